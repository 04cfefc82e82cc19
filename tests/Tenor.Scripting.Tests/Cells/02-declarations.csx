## Variables
var x = 5;

var x = 5; x

int x = 5, y = x * 2, z = x + y;
z

string s = null; s ?? "none"

long big = 5;
big

double d = 3;
d

float f = 3.5f; double d = f; d

decimal m = 10; m / 4

object o = 5;
o

IEnumerable<int> e = new[] { 1, 2 };
e

int? n = 5;
n

int? n = null;
n

byte b = 200;
b

short h = -5; h

char c = 'x'; c

ulong u = 7; u

const int Limit = 10;
Limit * 2

const string Greeting = "hi" + " there";
Greeting

const double Third = 1.0 / 3;
Third

int x;
x = 3;
x

int x; x

var a = new[] { 1, 2, 3 }; var b = a; b[0] = 9; a

var x = 1; { var y = 2; x += y; } x

{ var inner = 3; }
{ var inner = 4; }

{ int a = 1; { int b = 2; a += b; } }

System.Int32 i = 4; i

System.Collections.Generic.List<System.String> names = new() { "a" }; names

global::System.Int32 g = 3; g

var (a, b) = (1, "two");
a + b

(int a, string b) = (1, "two");
b + a

(var a, long b) = (1, 2); a + b

int a; string b;
(a, b) = (3, "x");
b + a

var (a, (b, c)) = (1, (2, 3)); a + b + c

var (a, _) = (1, 2); a

(_, var b) = (1, 2); b

var (x, y) = new Point(3, 4); x * y

var (f, s, k) = new Pair<int, string>(1, "b"); k + f + s

var (len, first) = "hello"; len + first

foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) { }

var total = 0;
foreach (var (k, v) in new[] { ("a", 1), ("b", 2) }) total += v;
total

var (name, age) = new Person("Ann", 30); $"{name} {age}"

int a = 1, b = 2;
(a, b) = (b, a);
new[] { a, b }

var arr = new[] { 1, 2, 3 };
(arr[0], arr[2]) = (arr[2], arr[0]);
arr

int i = 0; var arr = new int[3];
(i, arr[i]) = (2, 5);
arr

var (a, b) = (1, 2);
(a, var c) = (b, a);
a * 10 + c

ref int r = ref (new int[1])[0];
r

var arr = new[] { 1, 2 };
ref var r = ref arr[1];
r = 7;
arr

int x = 1;
ref int y = ref x;
y++;
x

var f = (int x) => x + 1; f(2)

Func<int, int> f = x => x * x; f(7)

using System.Globalization;
CultureInfo.InvariantCulture.Name

using static System.Math;
Max(1, 2) + Abs(-3)

using Words = System.Collections.Generic.List<string>;
new Words { "a", "b" }

using Pt = (int X, int Y);
Pt p = (1, 2); p.X + p.Y

## Local functions
int Square(int x) => x * x;
Square(5)

int Add(int a, int b) { return a + b; }
Add(2, 3)

int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1);
Fact(10)

bool Even(int n) => n == 0 || Odd(n - 1);
bool Odd(int n) => n != 0 && Even(n - 1);
Even(10)

Later(3)
int Later(int x) => x + 1;

var y = Later(3);
int Later(int x) => x + 1;
y

int Opt(int a, int b = 10, int c = 100) => a + b + c;
Opt(1) + Opt(1, 2) + Opt(1, c: 3)

int Sum(params int[] xs) => xs.Sum();
Sum() + Sum(1) + Sum(1, 2, 3) + Sum(new[] { 4, 5 })

T Identity<T>(T x) => x;
Identity("a") + Identity(3)

T First<T>(IEnumerable<T> xs) { foreach (var x in xs) return x; return default; }
First(new[] { 7, 8 })

T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
Max("pear", "apple")

void Bump(ref int x) => x++;
int n = 1; Bump(ref n); Bump(ref n); n

bool Try(string s, out int n) { n = s.Length; return n > 2; }
Try("abc", out var k) ? k : -1

int total = 0;
void AddTo(int x) { total += x; }
AddTo(3); AddTo(4);
total

int Outer(int x) { int Inner(int y) => y + x; return Inner(10); }
Outer(5)

static int Pure(int x) => x + 1;
Pure(1)

IEnumerable<int> Numbers() { yield return 1; yield return 2; }
Numbers()

