## Better conversion of numbers
Pick.Number(1)

Pick.Number(1L)

Pick.Number(1f)

Pick.Number(1.0)

Pick.Number(1m)

Pick.Number('a')

Pick.Number((byte)1)

Pick.Number(1u)

Pick.Number(1ul)

Pick.Number((short)1 + (short)2)

Pick.Number(3000000000)

Pick.LongOrDouble(1)

Pick.LongOrDouble(1u)

Pick.LongOrDouble(1ul)

Pick.LongOrDouble(1f)

Pick.FloatOrDouble(1)

Pick.FloatOrDouble(1L)

Pick.FloatOrDouble(1.0)

Pick.UintOrLong(1)

Pick.UintOrLong(-1)

Pick.UintOrLong((ushort)1)

int i = 1; Pick.UintOrLong(i)

Pick.LongOrUlong(1)

Pick.LongOrUlong(1u)

Pick.LongOrUlong(ulong.MaxValue)

int i = 5; Pick.LongOrUlong(i)

Pick.ByteOrInt(1)

Pick.ByteOrInt(300)

byte b = 1; Pick.ByteOrInt(b)

Pick.ByteOrInt('a')

Pick.ByteOrShort(1)

Pick.ByteOrShort(300)

Pick.CharOrInt('a')

Pick.CharOrInt(97)

Pick.CharOrInt('a' + 1)

short s = 1; Pick.CharOrInt(s)

Pick.ByteOrShort(1000000)

Math.Max(1, 2L)

Math.Max(1, 2.5)

Math.Max((byte)1, (byte)2)

Math.Max((byte)1, 2)

Math.Max('a', 1)

Math.Abs(-5)

Math.Abs(-5m)

Math.Abs((short)-5)

Math.Round(2.5)

Math.Round(2.5m)

Math.Round(2.345, 2)

Math.Round(2.5, MidpointRounding.AwayFromZero)

Math.Sqrt(16)

Math.Pow(2, 10)

Math.Floor(-2.5)

Math.Floor(5)

Math.Ceiling(2.1m)

Math.Sign(-3.5f)

Math.Min(1u, 2)

Math.Min(-1, 2u)

Math.Min(1ul, 1)

Math.Min(-1, 1ul)

Math.Clamp(15, 0, 10)

Math.DivRem(17, 5)

Math.DivRem(17, 5, out var rest) * 100 + rest

Math.Truncate(2.9)

## References, null, nullable
Pick.ObjectOrString("s")

Pick.ObjectOrString(null)

Pick.ObjectOrString(1)

Pick.ObjectOrString((object)"s")

Pick.StringOrArray(null)

Pick.StringOrArray((string)null)

Pick.StringOrArray(default(int[]))

Pick.ObjectOrInt(1)

Pick.ObjectOrInt((byte)1)

Pick.ObjectOrInt(1L)

Pick.IntOrNullable(1)

Pick.IntOrNullable(null)

int? n = 1; Pick.IntOrNullable(n)

Pick.IntOrNullable((short)1)

Pick.IntOrNullable(default)

Pick.NullableOrObject(null)

Pick.NullableOrObject(1)

Pick.NullableOrObject(1L)

Pick.NullableOrObject("a")

Pick.LongOrNullableInt(1)

short s = 1; Pick.LongOrNullableInt(s)

Pick.ObjectOrLong(1)

Pick.ObjectOrLong(1.5)

Pick.DayOrInt(0)

Pick.DayOrInt(1)

Pick.DayOrString(0)

Pick.DayOrString(1)

const int Zero = 0; Pick.DayOrString(Zero)

Pick.BaseOrDerived(new Dog())

Animal a = new Dog(); Pick.BaseOrDerived(a)

Pick.BaseOrDerived(null)

Pick.BaseOrDerived(new())

Pick.InterfaceOrBase(1)

Pick.InterfaceOrBase("a")

Pick.InterfaceOrBase(new Animal())

Pick.Objects(new[] { "a" })

Pick.Objects(new object[] { 1 })

Pick.Objects(new List<string>())

Pick.Objects(new List<Dog>())

Pick.TupleOrGeneric((1, 2))

Pick.TupleOrGeneric((1L, 2))

Pick.TupleOrGeneric((1, "a"))

## params
Pick.Many()

Pick.Many(1)

Pick.Many(1, 2)

Pick.Many(1, 2, 3)

Pick.Many(new[] { 1 })

Pick.Many(new int[0])

Pick.Many((byte)1, (short)2, 'c')

Pick.Many(null)

Pick.Rest("a")

Pick.Rest("a", 1)

