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

Func<int, int> f = x => { for (var i = 0; i < 4000; i++) x ^= i; return x; }; while (true) f(1);

Array.ConvertAll(new int[50_000_000], x => { for (var i = 0; i < 4000; i++) x ^= i; return x; })

for (var a = 0; a < 4000; a++) for (var b = 0; b < 4000; b++) for (var c = 0; c < 4000; c++) for (var d = 0; d < 4000; d++) { }

for (var i = 0; i < 2; i++) i--;

for (var i = 0; i < 10; i++) i = i switch { 5 => 0, _ => i };

for (var i = 0; i < 2; i++) { (i, _) = (0, 1); }

for (var i = 0; i <= int.MaxValue; i++) { }

for (var i = int.MaxValue - 1; i < int.MaxValue; i += 2) { }

for (var i = 3; i >= int.MinValue; i--) { }

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

byte[] big = null; Array.Resize(ref big, 2_000_000_000);

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

using System.Text.RegularExpressions;
new Regex("^(a+)+$", RegexOptions.Compiled).IsMatch(new string('a', 40) + "!")

using System.Text.RegularExpressions;
Func<string, string, bool> f = Regex.IsMatch; f(new string('a', 40) + "!", "^(a+)+$")

using System.Text.RegularExpressions;
while (true) Regex.Replace("aaa", "a", m => "b" + m.Value);

using System.Text.RegularExpressions;
Regex.Replace("a", "a", m => { while (true) { } })

using System.Text.RegularExpressions;
new Regex(new string('(', 1_000_000) + new string(')', 1_000_000)).IsMatch("a")

using System.Text.RegularExpressions;
new Regex(string.Concat(Enumerable.Repeat("(a|b)*", 3_000)) + "c", RegexOptions.NonBacktracking).IsMatch(new string('a', 10_000_000))

## Values that hold one another
IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) s = s.Distinct(); s.Count()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) s = s.Select(x => x); s.Count()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) s = s.Append(1).Where(x => x > 0); s.Count()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) s = new[] { 1 }.Union(s); s.Count()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) s = from x in s orderby x select x; s.Count()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 1_000_000; i++) { var t = s; s = new[] { 1 }.SelectMany(x => t); } s.Count()

IAsyncEnumerable<int> s = AsyncEnumerable.Range(0, 2); for (int i = 0; i < 1_000_000; i++) s = s.Distinct(); await s.CountAsync()

var l = new List<IEnumerable<int>>(); l.Add(l.SelectMany(x => x)); l[0].Count()

var l = new List<IEnumerable<int>>(); l.Add(l.SelectMany(Enumerable.AsEnumerable)); l[0].Count()

var l = new List<IEnumerable<int>>(); l.Add(l.Aggregate((a, b) => a.Concat(b)).Concat(l.SelectMany(x => x))); l[0].Sum()

IEnumerable<int> s = null; s = new[] { 1 }.Select(x => new List<int>(s).Count); s.Count()

IEnumerable<int> s = null; s = new[] { 1 }.Select(x => string.Concat(s).Length); s.Count()

SortedDictionary<int, int> d = null; d = new(Comparer<int>.Create((a, b) => d[a])); d.Add(1, 1); d.Add(2, 2);

Dictionary<int, int> d = null; d = new(EqualityComparer<int>.Create((a, b) => true, x => d.ContainsKey(x) ? 1 : 2)); d.Add(1, 1);

object o = 1; for (int i = 0; i < 5_000_000; i++) o = Tuple.Create(o); o.GetHashCode()

object o = 1; for (int i = 0; i < 5_000_000; i++) o = new Tuple<object, int>(o, 1); $"{o}"

object o = 1; for (int i = 0; i < 5_000_000; i++) o = (o, 1); o.GetHashCode()

object o = 1; for (int i = 0; i < 5_000_000; i++) o = (1, 2, 3, 4, 5, 6, 7, 8, o); o.Equals(1) || o.ToString() == ""

object o = 1; for (int i = 0; i < 5_000_000; i++) o = new KeyValuePair<object, int>(o, 1); o.ToString()

object o = 1; for (int i = 0; i < 5_000_000; i++) o = KeyValuePair.Create(i, o); "" + o

object o = 1; for (int i = 0; i < 3_000_000; i++) o = new { o }; o.GetHashCode()

object o = 1; for (int i = 0; i < 3_000_000; i++) o = new { o }; o.ToString()

record N(int V, N Next);
N n = null; for (int i = 0; i < 3_000_000; i++) n = new N(i, n); n.GetHashCode()

record N(int V, N Next);
N n = null, m = null; for (int i = 0; i < 3_000_000; i++) { n = new N(i, n); m = new N(i, m); } n == m

record struct N(int V, object Next);
object n = null; for (int i = 0; i < 3_000_000; i++) n = new N(i, n); new HashSet<object> { n }.Count

Exception e = null; for (int i = 0; i < 2_000_000; i++) e = new Exception("x", e); e.ToString()

Exception e = null; for (int i = 0; i < 2_000_000; i++) e = new AggregateException(e ?? new Exception()); e.Message

IList<int> l = new List<int> { 1 }; for (int i = 0; i < 5_000_000; i++) l = new System.Collections.ObjectModel.ReadOnlyCollection<int>(l); l.Count

Lazy<object> z = null; z = new(() => z); z.Value.ToString()

object[] a = new object[1]; a[0] = a; System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(a)

FormattableString f = $"{1}{2}"; f.GetArguments()[0] = f; f.ToString()

var t = Task.CompletedTask; for (int i = 0; i < 1_000_000; i++) t = Task.WhenAll(t, Task.Delay(1)); await t; while (true) { }