async Task<int> Wait() { await Task.Yield(); return 4; }
await Wait()

(int Min, int Max) Ends(int[] xs) => (xs.Min(), xs.Max());
Ends(new[] { 3, 1, 2 }).Max

void Nothing() { }
Nothing();

void Nothing() { }
Nothing()

string Join(string sep, params object[] xs) => string.Join(sep, xs);
Join("-", 1, "a", 2.5)

int F(int x) { if (x > 0) return 1; else return -1; }
F(5) - F(-5)

int Depth(int n) { if (n == 0) return 0; var d = Depth(n - 1); return d + 1; }
Depth(50)

Func<int, int> Adder(int n) => x => x + n;
Adder(3)(4)

Func<int> Counter() { var n = 0; return () => ++n; }
var c = Counter(); c(); c(); c()

int Apply(Func<int, int> f, int x) => f(x);
int Double(int x) => x * 2;
Apply(Double, 4)

dynamic NotHere() => 1;
NotHere()

int G(int a, int b) => a - b;
G(b: 1, a: 5)

int H(in int x) => x + 1;
H(4)

Span<int> Bad() => default;
Bad().Length

## Assignment
int x = 1; x += 2; x *= 3; x -= 1; x /= 2; x %= 3; x

int x = 6; x &= 3; x |= 8; x ^= 1; x <<= 2; x >>= 1; x

int x = -8; x >>>= 28; x

byte b = 250; b += 10; b

char c = 'a'; c++; c

char c = 'a'; c += (char)1; c

short s = 1; s *= 2; s

string s = "a"; s += "b"; s += 1; s

string s = null; s ??= "d"; s ??= "e"; s

int? n = null; n ??= 4; n

int x, y, z; x = y = z = 4; x + y + z

int x = 5; int y = x++ + ++x; y * 100 + x

int x = 5; x = x++; x

int x = 3; x += x++ * 2 + x; x

var list = new List<int> { 1, 2, 3 }; list[1] += 10; list[2]++; list

var d = new Dictionary<string, int>(); d["a"] = 1; d["a"] += 4; d

var a = new[] { 1, 2 }; int i = 0; a[i++] += 10; a[0] * 100 + i

Action a = () => { }; a += () => { }; a.GetInvocationList().Length

Func<int> f = () => 1; f += () => 2; f()

int x = (int)3.9; x

double d = 7 / 2; d

float f = 1; f += 0.5f; f

decimal m = 1; m += 2; m

uint u = 1; u -= 2; u

int? n = 3; n += 1; n

int? n = null; n += 1; n

var p = new Point(1, 2); p.X = 10; p

var p = new Point(1, 2); var q = p; q.X = 5; p.X

var arr = new Point[2]; arr[1].Y = 6; arr

bool b = true; b &= false; b |= true; b ^= true; b

## Objects
new Animal().Name

new Animal { Name = "Rex", Field = 3 }.Name

var a = new Animal { Tags = { "x", "y" }, Counts = { ["k"] = 1, ["m"] = 2 } };
(a.Tags, a.Counts)

var a = new Animal { Friend = new Animal { Name = "Bo" } }; a.Friend.Name

new Settable { Name = "n", Corner = new(1, 2), Numbers = { 5 }, ["abc"] = 7 }.Size

new Settable { Name = "n", Cells = { [0] = 4, [2] = 6 } }.Cells

Animal a = new Dog(); a.Sound() + a.Hidden()

new Dog().Sound() + new Dog().Hidden()

((Animal)new Dog()).Hidden()

Animal a = new() { Name = "short" }; a.Name

new Bag { "a", 5, { "k", 2 } }

new Bag { "x", "y" }["z"] + new Bag { "x" }[0] + new Bag()[2, 3]

var s = new Square(3); s.Area

IShape s = new Square(2); s.Describe()

new Square(2).Describe()

new Bag { Size = 4 }.Size

new Pair<int, string>(1, "a").First

Pair<int, double>.Kind

new Pair<int, string>.Inner(4)

var bell = new Bell(); var log = new List<string>(); bell.Rung += log.Add; bell.Rung += s => log.Add(s + "!"); bell.Ring("ding"); bell.Rung -= log.Add; bell.Ring("dong"); log

new Settable { Size = 2 }

new Settable { Name = "a" }.Name

