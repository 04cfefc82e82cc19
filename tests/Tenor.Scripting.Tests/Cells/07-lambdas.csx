## Inference
var f = (int x) => x + 1; f

var f = (int x, string s) => s + x; f(1, "a")

var f = () => 5; f

var f = () => { }; f

var f = (int x) => { if (x > 0) return 1; return 2L; }; f

var f = x => x;

var f = string (int x) => null; f

var f = (int x = 5) => x * 2; f()

var f = (params int[] xs) => xs.Length; f(1, 2, 3)

var f = (ref int x) => x++; int n = 1; f(ref n); n

var f = Math.Sqrt; f(9)

var f = Math.Abs;

var f = "abc".ToUpper;

var f = "abc".IndexOf;

Func<int, int, int> f = (a, b) => a - b; f(5, 3)

Func<int, Func<int, int>> f = a => b => a * b; f(3)(4)

Func<int, int> f = static x => x * 2; f(4)

Func<int, int, int> f = (_, _) => 7; f(1, 2)

Func<int, int> f = _ => _ + 1; f(1)

Action<int> f = x => { }; f(1);

Action f = () => 5;

Func<int> f = () => { };

Func<int> f = () => { return; };

Func<int, int> f = delegate (int x) { return x + 1; }; f(1)

Func<int, int> f = delegate { return 5; }; f(1)

Predicate<int> p = x => x > 3; p(4)

Comparison<string> c = (a, b) => a.Length - b.Length; var l = new List<string> { "ccc", "a", "bb" }; l.Sort(c); l

Converter<int, string> c = x => "n" + x; Array.ConvertAll(new[] { 1, 2 }, c)

Func<object> f = () => 1; f()

Func<long> f = () => 1; f()

Func<int> f = () => 1L;

Func<string, int> f = int.Parse; f("5") + f("6")

Func<int, string> f = Convert.ToString; f(5)

Func<double, double> f = Math.Round; f(2.6)

Func<int, int, int> f = Math.Max; f(3, 9)

Action<object> f = o => { }; Action<string> g = f; g("a")

Func<object, string> f = string.Concat; f("q")

Func<string> f = 5.ToString; f()

Func<string, bool> f = "abc".Contains; f("b")

Func<IEnumerable<int>, int> f = Enumerable.Sum; f(new[] { 1, 2 })

Func<int> f = new List<int> { 4, 5 }.First; f()

Func<int, int> f = Extensions.Twice; f(4)

Func<int> f = 4.Twice; f()

Delegate d = (int x) => x; d.DynamicInvoke(4)

object o = () => 1; o is Func<int>

object f = (Func<int, int>)(x => x); ((Func<int, int>)f)(3)

((Func<int, int>)(x => x * x))(5)

new Func<int, int>(x => x + 2)(3)

new Action(() => { }).Invoke();

(() => 5)()

((int x) => x + 1)(2)

Func<int, bool> even = x => x % 2 == 0; Func<int, bool> not = x => !even(x); not(3)

Func<int, int> fact = null; fact = n => n <= 1 ? 1 : n * fact(n - 1); fact(5)

Func<(int a, int b), int> f = t => t.a + t.b; f((1, 2))

Func<int, (int, int)> f = x => (x, x * x); f(3).Item2

Func<int, object> f = x => new { x }; f(1)

Func<int[]> f = () => [1, 2]; f()

Func<Animal> f = () => new Dog(); f().Sound()

Func<Dog, string> f = (Animal a) => a.Name;

Func<Dog, string> f = a => a.Hidden(); f(new())

Func<int?, int> f = x => x ?? 0; f(null)

Func<int, int> f = x => x switch { 1 => 10, _ => 0 }; f(1)

Func<int, int> f = x => { int y = x; { int z = y; y += z; } return y; }; f(4)

Func<Task<int>> f = async () => { await Task.Yield(); return 4; }; await f()

Func<int, Task<int>> f = async x => await Streams.Later(x) + 1; await f(3)

var f = async () => 5; await f()

var f = async (int x) => { await Task.Yield(); }; f

Func<int, int> f = x => throw new InvalidOperationException(); f(1)

Func<int> f = () => throw new Exception(); f

System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1; e.Compile()(2)

## Closures
var list = new List<Func<int>>(); for (int i = 0; i < 3; i++) list.Add(() => i); list.Select(f => f())

