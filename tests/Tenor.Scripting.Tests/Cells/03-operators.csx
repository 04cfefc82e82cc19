## Promotion
1 + 1L

1 + 1u

1u + 1L

1 + 1.5f

1 + 1.5

1.5f + 1.5

1 + 1m

(byte)1 + (byte)2

(short)1 + (sbyte)2

'a' + 1

'a' + 'b'

(char)('a' + 1)

-(byte)1

~(byte)1

+'a'

-1u

-(uint)1

~0u

1L + 1.0f

1UL + 1.0f

(byte)200 + (byte)100

1ul + 1

1 + 1ul

1u + (short)-1

uint u = 1; int i = -1; u + i

ulong a = 1; uint b = 2; a + b

byte b = 1; b + 1

byte b = 10, c = 20; b * c

sbyte s = -1; (byte)s + s

nint n = 5; n + 1

nuint n = 5; n * 2u

true ? 1 : 2L

true ? 1 : 2.0

true ? (byte)1 : 2

bool c = false; c ? 'a' : 1

bool c = true; c ? null : (int?)5

bool c = false; int? x = c ? null : 5; x

bool c = true; c ? 1 : null

bool c = true; object o = c ? 1 : "s"; o

bool c = true; c ? new Dog() : new Animal()

bool c = false; IEnumerable<int> e = c ? new int[] { 1 } : new List<int> { 2 }; e

bool c = true; var t = c ? (1, 2) : (3L, 4); t

bool c = false; c ? (Func<int>)(() => 1) : () => 2

## Integer division, remainder
7 / 2

-7 / 2

7 % 3

-7 % 3

7 % -3

7.5 % 2

-7.5 % 2

7m % 2.5m

7 / 2.0

7 / 2 * 2.0

1 / 3m

int z = 0; 1 / z

int z = 0; 1 % z

1.0 / 0

0.0 / 0

double z = 0; -1 / z

decimal z = 0; 1 / z

long z = 0; 5L / z

int m = int.MinValue; int n = -1; m / n

int m = int.MinValue; int n = -1; m % n

1 / 0

5 % 0

1m / 0m

uint a = 7, b = 2; a / b

'z' / 2

5f / 2

## Overflow
int x = int.MaxValue; x + 1

int x = int.MaxValue; checked(x + 1)

int.MaxValue + 1

unchecked(int.MaxValue + 1)

checked(int.MaxValue + 1)

checked { int x = int.MaxValue; x++; }

int x = int.MaxValue; unchecked { x++; } x

int x = int.MinValue; -x

int x = int.MinValue; checked(-x)

long x = long.MaxValue; x * 2

long x = long.MaxValue; checked(x * 2)

byte b = 255; b++; b

byte b = 255; checked { b++; }

uint u = 0; u - 1

uint u = 0; checked(u - 1)

int big = 300; (byte)big

int big = 300; checked((byte)big)

(byte)300

unchecked((byte)300)

double d = 1e20; checked((int)d)

double d = 300.7; unchecked((byte)d)

long l = 5_000_000_000; (int)l

decimal m = decimal.MaxValue; m + 1

decimal m = 1e20m; (int)m

int x = int.MaxValue; Func<int> f = () => checked(x + 1); f()

checked(new[] { int.MaxValue, 1 }.Sum())

new[] { int.MaxValue, 1 }.Sum()

int a = 65536; a * a

int x = 1; checked { Func<int, int> f = y => y + int.MaxValue; x = unchecked(x + int.MaxValue); } x

Math.Abs(int.MinValue)

(uint)-1

unchecked((uint)-1)

int i = -1; (uint)i

int i = -1; checked((uint)i)

(char)65

int c = 70000; (char)c

ulong u = ulong.MaxValue; (long)u

float f = 16777216f; f + 1

unchecked((int)0xFFFFFFFF)

(int)3000000000

(short)40000.0

int x = 5; x = checked(x * 1_000_000) / 1_000; x

