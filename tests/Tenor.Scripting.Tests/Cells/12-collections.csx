## Arrays
new int[3]

new[] { 1, 2, 3 }

new[] { 1, 2.5 }

new[] { 1, 2L }

new[] { "a", null }

new[] { null, null }

new[] { 1, "a" }

new object[] { 1, "a" }

new int[] { 1, 2 }.Length

new int[2] { 1, 2 }

new int[3] { 1, 2 }

int[] a = { 1, 2, 3 }; a[1]

int[] a = new[] { 1, 2 }; a[5]

int[] a = new[] { 1, 2 }; a[-1]

new int[-1]

int n = -1; new int[n]

new int[2, 3]

new[,] { { 1, 2 }, { 3, 4 } }

int[,] g = { { 1, 2 }, { 3, 4 } }; g[1, 0]

int[,] g = new int[2, 2]; g[0, 1] = 5; g[0, 1]++; g

var j = new int[2][]; j[0] = new[] { 1 }; j[0][0] + (j[1] == null ? 10 : 0)

int[][] j = { new[] { 1 }, new[] { 2, 3 } }; j[1][1]

new int[2, 3].GetLength(1)

new int[2][].Length

new string[2]

new bool[2]

new (int, string)[1]

var a = new[] { 3, 1, 2 }; Array.Sort(a); a

var a = new[] { 1, 2, 3 }; Array.Reverse(a); a

Array.IndexOf(new[] { "a", "b" }, "b")

var a = new int[3]; Array.Fill(a, 7); a

var a = new[] { 1, 2, 3, 4 }; a[1..3]

var a = new[] { 1, 2, 3, 4 }; a[^2..]

var a = new[] { 1, 2, 3, 4 }; a[..]

var a = new[] { 1, 2, 3, 4 }; a[^1]

var a = new[] { 1, 2, 3, 4 }; a[^0]

var a = new[] { 1, 2, 3, 4 }; a[3..1]

var a = new[] { 1, 2, 3, 4 }; a[^1] = 9; a

var a = new[] { 1, 2, 3, 4 }; a[^1]++; a[^2] += 10; a

var a = new[] { 1, 2, 3 }; var i = ^2; a[i]

var a = new[] { 1, 2, 3 }; var r = 1..; a[r]

var a = new[] { 1, 2, 3 }; Range r = ..^1; a[r]

1..5

^3

..

2..

(1..4).End.Value

int s = 1, e = 3; "abcdef"[s..e]

"abcdef"[(1 + 1)..^1]

var l = new List<int> { 1, 2, 3 }; l[^1]

var l = new List<int> { 1, 2, 3 }; l[0..2]

var l = new List<int> { 1, 2, 3 }; l[^1] = 30; l

new Ribbon("hello")[^1]

new Ribbon("hello")[1..^1].ToString()

new Bag { "a", "b" }[^1]

"abc"[^4]

"abc"[1..10]

new[] { 1, 2, 3 }.AsSpan()[1..].ToArray()

var a = new[] { 1, 2, 3 }; var b = (int[])a.Clone(); b[0] = 9; a[0]

new[] { 1, 2, 3 }.AsSpan(1, 1)[0]

int[] a = [1, 2, 3]; a.Contains(2)

Array.Empty<int>()

byte[] b = { 1, 2, 255 }; b

byte[] b = { 1, 256 };

long[] l = { 1, 2 }; l

char[] c = "ab".ToCharArray(); c[0]++; c

object[] o = { 1, "b", null }; o

## Collection expressions
int[] a = [1, 2, 3]; a

List<int> l = [1, 2]; l

IEnumerable<int> e = [1, 2]; e

IReadOnlyList<string> e = ["a"]; e[0]

IList<int> l = [1]; l.Add(2); l

HashSet<int> h = [1, 1, 2]; h.Count

int[] a = [1, 2]; int[] b = [0, .. a, 3, .. a]; b

List<string> l = [.. "abc".Select(c => c.ToString())]; l

string s = "xy"; char[] c = [.. s, 'z']; c

int[] e = []; e

double[] d = [1, 2.5]; d

object[] o = [1, "a", null]; o

int?[] n = [1, null]; n

Span<int> s = [1, 2]; s.Length

ReadOnlySpan<char> s = ['a', 'b']; s.ToString()

[1, 2, 3]

var x = [1, 2];

int[] a = ["x"];

int a = [1];

int[][] j = [[1], [2, 3]]; j[1][0]

List<List<int>> j = [[1], []]; j

(int, string)[] t = [(1, "a")]; t