new List<int>(100) { 1, 2 }.Count

new StringBuilder("a") { Capacity = 50 }.Append('b').ToString()

new string('x', 3)

new DateTime(2024, 2, 29).AddYears(1)

new Dictionary<string, List<int>> { ["a"] = new() { 1 }, ["b"] = [2, 3] }

new Dictionary<int, string> { { 1, "a" }, { 2, "b" } }

new Version(1, 2) < new Version(1, 10)

new object().Equals(null)

## Functions of everyday cells
int Add(int a, int b = 2, params int[] rest) => a + b + rest.Sum(); Add(1) + Add(1, 2, 3, 4)

static double Mean(IEnumerable<double> xs) => xs.Any() ? xs.Average() : 0; Mean([1, 2, 3]) + Mean([])

int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1); Fact(5)

bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1); Even(10)

string Describe(double tone) { if (tone > 0) return "up"; if (tone < 0) return "down"; return "flat"; } Describe(-1)

(string Name, int N) Best((string, int)[] all) => all.MaxBy(x => x.Item2); Best([("a", 1), ("b", 3)]).Name

void Swap(ref int a, ref int b) { (a, b) = (b, a); } int x = 1, y = 2; Swap(ref x, ref y); x * 10 + y

bool TryHalf(int n, out int half) { half = n / 2; return n % 2 == 0; } TryHalf(8, out var h) ? h : -1

bool TryHalf(int n, out int half) { if (n > 0) { half = n / 2; return true; } half = 0; return false; } TryHalf(-8, out var h) + ":" + h

bool Bad(out int x) { return true; } 1

int Twice(in int x) => x * 2; Twice(4) + Twice(5)

int F(int x) { int G(int y) => x + y; return G(1) + G(2); } F(10)

int Counter() { var n = 0; int Next() => ++n; Next(); Next(); return n; } Counter()

Func<int, Func<int, int>> add = a => b => a + b; add(1)(2)

Func<int, int> fib = null; fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); fib(10)

Func<int, int> sq = x => x * x; var list = new[] { 1, 2, 3 }.Select(sq).ToList(); list

Action<string> log = s => { }; log("a"); log += s => { }; log.GetInvocationList().Length

var f = (int x, int y) => x * y; f(3, 4)

var f = (string s) => s.Length; f("abc")

var f = int (int x) => x; f(1)

var f = (x) => x;

var f = (int x = 5) => x + 1; f()

Func<int, int, int> f = (_, _) => 1; f(1, 2)

Func<int, bool> f = x => { return x > 1; }; f(2)

Func<string> f = static () => "s"; f()

int k = 3; Func<int> f = static () => k;

{ int k = 3; Func<int> f = static () => k; }

int k = 3; static int F() => k;

Func<Task<int>> f = async () => { await Task.Delay(1); return 5; }; await f()

async Task<int> Slow(int x) { await Task.Delay(1); return x * 2; } await Slow(4)

async Task<int> Slow(int x) { await Task.Yield(); return x; } (await Task.WhenAll(Slow(1), Slow(2))).Sum()

async ValueTask<string> V() { await Task.Yield(); return "v"; } await V()

async Task Nothing() { await Task.Yield(); } await Nothing(); 1

async void Fire() { await Task.Yield(); } Fire(); 1

var t = Task.Run(() => 5); t.Result + await t

await Task.FromResult(3) + 1

await Task.Delay(1)

try { await Streams.FailLater("x"); } catch (InvalidOperationException e) { display2(e.Message); } string got = null; void display2(string m) { got = m; } got

try { throw new Exception("x"); } catch (Exception e) { await Task.Yield(); } 1

T Id<T>(T x) => x; Id(5) + Id<int>(1)

T Id<T>(T x) => x; Id("a")

List<T> Many<T>(T x, int n) { var l = new List<T>(); for (int i = 0; i < n; i++) l.Add(x); return l; } Many("a", 3)

T MaxBy2<T, K>(IEnumerable<T> xs, Func<T, K> key) where K : IComparable<K> { T best = xs.First(); foreach (var x in xs) if (key(x).CompareTo(key(best)) > 0) best = x; return best; } MaxBy2(new[] { "a", "bbb" }, s => s.Length)

IEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) yield return i; } Count(3)

IEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { if (i == 2) yield break; yield return i * i; } } Count(9).Sum()

