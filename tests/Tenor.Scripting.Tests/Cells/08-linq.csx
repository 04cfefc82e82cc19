## Making and restricting
Enumerable.Range(1, 5)

Enumerable.Repeat("a", 3)

Enumerable.Empty<string>()

new[] { 1, 2, 3, 4 }.Where(x => x % 2 == 0)

new[] { 1, 2, 3 }.Where((x, i) => i != 1)

new object[] { 1, "a", 2.5 }.OfType<int>()

new object[] { 1, 2 }.Cast<int>().Sum()

new object[] { 1, "a" }.Cast<int>().ToList()

new ArrayList { 1, 2 }

new System.Collections.ArrayList { 1, 2 }.Cast<int>().Max()

Enumerable.Range(0, 10).Skip(2).Take(3)

Enumerable.Range(0, 10).SkipWhile(x => x < 7)

Enumerable.Range(0, 10).TakeWhile(x => x < 3)

Enumerable.Range(0, 10).TakeLast(2)

Enumerable.Range(0, 10).SkipLast(8)

Enumerable.Range(0, 10).Take(2..4)

Enumerable.Range(0, 10).Take(^3..)

Enumerable.Range(0, 7).Chunk(3)

new[] { 1, 2 }.Append(3).Prepend(0)

new[] { 1, 2 }.Concat(new List<int> { 3 })

new[] { 1, 2 }.Concat(new[] { "a" })

new[] { 3, 1, 3 }.Distinct()

new[] { "a", "bb", "cc" }.DistinctBy(s => s.Length)

new[] { 1, 2, 3 }.Except(new[] { 2 })

new[] { 1, 2, 3 }.Intersect(new[] { 3, 2 })

new[] { 1 }.Union(new[] { 2, 1 })

new[] { 1, 2 }.UnionBy(new[] { 3, 4 }, x => x % 2)

new[] { 1, 2, 3 }.Index()

new[] { "a", "b", "a" }.CountBy(x => x)

new[] { ("a", 1), ("b", 2), ("a", 3) }.AggregateBy(t => t.Item1, 0, (s, t) => s + t.Item2)

new[] { 1, 2 }.Zip(new[] { "a", "b", "c" })

new[] { 1, 2 }.Zip(new[] { 3, 4 }, new[] { 5, 6 })

new[] { 3, 1, 2 }.Order()

new[] { 3, 1, 2 }.OrderDescending()

Enumerable.Range(1, 3).Reverse()

Enumerable.Sequence(1, 10, 3)

Enumerable.InfiniteSequence(0, 5).Take(3)

## Projecting and grouping
new[] { 1, 2 }.Select(x => x * 1.5)

new[] { 1, 2 }.Select((x, i) => x * i)

new[] { "ab", "c" }.SelectMany(s => s)

new[] { 1, 2 }.SelectMany((x, i) => Enumerable.Repeat(x, i + 1))

new[] { "ab", "c" }.SelectMany(s => s, (s, c) => $"{s}:{c}")

new[] { 1, 2, 3 }.GroupBy(x => x % 2)

new[] { "apple", "avocado", "bean" }.GroupBy(s => s[0], s => s.Length)

new[] { "apple", "avocado", "bean" }.GroupBy(s => s[0]).Select(g => new { g.Key, N = g.Count(), Longest = g.MaxBy(s => s.Length) })

new[] { "a", "A" }.GroupBy(s => s, StringComparer.OrdinalIgnoreCase).Single().Count()

new[] { 1, 2, 3 }.GroupBy(x => new { Odd = x % 2 == 1 }).Select(g => (g.Key.Odd, g.Sum()))

new[] { 1, 2, 3 }.GroupBy(x => (x % 2, "k")).Select(g => g.Key)

new[] { 1, 2 }.Join(new[] { 2, 3 }, a => a, b => b, (a, b) => (a, b))

new[] { 1, 2 }.GroupJoin(new[] { 2, 2 }, a => a, b => b, (a, bs) => new { a, n = bs.Count() })

new[] { 1, 2 }.LeftJoin(new[] { 2 }, a => a, b => b, (a, b) => (a, b))

new[] { 1, 2, 3 }.ToLookup(x => x % 2, x => "v" + x)