int Sum(int[] xs) => xs.Sum(); Sum([1, 2, 3])

int Count(IEnumerable<string> xs) => xs.Count(); Count(["a"])

Pick.Many([1, 2])

Pick.ListOrSequence([1, 2])

Pick.Largest([3, 9, 4])

string.Join(",", [1, 2])

string.Concat([(string)"a", "b"])

new List<int>([1, 2]).Count

foreach (var x in [1, 2]) { }

foreach (int x in (int[])[1, 2]) { }

bool c = true; int[] a = c ? [1] : [2, 3]; a

int[] a = null; int[] b = a ?? [5]; b

Dictionary<string, int> d = []; d.Count

Stack<int> s = new([1, 2]); s.Pop()

int[] a = [1, 2]; List<int> l = [.. a.Where(x => x > 1), 7]; l

System.Collections.Immutable.ImmutableArray<int> a = [1, 2]; a[1]

ICollection<int> c = [1, 2]; c.Count

IEnumerable<int> e = [1]; e is int[]

## Lists, dictionaries and others
new List<int> { 1, 2, 3 }

var l = new List<int> { 1 }; l.Add(2); l.Insert(0, 0); l.RemoveAt(1); l

var l = new List<int> { 1, 2, 3, 4 }; l.RemoveAll(x => x % 2 == 0)

new List<string> { "b", "a" }.Order().ToList()

var l = new List<int> { 3, 1, 2 }; l.Sort(); l.Reverse(); l

var l = new List<int> { 1, 2 }; l[2]

var l = new List<int>(); l.AddRange([1, 2]); l.AddRange(new[] { 3 }); l

new List<int> { 1, 2 }.ForEach(x => { });

string.Join(",", new List<int> { 1, 2 }.ConvertAll(x => x * 2))

new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }

new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }.Keys

new Dictionary<string, int> { { "a", 1 }, { "a", 2 } }

new Dictionary<string, int> { ["a"] = 1, ["a"] = 2 }["a"]

new Dictionary<string, int>()["x"]

new Dictionary<string, int> { ["a"] = 1 }.GetValueOrDefault("z", -1)

var d = new Dictionary<string, List<int>>(); if (!d.TryGetValue("k", out var l)) d["k"] = l = new(); l.Add(1); d

var d = new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }; foreach (var (k, v) in d.OrderBy(p => p.Key)) d[k] = v * 10; d

new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }

new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 }["a"]

new HashSet<string> { "a", "b", "a" }

var h = new HashSet<int> { 1, 2 }; h.Add(2) | h.Add(3)

var h = new HashSet<int> { 1, 2 }; h.UnionWith([5]); h.IsSupersetOf([1, 5])

new SortedSet<int> { 3, 1, 2 }

var q = new Queue<int>(); q.Enqueue(1); q.Enqueue(2); q.Dequeue() * 10 + q.Peek()

var s = new Stack<string>(["a", "b"]); s.Push("c"); s

new LinkedList<int>([1, 2]).First.Value

var pq = new PriorityQueue<string, int>(); pq.Enqueue("b", 2); pq.Enqueue("a", 1); pq.Dequeue()

new KeyValuePair<string, int>("a", 1)

new KeyValuePair<string, int>("a", 1).Key

new List<int> { 1, 2 } is [1, 2]

new List<List<int>> { new() { 1 }, new() }

new Dictionary<int, int[]> { [1] = new[] { 2 } }[1][0]

System.Collections.Immutable.ImmutableList.Create(1, 2).Add(3)

new List<int> { 1, "a" }

new List<int> { 1, }.Count

new List<(string, int)> { ("a", 1), ("b", 2) }.Select(t => t.Item1)

new List<Func<int, int>> { x => x + 1, x => x * 2 }.Select(f => f(5))

var l = new List<int> { 1, 2, 3 }; l.Where(x => x > 1).ToList().ForEach(x => l.Remove(x)); l

var m = new Dictionary<char, int>(); foreach (var c in "abca") m[c] = m.GetValueOrDefault(c) + 1; m

var m = new Dictionary<char, int>(); foreach (var c in "abca") { m.TryAdd(c, 0); m[c]++; } m

new List<int>(3) { 1 }.Capacity

new int[,] { { 1 }, { 2 } }.Length

new System.Collections.BitArray(3).Count

Enumerable.Range(0, 3).ToArray()[^1]

new[] { 1, 2, 3 }.ToList().BinarySearch(2)

new List<int> { 1, 2, 3 }.GetRange(1, 2)

new List<int> { 1, 2 }.AsReadOnly()[0]
