## is
5 is 5

5 is int

5 is int n ? n + 1 : 0

object o = 5; o is int n && n > 3

object o = "abc"; o is string { Length: 3 }

object o = "abc"; o is string s ? s.ToUpper() : ""

object o = null; o is string

object o = null; o is null

object o = 5; o is not null

object o = 5; o is not string

object o = 5; if (o is not int n) throw new Exception(); n * 2

object o = 5; o is int or string

object o = 5; o is > 3

object o = 5L; o is > 3

object o = 5; o is 5L

int i = 5; i is > 3 and < 10

int i = 5; i is < 3 or > 4

int i = 5; i is not (3 or 4)

int i = 5; i is var x ? x : 0

int? n = null; n is int

int? n = 4; n is int v ? v * 2 : -1

int? n = 4; n is > 3

int? n = null; n is null or 0

"a" is "a" or "b"

char c = 'x'; c is >= 'a' and <= 'z' or '_'

double d = 2.5; d is > 2 and < 3

double d = double.NaN; d is double.NaN

double d = double.NaN; d is > 0 or <= 0

string s = null; s is { }

string s = ""; s is { Length: 0 }

DayOfWeek d = DayOfWeek.Sunday; d is DayOfWeek.Saturday or DayOfWeek.Sunday

object o = Level.Low; o is Level.Low

object o = true; o is true

const int Max = 10; 10 is Max

5 is string

"a" is int

int i = 5; i is "a"

int i = 5; i is null

int n = 3; int m = 3; n is m

5 is System.IComparable

object o = new List<int>(); o is IEnumerable<int> { } seq && !seq.Any()

object o = (1, 2); o is (int a, int b)

object o = (1, 2); o is (1, _)

(1, 2) is (1, 2)

(1, "a") is (> 0, { Length: 1 })

(1, 2) is (var a, var b) ? a + b : 0

(1, 2) is var (x, y) ? x * y : 0

((1, 2), 3) is ((1, var m), > 2) ? m : -1

(1, 2) is (1, 2, 3)

new Point(1, 2) is (1, var y) ? y : 0

new Point(1, 2) is { X: 1, Y: > 1 }

new Point(1, 2) is { Sum: 3 } p ? p.X : 0

new Person("Ann", 30) is ("Ann", >= 18)

new Person("Ann", 30) is { Name: "Ann", Age: var age } ? age : 0

new Person("Ann", 30) is ("Ann", _) { Nick: null } p ? p.Age : 0

new Person("Ann", 30) is { Name.Length: 3 }

new Animal { Friend = new Dog { Name = "Bo" } } is { Friend.Name: ['B', ..] }

new Animal() is { Friend.Name: "x" }

new Animal { Friend = new Dog() } is { Friend: Dog { Name: var n } } ? n : ""

new Animal() is { Friend: null }

new Animal() is { Nope: 1 }

Animal a = new Dog(); a is Dog and { Name: "animal" }

Animal a = new Dog(); a is Dog { } d ? d.Hidden() : ""

object o = new Employee("E", 40, "clerk"); o is Person("E", var age) and not Employee { Post: "boss" } ? age : 0

object o = 3; o is int and > 2 and var z ? z : null

object o = "text"; o is string and { Length: > 2 and < 5 } and ['t', .., 't']

new[] { 1, 2, 3 } is [1, 2, 3]

new[] { 1, 2, 3 } is [1, ..]

new[] { 1, 2, 3 } is [.., 3]

new[] { 1, 2, 3 } is [1, .., 3]

new[] { 1, 2, 3 } is [var first, .. var rest] ? rest : null

new[] { 1, 2, 3 } is [_, > 1, _]

new[] { 1, 2, 3 } is [.. var all] && all.Length == 3

new[] { 1 } is [_, .., _]

new int[0] is []

new List<string> { "a", "b" } is ["a", var b] ? b : ""

"hello" is ['h', .. var mid, 'o'] ? mid : ""

"" is ['a', ..]

int[] a = null; a is [..]

new Ribbon("abc") is ['a', .. var r] ? r.ToString() : ""

new[] { new[] { 1 }, new[] { 2, 3 } } is [[1], [2, .. var t]] ? t[0] : 0

new[] { (1, "a"), (2, "b") } is [(1, _), (_, "b")]

new[] { 1, 2 } is [.., .., 1]

new[] { 1, 2, 3 } is { Length: 3 } and [1, ..] x ? x[1] : 0

new[] { "x", "yy" } is [{ Length: 1 }, { Length: 2 } l] ? l : null

object o = new[] { 1, 2 }; o is int[] and [1, ..]

object o = new[] { 1, 2 }; o is int[] { Length: 2 } arr ? arr.Sum() : 0

## switch expressions
5 switch { 1 => "one", 5 => "five", _ => "many" }

5 switch { > 3 => "big", _ => "small" }