var list = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; list.Add(() => j); } list.Select(f => f())

var list = new List<Func<int>>(); foreach (var i in new[] { 1, 2, 3 }) list.Add(() => i); list.Select(f => f())

var list = new List<Func<int>>(); int k = 0; while (k < 3) { var copy = k++; list.Add(() => copy * 10 + k); } list.Select(f => f())

var list = new List<Action>(); int n = 0; for (int i = 0; i < 3; i++) { list.Add(() => n += i); } list.ForEach(a => a()); n

int x = 1; Func<int> f = () => x; x = 5; f()

int x = 1; Action a = () => x++; a(); a(); x

Func<int> Make() { int c = 0; return () => c++; }
var a = Make(); var b = Make(); a(); a(); (a(), b())

(Func<int> Get, Action<int> Set) Cell(int v) => (() => v, x => v = x);
var c = Cell(1); c.Set(9); c.Get()

var fs = Enumerable.Range(0, 3).Select(i => (Func<int>)(() => i * i)).ToList(); fs.Select(f => f())

var fs = new Func<int>[3]; for (var i = 0; i < fs.Length; i++) { var inner = i; fs[i] = () => inner++ ; } fs[1](); fs[1]() + fs[2]()

int total = 0; void Add(int n) { total += n; void Twice() => total += n; Twice(); } Add(5); total

int x = 10; int F(int y) { int x = y; return x; } F(3) + x

int x = 10; Func<int, int> f = x => x + 1; f(1) + x

var log = new List<string>(); Action all = () => log.Add("a"); all += () => log.Add("b"); Action one = () => log.Add("c"); all += one; all -= one; all(); log

string s = "a"; Func<string> f = () => s += "b"; f(); f(); s

for (int i = 0, j = 10; i < j; i += 3, j--) { Func<int> f = () => i + j; if (f() == 12) break; }

int[] a = { 1, 2 }; Func<int[]> f = () => a; a = new[] { 3 }; f()

var p = new Point(1, 2); Action a = () => p.X++; a(); a(); p

Func<Func<int>> f = () => { int x = 5; return () => { x++; return x; }; }; var g = f(); g(); g()

int depth = 0; Action<int> go = null; go = n => { if (n == 0) return; depth++; go(n - 1); }; go(5); depth

var r = new List<int>(); for (int i = 0; i < 2; i++) { int x = 0; Action a = () => r.Add(x++ + i * 10); a(); a(); } r

List<Func<int>> l = new(); for (int i = 0; i < 3; i++) { switch (i) { case 1: int v = i * 100; l.Add(() => v); break; default: l.Add(() => -i); break; } } l.Select(f => f())

try { int inTry = 3; Func<int> f = () => inTry; inTry = 4; f(); } finally { }

int a = 1; Func<int> f = () => { int b = 2; Func<int> g = () => a + b; b = 10; return g(); }; a = 100; f()

## Inference through nested lambdas
new[] { 1, 2 }.Select(x => new[] { "a", "b" }.Select(y => y + x))

new[] { 1, 2 }.SelectMany(x => new[] { x, x * 10 }, (x, y) => new { x, y })

new[] { "a", "bb" }.ToDictionary(s => s, s => s.Length)

new[] { 1, 2, 3 }.Aggregate(new List<int>(), (l, x) => { l.Add(x * x); return l; })

new[] { 1, 2, 3 }.Aggregate(0.0, (a, x) => a + x, a => a.ToString("F1"))

new[] { 1, 2, 3 }.Select((x, i) => (x, i)).Where(t => t.i > 0).Select(t => t.x * t.i)

new[] { 1, 2 }.Zip(new[] { "a", "b" }, (n, s) => s + n)

new[] { "b", "a" }.OrderBy(s => s).ThenBy(s => s.Length).Select(s => s.ToUpper()).First()

new[] { 1, 2 }.Select(x => (Func<int, int>)(y => x + y)).Select(f => f(10))

new[] { 1, 2, 3 }.GroupBy(x => x % 2, x => x * 10, (k, xs) => new { k, Sum = xs.Sum() })

new[] { "1", "2" }.Select(int.Parse).Sum()

new[] { 1.5, 2.5 }.Select(Math.Floor)

new[] { "a", null }.Select(string.IsNullOrEmpty)

new[] { 'a', '1' }.Where(char.IsDigit)