IEnumerable<string> Walk() { yield return "a"; try { yield return "b"; } finally { } } Walk().Last()

async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; } await foreach (var x in Stream()) { } 1

const double Threshold = 0.25; Threshold * 2

const string Name = "Kim"; $"{Name}!"

const int A = 1, B = A + 1; B

var (a, b) = (1, "x"); b + a

(int a, string b) = (1, "x"); b + a

(var a, int b) = (1, 2); a + b

int a; (a, var b) = (1, 2); a + b

int a = 0, b = 0; (a, b) = (b, a + 1); a * 10 + b

var (_, b) = (1, 2); b

(_, _) = (1, 2); 5

var (name, age) = new Person("Kim", 50); name + age

var (len, first) = "hello"; len + first.ToString()

foreach (var (name, age) in new[] { new Person("Kim", 50) }) { } 1

foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) { last = k + v; } string last = "";

string last = ""; foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1 }) { last = k + v; } last

string last = ""; foreach ((string k, int v) in new Dictionary<string, int> { ["a"] = 1 }) last += k + v; last

var x = 1; { var y = x + 1; x = y; } x

{ var y = 1; } y

int x; if (DateTime.Now.Year > 2000) x = 1; x + 1

{ int x; if (DateTime.Now.Year > 2000) x = 1; var y = x; }

{ int x; if (DateTime.Now.Year > 2000) x = 1; else x = 2; var y = x; } 1

{ int x; while (true) { x = 1; break; } var y = x; } 1

{ int x; try { x = 1; } catch { } var y = x; }

{ int x; for (;;) { x = 1; if (x > 0) break; } _ = x; } 2

{ int x; switch (1) { case 1: x = 1; break; default: x = 2; break; } _ = x; } 3

{ int x = 1; int x = 2; }

{ int x = 1; { int x = 2; } }

{ int x = 1; Func<int, int> f = x => x; }

int x = 1; Func<int, int> f = x => x + 1; f(5)

int x = 1; int F(int x) => x + 1; F(5)

var x = 1; var x = 2;

var a = b; var b = 1;

dynamic d = 1; d + 1

var v = new();

var v = x => x;

var v = [1, 2];

int[] v = { 1, 2 }; v

int[] v = [1, 2, .. new[] { 3 }]; v

List<int> v = [1, .. Enumerable.Range(2, 2)]; v

IEnumerable<int> v = [1, 2]; v.Count()

HashSet<string> v = ["a", "a"]; v.Count

Dictionary<string, int> v = []; v.Count

Dictionary<string, int> v = new() { ["a"] = 1, ["b"] = 2 }; v["b"]

Dictionary<string, int> v = new() { { "a", 1 } }; v

Dictionary<string, List<string>> v = new() { ["a"] = ["x"], ["b"] = new() { "y", "z" } }; v["b"].Count

IReadOnlyList<string> v = ["a"]; v[0]

Span<int> v = [1, 2]; v.Length

int[][] v = [[1], [2, 3]]; v[1][1]

int[,] v = { { 1, 2 }, { 3, 4 } }; v[1, 0] + v.GetLength(0)

var v = new int[2, 3]; v[1, 2] = 5; v.Length + v[1, 2]

var v = new[] { 1, 2.5, 3L }; v

var v = new[] { "a", null }; v

var v = new[] { 1, null };

var v = new[] { 1, "a" };

var v = new object[] { 1, "a", null }; v.Length

var v = new[] { new[] { 1 }, new[] { 2 } }; v

var v = new (string, int)[] { ("a", 1) }; v[0].Item1

(string Name, int N)[] v = [("a", 1), ("b", 2)]; v[1].Name + v.Sum(x => x.N)

List<(string Name, double Tone)> v = [("a", 1), ("b", 2.5)]; v.OrderByDescending(r => r.Tone).First().Name

var v = new List<(string Name, double Tone)> { ("a", 1), ("b", 2.5) }; v.Sum(r => r.Tone)

var v = new { Name = "Kim", Tone = 0.5 }; v.Name + v.Tone

var n = 5; var v = new { n, "abc".Length, Twice = n * 2 }; v

var v = new[] { new { A = 1 }, new { A = 2 } }; v.Sum(x => x.A)

var v = new { A = 1, B = new { C = "x" } }; v.B.C + v

var v = new { A = 1 } with { A = 2 }; v.A