int n = 5; n switch { < 0 => -1, 0 => 0, > 0 => 1 }

object o = 2.5; o switch { int i => i, double d => d * 2, _ => -1 }

object o = "abc"; o switch { string { Length: > 5 } => "long", string s => s, null => "null", _ => "other" }

object o = null; o switch { null => "nothing", _ => "something" }

5 switch { 1 => "one" }

int n = 7; n switch { 1 => "one", 2 => "two" }

int n = 1; n switch { 1 => 1, _ => 2.5 }

int n = 1; n switch { 1 => null, _ => "s" }

int n = 1; int? r = n switch { 1 => 5, _ => null }; r

int n = 1; n switch { 1 => 5, _ => null }

int n = 1; long r = n switch { 1 => 5, _ => 6 }; r

int n = 1; object r = n switch { 1 => "a", _ => 2 }; r

int n = 1; var r = n switch { 1 => "a", _ => 2 };

int n = 2; n switch { 1 => throw new Exception("a"), _ => n }

int n = 1; n switch { 1 => throw new InvalidOperationException("a"), _ => n }

int n = 5; n switch { var x when x > 4 => x * 10, var x => x }

(1, 2) switch { (1, var x) when x > 1 => "a", (1, _) => "b", _ => "c" }

(1, 2) switch { var (a, b) => a + b }

(true, false) switch { (true, true) => 1, (true, false) => 2, (false, _) => 3 }

bool a = true, b = true; (a, b) switch { (true, true) => "both", (false, false) => "neither", _ => "one" }

int x = 3; string s = "q"; (x, s) switch { (3, "q") => 1, _ => 0 }

new Point(0, 5) switch { (0, 0) => "origin", (0, _) => "y axis", (_, 0) => "x axis", _ => "plane" }

new Point(2, 2) switch { { X: var x, Y: var y } when x == y => "diagonal", _ => "off" }

Animal a = new Dog(); a switch { Dog d => d.Hidden(), Animal q => q.Hidden() }

Animal a = new Animal(); a switch { Dog d => d.Hidden(), _ => "not" }

Animal a = null; a switch { Animal => 1, null => 2 }

Animal a = new Dog(); a switch { Animal => 1, Dog => 2 }

int n = 1; n switch { _ => 1, 2 => 2 }

int n = 3; n switch { 1 or 2 => "low", 3 or 4 => "mid", _ => "high" }

int n = 3; n switch { >= 1 and <= 3 => "in", _ => "out" }

Level l = Level.High; l switch { Level.Low => 1, Level.Middle => 2, Level.High => 3 }

Level l = (Level)99; l switch { Level.Low => 1, Level.Middle => 2, Level.High => 3 }

string s = "b"; s switch { "a" => 1, "b" => 2, _ => 0 }

string s = null; s switch { "a" => 1, { } => 2, null => 3 }

char c = 'k'; c switch { >= 'a' and <= 'm' => "first", >= 'n' and <= 'z' => "second", _ => "?" }

new[] { 1, 2 } switch { [] => "none", [var x] => $"one {x}", [var x, .. var r] => $"{x} and {r.Length}" }

int Sum(int[] xs) => xs switch { [] => 0, [var h, .. var t] => h + Sum(t) };
Sum(new[] { 1, 2, 3, 4 })

"2024-05-06".Split('-') switch { [var y, var m, var d] when int.Parse(y) > 2000 => $"{d}/{m}", _ => "?" }

int n = 2; (n switch { 1 => "a", _ => "b" }) + "!"

int n = 2; n switch { 1 => (Func<int>)(() => 1), _ => () => n }

Func<int, string> f = n => n switch { < 10 => "s", < 100 => "m", _ => "l" }; f(5) + f(50) + f(500)

int n = 2; n switch { 1 => n switch { 1 => "x", _ => "y" }, 2 => n switch { 2 => "z", _ => "w" }, _ => "v" }

var log = new List<string>(); int F(int x) { log.Add("f" + x); return x; }
var r = F(3) switch { 1 => F(10), 3 => F(30), _ => F(0) }; log

int n = 2; n switch { 2 when n > 5 => "a", 2 => "b", _ => "c" }

int n = 2; n switch { }

decimal m = 1.5m; m switch { 1.5m => "x", _ => "y" }

double d = -0.0; d switch { 0.0 => "zero", _ => "other" }

long l = 5; l switch { 5 => "int constant", _ => "no" }

byte b = 5; b switch { 256 => "no", _ => "yes" }

object o = 'c'; o switch { 'c' => "char", "c" => "string", _ => "?" }

object o = new int[] { 1 }; o switch { string s => "s", IEnumerable<int> e => "e" + e.Count(), _ => "?" }

DateTime d = new(2024, 5, 1); d switch { { Year: 2024, Month: >= 4 and <= 6 } => "Q2", _ => "?" }