Pick.Rest("a", 1, "b", null)

Pick.Rest("a", null)

Pick.Rest("a", (object)null)

Pick.Rest("a", new object[] { 1, 2 })

Pick.Rest("a", new[] { "x", "y", "z" })

Pick.Rest("a", new[] { 1, 2 })

Pick.Rest("a", (object)new[] { "x", "y" })

Pick.Rest("a", rest: new object[] { 1, 2 })

Pick.Rest("a", rest: 5)

Pick.RestOrObject(1)

Pick.RestOrObject(1, 2)

Pick.RestOrObject(new object[] { 1, 2, 3 })

Pick.RestOrObject()

Pick.RestOrObject(null)

Pick.RestOfLongs(1, 2)

Pick.RestOfLongs(1, 2.0)

Pick.RestOfLongs(1f)

Pick.RestOfLongs()

Pick.RestSpan(1, 2, 3)

Pick.RestSpan(new[] { 1 })

Pick.RestSpan()

Pick.RestSequence("a", "b")

Pick.RestSequence(new List<string> { "q" })

Pick.Largest(1, 5, 3)

Pick.Largest("a", "c", "b")

Pick.Largest(1, 2.5)

Pick.Largest(new[] { 4.5 })

Pick.Largest<long>(1, 2)

## Optional and named
Pick.Optional(1)

Pick.Optional(1, 5)

Pick.Optional(a: 1)

Pick.Optional(b: 3, a: 1)

Pick.Optional(b: 3)

Pick.Defaults()

Pick.Defaults(5)

Pick.Defaults(b: "x")

Pick.Defaults(e: 4, d: DayOfWeek.Monday)

Pick.Defaults(1, c: 2)

Pick.Defaults(a: 3, "pos")

Pick.Defaults(b: "x", 3)

Pick.Defaults(c: 2, b: "y", a: 9)

Pick.Defaults(1, "a", 2.5, DayOfWeek.Sunday, 5, 6)

Pick.Defaults(1, a: 2)

Pick.Defaults(z: 2)

Pick.Defaults(1, "x", c: 2, e: null)

Pick.Defaults(d: 0)

Pick.OptionalOrRest(1)

Pick.OptionalOrRest(1, 2)

Pick.OptionalOrRest(1, 2, 3)

Pick.Order(c: 1, b: 2, a: 3)

Pick.Order(1, c: 2, b: 3)

Pick.Order(a: 1, 2, 3)

Pick.Order(1, 2)

int F(int x, int y = 5, params int[] more) => x + y + more.Sum();
(F(1), F(1, 2), F(1, 2, 3, 4), F(y: 1, x: 2))

string G(string a = "A", string b = null) => a + (b ?? "-");
G() + G("x") + G(b: "y") + G(null, "z")

int H(int a, int b) => a * 10 + b;
int i = 1; H(b: i++, a: i++)

## Generic against not
Pick.Generic(1)

Pick.Generic("a")

Pick.Generic(1L)

Pick.Generic((byte)1)

Pick.Generic<int>(1)

Pick.Generic<object>("a")

Pick.Generic(null)

Pick.GenericOrObject(1)

Pick.GenericOrObject("s")

Pick.GenericOrObject(new object())

Pick.GenericOrObject(null)

Pick.Sequence(1)

Pick.Sequence(new[] { 1 })

Pick.Sequence("abc")

Pick.Sequence(new List<int>())

IEnumerable<string> e = null; Pick.Sequence(e)

Pick.ListOrSequence(new List<int>())

Pick.ListOrSequence(new[] { 1 })

Pick.ListOrSequence("abc")

Pick.Pair(1, 2)

Pick.Pair(1, "a")

Pick.Pair(1, 2L)

Pick.Same(1, 2L)

Pick.Same(1, 2.5f)

Pick.Same("a", (object)"b")

Pick.Same(new Dog(), new Animal())

Pick.Same(1, "a")

Pick.Same(null, "a")

Pick.Same(null, 1)

Pick.Same((int?)1, 2)

Pick.Same('a', 1)

Pick.Same<double>(1, 2f)

Pick.SameIn(new[] { "a" }, new List<object>())

Pick.SameIn(new[] { 1 }, new[] { 2L })

Pick.Value(1)

Pick.Value("a")

Pick.Value(Level.Low)

Pick.Value((int?)1)

Pick.Reference("a")

Pick.Reference(1)

Pick.Make<Animal>().Name

Pick.Make<int>()

Pick.Make<string>()

Pick.Constrained(1)

Pick.Constrained(new Animal())