var p = new Person("Kim", 50) { Nick = "K" }; p

var p = new Person("Kim", 50); (p with { Age = 51 }).Age + p.Age

var p = new Person("Kim", 50); p == new Person("Kim", 50)

var p = new Person("Kim", 50); var (n, a) = p; n

var p = new Person(Age: 5, Name: "x"); p.Name

Person p = new("Kim", 50); p.Age

List<Person> ps = [new("a", 1), new("b", 2)]; ps.MaxBy(x => x.Age).Name

var e = new Employee("Kim", 50, "editor"); Person p = e; p is Employee { Post: "editor" } x ? x.Post : ""

record Row(string Actor, double Tone); var rows = new[] { new Row("Kim", 0.5), new Row("Yoon", -1) }; rows.Where(r => r.Tone > 0).Select(r => r.Actor)

record Row(string Actor, double Tone); new Row("Kim", 0.5)

record Row(string Actor, double Tone); new Row("Kim", 0.5).ToString()

record Row(string Actor, double Tone); var r = new Row("Kim", 0.5); (r with { Tone = 1 }).Tone

record struct P(int X, int Y); var p = new P(1, 2); p.X = 5; p

readonly record struct P(int X, int Y); new P(1, 2) == new P(1, 2)

record Row(string Actor, double Tone) { public bool Positive => Tone > 0; } new Row("Kim", 0.5).Positive

record Row(string Actor, double Tone) { public string Note { get; init; } = "-"; } new Row("Kim", 0.5) { Note = "x" }

record Shape; record Circle(double R) : Shape; record Box(double W, double H) : Shape; double Area(Shape s) => s switch { Circle c => c.R, Box(var w, var h) => w * h, _ => 0 }; Area(new Box(2, 3)) + Area(new Circle(1))

record Node(string Name, List<Node> Children); var n = new Node("a", [new("b", [])]); n.Children[0].Name

record Row(string A, int B = 5); new Row("x")

record Pair<T>(T A, T B); new Pair<int>(1, 2)

record class R(int A); new R(1).GetHashCode() == new R(1).GetHashCode()

record R { public int A { get; init; } } new R { A = 3 }

enum Tone { Low, Mid = 5, High } Tone.High

enum Tone { Low, Mid = 5, High } (int)Tone.High + Enum.GetNames<Tone>().Length

enum Tone { Low, High } Tone Of(double x) => x > 0 ? Tone.High : Tone.Low; Of(1).ToString()

enum Tone : byte { A = 1, B = A << 1, C = A | B } Tone.C

[Flags] enum F { A = 1, B = 2 } F.A | F.B

class Row { public string Actor { get; set; } } new Row { Actor = "Kim" }.Actor

struct S { public int A; } new S { A = 1 }.A

interface I { int A { get; } } 1

delegate int Op(int a, int b); Op f = (a, b) => a + b; f(1, 2)

public int x = 5; x

private static int y = 3; y

static int z = 3; z

readonly int q = 3; q

int P { get; set; } = 5; P

int P => 5; P

public record R2(int A); new R2(1)

using System.Globalization; CultureInfo.InvariantCulture.Name

using static System.Math; Sqrt(16) + Max(1, 2)

using T = System.Collections.Generic.Dictionary<string, int>; new T { ["a"] = 1 }

using Row = (string Name, double Tone); Row r = ("a", 1); r.Name

using var sw = new Track(new List<string>(), "x"); sw.Value

var log = new List<string>(); using (var t = new Track(log, "a")) { log.Add("in"); } log

var log = new List<string>(); { using var t = new Track(log, "a"); log.Add("in"); } log

var log = new List<string>(); { await using var t = new Track(log, "a"); log.Add("in"); } log

var log = new List<string>(); void F() { using var a = new Track(log, "a"); using var b = new Track(log, "b"); log.Add("in"); } F(); log

using (var a = new Track(new List<string>(), "a")) using (var b = new Track(new List<string>(), "b")) { } 1

if (1 is int n && n > 0) { } n

if (!(new object() is string s)) { s = "none"; } s

int.TryParse("5", out var n); n

int.TryParse("5", out int n) && n > 3

int.TryParse("5", out _)

_ = int.TryParse("5", out var n) ? n : 0; n

while (int.TryParse("5", out var m)) { break; } m

