## One source
from x in new[] { 1, 2, 3 } select x

from x in new[] { 1, 2, 3 } where x > 1 select x * 2

from x in new[] { 1, 2, 3 } where x > 1 where x < 3 select x

from int x in new object[] { 1, 2 } select x + 1

from string s in new object[] { "a", 1 } select s

from c in "abc" select (char)(c + 1)

from x in new[] { 1, 2 } select new { x, Sq = x * x }

from x in new[] { 1, 2 } select (x, sq: x * x)

from x in new List<int>() select x

from x in new[] { 1, 2, 3 } orderby x descending select x

from s in new[] { "bb", "a", "cc" } orderby s.Length, s descending select s

from s in new[] { "bb", "a", "cc" } orderby s.Length descending, s ascending select s

from x in new[] { 3, 1 } orderby x select x

from x in new[] { 1, 2, 3 } group x by x % 2

from x in new[] { 1, 2, 3 } group x * 10 by x % 2 == 0

from w in new[] { "apple", "ant", "bee" } group w.Length by w[0] into g select new { g.Key, Total = g.Sum() }

from x in new[] { 1, 2, 3 } group x by x % 2 into g orderby g.Key descending where g.Count() > 1 select g.Key

from x in new[] { 1, 2, 3 } select x * 2 into y where y > 2 select y + 1

from x in new[] { 1, 2 } select x into y select y into z select z * 3

(from x in new[] { 1, 2, 3 } select x).Sum()

(from x in new[] { 1, 2, 3 } where x > 5 select x).Any()

(from p in new Dictionary<string, int> { ["a"] = 1 } select p.Key + p.Value).Single()

## let
from x in new[] { 1, 2 } let y = x * x select y + x

from x in new[] { 1, 2 } let y = x * x let z = y * x select new { x, y, z }

from s in new[] { "a b", "c" } let words = s.Split(' ') from w in words select w.ToUpper()

from x in new[] { 1, 2, 3, 4 } let even = x % 2 == 0 where even select x

from x in new[] { 3, 1, 2 } let key = -x orderby key select (x, key)

from x in new[] { 1, 2 } let f = (Func<int, int>)(y => x + y) select f(10)

from x in new[] { 1, 2 } let x2 = x let x3 = x2 group x3 by x2 into g let k = g.Key select k + g.First()

from x in new[] { 1 } let x = 2 select x

from x in new[] { 1 } let y = null select y

from x in new[] { 1 } let y = (string)null select y ?? "none"

## Several froms
from x in new[] { 1, 2 } from y in new[] { "a", "b" } select y + x

from x in new[] { 1, 2 } from y in Enumerable.Range(0, x) select (x, y)

from x in new[] { 1, 2 } from y in new[] { 3, 4 } where x + y == 5 select x * y

from x in new[] { 1, 2 } from y in new[] { 3 } from z in new[] { x + y } select z

from x in new[] { 1, 2 } from y in new[] { 3, 4 } orderby y descending, x select x * 10 + y

from x in new[] { 1, 2 } from y in new[] { 3, 4 } group x by y into g select g.Key + g.Sum()

from x in new[] { 1, 2 } from y in new[] { 1, 2 } from z in new[] { 1, 2 } where x < y && y <= z select $"{x}{y}{z}"

from x in new[] { 1, 2 } where x > 1 from y in new[] { x } let s = x + y select s

from a in new[] { 3, 4, 5 } from b in Enumerable.Range(a, 10) let c = Math.Sqrt(a * a + b * b) where c % 1 == 0 select $"{a} {b} {c}"

from x in new[] { 1 } from x in new[] { 2 } select x

from row in new[] { new[] { 1, 2 }, new[] { 3 } } from v in row select v

from int x in new object[] { 1 } from string s in new object[] { "q" } select s + x

## join
from a in new[] { 1, 2 } join b in new[] { 2, 3 } on a equals b select a + b

