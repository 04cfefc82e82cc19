## Tuples
(1, 2)

(1, "a", 2.5)

(a: 1, b: 2).a

var t = (x: 1, 2); t.x + t.Item2

var a = 1; var b = "q"; var t = (a, b); t.b + t.a

var p = new Point(1, 2); var t = (p.X, p.Y); t.X + t.Y

(1, 2).Item1

(1, 2).Item3

(1, 2) == (1, 2)

(1, 2) == (1L, 2.0)

(1, "a") != (1, "b")

(1, (2, 3)) == (1, (2, 3))

(a: 1, b: 2) == (b: 1, a: 2)

(1, 2) == (1, 2, 3)

(1, null) == (1, null)

(1, "a") == (1, 2)

int? n = null; (n, 1) == (null, 1)

var t = (1, 2); t == (1, 2) && t.Equals((1, 2))

(1, 2).Equals((1L, 2))

(1, 2).CompareTo((1, 3))

(1, 2).ToString()

(a: 1, b: "x").ToString()

var t = (a: 1, b: 2); t.a = 10; t

var t = (1, 2); t.Item2 += 5; t

var t = (1, 2); var u = t; u.Item1 = 9; t

(int x, string y) t = (1, "a"); t.y

(int, int) t = (x: 1, y: 2); t.x

(int a, int b) t = (1, 2); (int c, int d) u = t; u.c + u.d

(int a, (string b, double c) d) t = (1, ("x", 2.5)); t.d.c

var t = (1, 2, 3, 4, 5, 6, 7, 8, 9); t.Item9

(1, 2, 3, 4, 5, 6, 7, 8, 9)

var t = (1, 2, 3, 4, 5, 6, 7, h: 8); t.h

new[] { (1, "a"), (2, "b") }

new[] { (n: 1, s: "a"), (2, "b") }[1].n

new List<(int Id, string Name)> { (1, "x") }[0].Name

var d = new Dictionary<(int, int), string> { [(1, 2)] = "a" }; d[(1, 2)]

(int, string) F() => (1, "z"); var (n, s) = F(); s + n

(int q, int r) Div(int a, int b) => (a / b, a % b); var x = Div(7, 2); x.q * 10 + x.r

Div(9, 4).r
(int q, int r) Div(int a, int b) => (a / b, a % b);

(Func<int, int> f, int x) t = (y => y + 1, 4); t.f(t.x)

default((int, string)).Item2 == null

var t = (1, 2) switch { (var a, var b) => (b, a) }; t

var (a, b) = (1, 2); (a, b) = (b, a + b); (a, b) = (b, a + b); b

(1, 2).a

(a: 1, a: 2)

(Item2: 1, 2)

var t = (1); t

()

ValueTuple.Create(1, "a")

Tuple.Create(1, "a").Item2

new ValueTuple<int, string>(1, "a") == (1, "a")

(int, int)? t = (1, 2); t.Value.Item1

(int a, int b)? t = null; t?.a

new (int, int)[2]

typeof((int, string)).Name

var log = new List<string>(); int F(int x) { log.Add("f" + x); return x; }
var eq = (F(1), F(2)) == (F(1), F(3)); log.Add(eq.ToString()); log

var log = new List<string>(); int F(int x) { log.Add("f" + x); return x; }
var eq = (F(1), F(2)) == (F(9), F(2)); log

(byte a, short b) t = (1, 2); (t.a + t.b)

(1, 2) is (int, int)

(x: 1, y: 2) with { x = 5 }

var (x, y) = (1, 2, 3);

var (x, y) = 5;

(int x, y) = (1, 2); y

foreach (var (i, c) in "ab".Select((c, i) => (i, c))) { }

var pts = new[] { (X: 1, Y: 2), (X: 3, Y: 4) }; pts.Sum(p => p.X * p.Y)

var pts = new[] { (X: 1, Y: 2) }; foreach (ref var p in pts.AsSpan()) p.X = 9; pts

## Anonymous types
new { A = 1, B = "x" }

new { A = 1 }.A

var x = 5; new { x, Y = x + 1 }