for (int i = 0, j = 10; i < j; i++, j--) { if (i == 3) continue; } 1

var total = 0; for (int i = 0; i < 5; i++) { if (i == 1) continue; if (i == 4) break; total += i; } total

var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) fs.Add(() => i); fs.Select(f => f())

var fs = new List<Func<int>>(); foreach (var i in new[] { 0, 1, 2 }) fs.Add(() => i); fs.Select(f => f())

var i = 0; do { i += 2; } while (i < 5); i

var i = 10; while (true) { if (--i < 5) break; } i

outer: for (;;) { break; } 1

goto end; end: ;

switch ("b") { case "a": case "b": r = 1; break; default: r = 2; break; } int r;

int r; switch ("b") { case "a": case "b": r = 1; break; default: r = 2; break; } r

var r = 0; switch (5) { case > 3 and < 10: r = 1; goto default; default: r += 10; break; } r

var r = 0; switch (new Person("Kim", 50)) { case { Age: > 40, Name: var n } when n.Length > 2: r = n.Length; break; case null: break; } r

var r = 0; switch ((1, "a")) { case (1, "a"): r = 1; break; case (_, var s): r = s.Length; break; } r

switch (1) { case 1: }

string Grade(int n) { switch (n) { case >= 90: return "A"; case >= 80: return "B"; default: return "F"; } } Grade(85)

string Grade(int n) => n switch { >= 90 => "A", >= 80 => "B", _ => "F" }; Grade(95) + Grade(2)

int F(int x) { while (true) { if (x > 5) return x; x++; } } F(1)

int F(int x) { for (;;) { } } 1

int F(int x) { if (x > 0) return 1; }

int F(int x) { throw new NotImplementedException(); } 1

int F(int x) => throw new ArgumentException("x"); F(1)

return; 

if (true) return 1; return "a";

var x = 5; if (x > 3) return "big"; "small"

return Enumerable.Range(1, 3).Sum()

try { int.Parse("x"); } catch (FormatException) { } finally { } 7

try { return 1; } finally { }

int F() { try { throw new Exception(); } catch (Exception e) when (e.Message.Length > 0) { return 2; } } F()

int F() { foreach (var x in new[] { 1, 2 }) try { if (x == 2) return x; } finally { } return 0; } F()

var log = ""; foreach (var x in new[] { 1, 2, 3 }) { try { if (x == 1) continue; if (x == 3) break; log += x; } finally { log += "f"; } } log

try { throw new ArgumentNullException("p"); } catch (ArgumentException e) { log2 = e.ParamName; } string log2;

string log2 = ""; try { throw new ArgumentNullException("p"); } catch (ArgumentException e) { log2 = e.ParamName; } log2

string log2 = ""; try { try { throw new Exception("a"); } catch { throw; } } catch (Exception e) { log2 = e.Message; } log2

string log2 = ""; try { try { throw new Exception("a"); } catch (Exception e) { throw new Exception("b", e); } } catch (Exception e) { log2 = e.InnerException.Message; } log2

lock (new object()) { } 1

unchecked { int x = int.MaxValue; x++; }

var x = 5; ; ; x

{ } 3

// only a comment

/* c */ 5 // d

#nullable enable
string? s = null; s?.Length

#pragma warning disable CS0168
2

#if DEBUG
1
#else
2
#endif

#r "nuget: Tenor"
1

#load "x.csx"

int a = 1
int b = 2

1;
2

1, 2

(1)

(1, )

var = 5

5 var

let x = 5

print("a")

Console.WriteLine("a")

import numpy

for x in [1, 2]: x

foreach x in new[] { 1 } { }

if (x = 1) { } 

while 1 { }

int i = "5";

double d = "1.5";

int[] a = [1, "a"];

var x = 5; x = "a";

var x = 5; x.Foo

var x = 5; x.Foo()

Math.Sqr(2)

math.Sqrt(2)

new Lst<int>()

new List<int>().Add(1, 2)

new List<int>().Where(x => x.Length > 1)

new List<int>().Where(x => x)

new List<int>().Select(x => { })

new List<string>().OrderBy(s => s.Foo)

new Person("Kim")

new Person("Kim", "x")

new Person("Kim", 1).Agee

new Person { Name = "x" }

new Settable()

new Settable { Name = "a", Size = 2 }

new Settable { Nome = "a" }