## Lambdas and method groups as arguments
Pick.FuncOfInt(() => 1)

Pick.FuncOfInt(() => 1L)

Pick.FuncOfInt(() => (byte)1)

Pick.FuncOrAction(() => 1)

Pick.FuncOrAction(() => { })

Pick.FuncOrAction(() => { return 1; })

Pick.FuncOrAction(() => throw new Exception())

int n = 0; Pick.FuncOrAction(() => n++)

Pick.FuncOfWhat(x => x + 1)

Pick.FuncOfWhat(x => x.Length)

Pick.FuncOfWhat((int x) => x)

Pick.FuncOfWhat(x => 1)

Pick.FuncOfWhat(string (x) => x)

Pick.FuncArity(x => x)

Pick.FuncArity((x, y) => x)

Pick.FuncTask(async () => { await Task.Yield(); })

Pick.FuncTask(async () => { await Task.Yield(); return 1; })

Pick.FuncTask(() => Task.FromResult(3))

Pick.FuncTask(() => Task.CompletedTask)

Pick.Apply(1, x => x + 0.5)

Pick.Apply("a", s => s.Length)

Pick.Apply(1, x => (object)x)

Pick.Apply("5", int.Parse)

Pick.Apply(2.0, Math.Sqrt)

Pick.Apply(-2, Math.Abs)

Pick.Apply(1, x => { if (x > 0) return "a"; return null; })

Pick.Apply(1, x => { if (x > 0) return 1; return 2.5; })

Pick.Apply(1, x => x > 0 ? 1 : null)

Pick.Apply(1, x => null)

Pick.Apply(1, x => { })

Pick.Then(3, x => x * 2.0, (x, y) => $"{x} {y}")

Pick.Then("ab", s => s.Length, (s, n) => new { s, n })

Pick.Compose<int, int, string>(x => x + 1, y => y + "!")(4)

Pick.Compose((int x) => x + 1, y => y * 2.5)(4)

Pick.Compose(x => x, y => y)

Pick.Compose((string s) => s.Length, Math.Sqrt)("abcd")

## ref, out, in
Pick.Out(out int x) + x

Pick.Out(out var x); x

Pick.Out(out _)

int x; Pick.Out(out x); x

Pick.Out(out long x)

int a = 1, b = 2; Pick.Swap(ref a, ref b); a * 10 + b

string a = "x", b = "y"; Pick.Swap<string>(ref a, ref b); a + b

int a = 1; long b = 2; Pick.Swap(ref a, ref b);

int a = 1; Pick.ByReference(ref a) + Pick.ByReference(a)

var arr = new[] { 1, 2 }; Pick.Swap(ref arr[0], ref arr[1]); arr

Pick.In(5)

int n = 4; Pick.In(in n)

Pick.In((byte)5)

Pick.Swap(ref 1, ref 2)

var d = new Dictionary<string, int> { ["a"] = 4 }; d.TryGetValue("a", out var v) ? v : 0

var d = new Dictionary<string, int>(); d.TryGetValue("a", out var v); v

var a = new Animal(); Pick.Out(out a.Field); a.Field

if (int.TryParse("7", out var k)) { k++; }
k

## Extension against instance
new Animal().Shadow()

Extensions.Shadow(new Animal())

new Animal().Take(1)

new Dog().Take(1)

new Dog().Take(1L)

1.Kind()

"a".Kind()

new[] { 1 }.Kind()

1.5.Kind()

new List<string>().Kind()

'c'.Kind()

((object)"a").Kind()

5.Twice().Twice()

((byte)5).Twice()

string s = null; s.OrNothing()

string s = null; s?.OrNothing()

null.OrNothing()

3.Pipe(x => x + 1).Pipe(x => $"<{x}>")

"a".Pipe(string.IsNullOrEmpty)

new[] { 3, 1 }.Pipe(Enumerable.Max)

foreach (var i in 1..4) { } 

var sum = 0; foreach (var i in 1..4) sum += i; sum

await TimeSpan.FromSeconds(1)

new List<int> { 1, 2 }.Reverse()

new List<int> { 1, 2 }.AsEnumerable().Reverse()

new[] { 1, 2, 3 }.Reverse()

new List<int> { 1, 2 }.Contains(2)

new List<int> { 3 }.First()

new List<int> { 3 }.Count

new List<int> { 3 }.Count()

new[] { 1, 2 }.Count()

new[] { 1, 2 }.Count

new HashSet<int> { 1 }.Contains(1)

Enumerable.Where(new[] { 1, 2, 3 }, x => x > 1)

1.Twice.ToString()