Action a = () => { }; while (true) a += a;

Func<int> f = () => 1; for (int i = 0; i < 1_000_000; i++) { var g = f; f = () => g() + 1; } f()

Microsoft.FSharp.Core.FSharpOption<object> o = null; for (int i = 0; i < 5_000_000; i++) o = Microsoft.FSharp.Core.FSharpOption<object>.Some(o); o.GetHashCode()

## Waiting and the cell's own threads
new TaskCompletionSource<int>().Task.Result

new TaskCompletionSource<int>().Task.GetAwaiter().GetResult()

new ValueTask<int>(new TaskCompletionSource<int>().Task).Result

async Task F() { await Task.Delay(1_000_000); } var l = new List<Task>(); while (true) l.Add(F());

async Task F() { while (true) { } } await F();

async Task F() { await Task.Delay(1); while (true) { } } await Task.WhenAll(F(), F(), F());

async Task F() { await Task.Delay(1); while (true) { } } F(); while (true) { }

async void F() { throw new Exception(); } F(); while (true) { }

async void F() { await Task.Delay(1); throw new Exception(); } F(); await Task.Delay(1_000_000);

var t = Task.FromException(new Exception()); while (true) t = Task.WhenAll(t, t);

Func<Task<int>> f = null; f = async () => { await Task.Yield(); return await f() + 1; }; await f()

async Task F() { try { await Task.Delay(-1); } finally { while (true) { } } } await F();

IProgress<int> p = new Progress<int>(x => { while (true) { } }); p.Report(1);

IProgress<int> p = new Progress<int>(x => throw new Exception()); p.Report(1);

await foreach (var x in AsyncEnumerable.InfiniteSequence(0, 1)) { }

await AsyncEnumerable.Repeat(1, int.MaxValue).Distinct().CountAsync()

## Stops that a cell would rather not hear of
try { while (true) { } } finally { while (true) { } }

try { while (true) { } } catch { } finally { for (; ; ) { try { while (true) { } } catch (Exception) { } } }

while (true) { try { while (true) { } } catch (Exception e) when (e != null) { } }

while (true) { try { new List<int> { 2, 1 }.Sort((a, b) => { while (true) { } }); } catch { } }

Lazy<int> z = new(() => { while (true) { } }); while (true) { try { int x = z.Value; } catch { } }

void F() { try { F(); } finally { F(); } } F();

int F(int n) { for (; ; ) { try { return F(n + 1); } catch { } } } F(0)

using (var e = Enumerable.Range(0, int.MaxValue).Where(x => { try { while (true) { } } catch { return false; } }).GetEnumerator()) { e.MoveNext(); }

## Long calls
Func<int, int, IEnumerable<int>> r = Enumerable.Range; r(0, int.MaxValue).ToArray()

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 60; i++) s = s.Concat(s); string.Concat(s)

IEnumerable<int> s = new[] { 1, 2 }; for (int i = 0; i < 60; i++) s = s.Concat(s); s.Distinct().Count()

Enumerable.Repeat(1, int.MaxValue).Skip(int.MaxValue - 1).First()

Enumerable.Repeat(1, int.MaxValue).Distinct().Count() + Enumerable.Sequence(0L, long.MaxValue, 1L).Distinct().Count()

new HashSet<int>(Enumerable.Repeat(1, int.MaxValue)).Count

var d = new SortedSet<int>(Enumerable.Repeat(1, int.MaxValue)); d.Count

Enumerable.Range(0, int.MaxValue).Contains(-1) || Enumerable.Range(0, int.MaxValue).Zip(Enumerable.Range(0, int.MaxValue)).Any(p => p.First < 0)

var a = Enumerable.Range(0, 100_000).ToArray(); a.Join(a, x => 1, y => 1, (x, y) => x + y).Max()

var a = Enumerable.Range(0, 100_000).ToArray(); a.SelectMany(_ => a).SelectMany(_ => a).Max()

new string('a', 100_000_000).Replace("a", new string('b', 10)).Length + new string('a', 500_000_000).Length

System.Numerics.BigInteger.ModPow(3, System.Numerics.BigInteger.Pow(2, 20_000_000), System.Numerics.BigInteger.Pow(2, 20_000_000) + 1)

System.Numerics.BigInteger.Parse(new string('9', 50_000_000))

System.Numerics.BigInteger.One << int.MaxValue

Func<System.Numerics.BigInteger, int, System.Numerics.BigInteger> f = System.Numerics.BigInteger.Pow; f(10, int.MaxValue)

var r = new Random(1); r.GetItems(new[] { 1 }, int.MaxValue)

new System.Collections.BitArray(int.MaxValue)

var sb = new StringBuilder(); sb.Length = int.MaxValue; sb.ToString()

var sb = new StringBuilder("x"); while (true) sb.Append(sb.ToString());

var sb = new StringBuilder(); sb.Append('x', int.MaxValue); sb.AppendFormat("{0,1999999999}", 1);

new List<long> { Capacity = int.MaxValue }

(1.5).ToString("F999999999") + $"{1.5:N999999999}"

FormattableString s = $"{1,1999999999}"; s.ToString()

## Values that are run when they are shown
Enumerable.Range(0, int.MaxValue).Where(x => x < 0)

Enumerable.InfiniteSequence(0, 1).Where(x => x < 0)

new[] { 1 }.Select(x => { while (true) { } return x; })

new { A = new[] { 1 }.Select(x => { while (true) { } return x; }) }

new[] { new { A = Enumerable.Range(0, int.MaxValue).Where(x => x < 0) } }

new Dictionary<string, IEnumerable<int>> { ["a"] = Enumerable.InfiniteSequence(0, 1).Where(x => x < 0) }