var p = new Person("A", 3); new { p.Name, p.Age }

new { A = 1, B = 2 } == new { A = 1, B = 2 }

new { A = 1, B = 2 }.Equals(new { A = 1, B = 2 })

new { A = 1 }.Equals(new { A = 1L })

new { A = 1, B = 2 }.GetHashCode() == new { A = 1, B = 2 }.GetHashCode()

new { A = 1, B = "x" }.ToString()

new { A = (string)null }.ToString()

new { }

var a = new { X = 1 }; a = new { X = 2 }; a.X

var a = new { X = 1 }; a = new { Y = 2 };

var a = new { X = 1, Y = 2 }; a = new { Y = 1, X = 2 };

var a = new { X = 1 }; a.X = 2;

new { 1 }

new { A = null }

new { A = 1, A = 2 }

new { F = x => x }

new[] { new { A = 1 }, new { A = 2 } }.Sum(a => a.A)

new[] { new { A = 1 }, new { B = 2 } }

var a = new { X = 1, Y = 2 } with { X = 10 }; a

new { Inner = new { Z = 1 } }.Inner.Z

new List<object> { new { A = 1 }, new { A = 1 } }.Distinct().Count()

new { A = 1, L = new[] { 1, 2 } }.L.Length

var d = new[] { 1, 2, 3 }.GroupBy(x => new { Odd = x % 2 }).ToDictionary(g => g.Key, g => g.Count()); d[new { Odd = 1 }]

new { D = 1.5, M = 1.50m, C = 'c', B = true, N = (int?)null }.ToString()

new { a = 1 }.A

new { A = 1 }.Pipe(a => a.A + 1)

new { "a".Length }

string s = "q"; new { s?.Length }

new { X = 1 } is { X: 1 }

new { X = 1, Y = "a" } switch { { X: > 0, Y: var y } => y, _ => "" }

var (x, y) = new { A = 1, B = 2 };

T[] Make<T>(T x) => new[] { x }; Make(new { A = 3 })[0].A

## Records of the library
new Person("A", 1)

new Person("A", 1) with { Age = 2 }

new Person("A", 1) with { Nick = "n" } == new Person("A", 1) { Nick = "n" }

new Person("A", 1).ToString()

new Employee("A", 1, "p") with { Name = "B" }

Person p = new Employee("A", 1, "p"); (p with { Age = 9 }).ToString()

var (n, a, post) = new Employee("A", 1, "p"); post

new Point(1, 2) with { X = 5 }

var p = new Point(1, 2); var q = p with { }; q == p

new Person("A", 1) with { Nope = 3 }

new Person(Name: "N", Age: 4).Name

new Person("A")

new Person { Name = "A", Age = 2 }

new Point()

new Person("A", 1).Name = "B";

new Person("A", 1).Equals(null)

new Person("A", 1).GetHashCode() == new Person("A", 1).GetHashCode()

(new Person("A", 1) with { Age = 2, Nick = "x" }).Nick

Person p = null; p with { Age = 1 }

new Animal() with { Name = "x" }

new DateTime(2024, 1, 1) with { }

## Records declared in a cell
record Row(string Actor, double Tone);
new Row("Yoon", 0.5)
+++
new Row("Kim", 1) with { Tone = -1 }
+++
var rows = new[] { new Row("a", 1), new Row("b", 3) };
rows.Average(r => r.Tone)
+++
new Row("a", 1) == new Row("a", 1)
+++
new Row("a", 1.5).ToString()
+++
var (actor, tone) = new Row("z", 2); actor
+++
new Row("a", 1) is { Tone: > 0 } r ? r.Actor : ""
+++
rows.ToDictionary(r => r.Actor, r => r.Tone)
+++
new Row("a")
+++
new Row(Tone: 2, Actor: "q").Actor

record P(int X, int Y = 5);
new P(1).Y + new P(1, 2).Y

record Empty;
new Empty() == new Empty()

record A(int X) { public int Twice => X * 2; }
new A(4).Twice

record struct S(int X);
var s = new S(1); s.X = 5; s