new Settable { Name = "a", Numbers = { 5 }, ["ab"] = 7 }.Numbers

new Settable { Name = "a", Corner = new() { X = 1 } }.Corner.X

new Settable { Name = "a", Owner = new("Kim", 5) { Nick = "k" } }.Owner

new Animal { Tags = { "a", "b" }, Counts = { ["x"] = 1 }, Friend = new Dog { Name = "d" } }.Friend.Sound()

new Animal { Friend = { Name = "x" } }

new Bag { "a", 1, { "k", 2 } }.Count

new Bag { Size = 2 }.Size

var a = new Animal(); a.Friend?.Friend?.Name ?? "none"

var a = new Animal(); a.Friend?.Name = "x"; a.Friend

var a = new Animal { Friend = new() }; a.Friend?.Name = "x"; a.Friend.Name

var a = new Animal { Friend = new() }; a?.Friend.Field += 5; a.Friend.Field

Animal a = null; a?.Field++;

Animal a = null; a?.Tags.Add("x"); a?.Tags?[0]

Animal a = new(); a.Counts["x"] = 1; a.Counts["x"] += 5; a.Counts["x"]

Animal a = new(); a.Counts.TryGetValue("y", out var n) ? n : -1

int[] a = null; a?.Length ?? 5

int? n = null; n?.ToString() ?? "null"

int? n = 5; n.Value + n!.Value

int? n = 5; n is int v ? v : 0

int? n = 5; n is > 3

string s = null; (s ?? throw new ArgumentNullException()).Length

string? s = "a"; string t = s!; t

List<int>? l = null; l?.Count

List<int>? l = null; foreach (var x in l ?? []) { } 1

var l = new List<int>(); l?.FirstOrDefault()

object o = null; o?.ToString()

object o = null; $"{o}" == ""

object o = 5; o switch { int n when n > 3 => "big", int => "int", string { Length: 0 } => "empty", null => "null", _ => "other" }

object o = new[] { 1, 2, 3 }; o is int[] { Length: 3 } a && a is [1, .., var last] ? last : 0

object o = "abc"; o is string { Length: var n } s && n == 3 ? s : ""

object o = (1, "a"); o is (int a, string b) ? b + a : ""

object o = new Person("Kim", 50); o is Person { Name: ['K', ..], Age: >= 50 or < 10 } p ? p.Name : ""

object o = new Person("Kim", 50); o is Person("Kim", _) ? 1 : 2

object o = new Person("Kim", 50); o is Person(var n, > 10) { Nick: null } ? n : ""

object o = 1.5; o is not int and not string

object o = 'x'; o is >= 'a' and <= 'z'

object o = new Animal { Friend = new() { Name = "f" } }; o is Animal { Friend.Name: "f" }

var a = new[] { 1, 2, 3, 4 }; a is [1, 2, .. { Length: 2 } rest] ? rest[1] : 0

var a = new List<int> { 1, 2, 3 }; a is [_, _, _]

var a = new List<int> { 1, 2, 3 }; a is [.., 3]

var a = new List<int> { 1, 2, 3 }; a is [1, .. var x]

"hello" is ['h', .., 'o']

new[] { "a" } is [{ Length: 1 }]

(1, 2, 3) is (1, _, > 2)

(1, (2, "x")) is (_, (var n, "x")) ? n : 0

var t = (A: 1, B: 2); t is { A: 1, B: var b } ? b : 0

DayOfWeek.Sunday is DayOfWeek.Saturday or DayOfWeek.Sunday

Level l = (Level)77; l switch { Level.Low => 1 }

bool b = true; b switch { true => 1, false => 2 }

bool b = true; b switch { true => 1, false => 2, _ => 3 }

int x = 5; x switch { 1 => "a" }

int x = 5; x switch { > 3 => "a", 4 => "b", _ => "c" }

int x = 5; x switch { var n when n > 3 => n * 2, var n => n }

int x = 5; (x, x > 3) switch { (5, true) => "a", _ => "b" }

int x = 5; x switch { 1 => 1, 2 => 2.5, _ => 'c' }

int x = 5; object r = x switch { 1 => 1, _ => "s" }; r

int x = 5; var r = x switch { 1 => 1, _ => "s" };

int x = 5; x switch { 1 => "a", _ => throw new Exception("no") }

"a" switch { "a" or "b" => 1, { Length: > 3 } => 2, _ => 3 }
