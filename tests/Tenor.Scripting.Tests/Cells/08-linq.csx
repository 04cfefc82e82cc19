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

## LINQ of .NET 9 and 10
new[] { "a", "b", "a" }.CountBy(x => x).OrderByDescending(p => p.Value).First().Key

"mississippi".CountBy(c => c).ToDictionary(p => p.Key, p => p.Value)['s']

new[] { ("Kim", 1.5), ("Yoon", -2), ("Kim", 0.5) }.AggregateBy(x => x.Item1, 0.0, (sum, x) => sum + x.Item2)

new[] { (Who: "Kim", Tone: 1), (Who: "Yoon", Tone: -2), (Who: "Kim", Tone: 3) }.AggregateBy(x => x.Who, _ => new List<int>(), (list, x) => { list.Add(x.Tone); return list; }).Select(p => $"{p.Key}:{string.Join("+", p.Value)}")

new[] { "a", "b" }.Index()

foreach (var (i, word) in new[] { "a", "b" }.Index()) display2(i, word); void display2(int i, string w) { }

var log = new List<string>(); foreach (var (i, word) in new[] { "a", "b" }.Index()) log.Add($"{i}={word}"); log

new[] { 1, 2, 3 }.LeftJoin(new[] { 2, 3 }, x => x, y => y * 1, (x, y) => (x, y))

new[] { "a", "b" }.LeftJoin(new[] { ("a", 1) }, x => x, y => y.Item1, (x, y) => x + y.Item2)

new[] { 1, 2 }.RightJoin(new[] { 2, 3 }, x => x, y => y, (x, y) => x + y)

new[] { 3, 1, 2 }.OrderDescending().ToList()

new[] { 1, 2, 3, 4, 5 }.Chunk(2)

new[] { 1, 2, 3, 4, 5 }.Chunk(2).Select(c => c.Sum())

new[] { "bb", "a", "ccc" }.MaxBy(s => s.Length)

new[] { "bb", "a", "ccc" }.MinBy(s => s.Length)!.ToUpper()

new[] { "bb", "a", "cc" }.DistinctBy(s => s.Length)

new[] { 1, 2, 3 }.ExceptBy(new[] { "2" }, x => x.ToString())

new[] { 1, 2, 3 }.IntersectBy([2, 3], x => x)

new[] { 1, 2, 3, 4 }.TakeLast(2).SkipLast(1)

new[] { 1, 2, 3, 4 }[1..^1].Zip("ab")

new[] { 1, 2, 3 }.Zip(new[] { "a", "b", "c" }, new[] { 1.5, 2.5, 3.5 })

new[] { 1, 2, 3 }.Zip(["a", "b"], (n, s) => s + n)

new[] { 1, 2, 3, 4 }.Take(1..3)

new[] { 1, 2, 3, 4 }.ElementAt(^1)

new[] { 1, 2, 3 }.TryGetNonEnumeratedCount(out var n) ? n : -1

new List<int> { 1, 2, 3 }.TryGetNonEnumeratedCount(out int count) + ":" + count

Enumerable.Range(1, 5).ToHashSet().SetEquals([5, 4, 3, 2, 1])

Enumerable.Range(1, 3).ToDictionary(x => x, x => x * x).Select(kv => kv.Key + kv.Value).Sum()

Enumerable.Range(0, 6).ToLookup(x => x % 2 == 0 ? "even" : "odd")["odd"]

new[] { KeyValuePair.Create("a", 1) }.ToDictionary()["a"]

Enumerable.Range(1, 4).Aggregate(1, (a, b) => a * b)

Enumerable.Range(1, 4).Aggregate("", (a, b) => a + b, a => a.Length)

new[] { 1.5, 2.5 }.Average()

new int?[] { 1, null, 3 }.Average()

new int?[] { null }.Average()

new int?[] { 1, null }.Sum()

new[] { 1, 2 }.Average(x => (decimal)x)

new[] { 1f, 2f }.Sum()

new List<string>().DefaultIfEmpty("none").First()

new List<int>().FirstOrDefault(-1)

new[] { 1, 2, 3 }.SingleOrDefault(x => x > 5, 42)

new[] { 1, 2, 3 }.LastOrDefault(x => x < 3)

new[] { "x" }.Append("y").Prepend("w")

Enumerable.Repeat("ab", 3).SelectMany(s => s)

Enumerable.Range(1, 3).SelectMany(x => Enumerable.Range(1, x), (x, y) => x * 10 + y)

Enumerable.Range(1, 3).SelectMany((x, i) => new[] { x, i })

Enumerable.Range(1, 10).Where((x, i) => i % 3 == 0).Select((x, i) => (x, i))

Enumerable.Range(1, 10).SkipWhile((x, i) => i < 7).TakeWhile(x => x < 10)

new[] { "b", "a" }.OrderBy(s => s, StringComparer.Ordinal).ThenByDescending(s => s.Length).ToArray()