readonly record struct S(int X);
var s = new S(1); s.X = 5;

record B(string N); record C(string N, int M) : B(N);
new C("n", 2).N

record Node(int Value, Node Next);
new Node(1, new Node(2, null)).Next.Value

record G<T>(T Value);
new G<int>(5).Value

record Q(List<int> Items);
new Q([1, 2]).Items.Sum()

record R(int A, int A);

record T(int X); new T("a")

enum Color { Red, Green = 5, Blue }
Color.Blue
+++
(int)Color.Green + (int)Color.Blue

class Plain { public int X; public string Name { get; set; } }
new Plain { X = 1, Name = "n" }.Name

struct Simple { public int A; }
new Simple { A = 3 }.A

interface IThing { int N { get; } }

class Counter { int n; public int Next() => ++n; }
var c = new Counter(); c.Next(); c.Next()

delegate int Op(int a, int b);
Op add = (a, b) => a + b; add(1, 2)

## with, ! and using at the top of a cell
var p = new Person("a", 1); var q = p with { Age = 2 }; q

var p = new Person("a", 1); p with { Age = 2 }

var p = new Person("a", 1); (p with { Age = 2 })

var p = new Person("a", 1); p with { Age = 2 };

var ps = new[] { new Person("a", 1) }; ps[0] with { Age = 2 }

var t = (P: new Person("a", 1), 2); t.P with { Age = 2 }

var t = (A: 1, B: 2); t with { A = 5 }

var t = (A: 1, B: 2); (t with { A = 5 }).A

new Person("a", 1) with { Age = 2 }

string s = "a"; (s!)

string s = "a"; s!;

string s = "a"; var t = s!; t

string s = "a"; string.Concat(s!, "b")

new Person("a", 1)!

new Animal().Friend?.Name!

new Animal().Friend!.Name

"a".ToUpper()!

await using var t = new Track(new List<string>(), "x"); t.Value

using var t = new Track(new List<string>(), "x");

{ using var t = new Track(new List<string>(), "x"); } 1

if (true) { using var t = new Track(new List<string>(), "x"); } 1

foreach (var x in new[] { 1 }) { using var t = new Track(new List<string>(), "x"); } 1

int F() { using var t = new Track(new List<string>(), "x"); return t.Value; } F()

Func<int> f = () => { using var t = new Track(new List<string>(), "x"); return t.Value; }; f()

static int F() => G(); static int G() => 1; F()

static int F() => G(); int G() => 1; F()

const int k = 4; static int F() => k; F()

const int k = 4; Func<int> f = static () => k; f()

static int F(int n) => n <= 0 ? 0 : n + F(n - 1); F(3)

{ static int F() => 1; int x = F(); } 1

{ int k = 1; static int F() => k; }

{ const int k = 1; static int F() => k; _ = F(); } 1

int k = 1; { static int F() => k; }

bool F(out int x) => int.TryParse("1", out x); F(out var y) ? y : 0

bool F(out int x) => true; F(out var y)

void F(out int x, out int y) { x = 1; y = x + 1; } F(out var a, out int b); a + b

bool F(int n, out int x) { if (n > 0) return false; x = 1; return true; }

bool F(int n, out int x) { switch (n) { case 1: x = 1; return true; default: x = 0; return false; } } F(1, out var v) ? v : -1

bool F(int n, out int x) { try { x = n; return true; } finally { } } F(3, out var v); v

void F(ref int x) { } int a; F(ref a); a

{ void F(ref int x) { } int a; F(ref a); }

{ void F(ref int x) { } int a = 1; F(a); }

{ void F(out int x) { x = 1; } F(out 5); }

void F(in int x) { x = 1; }

void F(params int[] xs, int y) { }

void F(int x = 1, int y) { }

void F(int x = "a") { }

int F(string s = null, int? n = null, double d = double.NaN, DayOfWeek w = DayOfWeek.Monday) => (s?.Length ?? 0) + (n ?? 1) + (int)w; F() + F(n: 5) + F("abc", w: DayOfWeek.Friday)

int F(int a, int b, int c = 3) => a * 100 + b * 10 + c; F(b: 2, a: 1) + F(1, c: 5, b: 6)

