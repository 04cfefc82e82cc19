## Integers
0

2147483647

2147483648

4294967295

4294967296

9223372036854775807

9223372036854775808

18446744073709551615

-2147483648

-9223372036854775808

1_000_000

0xFF

0xFFFFFFFF

0x1_0000_0000

0b1010_1010

0B11111111111111111111111111111111

1u

1U + 1

1L

1l + 1u

1UL

1uL + 1Lu

0xFFL

4294967296u

5ul

-1L

0x7FFF_FFFF_FFFF_FFFF

0b_0101

0x_FF

## Real numbers
1.0

1.5e3

1E-2

.5

1f

1.5F + 1

1d

3D / 2

1m

1.10m

1.10m + 2.205m

0.1 + 0.2

0.1m + 0.2m

1e308 * 10

-1e308 * 10

1_000.000_1

123456789.123456789f

79228162514264337593543950335m

1e-7m

-0.0

1 / -0.0

100.0

0.00001

1e15

1e16

123456789012345680000.0

float.MaxValue

double.Epsilon

double.NaN == double.NaN

double.NaN

decimal.MaxValue

decimal.One

1.000m == 1m

1.000m.ToString() + 1m.ToString()

## Characters
'a'

'\n'

'\''

'\\'

'\u0041'

'\x41'

'\0'

'\U00000041'

'"'

'\t'

'\a'

'\e'

(int)'é'

'한'

## Strings
"plain"

""

"tab\tnew\nquote\"back\\slash"

"\u00e9\x41\U0001F600"

"\x41g"

"\x4142"

"\0end"

@"c:\path\file"

@"say ""hello"""

@"two
lines"

"한국어 뉴스"

"""raw "quoted" text"""

"""
first
  second
"""

"""
    indented
      more
    """

""""
has """ in it
""""

"""{not} interpolated\n"""

"a" "b"

"abc"u8.Length

"é"u8.ToArray()

"abc".Length

"\e[0m".Length

"concat" + "enated" + '!' + 1 + 2.5 + true + null

"emoji 😀".Length

"""

"unterminated

'ab'

''

"\q"

@"\q"

## Booleans, null and default
true

!true

null

null == null

default(int)

default(string)

default(DateTime)

default((int, string))

default(int?)

default(int[])

int x = default;
x

default

string s = default;
s == null

List<int> l = default;
l is null

bool.TrueString + bool.FalseString

sizeof(int)

sizeof(char) + sizeof(double) + sizeof(decimal)

nameof(Math.Max)

var word = 1;
nameof(word) + nameof(System.Collections.Generic)

nameof(List<int>.Count)

nameof(List<>)

typeof(int) == typeof(System.Int32)

## Comments and layout
1 /* one */ + // two
2

/* only */ "after"

// nothing but a comment

/// <summary>doc</summary>
7

1
+
2

 ( ( ( 3 ) ) )

/* unclosed

1 /* a /* b */ + 1

## Named numbers of the base library
int.MinValue

long.MaxValue

byte.MaxValue + 1

Math.PI

ushort.MaxValue

char.MaxValue == '\uffff'

sbyte.MinValue

nint.Size == 8 || nint.Size == 4

Int128.MaxValue

UInt128.One

Half.Epsilon > (Half)0

System.Numerics.BigInteger.Pow(2, 100)

## Verbatim identifiers and unusual names
var @class = 3;
@class + 1

var été = "summer";
été

var _ = 4;
_

var 이름 = "name";
이름.Length

var @if = 1; var x = @if;
x

var a\u0062c = 5;
abc

int var = 5;
var

var nameof = 3; nameof

var await1 = 2; await1

var from = 1; from + 1

var record = "r"; record

int value = 3, field = 4, get = 5; value + field + get

## Words that are keywords in places
var file = 1; file

var file = 1; file + 1

var file = "a"; file.Length

int file = 1; { file = 2; } @file

var required = 1; required

var required = 1; required + 1

var required = "a"; required.Length

int required = 1; { required = 2; } @required

var scoped = 1; scoped

var scoped = 1; scoped + 1

var scoped = "a"; scoped.Length

int scoped = 1; { scoped = 2; } @scoped

var partial = 1; partial

var partial = 1; partial + 1

var partial = "a"; partial.Length

int partial = 1; { partial = 2; } @partial

var async = 1; async

var async = 1; async + 1

var async = "a"; async.Length

int async = 1; { async = 2; } @async

var value = 1; value

var value = 1; value + 1

var value = "a"; value.Length

int value = 1; { value = 2; } @value

var get = 1; get

var get = 1; get + 1

var get = "a"; get.Length

int get = 1; { get = 2; } @get

var set = 1; set

var set = 1; set + 1

var set = "a"; set.Length

int set = 1; { set = 2; } @set

var field = 1; field

var field = 1; field + 1