## Shifts
1 << 3

1 << 32

1 << 33

1L << 33

1 << -1

-16 >> 2

-16 >>> 2

-16L >>> 60

0xFFu >> 4

(byte)1 << 8

1u << 31

'a' << 1

int s = 35; 1 << s

long s = 1L << 63; s

1 << 2 + 1

byte b = 1; b <<= 3; b

-1 >>> 31

1 << 1L

int? n = 1; n << 2

## Bitwise and logical
5 & 3

5 | 3

5 ^ 3

~5

true & false

true ^ true

true | false

!false && true

5L & 3

0xF0F0 & ~0xFF

-1 & 0xFFu

bool? a = null; a & false

bool? a = null; a | true

bool? a = true; bool? b = null; a & b

bool? a = null; bool b = true; a | b

bool? a = null; !a

bool? a = null; a ^ true

bool? a = null; a && true

Bits.A | Bits.C

(Bits.AB & ~Bits.A) == Bits.B

Bits.A ^ Bits.AB

~Bits.A

Bits b = Bits.A; b |= Bits.C; b

Level.Low + 4

Level.High - Level.Low

Level.High - 5

Level l = Level.Low; l++; l

Level.Low < Level.High

Level.Low == (Level)1

0 == Level.Low

Level l = 0; l

Level l = 1;

Level? n = null; n == Level.Low

5 & true

## Comparison and equality
1 < 2

1 < 2.5

'a' < 'b'

1 == 1.0

1 == 1L

1u == -1

0.1f == 0.1

0.1 + 0.2 == 0.3

0.1m + 0.2m == 0.3m

"a" == "a"

object a = "x", b = new string('x', 1); a == b

object a = "x"; "x" == (string)a

object a = 1, b = 1; a == b

object a = 1, b = 1; a.Equals(b)

1.Equals(1L)

1L.Equals(1)

null == "a"

string s = null; s == null

int? n = null; n == null

int? n = 3; n == 3

int? n = null; n < 3

int? n = null; n >= 3 || n < 3

int? a = null, b = null; a == b

int? a = null, b = null; a <= b

int? a = 1; long b = 1; a == b

double nan = double.NaN; nan != nan

double nan = double.NaN; nan < 1 || nan >= 1

double nan = double.NaN; nan.Equals(nan)

"a" < "b"

string.CompareOrdinal("a", "b") < 0

true == false

true < false

new object() == new object()

new[] { 1 } == new[] { 1 }

new Person("a", 1) == new Person("a", 1)

new Person("a", 1) != new Employee("a", 1, "x")

new Point(1, 2) == new Point(1, 2)

DateTime.MinValue < DateTime.MaxValue

TimeSpan.FromMinutes(90) > TimeSpan.FromHours(1)

new DateTime(2024, 3, 1) - new DateTime(2024, 2, 28)

new DateTime(2024, 1, 31) + TimeSpan.FromDays(1)

1 == "1"

1 == null

Guid.Empty == default

Func<int> f = () => 1; f == f

(Action)null == null

1 < 2 == true

1 < 2 < 3

## Lifted arithmetic
int? n = 3; n * 2

int? n = null; n * 2

int? a = 3; int? b = 4; a + b

int? a = 3; double b = 1.5; a + b

int? n = 5; -n

byte? b = 5; b + 1

int? n = null; n.HasValue

int? n = 4; n.Value + n.GetValueOrDefault()

int? n = null; n.Value

int? n = null; n.GetValueOrDefault(7)

int? n = null; (int)n

int? n = 5; long? m = n; m

int? n = 5; (byte?)n

int? n = 300; checked((byte?)n)

decimal? d = 1.5m; d / 2

int? n = null; n + "x"

int? n = null; n.ToString() + "|"

DateTime? d = null; d - DateTime.MinValue

TimeSpan? t = TimeSpan.FromHours(1); t + t

char? c = 'a'; c + 1

