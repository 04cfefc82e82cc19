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
