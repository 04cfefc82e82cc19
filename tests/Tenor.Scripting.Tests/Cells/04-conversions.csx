## Numeric casts
(int)3.99

(int)-3.99

(long)1e18

(int)'z'

(char)98

(byte)255

(double)1 / 3

(float)0.1

(double)0.1f

(decimal)1.5

(decimal)0.1f

(double)1.10m

(int)2.5m

(uint)5

(short)-1

(ushort)'x'

(sbyte)-128

double d = -0.5; (int)d

double d = 3e9; (uint)d

float f = 3.7f; (int)f

decimal m = -7.9m; (long)m

double d = double.NaN; checked((int)d)

double d = 1e30; (decimal)d

double d = double.NaN; (decimal)d

long l = 1L << 40; (float)l

ulong u = ulong.MaxValue; (double)u

ulong u = ulong.MaxValue; (float)u

(int)Level.High

(Level)5

(Level)77

(Bits)3

(DayOfWeek)'\u0003'

(int)DayOfWeek.Friday + 0.5

(Level)(int)DayOfWeek.Friday

(byte)Level.High

(Half)1.1

(int)(Half)2.5

(nint)7

(Int128)5 + 1

(System.Numerics.BigInteger)1e20

## Implicit conversions
long l = 'a'; l

float f = long.MaxValue; f

double d = 16777217f; d

decimal m = 'a'; m

int i = 3.0;

int i = 5L;

byte b = 256;

byte b = 5; sbyte s = b;

char c = 65;

short s = 'a';

float f = 1.5;

uint u = -1;

ulong u = 5; long l = u;

byte b = 1; b = b + 1;

const int K = 100; byte b = K; b

const long K = 100; int i = K;

int x = 3; byte b = x;

decimal m = 1.5;

int i = true;

bool b = 1;

string s = 'a';

string s = 5;

object o = null; o

int i = null;

DateTime d = null;

## Boxing, unboxing, references
object o = 5; (int)o

object o = 5; (long)o

object o = 5; (int?)o

object o = null; (int?)o

object o = null; (int)o

object o = "s"; (string)o

object o = "s"; (int)o

object o = Level.Low; (byte)o

object o = Level.Low; (Level)o

object o = 1; (Level)o

object o = 5; o is long

object o = (int?)5; o is int

object o = new int?(); o is null

(object)3 is IComparable

IComparable c = 5; c.CompareTo(4)

object o = new Dog(); ((Animal)o).Sound()

Animal a = new Animal(); (Dog)a

Animal a = new Animal(); a as Dog

Animal a = new Dog(); (a as Dog).Hidden()

object o = 5; o as int?

object o = "x"; o as int?

object o = 5; o as string

5 as object

5 as int

"s" as object

object o = new[] { 1 }; (IEnumerable<int>)o

object o = new[] { "a" }; (object[])o

object[] a = new string[] { "x" }; a[0] = 5;

object[] a = new string[] { "x" }; a.Length

IEnumerable<object> e = new List<string> { "a" }; e

List<object> l = new List<string>();

IEnumerable<object> e = new List<int>();

Func<object> f = () => "s"; f()

Func<string, object> f = (object o) => "x";

Func<object, string> g = o => o.ToString(); Func<string, object> f = g; f("q")

Action<object> a = o => { }; Action<string> b = a; b("x");

IComparer<object> c = null; IComparer<string> d = c; d == null

int[] a = new int[2]; object o = a; o is Array

(IEnumerable<char>)"abc"

ValueType v = 5; v

Enum e = Level.Low; e

Delegate d = () => 1; d

Array a = new[] { 1, 2 }; a.Length

object o = (1, "a"); ((int, string))o

IReadOnlyList<int> r = new[] { 4, 5 }; r[1]

(string)null + "x"

(Dog)"s"

(int)"5"

(string)5

(bool)1

(DateTime)5

(object)1 == (object)1

## Nullable conversions
int? n = 5; int i = n;

int? n = 5; int i = (int)n; i

int n = 5; long? l = n; l

long? l = 5; (int?)l

double? d = 2.7; (int)d

int? n = 3; object o = n; o

int? n = null; object o = n; o == null

Level? l = Level.High; (int?)l

int? n = 5; double d = (double)n; d

(int?)null ?? 4L

(byte?)3 + (byte?)4

int?? bad = null;

string? s = "nullable"; s

Nullable<int> n = 3; n + 1

## Tuples and lambdas
(long, object) t = (1, "a"); t

(int, int) t = (1, 2); (long a, double b) u = t; u

(int, string) t = (1, null); t

(byte, byte) t = (1, 2); t

(byte, byte) t = (1, 300);

(int, int) t = (1, 2, 3);

(string, int) t = (1, "a");

(int a, int b) t = (b: 1, a: 2); t.a

(Func<int, int>, int) t = (x => x + 1, 2); t.Item1(t.Item2)

(int?, string) t = (null, null); t.Item1.HasValue

((int, int), long) t = ((1, 2), 3); t.Item1.Item2

(IEnumerable<int> xs, object o) t = (new[] { 1 }, 2); t.xs

((int, double))(1.9, 2)

(object)(1, 2) is ValueTuple<int, int>

## Parsing and Convert
int.Parse("42") + 1

double.Parse("1.5", System.Globalization.CultureInfo.InvariantCulture)

int.TryParse("abc", out var n) ? n : -1

int.TryParse("12", out int n) ? n * 2 : -1

bool.Parse("true")

decimal.Parse("1.50")

Convert.ToInt32("101", 2)

Convert.ToInt32(2.5)

Convert.ToInt32(3.5)

Convert.ToString(255, 16)

Convert.ToBase64String(new byte[] { 1, 2, 3 })

DateTime.Parse("2024-02-29").DayOfWeek

Enum.Parse<DayOfWeek>("Friday")

Enum.TryParse<Level>("Nope", out var l)

Enum.GetNames<Level>()

Enum.GetValues<Bits>()

Enum.IsDefined(Level.Low)

Level.High.ToString()

((Bits)5).ToString()

Bits.AB.HasFlag(Bits.A)

(Level)3 + ""

char.GetNumericValue('5')

'5' - '0'

int.Parse(null)

Guid.Parse("00000000-0000-0000-0000-000000000001")

TimeSpan.Parse("01:02:03").TotalSeconds

Convert.ToDouble(null)

int.Parse("ff", System.Globalization.NumberStyles.HexNumber)

BitConverter.ToString(new byte[] { 10, 255 })