int? n = 1; n++; n

int? n = null; n++; n

Point? p = new Point(1, 2); p.Value.X

Point? p = new Point(1, 2); p?.X

Point? p = null; p == null

Money? m = null; m + 5

Money? m = new Money(3); m + 5

## User-defined operators
Money m = 5; m + 3

new Money(2.5m) * 2

-new Money(4)

(int)new Money(7.9m)

string s = new Money(3); s

Money m = 3; m++; m

Money m = 3; ++m

Money a = 3; a += 4; a

new Money(1) < new Money(2)

(Money)5 == 5

new Money(1) ? "yes" : "no"

if (new Money(0)) { } else { var z = 1; }

(new Money(3) && new Money(2)).Amount

(new Money(0) || new Money(2)).Amount

!new Money(0)

"cost " + new Money(3)

(long)new Money(7)

Money m = 5L;

System.Numerics.BigInteger b = 5; b * b * 1000000007

new System.Numerics.Complex(1, 2) * new System.Numerics.Complex(0, 1)

TimeSpan.FromSeconds(10) * 2.5

TimeSpan.FromSeconds(10) / TimeSpan.FromSeconds(4)

DateOnly.FromDayNumber(10) < DateOnly.FromDayNumber(20)

Int128 x = 5; x * long.MaxValue

Half h = (Half)1.5; h + h

## Precedence and order
2 + 3 * 4

(2 + 3) * 4

10 - 4 - 3

2 * 3 % 4

1 + 2 << 1

1 | 2 & 3

1 ^ 3 | 4

!true || true && false

1 == 1 & 2 == 2

-2 * -3

- -3

1 - -1

true ? 1 : true ? 2 : 3

false ? 1 : false ? 2 : 3

null ?? "a" ?? "b"

int x = 1; x = x == 1 ? 2 : 3; x

"a" + 1 + 2

1 + 2 + "a"

'a' + 'b' + "c"

"c" + 'a' + 'b'

1 + 'a' + "b"

"x" + (1 > 2 ? "y" : "z")

"x" + 1 > 2

var log = new List<string>(); int F(string s, int v) { log.Add(s); return v; }
var r = F("a", 1) + F("b", 2) * F("c", 3); log

var log = new List<string>(); bool F(string s, bool v) { log.Add(s); return v; }
var r = F("a", false) && F("b", true) || F("c", true) | F("d", false); log

var log = new List<string>(); int F(string s, int v) { log.Add(s); return v; }
var a = new int[3]; a[F("i", 1)] = F("v", 5); log

var log = new List<string>(); int F(string s, int v) { log.Add(s); return v; }
var s = Pick.Order(c: F("c", 3), a: F("a", 1), b: F("b", 2)); log.Add(s); log

var log = new List<string>(); var t = new Track(log, "t"); t[1] += t[2]; log

var log = new List<string>(); var t = new Track(log, "t"); t.Self[1]++; t.Self.Value += 5; log

var log = new List<string>(); var t = new Track(log, "t"); (t[0], t.Value) = (t[1], t[2]); log

var log = new List<string>(); var t = new Track(log, "t"); var x = t.Value = 4; log.Add("x" + x); log

int i = 1; int[] a = { 10, 20, 30 }; a[i] = i = 2; a

int i = 0; i = i++ + i++ * 2; i

int i = 1; (i + (i = 10)) * i

int i = 0; int F() => i++; (F(), F(), F())

int i = 0; int F() => ++i; new[] { F(), F() }[F() - 3] + i

string s = null; var n = 0; _ = s?.Substring(n++); n

var log = new List<string>(); string F(string s) { log.Add(s); return s; }
var x = $"{F("a")} {F("b"),5} {F("c")}"; log

## Arithmetic of everyday cells
-7 % 2

1.0f * 2

1 + 1L + 1.0f

'a' * 2

byte b = 200; b += 100; b

byte b = 200; b = b + 1; b