DateTime d = new(2024, 5, 1); d switch { { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => "rest", { DayOfWeek: var w } => w.ToString() }

KeyValuePair<string, int> p = new("k", 3); p switch { ("k", > 2) => "y", _ => "n" }

int? n = null; n switch { null => "null", 0 => "zero", _ => "n" }

int n = 3; n switch { int i => i }

(object)5 switch { int i and > 3 => i, _ => 0 }

1 switch { 1 => 1, 1 => 2, _ => 3 }

## switch statements
int n = 2; string r; switch (n) { case 1: r = "one"; break; case 2: r = "two"; break; default: r = "?"; break; } r

int n = 2; var r = ""; switch (n) { case 1: case 2: r = "low"; break; case > 10: r = "high"; break; } r

int n = 5; var r = ""; switch (n) { default: r = "d"; break; case 1: r = "1"; break; } r

object o = "abc"; var r = 0; switch (o) { case int i: r = i; break; case string s when s.Length > 5: r = 1; break; case string s: r = s.Length; break; } r

int F(int n) { switch (n) { case 0: return 10; case 1: return 20; default: throw new Exception(); } }
F(0) + F(1)

string s = "x"; switch (s) { case "x": { int y = 1; s += y; break; } case null: break; } s

int n = 0; for (int i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: break; default: n += i; break; } } n

switch (1) { case 1: int x = 5; break; case 2: x = 6; break; }

switch (1) { case 1: var a = 1; case 2: break; }

switch (1) { case 1: break; case 1: break; }

switch (3) { }

object o = (1, "a"); var r = ""; switch (o) { case (int i, string s): r = s + i; break; } r

Point p = new(1, 0); var r = ""; switch (p) { case { X: 0 }: r = "a"; break; case (_, 0): r = "b"; break; } r

int a = 1, b = 2; var r = ""; switch (a, b) { case (1, 2): r = "ok"; break; } r

Level l = Level.Middle; var r = 0; switch (l) { case Level.Low: r = 1; break; case Level.Middle: r = 2; break; } r

int n = 1; switch (n) { case 1: goto case 2; case 2: n = 20; break; } n

bool b = true; var r = 0; switch (b) { case true: r = 1; break; case false: r = 2; break; } r

switch ("a") { case 1: break; }

int F(object o) { switch (o) { case null: return 0; case int n when n < 0: return -1; case int: return 1; case { }: return 2; } }
(F(null), F(-5), F(5), F("x"))

int x = 3; switch (x) { case var y when y > 2: x = y * 2; break; } x

## switch expressions as operands
uint u = 7; int n = 2; u - (n switch { 1 => 1, > 10 => 3, _ => 2 })

uint u = 7; int n = 2; u - (n switch { 1 => 1, > 10 => -3, _ => 2 })

uint u = uint.MaxValue; int n = 2; (n switch { 1 => 1, _ => 2 }) + u

ulong u = 7; int n = 2; u * (n switch { 1 => 1, _ => 2 })

ulong u = 7; int n = 2; u * (n switch { 1 => n, _ => 2 })

ulong u = 7; int n = 2; u * (n switch { 1 => -1, _ => 2 })

uint u = 7; int n = 2; u > (n switch { 1 => 1, _ => 2 })

uint? u = 7; int n = 2; u + (n switch { 1 => 1, _ => 2 })

uint u = 7; int n = 2; u + (n switch { 1 => 1, _ => default })

uint u = 7; int n = 2; u + (n switch { 1 => n switch { 0 => 5, _ => 6 }, _ => 3 })

uint u = 7; int n = 2; u += n switch { 1 => 1, _ => 2 }; u

uint u = 7; int n = 2; u | (n switch { 1 => 1, _ => 2 })

(7u, 1) == (3 switch { 3 => 7, _ => 2 }, 1)

int n = 2; Level.Low == (n switch { 1 => 0, _ => 0 })

int n = 2; Level.Middle + (n switch { 1 => 1, _ => 0 })

long u = 7; int n = 2; u + (n switch { 1 => 1, _ => 2 })

short u = 7; int n = 2; u + (n switch { 1 => 1, _ => 2 })

int n = 2; (n switch { 1 => 1, _ => 2 }) + (n switch { 1 => 1u, _ => 2u })

int n = 2; "a" + (n switch { 1 => 1, _ => 2 })

uint u = 7; int n = 2; u << (n switch { 1 => 1, _ => 2 })

short v2 = unchecked((short)((new List<string> { "a", "bb" }).Count(s2 => s2.Length > 1)));
((long)((((int)(int.MaxValue) * (uint)(2u)) + (6 switch { 0 => 10, > 10 => 3, _ => 2 }))) | (byte)((byte)((byte)((byte)11) / 2)), v2)

int n = 2; 7u - (n switch { 1 => 1, > 10 => 3, _ => 2 })

int n = 2; 7u - (n switch { 1 => n, _ => 2 })