new object[] { 1, "a", 2 }.OfType<int>()

new[] { 1, 2 }.SequenceEqual([1, 2])

new[] { "Kim", "Yoon" }.Contains("kim", StringComparer.OrdinalIgnoreCase)

new[] { 3, 1 }.Min() + new[] { "b", "a" }.Min()

new[] { 1, 2, 3, 4 }.GroupBy(x => x % 2, (k, g) => $"{k}:{g.Sum()}")

new[] { 1, 2, 3, 4 }.GroupBy(x => x % 2, x => x * 10).Select(g => new { g.Key, N = g.Count(), Top = g.Max() })

new[] { 1, 2, 3, 4 }.GroupBy(x => x % 2, x => x * 10, (k, g) => (k, g.ToArray()))

new[] { "one", "two", "three" }.GroupBy(w => w.Length).ToDictionary(g => g.Key, g => g.ToList())

new[] { "one", "two", "three" }.GroupBy(w => (w.Length, w[0])).Select(g => g.Key)

new[] { "one", "two", "three" }.GroupBy(w => new { w.Length, First = w[0] }).Select(g => g.Key.Length + g.Key.First.ToString())

new[] { 1, 2, 3 }.GroupJoin(new[] { 1, 1, 3 }, x => x, y => y, (x, ys) => (x, ys.Count()))

new[] { 1, 2, 3 }.Join(new[] { "1", "3" }, x => x.ToString(), y => y, (x, y) => x + y)

new[] { 5, 3 }.Select(Math.Abs).Reverse()

new[] { "1", "x" }.Select(s => int.TryParse(s, out var v) ? v : (int?)null)

new[] { "a", null, "b" }.Where(s => s is not null).Select(s => s!.Length)

new[] { "a", null }.OfType<string>().Count()

Enumerable.Empty<int>().Any() || !Enumerable.Empty<string>().All(s => s == "")

new[] { 1, 2, 3 } is [_, .. var rest] ? rest.Sum() : 0

var words = "the tone of the news is the thing".Split(' '); words.GroupBy(w => w).Where(g => g.Count() > 1).Select(g => new { Word = g.Key, Count = g.Count() }).ToList()

var words = "the tone of the news is the thing".Split(' '); words.CountBy(w => w).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(2).Select(p => $"{p.Key} {p.Value}")

var words = "b a c".Split(); string.Join(" ", words.OrderBy(w => w).Select((w, i) => $"{i + 1}.{w}"))

var rows = new[] { (Actor: "Kim", Tone: 0.5), (Actor: "Yoon", Tone: -0.25), (Actor: "Kim", Tone: 0.1) }; rows.GroupBy(r => r.Actor).Select(g => (Actor: g.Key, Mean: g.Average(r => r.Tone), N: g.Count())).OrderByDescending(r => r.Mean).First().Actor

var rows = new[] { (Actor: "Kim", Tone: 0.5), (Actor: "Yoon", Tone: -0.25) }; foreach (var (actor, tone) in rows) { if (tone < 0) { display2(actor); } } string last = ""; void display2(string s) { last = s; } last

var rows = new[] { (Actor: "Kim", Tone: 0.5), (Actor: "Yoon", Tone: -0.25) }; rows.Select(r => r with { Tone = Math.Round(r.Tone * 100) })

var rows = new[] { (Actor: "Kim", Tone: 0.5) }; rows.Select(((string Actor, double Tone) r) => r.Actor + r.Tone)

from w in "to be or not to be".Split(' ') group w by w into g orderby g.Count() descending, g.Key select (Word: g.Key, N: g.Count())

from x in Enumerable.Range(1, 3) from y in Enumerable.Range(x, 2) where (x + y) % 2 == 0 let z = x * y select new { x, y, z }

from p in new[] { new Person("Kim", 50), new Person("Yoon", 60) } join a in new[] { ("Kim", 1), ("Kim", 2) } on p.Name equals a.Item1 into mentions select $"{p.Name} {mentions.Count()}"

from p in new[] { new Person("Kim", 50), new Person("Yoon", 60) } join a in new[] { ("Kim", 1), ("Kim", 2) } on p.Name equals a.Item1 into mentions from m in mentions.DefaultIfEmpty() select (p.Name, m.Item2)

(from n in new[] { 5, 1, 4 } orderby n descending select n * 2).ToList()

(from string s in new object[] { "a", "b" } select s.ToUpper()).Aggregate((a, b) => a + b)

from (string name, int age) in new[] { ("a", 1) } select name

from t in new[] { ("a", 1) } let (name, age) = t select name

from d in new Dictionary<string, int> { ["x"] = 1, ["y"] = 2 } where d.Value > 1 select d.Key

new[] { 1, 2, 3 }.Shuffle().Count()