new[] { 1, 2 }.ToDictionary(x => "k" + x)

new[] { 1, 1 }.ToDictionary(x => x)

new[] { ("a", 1), ("b", 2) }.ToDictionary()

new[] { 1, 1, 2 }.ToHashSet().Count

new[] { 1, 2 }.ToList()

"abc".ToArray()

new List<int> { 1, 2 }.ToArray().Length

## Ordering
new[] { "bb", "a", "cc" }.OrderBy(s => s.Length).ThenByDescending(s => s)

new[] { 3, 1, 2 }.OrderByDescending(x => x)

new[] { "b", "A", "a" }.OrderBy(s => s, StringComparer.Ordinal)

new[] { "b", "A", "a" }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase)

new[] { (1, "b"), (0, "c"), (1, "a") }.Order()

new[] { 1, 2, 3 }.OrderBy(x => x == 2 ? 0 : 1).ThenBy(x => -x)

new[] { 5, 3 }.OrderBy(_ => 0)

new[] { new Person("B", 2), new Person("A", 2) }.OrderBy(p => p.Age).ThenBy(p => p.Name).Select(p => p.Name)

new int?[] { 3, null, 1 }.OrderBy(x => x)

new[] { "x" }.ThenBy(s => s)

new[] { new Animal(), new Animal() }.OrderBy(a => a).ToList()

## Folding
new[] { 1, 2, 3 }.Sum()

new[] { 1.5, 2 }.Sum()

new[] { 1m, 2 }.Average()

new[] { 1, 2 }.Average()

new[] { 1L, 2 }.Average()

new[] { 1f, 2 }.Average()

new int?[] { 1, null, 3 }.Sum()

new int?[] { 1, null, 4 }.Average()

new int?[] { null }.Max()

new int[0].Max()

new int[0].Sum()

new double[0].Average()

new[] { "b", "a" }.Max()

new[] { "a", "bbb" }.Max(s => s.Length)

new[] { "a", "bbb" }.Sum(s => s.Length * 0.5)

new[] { 1, 2 }.Sum(x => (long)x)

new[] { 1, 2 }.Sum(x => x > 1 ? x : null)

new[] { 1, 2 }.Sum(x => (int?)x)

new[] { 1, 2, 3 }.Aggregate((a, b) => a * b)

new[] { "a", "b" }.Aggregate("", (s, x) => s + x)

new[] { 1, 2 }.Aggregate(0L, (s, x) => s + x)

new[] { 1, 2 }.Aggregate(0, (s, x) => s + x * 0.5)

new int[0].Aggregate((a, b) => a)

new[] { 1, 2, 3 }.Min(x => -x)

new[] { 3, 1 }.MinBy(x => x)

new[] { 1, 2, 3 }.Count(x => x > 1)

new[] { 1, 2 }.LongCount()

new[] { double.NaN, 1 }.Max()

new[] { double.NaN, 1 }.Min()

new[] { 1, 2 }.Any()

new int[0].All(x => false)

new[] { 1, 2 }.Contains(2)

new[] { "a" }.Contains("A", StringComparer.OrdinalIgnoreCase)

new[] { 1, 2 }.SequenceEqual(new List<int> { 1, 2 })

new[] { 1, 2 }.TryGetNonEnumeratedCount(out var n) ? n : -1

## Picking
new[] { 1, 2 }.First()

new int[0].First()

new int[0].FirstOrDefault()

new string[0].FirstOrDefault()

new[] { 1, 2 }.First(x => x > 1)

new int[0].FirstOrDefault(7)

new[] { 1, 2 }.Last()

new[] { 1, 2 }.Single()

new[] { 1, 2 }.SingleOrDefault(x => x > 5)

new[] { 1, 2 }.ElementAt(1)

new[] { 1, 2 }.ElementAt(5)

new[] { 1, 2 }.ElementAtOrDefault(5)

new[] { 1, 2, 3 }.ElementAt(^1)

## Deferral
var log = new List<int>(); var q = new[] { 1, 2 }.Select(x => { log.Add(x); return x; }); log.Count

var log = new List<int>(); var q = new[] { 1, 2 }.Select(x => { log.Add(x); return x; }); q.ToList(); q.First(); log