from p in new[] { (Id: 1, N: "x"), (Id: 2, N: "y") } join q in new[] { (Pid: 1, V: 10), (Pid: 1, V: 20) } on p.Id equals q.Pid select p.N + q.V

from a in new[] { 1, 2 } join b in new[] { 2, 2 } on a equals b into bs select new { a, N = bs.Count() }

from a in new[] { 1, 2 } join b in new[] { 2 } on a equals b into bs from b in bs.DefaultIfEmpty(-1) select (a, b)

from a in new[] { 1, 2 } join b in new[] { 2, 3 } on a equals b where a > 0 orderby b select a

from a in new[] { 1, 2 } join b in new[] { 1, 2 } on new { K = a } equals new { K = b } select b

from a in new[] { 1, 2 } from z in new[] { 5 } join b in new[] { 6, 7 } on a + z equals b select (a, z, b)

from a in new[] { 1, 2 } join b in new[] { 1, 2 } on a equals b join c in new[] { 2 } on b equals c select a + b + c

from a in new[] { 1 } join string b in new object[] { "x" } on a equals b.Length select b

from a in new[] { 1 } join b in new[] { 1 } on b equals a select a

from a in new[] { 1 } join b in new[] { "x" } on a equals b select a

from a in new[] { 1 } join b in new[] { 1L } on a equals b select a + b

from a in new[] { 1, 2 } join b in new[] { 2 } on a equals b into g where g.Any() let n = g.Sum() select a * n

## Shapes and scopes
var k = 2; var q = from x in new[] { 1, 2, 3 } where x >= k select x; k = 3; q

from x in from y in new[] { 1, 2, 3 } where y > 1 select y * 10 select x + 1

from x in new[] { 1, 2 } select from y in new[] { x, x * 2 } select y

from x in new[] { 1, 2 } select (from y in new[] { 1, 2, 3 } where y > x select y).Sum()

from x in new[] { 1, 2 } where (from y in new[] { 2 } select y).Contains(x) select x

from x in new[] { 1, 2 } select new[] { 5 }.Select(x2 => x2 + x).First()

from x in new Query<int>("q") select x

from x in new Query<int>("q") where x > 1 select x

from x in new Query<int>("q") select x + 1

from x in new Query<int>("q") orderby x, x descending select x

from x in new Query<int>("q") from y in new Query<int>("r") select x + y

from x in new Query<int>("q") group x by x % 2

from x in new Query<int>("q") group x + 1 by x

from x in new Query<int>("q") join y in new Query<int>("r") on x equals y select x

from x in new Query<int>("q") join y in new Query<int>("r") on x equals y into g select g

from string x in new Query<int>("q") select x

from x in new Query<int>("q") let y = x + 1 where y > x select y

from x in new Query<int>("q") where x select x

from x in 5 select x

from x in new[] { 1 } where x > 0

from x in new[] { 1 }

from x in new[] { 1 } select

from x in new[] { 1, 2 } select x into y select x

from x in new[] { 1, 2 } group x by x % 2 into g select x

var from = 3; from + 1

var select = 1; var where = 2; var group = 3; select + where + group

int orderby = 4; new[] { orderby }.Select(join => join)

var q = from p in new[] { new Person("A", 1), new Person("B", 2) } let n = p.Name where p.Age > 1 select new { n, p.Age }; q.First().n

from n in Enumerable.Range(1, 3) let _ = n * 2 select _

from x in new[] { 1, 2 } select x is var y ? y + 1 : 0

from x in new[] { "1", "z" } where int.TryParse(x, out var _) select x

from x in new[] { "1", "2" } let n = int.TryParse(x, out var v) ? v : 0 select n

from t in new[] { (1, "a") } let (n, s) = t select n

from x in new[] { 1, 2 } let t = (a: x, b: x * 2) where t.b > 2 select t.a

from x in (int[])[1, 2] select x
