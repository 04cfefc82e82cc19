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
