## Names live on
var x = 5;
+++
x + 1
+++
x = 10;
+++
x

int Add(int a, int b) => a + b;
+++
Add(1, 2)
+++
Func<int, int> f = a => Add(a, 100); f(1)

var x = 1;
+++
var x = "now a string";
+++
x.Length

int x = 1;
+++
int F() => x;
+++
x = 5;
+++
F()

int x = 1;
int F() => x;
+++
int x = 100;
+++
F()
+++
x

var list = new List<int>();
+++
list.Add(1); list.Add(2);
+++
list.Sum()

using System.Globalization;
+++
CultureInfo.InvariantCulture.NumberFormat.NumberDecimalSeparator

using static System.Math;
+++
Sqrt(16) + PI

using Strings = System.Collections.Generic.List<string>;
+++
new Strings { "a" }.Count

int F(int x) => x + 1;
+++
int F(int x) => x + 2;
+++
F(1)

int F(int x) => x + 1;
+++
string F(string x) => x + "!";
+++
F("a")

var (a, b) = (1, "x");
+++
a + b

const int K = 3;
+++
const int J = K * 2; J
+++
int[] arr = new int[K]; arr.Length

var c = 0; Action inc = () => c++;
+++
inc(); inc();
+++
c
+++
c = 100; inc();
+++
c

var p = new { A = 1, B = "z" };
+++
p.A + p.B
+++
p = new { A = 2, B = "y" }; p.A

var t = (n: 1, s: "q");
+++
t.s + t.n

var d = new Dictionary<string, int>();
+++
d["a"] = 1;
+++
d["a"]++; d

## After errors
var x = 1;
+++
var y = undefined;
+++
x + 1
+++
y

var x = 1;
+++
x = 2; throw new Exception();
+++
x

var x = 1; throw new Exception(); var z = 2;
+++
x

int n = 0;
+++
n++; int.Parse("x"); n++;
+++
n

int a = 5;
+++
int a = "no";
+++
a

## Several things at once
var q = new[] { 1, 2, 3 }.Where(v => v > limit);
+++
var limit = 1;
+++
limit

var data = new[] { ("a", 3), ("b", 1), ("a", 5) };
+++
var groups = data.GroupBy(r => r.Item1).Select(g => new { g.Key, Sum = g.Sum(r => r.Item2) }).ToList();
+++
groups.MaxBy(g => g.Sum).Key
+++
foreach (var g in groups) { data = data.Append((g.Key, g.Sum)).ToArray(); }
+++
data.Length

Func<int, int> square = n => n * n;
+++
Func<int, int> twice = n => square(square(n));
+++
twice(3)
+++
square = n => n + 1;
+++
twice(3)

IEnumerable<int> lazy = Enumerable.Range(0, 3).Select(i => i * factor);
+++
int factor = 2;
+++
IEnumerable<int> lazy = Enumerable.Range(0, 3).Select(i => i * factor);
+++
factor = 10;
+++
lazy

int x = 1
+++
x

int x;
+++
x
+++
x = 7; x

await Task.Yield(); var later = 4;
+++
later

if (int.TryParse("8", out var parsed)) { }
+++
parsed

object o = "text"; if (o is string text) { }
+++
text.Length

for (int i = 0; i < 3; i++) { var inner = i; }
+++
i

var x = 3; { var hidden = 4; x += hidden; }
+++
hidden

1 + 1
+++
2 + 2;
+++
"done"

int Twice(int n) => n * 2;
+++
new[] { 1, 2 }.Select(Twice)

int calls = 0; int Next() => ++calls;
+++
Next(); Next();
+++
calls + Next()

enum Mood { Calm, Angry }
+++
Mood.Angry
+++
Mood m = Mood.Calm; m == 0

var list = new List<(string Name, int N)> { ("a", 1) };
+++
list.Add(("b", 2)); list.Select(e => e.Name + e.N)

string s = null;
+++
s ??= "filled"; s
+++
s?.Length

## What an editor does with cells
var x = 1;
+++
x + 1
+++
var x = "now text";
+++
x.Length

int F(int n) => n + 1;
+++
F(1)
+++
int F(int n) => n + 100;
+++
F(1)

int k = 2; int F(int n) => n * k;
+++
k = 10; F(1)
+++
int k = 5; F(1)

record Row(string A, int N);
+++
var rows = new List<Row> { new("a", 1), new("b", 2) };
+++
rows.Sum(r => r.N)
+++
record Row(string A, int N, double T);
+++
new Row("c", 1, 0.5)
+++
rows.Add(new("d", 4)); rows.Count

using System.Text.RegularExpressions;
+++
Regex.Replace("a1", @"\d", "2")

using static System.Math;
+++
Abs(-1) + PI

var a = new { N = 1, T = "x" };
+++
a = new { N = 2, T = "y" }; a.T
+++
a = new { N = 2, S = "y" };

var f = (int x) => x + 1;
+++
f = x => x * 2; f(5)

x
+++
var x = 5;
+++
x

var x = 5; throw new Exception("later");
+++
x

int y = 1; y = int.Parse("z");
+++
y

var l = new List<int> { 1 };
+++
l.Add(2); l
+++
l.Add(3);
+++
l.Count

const int K = 3;
+++
K + 1
+++
K = 4;

var t = (A: 1, B: "x");
+++
t.A + t.B
+++
t = (2, "z"); t.B
+++
var (p, q) = t; p + q

IEnumerable<int> lazy = Enumerable.Range(0, 3).Select(i => i * factor); int factor = 2;
+++
factor = 10; lazy

int factor = 2; IEnumerable<int> lazy = Enumerable.Range(0, 3).Select(i => i * factor);
+++
factor = 10; lazy.ToList()

async Task<int> Later(int n) { await Task.Yield(); return n; }
+++
await Later(4)
+++
(await Task.WhenAll(Later(1), Later(2))).Length

var d = new Dictionary<string, int>();
+++
d["a"] = 1; d["b"] = 2;
+++
d.Where(kv => kv.Value > 1).Select(kv => kv.Key)

string name = null;
+++
name?.Length
+++
name ??= "set"; name

int count;
+++
count
+++
count++; count

var s = "a"; s += "b";
+++
s += 1; s
+++
$"{s}{s.Length}"

foreach (var i in new[] { 1 }) { }
+++
i

if (1 is int n) { }
+++
n

int.TryParse("7", out var parsed);
+++
parsed

var first = 1; var second = first + 1;
+++
(first, second) = (second, first); first

5
+++
_ + 1

return 5;
+++
1