new[] { 4, 8 }.Select(x => (double)x / 3).Select(x => x.ToString("F2")).ToArray()

new[] { 1, 2, 3 }.Select(x => x switch { 1 => "one", 2 => "two", _ => "many" }).ToList()

new[] { 1, 2, 3 }.Select(x => x > 1 ? "big" : null).Where(x => x != null).ToList()

new[] { 1, 2, 3 }.Select(x => new { x, Square = x * x }).Where(p => p.Square > 1).Sum(p => p.x)

new[] { 1, 2, 3 }.ToList().ConvertAll(x => x.ToString())

new List<int> { 1, 2, 3 }.FindAll(x => x > 1).ForEach(x => Console2(x)); void Console2(int x) { }

new List<int> { 3, 1, 2 }.Exists(x => x == 2)

var l = new List<int> { 3, 1, 2 }; l.Sort((a, b) => b.CompareTo(a)); l

var l = new List<string> { "bb", "a" }; l.Sort((a, b) => a.Length - b.Length); l.RemoveAll(s => s.Length > 1) + l.Count

var a = new[] { "bb", "a" }; Array.Sort(a, (x, y) => x.Length.CompareTo(y.Length)); a[0]

Array.IndexOf(new[] { 1, 2 }, 2)

Array.Exists(new[] { 1 }, x => x == 1)

Array.ConvertAll(new[] { 1, 2 }, x => x * 0.5)

string.Join(", ", new[] { 1, 2 }.Select(x => $"<{x}>"))

string.Join(',', 1, "a", 2.5)

string.Concat(new[] { "a", "b" }.Reverse())

new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }.First().Key

new Dictionary<string, List<int>> { ["a"] = [1, 2], ["b"] = [] }.SelectMany(kv => kv.Value.Select(v => kv.Key + v))

var d = new Dictionary<string, int>(); foreach (var w in "a b a".Split(' ')) d[w] = d.GetValueOrDefault(w) + 1; d

var d = new Dictionary<string, int>(); foreach (var w in "a b a".Split(' ')) if (!d.TryAdd(w, 1)) d[w]++; d.OrderByDescending(kv => kv.Value).Select(kv => kv.Key)

var d = new Dictionary<string, int> { { "a", 1 } }; d.TryGetValue("a", out var v) && v > 0 ? v : 0

var d = new Dictionary<string, int> { ["a"] = 1 }; d["b"]

Enumerable.Range(0, 3).Select(i => { var s = i * i; return s + 1; })

Enumerable.Range(0, 3).Select<int, object>(i => i)

Enumerable.Range(0, 3).Select(i => (Func<int>)(() => i)).Select(f => f()).Sum()

Enumerable.Range(1, 3).Select(async i => { await Task.Yield(); return i; }).Select(t => t.Result).Sum()

(await Task.WhenAll(Enumerable.Range(1, 3).Select(async i => { await Task.Delay(1); return i * 2; }))).Sum()

await foreach (var x in Streams.Count(3).Where(x => x > 1)) { } 1

await Streams.Count(5).Where(x => x % 2 == 1).Select(x => x * 10).ToListAsync()

await Streams.Count(3).SumAsync()

new PriorityQueue<string, int>([("b", 2), ("a", 1)]).Dequeue()

var q = new Queue<int>([1, 2]); q.Enqueue(3); q.Dequeue() + q.Peek()

var s = new Stack<int>(); s.Push(1); s.Push(2); s.TryPop(out var top); top

new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Kim", "kim" }.Count

new[] { 1, 2, 3 }.ToImmutableList2()

System.Collections.Immutable.ImmutableArray.Create(1, 2, 3).Sum()

using System.Collections.Immutable; new[] { 1, 2 }.ToImmutableArray().Add(3).Length

new[] { 1, 2, 3 }.AsEnumerable().Reverse().ToArray()

new[] { 1, 2, 3 }.AsQueryable().Where(x => x > 1).Count()

new[,] { { 1, 2 }, { 3, 4 } }.Cast<int>().Sum()

new[] { new[] { 1, 2 }, new[] { 3 } }.SelectMany(x => x).Max()

new[] { "a", "b" }.ToList().IndexOf("b")

new[] { 0.1, 0.2 }.Select(x => Math.Round(x, 1, MidpointRounding.AwayFromZero)).Sum()

Enumerable.Range(1, 3).Sum(x => x * 1L)

Enumerable.Range(1, 3).Max(x => -x)

Enumerable.Range(1, 3).Min(x => (x, -x))

new[] { "a" }.Sum(s => s.Length) + new[] { "ab" }.Max(s => s.Length)

new[] { DateOnly.Parse("2024-12-03"), new DateOnly(2025, 1, 1) }.Max().Year

new[] { 1, 2, 3, 4, 5 }.Skip(1).Take(3).Average() is var mean && mean > 2 ? $"{mean:F1}" : "low"
