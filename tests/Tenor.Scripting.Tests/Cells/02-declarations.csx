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
