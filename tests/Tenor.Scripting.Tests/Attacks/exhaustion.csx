## Loops that do not end
while (true) { }

for (; ; ) { }

do { } while (true);

int i = 0; while (i < 10) { }

long n = 0; for (int i = 0; i >= 0; i = 0) n++; n

while (true) { try { throw new Exception(); } catch { } }

while (true) { try { } finally { } }

foreach (var x in Forever()) { } IEnumerable<int> Forever() { while (true) yield return 1; }

void F() { while (true) { } } F();

Action a = () => { while (true) { } }; a();

Func<int, bool> f = x => { while (true) { } }; new[] { 1 }.Where(f).ToList()

new[] { 1 }.Select(x => { for (; ; ) { } return x; }).ToList()

new List<int> { 1 }.ForEach(x => { while (true) { } });

Comparison<int> c = (a, b) => { while (true) { } }; new List<int> { 2, 1 }.Sort(c);

Lazy<int> z = new(() => { while (true) { } }); z.Value

int F(int x) { while (true) { } } $"{F(1)}"

await Task.Run(() => { while (true) { } });

while (true) await Task.Yield();

while (true) { new List<int>().Add(1); }

Task.Run(() => { while (true) { } }).Wait();

await Task.Delay(-1);

new TaskCompletionSource().Task.Wait();

await new TaskCompletionSource<int>().Task

## Sequences that do not end
Enumerable.Range(0, int.MaxValue).Where(x => x < 0).ToList()

Enumerable.Repeat(1, int.MaxValue).Sum(x => (long)x * Enumerable.Repeat(1, int.MaxValue).Count(y => y > 1))

Enumerable.InfiniteSequence(0, 1).Count(x => x < 0)

Enumerable.Range(0, int.MaxValue).Select(x => Enumerable.Range(0, int.MaxValue).Sum(y => (long)y)).Last()

(from a in Enumerable.Range(0, int.MaxValue) from b in Enumerable.Range(0, int.MaxValue) where a + b < 0 select a).FirstOrDefault()

IEnumerable<int> Loop() { int i = 0; while (true) yield return i++; } Loop().All(x => x >= 0 || x < 0)

Enumerable.Range(0, 100000).Select(x => Enumerable.Range(0, 1000000).Count(y => y % 7 == x % 7)).ToList()

await foreach (var x in Later()) { } async IAsyncEnumerable<int> Later() { while (true) { await Task.Yield(); yield return 1; } }

## Recursion
int F(int n) => F(n + 1) + 1; F(0)

void F() { F(); } F();

Func<int, int> f = null; f = n => f(n + 1) + 1; f(0)

int A(int n) => B(n + 1); int B(int n) => A(n + 1); A(0)

int F(int n) { try { return F(n + 1); } finally { n++; } } F(0)

int F(int n) { try { return F(n + 1); } catch { return F(n + 1); } } F(0)

IEnumerable<int> F(int n) => F(n + 1).Select(x => x); F(0).ToList()

IEnumerable<int> F(int n) => new[] { n }.SelectMany(x => F(x + 1)); F(0).First()

async Task<int> F(int n) => await F(n + 1); await F(0)

Action a = null; a = () => a(); a();

Func<object, object> f = null; f = x => f(f); f(null)

int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); Fib(60)

Comparer<int> c = null; c = Comparer<int>.Create((a, b) => c.Compare(a, b)); c.Compare(1, 2)

Lazy<int> z = null; z = new(() => z.Value + 1); z.Value

int F(int n) => new[] { n }.Sum(x => F(x)); F(0)

int F(int n) => new[] { n }.Select(x => F(x)).OrderBy(x => x).First(); F(0)

var l = new List<Func<int>>(); l.Add(() => l[0]()); l[0]()

## Memory
new int[int.MaxValue]

new long[int.MaxValue]

new string('x', int.MaxValue / 2)

new string[500_000_000]

new int[60000, 60000]

new List<long>(int.MaxValue)

new Dictionary<int, int>(int.MaxValue)

new StringBuilder(int.MaxValue)

string s = "xxxxxxxx"; while (true) s += s;

var l = new List<byte[]>(); while (true) l.Add(new byte[1_000_000]);

var sb = new StringBuilder(); while (true) sb.Append("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");

Enumerable.Range(0, int.MaxValue).ToList()

Enumerable.Range(0, int.MaxValue).Select(x => new byte[1000]).ToArray()

Enumerable.Repeat("x", int.MaxValue).ToArray()

string.Concat(Enumerable.Repeat("xxxxxxxxxxxxxxxx", int.MaxValue))

string.Join(",", Enumerable.Range(0, int.MaxValue))

"x".PadLeft(int.MaxValue / 2)

"x".PadRight(2_000_000_000)

new string('x', 100_000_000).Replace("x", new string('y', 100))

$"{1,2000000000}"

string.Format("{0,1000000000}", 1)

1.ToString("D999999999")

System.Numerics.BigInteger.Pow(10, int.MaxValue)

var b = new System.Numerics.BigInteger(10); while (true) b *= b;

Array.CreateInstance(typeof(long), int.MaxValue)

var a = new object[1]; while (true) a = new object[] { a, new byte[100_000] };

var d = new Dictionary<int, string>(); for (int i = 0; ; i++) d[i] = new string('x', 1000);

var h = new HashSet<string>(); for (long i = 0; ; i++) h.Add("key number " + i);

Enumerable.Range(0, 50).Aggregate("x", (s, _) => s + s)

Enumerable.Range(0, 50).Aggregate(new[] { 1L }, (a, _) => a.Concat(a).ToArray())

new byte[2_000_000_000].Length + new byte[2_000_000_000].Length + new byte[2_000_000_000].Length

Array.Resize(ref big, 2_000_000_000); byte[] big = null;

int[] a = [.. Enumerable.Range(0, int.MaxValue)]; a.Length

GC.AllocateArray<long>(int.MaxValue)

new List<int>().EnsureCapacity(int.MaxValue)

Enumerable.Range(0, int.MaxValue).OrderBy(x => -x).First()

Enumerable.Range(0, int.MaxValue).GroupBy(x => x).Count()

## Regular expressions
System.Text.RegularExpressions.Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$")

new System.Text.RegularExpressions.Regex("(a|aa)+$").IsMatch(new string('a', 60) + "b")

new System.Text.RegularExpressions.Regex(@"^(\w+\s?)*$", System.Text.RegularExpressions.RegexOptions.None, System.Threading.Timeout.InfiniteTimeSpan).IsMatch(new string('a', 60) + "!")

System.Text.RegularExpressions.Regex.Replace(new string('a', 60) + "b", "(.*)*c", "x")

System.Text.RegularExpressions.Regex.Matches(new string('x', 50) + "y", "(x+x+)+z").Count

using System.Text.RegularExpressions;
Regex.Split(new string('1', 50) + "a", @"^(\d+)*$")