int F(int a, int b) => a - b; F(a: 1, 2)

int F(int a, int b) => a - b; F(b: 1, 2)

int F(int a) => 1; int F(string a) => 2; F("x")

void F() { } F()

void F() { } var x = F();

void F() => 5;

int F() { }

int F() => ;

int F(int) => 1;

int F(x) => x;

F(1); int F(int x) => x + 1;

var a = F(1); int F(int x) => x + 1; a

int x = 10; int F() => x; x = 20; F()

int F() => later; int later = 3; F()

Func<int> f = F; int F() => 7; f()

Func<int, int> f = F; int F(int x) => x * 2; new[] { 1, 2 }.Select(F).Sum() + f(1)

var f = F; int F(int x) => x * 2; f(4)

Action f = () => F(); int F() => 7; f(); 1

Action f = F; int F() => 7;

Func<object> f = F; string F() => "x"; f()

Func<string, int> f = F; int F(object o) => 5; f("a")

Func<int, object> f = x => x; f(1)

Func<object, int> f = (string s) => 1;

Func<int, int> f = (int x, int y) => 1;

Func<int, int> f = x => { if (x > 0) return 1; };

Func<int, int> f = x => { return; };

Action<int> f = x => x++; f(1); 1

Action<int> f = x => { return 1; };

Action f = () => new List<int>(); 1

Func<int> f = () => throw new Exception("x"); f()

Predicate<int> p = x => x > 1; new List<int> { 1, 2 }.FindAll(p)

Comparison<string> c = (a, b) => a.Length - b.Length; var l = new List<string> { "bb", "a" }; l.Sort(c); l

new Func<int, int>(x => x + 1)(2)

((Func<int, int>)(x => x + 1))(2)

(x => x + 1)(2)

Func<int, Func<int, Func<int, int>>> f = a => b => c => a + b + c; f(1)(2)(3)

Func<dynamic, int> f = x => 1;

var fs = new Func<double, double>[] { Math.Sin, Math.Cos, x => x * x }; fs.Select(f => f(0)).ToArray()

var d = new Dictionary<string, Func<double, double, double>> { ["+"] = (a, b) => a + b, ["max"] = Math.Max }; d["max"](1, 2) + d["+"](1, 2)

Func<Func<int, int>, int, int> apply = (g, x) => g(x); apply(x => x * 2, 4)

delegate(int x) { return x; }

Action a = null; a?.Invoke(); a == null

Action<int> a = x => { }; a -= a; a is null

EventHandler h = (s, e) => { }; h(null, EventArgs.Empty); 1

Lazy<int> l = new(() => 5); l.Value + (l.IsValueCreated ? 1 : 0)

record Row(string A) { } new Row("x")

record Row(string A); record Row2(Row R, int N); new Row2(new("x"), 1).R.A

record Row(string A, string A);

record Row(string A)

record struct Row(string A = "x"); new Row("y").A

record Row(int A); Row r = new(1); r.A = 2;

record Row(int A); var (a) = new Row(1);

record Row(int A, int B); var (a, b) = new Row(1, 2); a + b

record Row(int A, int B); new Row(1, 2) is (1, var b) ? b : 0

record Row(int A, int B); new Row(1, 2) is { A: 1, B: > 1 }

record Row(int A, int B); new[] { new Row(2, 1), new Row(1, 2) }.OrderBy(r => r.A).Select(r => r.B)

record Row(int A, int B); new[] { new Row(2, 1), new Row(1, 2) }.GroupBy(r => r).Count()

record Row(int A, int B); new HashSet<Row> { new(1, 2), new(1, 2) }.Count

record Row(int A, string? B); new Row(1, null)

record Row(int[] A); new Row([1]) == new Row([1])

record Row(string A, double Tone, DateOnly? When); new Row("k", 0.5, new(2024, 12, 3)).ToString()

record Row(string A, double Tone, DateOnly? When); new Row("k", 0.5, null) with { When = DateOnly.MinValue }

record R(); new R()

record R; new R() == new R()