new[] { 1, 2 }.Select(Convert.ToString)

new[] { 1, 2, 3 }.Select(Pick.Generic)

new[] { 1, 2 }.Select(x => x > 1 ? (int?)x : null)

new[] { 1, 2 }.Select(x => { var y = x * 2; return new { x, y }; }).Sum(a => a.y)

Enumerable.Range(1, 3).Select(i => Enumerable.Range(1, i).Select(j => Enumerable.Range(1, j).Sum(k => k * i)))

new[] { 3, 1, 2 }.OrderBy(x => x, Comparer<int>.Create((a, b) => b - a))

new[] { "a" }.Join(new[] { 1 }, s => s.Length, n => n, (s, n) => s + n)

new[] { 1, 2, 3, 4 }.ToLookup(x => x % 2 == 0)[true]

new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Where(kv => kv.Value > 1).Select(kv => kv.Key)

new[] { (n: "x", v: 1), (n: "y", v: 2) }.MaxBy(t => t.v).n

new[] { 1, 2, 3 }.Select(x => x % 2 == 0 ? "even" : "odd").Distinct().Count()

new[] { new Dog(), new Animal() }.Select(a => a.Sound())

Enumerable.Range(0, 3).Select<int, object>(i => i == 1 ? "one" : i)

Enumerable.Range(0, 3).Select(i => i == 1 ? "one" : i)

Enumerable.Repeat(new Func<int, int>(x => x + 1), 3).Aggregate((f, g) => x => g(f(x)))(0)

new[] { 1, 2 }.ToDictionary(x => x, x => new[] { x }.ToDictionary(y => y, y => y * 1.5))[2][2]

Pick.Apply(new[] { 1, 2 }, xs => xs.Select(x => x * 2.5).ToList())

await 1.Pipe(async x => { await Task.Yield(); return x; })

Enumerable.Empty<int>().DefaultIfEmpty(9).Single()

new List<int> { 1, 2, 3 }.ConvertAll(x => x / 2.0)

new List<int> { 1, 2, 3 }.Find(x => x > 1) + new List<int> { 1, 2 }.FindIndex(x => x == 2)

Array.Find(new[] { "x", "yy" }, s => s.Length == 2)

Array.Sort(new[] { 3, 1 }, (a, b) => b.CompareTo(a));

Lazy<int> z = new(() => 5); z.Value

Task.Run(() => 5).Result

await Task.Run(async () => { await Task.Yield(); return "t"; })

await Task.WhenAll(new[] { 1, 2 }.Select(async x => { await Task.Yield(); return x * 2; }))

## Functions made again and again

new[] { 1, 2, 3 }.Select(x => new[] { 10, 20 }.Sum(y => x * y)).ToArray()

new[] { 1, 2, 3 }.Select(x => new[] { 10, 20 }.Select(y => new[] { 100 }.Sum(z => x + y + z)).Sum()).ToArray()

var made = new List<Func<int>>();
foreach (var x in new[] { 1, 2, 3 })
    made.Add(() => x * 10);
made.Select(f => f()).ToArray()

var made = new List<Func<int>>();
foreach (var x in new[] { 1, 2, 3 })
{
    var y = x;
    made.Add(() => y * 10);
    y++;
}
made.Select(f => f()).ToArray()

var made = new List<Func<int>>();
int shared;
for (var i = 0; i < 3; i++)
{
    shared = i;
    made.Add(() => shared);
}
made.Select(f => f()).ToArray()

var made = new List<Func<int>>();
for (var i = 0; i < 3; i++)
    made.Add(() => i);
made.Select(f => f()).ToArray()

var made = new List<Func<int>>();
var n = 0;
while (n < 3)
{
    var kept = n++;
    made.Add(() => kept + n);
}
made.Select(f => f()).ToArray()

Func<int, Func<int, Func<int, int>>> add = a => b => c => a * 100 + b * 10 + c;
add(1)(2)(3)

Func<int, Action> adder = null; var total = 0;
adder = n => () => total += n;
adder(2)(); adder(3)();
total

Func<int, Func<int>> counter = start => { var n = start; return () => n++; };
var c = counter(5); var d = counter(9);
(c(), c(), d(), c())

Func<int, (Func<int> Get, Action<int> Set)> cell = start => (() => start, value => start = value);
var k = cell(1); k.Set(7);
k.Get()