checked { byte b = 255; b++; }

sbyte s = -128; (byte)s

int i = int.MaxValue; i + 1

int i = int.MaxValue; checked(i + 1)

checked((int)3e10)

(int)3e10 == int.MinValue

double d = 1e300; (float)d

double d = double.NaN; (int)d

double d = -1.9; (int)d

(long)1.9m + (int)2.5

Math.Round(2.5) + Math.Round(3.5)

Math.Round(2.675, 2)

Math.Round(2.5m, MidpointRounding.ToEven)

Math.Clamp(5, 1, 3) + Math.Clamp(0.5, 0, 1)

Math.Sqrt(2) * Math.PI

Math.Max(1, 2.5) + Math.Max('a', 1)

Math.Abs(-5m) + Math.Sign(-2.5)

Math.DivRem(7, 2)

var (q, r) = Math.DivRem(7, 2); q * 10 + r

0.1f + 0.2

0.0 / 0 == double.NaN

int zero = 0; 1 / zero

1 / 0m

1 % 0.0

5 & 3 | 4 ^ 1

-8 >> 1

-8 >>> 1

(uint)1 << 31

!true ^ true

1 + 2 * 3 - 4 / 2 % 3

1 | 2 == 2

true || false && false

true ? 1 : false ? 2 : 3

int? x = null; x ?? 1 + 1

int? x = null; (x ?? 1) + 1

int? x = null; x + 1

int? x = null; x > 1 || x <= 1

int? x = 5; x * 2 > 9

int? x = 5; int? y = null; x == y

bool? t = true; bool? n = null; t & n

bool? t = true; bool? n = null; t | n

bool? f = false; bool? n = null; (f & n, f | n, !n)

bool? b = true; b && true

bool? b = true; if (b == true) b = null; b

int x = 1; x += 1.5; x

int x = 1; x += (int)1.5; x

int x = 10; x /= 3; x <<= 2; x |= 1; x %= 5; x

double x = 1; x += 1; x /= 4; x

string s = "a"; s += 1 + 2; s

int i = 1; i++ + ++i

int i = 1; i = i++ + 1; i

int i = 5; i-- - --i

int i = 5; -i + +i - ~i

int i = 2; i *= i + 1; i

int x = 1, y = 2; (x, y) = (y, x); x * 10 + y

int x, y; x = y = 3; x + y

var a = new[] { 1, 2, 3 }; a[^1] += 5; a

var a = new[] { 1, 2, 3 }; var i = 0; a[i++] = a[i++] + a[i]; a

var a = new[] { 1, 2, 3 }; var i = 0; a[i++] += 10; (i, a[0])

var l = new List<int> { 1, 2 }; l[^1]++; l[0] *= 5; l

var d = new Dictionary<string, int> { ["a"] = 1 }; d["a"] += 2; d["a"]++; d["a"]

1 is int

1 is 1 and not 2

1 is long

object o = 1; o is 1L

object o = 1; o is int and > 0 and < 5

object o = 1.5; o is double d && d > 1 ? d : 0

object o = 1; (int)o + 1

object o = 1; (long)o

object o = 1; (long)(int)o

object o = "a"; o as string + "b"

object o = 1; o as int? ?? 5

object o = 1; o as string ?? "none"

typeof(int) == 1.GetType()

typeof(List<>).Name

typeof(Dictionary<string, int[]>).ToString()

default(int) + default(DateTime).Year

default(string) ?? "null"

int x = default; x

(int, string) t = default; t.Item2 is null

sizeof(int) + sizeof(char)

(1, 2) == (1, 2L)

(1, 2).Equals((1, 2))

new { A = 1 }.Equals(new { A = 1 })

new { A = 1 } == new { A = 1 }

"a" == (object)"a"

1 == 1m

1.0 == 1m

'a' == 97

int? x = 1; x == 1L

new DateOnly(2024, 12, 3) < new DateOnly(2025, 1, 1)