var field = "a"; field.Length

int field = 1; { field = 2; } @field

var when = 1; when

var when = 1; when + 1

var when = "a"; when.Length

int when = 1; { when = 2; } @when

var and = 1; and

var and = 1; and + 1

var and = "a"; and.Length

int and = 1; { and = 2; } @and

var or = 1; or

var or = 1; or + 1

var or = "a"; or.Length

int or = 1; { or = 2; } @or

var not = 1; not

var not = 1; not + 1

var not = "a"; not.Length

int not = 1; { not = 2; } @not

var from = 1; from

var from = "a"; from.Length

int from = 1; { from = 2; } @from

var select = 1; select

var select = 1; select + 1

var select = "a"; select.Length

int select = 1; { select = 2; } @select

var where = 1; where

var where = 1; where + 1

var where = "a"; where.Length

int where = 1; { where = 2; } @where

var into = 1; into

var into = 1; into + 1

var into = "a"; into.Length

int into = 1; { into = 2; } @into

var group = 1; group

var group = 1; group + 1

var group = "a"; group.Length

int group = 1; { group = 2; } @group

var join = 1; join

var join = 1; join + 1

var join = "a"; join.Length

int join = 1; { join = 2; } @join

var let = 1; let

var let = 1; let + 1

var let = "a"; let.Length

int let = 1; { let = 2; } @let

var orderby = 1; orderby

var orderby = 1; orderby + 1

var orderby = "a"; orderby.Length

int orderby = 1; { orderby = 2; } @orderby

var on = 1; on

var on = 1; on + 1

var on = "a"; on.Length

int on = 1; { on = 2; } @on

var equals = 1; equals

var equals = 1; equals + 1

var equals = "a"; equals.Length

int equals = 1; { equals = 2; } @equals

var by = 1; by

var by = 1; by + 1

var by = "a"; by.Length

int by = 1; { by = 2; } @by

var ascending = 1; ascending

var ascending = 1; ascending + 1

var ascending = "a"; ascending.Length

int ascending = 1; { ascending = 2; } @ascending

var descending = 1; descending

var descending = 1; descending + 1

var descending = "a"; descending.Length

int descending = 1; { descending = 2; } @descending

var global = 1; global

var global = 1; global + 1

var global = "a"; global.Length

int global = 1; { global = 2; } @global

var alias = 1; alias

var alias = 1; alias + 1

var alias = "a"; alias.Length

int alias = 1; { alias = 2; } @alias

var nameof = 1; nameof

var nameof = 1; nameof + 1

var nameof = "a"; nameof.Length

int nameof = 1; { nameof = 2; } @nameof

var yield = 1; yield

var yield = 1; yield + 1

var yield = "a"; yield.Length

int yield = 1; { yield = 2; } @yield

var await = 1; await

var await = 1; await + 1

var await = "a"; await.Length

int await = 1; { await = 2; } @await

var add = 1; add

var add = 1; add + 1

var add = "a"; add.Length

int add = 1; { add = 2; } @add

var remove = 1; remove

var remove = 1; remove + 1

var remove = "a"; remove.Length

int remove = 1; { remove = 2; } @remove

var extension = 1; extension

var extension = 1; extension + 1

var extension = "a"; extension.Length

int extension = 1; { extension = 2; } @extension

var allows = 1; allows

var allows = 1; allows + 1

var allows = "a"; allows.Length

int allows = 1; { allows = 2; } @allows

var managed = 1; managed

var managed = 1; managed + 1

var managed = "a"; managed.Length

int managed = 1; { managed = 2; } @managed

var unmanaged = 1; unmanaged

var unmanaged = 1; unmanaged + 1

var unmanaged = "a"; unmanaged.Length

int unmanaged = 1; { unmanaged = 2; } @unmanaged

var notnull = 1; notnull

var notnull = 1; notnull + 1

var notnull = "a"; notnull.Length

int notnull = 1; { notnull = 2; } @notnull

var with = 1; with

var with = 1; with + 1

var with = "a"; with.Length

int with = 1; { with = 2; } @with

var init = 1; init

var init = 1; init + 1

var init = "a"; init.Length

int init = 1; { init = 2; } @init

var args = 1; args

var args = 1; args + 1

var args = "a"; args.Length

int args = 1; { args = 2; } @args

var record = 1; record

var record = 1; record + 1

var record = "a"; record.Length

int record = 1; { record = 2; } @record

var dynamic = 1; dynamic

var dynamic = 1; dynamic + 1

var dynamic = "a"; dynamic.Length

int dynamic = 1; { dynamic = 2; } @dynamic

var nint = 1; nint

var nint = 1; nint + 1

var nint = "a"; nint.Length

int nint = 1; { nint = 2; } @nint

var var = 1; var

var var = 1; var + 1

var var = "a"; var.Length

int var = 1; { var = 2; } @var