var l = new List<int> { 1 }; var q = l.Where(x => x > 0); l.Add(2); q

int k = 1; var q = new[] { 1, 2, 3 }.Where(x => x > k); k = 2; q

int k = 1; var q = new[] { 1, 2, 3 }.Where(x => x > k).ToList(); k = 2; q

var log = new List<string>(); var q = Streams.Loud(log, 5).Where(x => x % 2 == 0).Take(1); log.Add("before"); q.ToList(); log

var log = new List<string>(); foreach (var x in Streams.Loud(log, 3)) { log.Add("got " + x); if (x == 2) break; } log

var log = new List<string>(); Streams.Loud(log, 3).Any(); log

var log = new List<string>(); Streams.Loud(log, 3).OrderBy(x => -x).First(); log

new[] { 1, 0 }.Select(x => 1 / x)

var q = new[] { "1", "x" }.Select(int.Parse); q.First()

var l = new List<int> { 1, 2 }; foreach (var x in l) l.Add(x);

var q = Enumerable.Range(0, 3).Select(_ => new object()); q.First() == q.First()

IEnumerable<int> Numbers(int n) { for (int i = 0; i < n; i++) yield return i * i; }
Numbers(4).Sum()

var e = new List<int> { 5, 6 }.GetEnumerator(); e.MoveNext(); e.Current

var e = new[] { 5, 6 }.AsEnumerable().GetEnumerator(); e.MoveNext(); e.MoveNext(); (e.Current, e.MoveNext())

## Chains
"the cat and the hat".Split(' ').GroupBy(w => w).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => $"{g.Key}={g.Count()}").ToArray()

Enumerable.Range(2, 30).Where(n => Enumerable.Range(2, n - 2).All(d => n % d != 0))

Enumerable.Range(1, 15).Select(i => (i % 3, i % 5) switch { (0, 0) => "FizzBuzz", (0, _) => "Fizz", (_, 0) => "Buzz", _ => i.ToString() })

new[] { 1, 2, 3, 4 }.Select((v, i) => new { v, i }).GroupBy(a => a.i / 2).Select(g => g.Select(a => a.v).Sum()).ToList()

var words = new[] { "one", "two", "three" }; words.Zip(words.Skip(1), (a, b) => a + b)

Enumerable.Range(0, 5).Aggregate((Prev: 0, Cur: 1), (t, _) => (t.Cur, t.Prev + t.Cur)).Cur

new[] { 1, 2, 3 }.SelectMany(x => new[] { 'a', 'b' }.Select(c => $"{c}{x}")).Skip(1).Take(3)

var m = new[] { new[] { 1, 2 }, new[] { 3, 4 } }; Enumerable.Range(0, 2).Select(c => m.Select(r => r[c]).ToArray()).ToArray()

new[] { 4, 8 }.Select(Convert.ToDouble).Select(Math.Sqrt).Select(d => d.ToString("F2"))

new Dictionary<string, int[]> { ["a"] = [1, 2], ["b"] = [3] }.SelectMany(p => p.Value.Select(v => p.Key + v))

"mississippi".CountBy(c => c).OrderBy(p => p.Key).Select(p => $"{p.Key}{p.Value}")

new[] { "x=1", "y=2" }.Select(s => s.Split('=')).ToDictionary(p => p[0], p => int.Parse(p[1]))

new[] { 1, 2, 3 }.Cast<object>().Select(o => o switch { int i when i > 2 => "big", int => "small", _ => "?" })

Enumerable.Range(1, 4).Select(x => x * x).Reverse().SkipWhile(x => x > 9).Sum()

new[] { 1, 2, 3 }.AsParallel().Sum()

new[] { 1, 2, 3 }.AsQueryable().Where(x => x > 1).Sum()

new[] { 1, 2, 3 }.Where(x => x > 1).Frist()

new[] { 1, 2, 3 }.Select(x => x.Foo)

new[] { 1, 2, 3 }.Where(x => x)

new[] { 1, 2, 3 }.OrderBy()

new[] { 1, 2, 3 }.Select(x, y => x)

new[] { 1, 2, 3 }.Select((x, y, z) => x)

new[] { 1, 2, 3 }.ToDictionary(x => x, y => x)