new DateTime(2024, 12, 3) - new DateTime(2024, 12, 1)

(new DateTime(2024, 12, 3) - new DateTime(2024, 12, 1)).TotalDays

new DateTime(2024, 12, 3) + TimeSpan.FromDays(1)

new DateTime(2024, 12, 3).AddDays(1).DayOfWeek

new DateOnly(2024, 12, 3).AddMonths(2).ToString("yyyy-MM-dd")

DateOnly.FromDateTime(new DateTime(2024, 12, 3)).DayNumber - new DateOnly(2024, 1, 1).DayNumber

DateTime.Parse("2024-12-03T22:27:00").Hour

DateTime.ParseExact("03.12.2024", "dd.MM.yyyy", null)

DateTimeOffset.Parse("2024-12-03T00:00:00+09:00").UtcDateTime

TimeSpan.FromHours(1.5) * 2

TimeSpan.FromHours(1) / TimeSpan.FromMinutes(30)

-TimeSpan.FromHours(1) + TimeSpan.Zero

new TimeOnly(22, 27) > new TimeOnly(12, 0)

Level.High > Level.Low

Level.Low + 1

(int)Level.High + 1

(Level)1 == Level.Low

Bits.A | Bits.B

(Bits.A | Bits.B) == Bits.AB

Bits.AB & ~Bits.A

Bits b = 0; b |= Bits.C; b

Bits b = 1;

Level? l = null; l ?? Level.High

Enum.GetValues<Level>()

Enum.Parse<Level>("High")

Enum.TryParse<Level>("x", out var l) ? l : Level.Middle

Enum.GetNames(typeof(Level))

Level.High.ToString().Length + $"{Level.Low:D}"

DayOfWeek.Monday + 1

(DayOfWeek)3

ulong u = 1; u + 1

ulong u = 1; int i = 1; u + i

long l = 1; ulong u = 2; l + u

short s = 1; s = (short)(s + 1); s

short s = 1; -s

char c = 'a'; c + 1

char c = (char)('a' + 1); c

char c = 'a' + 1; c

int i = 'a'; i

byte b = 'a';

const int k = 5; byte b = k; b

const long k = 5; int b = k;

float f = 1.5; f

float f = 1.5f; f

decimal m = 1.5; m

decimal m = 1; m / 3

decimal m = 1.5m; m * 2.0

decimal m = 1.5m; (double)m * 2.0

long l = int.MaxValue; l + 1

long l = int.MaxValue + 1;

long l = int.MaxValue + 1L; l

byte b = (byte)256;

byte b = unchecked((byte)256); b

int x = 5; x = x > 3 ? x < 10 ? 1 : 2 : 3; x

var x = true ? 1 : 2.5; x

var x = true ? 1 : null; x

int? x = true ? 1 : null; x

var x = true ? 'a' : 1; x

object x = true ? 1 : "a"; x

var x = true ? 1 : "a"; x

IEnumerable<int> x = true ? new[] { 1 } : new List<int>(); x

var x = true ? new[] { 1 } : new List<int>(); x

byte b = true ? 1 : 2; b

false ? 1 : 2L

true ? null : "a"

true ? throw new Exception() : 1

Func<int> f = true ? () => 1 : () => 2; f()

var f = true ? (int x) => x : (int x) => -x; f(1)

int Big = 1_000_000; 0xFF + 0b1010 + Big

0x7FFFFFFF + 1

0x8000_0000_0000_0000

1e3 + 1E-3

1__000

.5 + 5.0

5.

1.e5

10.ToString()

- 2147483648

-9223372036854775809

18446744073709551616

1.5e400

1e400f

79228162514264337593543950335m + 1

2u - 3u

1UL - 2UL

-1ul

x += 1

5 = 3

1++

(1 + 2)++

null + 1

default + 1

() => 1 == 1

new object() + 1

new object() + "a"

1 + new object()

(1, 2) + (3, 4)

[1] + [2]