Func<(int A, int B), Func<int>> sum = t => () => t.A + t.B;
sum((1, 2))()

Func<(int A, int B), Func<int>> sum = t => { Func<int> f = () => t.A + t.B; t.A = 10; return f; };
sum((1, 2))()

Func<Settable, Func<int>> reader = s => () => s.Size;
var s = new Settable { Name = "n", Size = 4 }; var read = reader(s); s.Size = 5;
read()

Func<int, int> outer = n =>
{
    int Inner(int k) => k == 0 ? n : Inner(k - 1) + new[] { 1 }.Sum(x => x * n);
    return Inner(3);
};
outer(5)

Func<int, int> outer = n =>
{
    int Later() => new[] { 1, 2 }.Sum(x => x * m);
    var m = n + 1;
    return Later();
};
outer(5)

Func<int, int> outer = n =>
{
    int m;
    int Later() => new[] { 1, 2 }.Sum(x => x * m);
    m = n + 1;
    return Later();
};
outer(5)

{
    Func<int> f = () => m + 1;
    var m = 1;
}

if (true)
{
    int Sum() { var part = rest; var rest = 1; return part; }
    Sum();
}

var text = "";
{
    void Note(int n) => text += $"{n + later}";
    const int later = 2;
    Note(1);
}
text

Func<string, bool> parses = text =>
{
    if (!int.TryParse(text, out var value))
        return false;
    return new[] { 1, 2 }.Any(x => x == value);
};
(parses("2"), parses("x"), parses("3"))

Func<object, int> shape = o => o is string s ? new[] { 1, 2 }.Count(x => x == s.Length) : o is int i ? new[] { 1, 2 }.Count(x => x < i) : -1;
(shape("ab"), shape(2), shape(2.5))

Func<object, string> named = o =>
{
    switch (o)
    {
        case int n when new[] { 1, 2 }.Contains(n): return string.Concat(new[] { 1 }.Select(x => x + n));
        case string s: return string.Concat(new[] { 'a' }.Select(c => c + s));
        default: return "none";
    }
};
(named(2), named("x"), named(7), named(null))

var rows = new[] { (Actor: "Kim", Tone: 1.5), (Actor: "Yoon", Tone: -1), (Actor: "Kim", Tone: 0.5) };
rows.Select(r => (r.Actor, Rank: rows.Count(o => o.Tone > r.Tone), Others: rows.Where(o => o.Actor == r.Actor).Average(o => o.Tone - r.Tone))).ToArray()

from a in new[] { 1, 2, 3 }
from b in new[] { 10, 20 }
where new[] { 11, 22 }.Any(x => x == a + b)
let c = new[] { a, b }.Select(x => x * (a + b)).Max()
select (a, b, c)

var made = new List<Func<int>>();
foreach (var x in new[] { 1, 2 })
{
    try
    {
        if (x == 2) throw new InvalidOperationException("no");
        made.Add(() => x);
    }
    catch (InvalidOperationException e)
    {
        made.Add(() => e.Message.Length + x);
    }
}
made.Select(f => f()).ToArray()

var made = new List<Func<DateTime, int>>();
foreach (var start in new[] { new DateTime(2024, 1, 1), new DateTime(2024, 3, 1) })
    made.Add(day => (day - start).Days);
made.Select(f => f(new DateTime(2024, 3, 3))).ToArray()

Func<int?, Func<int, int>> orElse = n => d => n ?? d;
(orElse(null)(4), orElse(3)(4))

Func<int, Func<int, int, int>> clamp = low => (x, high) => x < low ? low : x > high ? high : x;
(clamp(2)(1, 5), clamp(2)(9, 5))

Func<int, Predicate<int>> above = n => x => x > n;
above(3)(4)

var list = new List<string>();
foreach (var name in new[] { "b", "a" })
    new List<int> { 1, 2 }.ForEach(i => list.Add(name + i));
string.Join(",", list)

var tasks = new[] { 1, 2 }.Select(async x => { await Task.Yield(); return new[] { 1, 2 }.Sum(y => y * x); });
(await Task.WhenAll(tasks)).Sum()

Func<int, int> count = null;
count = n => n == 0 ? 0 : 1 + count(n - 1);
new[] { 1, 2 }.Select(x => new[] { 3 }.Sum(y => count(x + y))).ToArray()
