## if
int x = 5; string r; if (x > 3) r = "big"; else r = "small"; r

int x = 5; if (x > 3) { x = 1; } else if (x > 1) { x = 2; } else { x = 3; } x

if (true) { }

int x = 1; if (x == 1) if (x == 2) x = 10; else x = 20; x

if (1) { }

if (int.TryParse("5", out var n) && n > 3) n = 100; n

int x = 1; if (x = 2) { }

bool b = false; if (b = true) { } b

object o = 5; if (o is int i) { i++; } else { i = 0; }

object o = 5; var r = 0; if (o is int i && i > 3) r = i; r

object o = "s"; if (!(o is int i)) { i = 7; } i

int x = 1; if (x > 0) int y = 2;

int x = 1; if (x > 0) ; x

## for
int s = 0; for (int i = 0; i < 5; i++) s += i; s

int s = 0; for (var i = 10; i > 0; i -= 3) s += i; s

int s = 0; for (int i = 0, j = 5; i < j; i++, j--) s += j - i; s

int i = 0; for (; ; ) { if (++i > 5) break; } i

int i; for (i = 0; i < 3; i++) ; i

int s = 0; for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) { if (j == 1) continue; if (i == 2) break; s += i * 10 + j; } s

for (int i = 0; i < 3; i++) { } i

var l = new List<int>(); for (double d = 0; d < 1; d += 0.25) l.Add((int)(d * 100)); l

for (char c = 'a'; c < 'd'; c++) { } 

int s = 0; for (byte b = 250; b > 200; b++) { s++; } s

int n = 0; for (int i = 0; i < 10; i++) { i += 2; n++; } n

string r = ""; for (int i = 0; i < 5; i++) { if (i % 2 == 0) continue; r += i; } r

int s = 0; int i = 100; for (int j = 0; j < 2; j++) s += i; s

for (int x = 0; x < 2; x++) { int y = x; } for (int x = 0; x < 2; x++) { int y = x; }

## foreach
int s = 0; foreach (var x in new[] { 1, 2, 3 }) s += x; s

int s = 0; foreach (int x in new object[] { 1, 2 }) s += x; s

foreach (int x in new object[] { "a" }) { }

long s = 0; foreach (long x in new[] { 1, 2 }) s += x; s

foreach (byte x in new[] { 1, 2 }) { }

var r = ""; foreach (var c in "abc") r = c + r; r

var r = ""; foreach (var (k, v) in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }) r += k + v; r

var r = ""; foreach (var p in new Dictionary<string, int> { ["a"] = 1 }) r += p.Key + p.Value; r

int s = 0; foreach (var x in new int[,] { { 1, 2 }, { 3, 4 } }) s = s * 10 + x; s

int s = 0; foreach (var row in new[] { new[] { 1 }, new[] { 2, 3 } }) foreach (var x in row) s += x; s

var r = new List<int>(); foreach (var x in new Countdown(3)) r.Add(x); r

foreach (var x in 5) { }

foreach (var x in (int[])null) { }

foreach (var x in new[] { 1 }) x = 2;

foreach (var x in new[] { new Animal() }) x.Name = "y";

foreach (string s in new List<object> { "a", 1 }) { }

int s = 0; foreach (var x in Enumerable.Range(0, 100)) { if (x > 5) break; if (x % 2 == 0) continue; s += x; } s

int s = 0; foreach (var _ in new[] { 1, 2 }) s++; s

var log = new List<string>(); foreach (var x in Streams.Loud(log, 2)) log.Add("use " + x); log

var log = new List<string>(); try { foreach (var x in Streams.Loud(log, 3)) throw new Exception(); } catch { log.Add("caught"); } log

int Find(int[] a, int v) { int i = 0; foreach (var x in a) { if (x == v) return i; i++; } return -1; }
Find(new[] { 4, 5, 6 }, 5) * 10 + Find(new int[0], 1)

foreach (var (a, (b, c)) in new[] { (1, (2, 3)) }) { }

int total = 0; foreach (var (name, age) in new[] { new Person("a", 3), new Person("b", 4) }) total += age; total

int s = 0; foreach (ReadOnlySpan<char> part in new[] { "a" }) s++; s

int s = 0; foreach (var x in new[] { 1, 2 }.AsSpan()) s += x; s

## while and do
int i = 0; while (i < 5) i++; i

int i = 10; do { i++; } while (i < 5); i

int i = 0; while (true) { if (i == 3) break; i++; } i

int i = 0, s = 0; while (i++ < 10) { if (i % 2 == 0) continue; s += i; } s

int n = 27, steps = 0; while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps++; } steps

int a = 48, b = 18; while (b != 0) { (a, b) = (b, a % b); } a

int i = 0; do { if (i == 2) continue; i++; } while (i < 2); i

while (false) { } 1

int x = 0; while (x < 3) { int y = x; x = y + 1; } x

while (1) { }

int i = 0; do i++; while (i < 3); i

var q = new Queue<int>([3]); var seen = new List<int>(); while (q.TryDequeue(out var n)) { seen.Add(n); if (n > 0) q.Enqueue(n - 1); } seen

break;

continue;

int i = 0; while (i < 3) { Action a = () => { i++; }; a(); } i

int i = 0; while (i < 3) { Action a = () => { break; }; }

## return
return 5;

return;

if (true) return 1; 2

int F() { return; }

void F() { return 5; }

int F(bool b) { if (b) return 1; }

int F() { while (true) { } }

int F(int n) { for (; ; ) { if (n > 5) return n; n++; } } F(0)

int F() { throw new Exception(); } F()

int F(int n) { do { if (n == 3) return n * 2; n++; } while (true); } F(1)

int F(bool b) { if (b) return 1; else return 2; } F(false)

int F(int n) { switch (n) { case 1: return 10; default: return 20; } } F(2)

int F() { try { return 1; } finally { } } F()

string F(int? n) { if (n is null) return "none"; return n.Value.ToString(); } F(null) + F(4)

## Definite assignment
int F() { int x; return x; }

int F(bool b) { int x; if (b) x = 1; return x; }

int F(bool b) { int x; if (b) x = 1; else x = 2; return x; } F(true)

int F() { int x; while (true) { x = 1; break; } return x; } F()

int F(bool b) { int x; while (b) { x = 1; break; } return x; }

int F(bool b) { int x; return b && (x = 5) > 3 ? x : 0; } F(true)

int F(bool b) { int x; return b || (x = 5) > 3 ? x : 0; }

void F(out int x) { }

void F(out int x) { x = 1; } F(out var y); y

int F(object o) { if (o is int n) return n; return n; }

int F(object o) { if (o is not int n) return 0; return n; } F(4)

int F() { int x; try { x = 1; } finally { } return x; } F()

int F() { int x; try { x = int.Parse("a"); } catch { } return x; }

int F() { int x; try { x = int.Parse("a"); } catch { x = 2; } return x; } F()

int F(int n) { int x; switch (n) { case 1: x = 1; break; default: x = 2; break; } return x; } F(5)

int F(int n) { int x; switch (n) { case 1: x = 1; break; } return x; }

Func<int> f = () => { int x; return x; };

Func<int> f = () => { int x; x = 4; return x; }; f()

int F() { int x; Action a = () => x = 1; a(); return x; }

int F() { int x; void Set() { x = 3; } Set(); return x; } F()

int F() { int x; int Get() => x; return Get(); }

int F(bool b) { int x; if (b && int.TryParse("1", out x)) return x; return 0; } F(true)

int F(bool b) { int x = b ? 1 : 2; const int K = 5; return x + K; } F(true)

{ int x; x++; }

{ int x; int y = x = 5; y += x; }

int F() { (int a, int b) t; t.a = 1; t.b = 2; return t.a + t.b; } F()

int F() { Point p; p = new(1, 2); return p.X; } F()

int F() { int[] a; a[0] = 1; return 1; }

int F(string s) { int n; if (s?.Length is int k) n = k; else n = -1; return n; } F("abc") + F(null)

int F() { int x; goto end; end: x = 1; return x; }

## Scope
int x = 1; { int x = 2; }

void F() { int x = 1; { int x = 2; } }

void F() { { int x = 1; } int x = 2; }

void F() { for (int i = 0; i < 1; i++) { } for (int i = 0; i < 1; i++) { } } F();

void F(int a) { int a = 1; }

int F(int a) { Func<int, int> f = a => a + 1; return f(a); } F(1)

int x = 1; int x = 2;

int x = y; int y = 1; x

{ x = 1; int x; }

void F() { x = 1; int x; }

int F() { int y = 1; int G() { int y = 2; return y; } return y + G(); } F()

var x = x + 1;

undefinedName

undefinedName.Length

undefinedCall(1)

if (true) { var inner = 1; } inner

new Undefined()

Undefined x = null;

List<Undefined> x = null;

System.Nope.X

Math.Nope

"a".Nope()

"a".Lenght

## Blocks, empties and labels
;

;;; 1

{ }

{ { } { } } 

1;

1 + 1;

"a";

x => x

int x = 1; x;

int x = 1; x == 2;

int x = 1; x++; ++x; x--; x

new Animal();

int x = 3; (x)++; x

int x = 3; (x) = 4; x

Math.Max(1, 2);

int x = 1; { x++; { x++; } } x

Func<int, int> f = x => { for (var i = 0; i < 8; i++) x += i; return x; }; f(1)

Func<int, int> f = x => { for (var i = 8; i > 0; i -= 3) x = x * 10 + i; return x; }; f(0)

Func<int, int> f = x => { for (var i = 8; i >= 0; i--) x += i; return x; }; f(0)

Func<int, int> f = x => { for (var i = 5; i < 5; i++) x++; for (var i = 6; i <= 5; i++) x++; for (var i = 4; i > 5; i--) x++; return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i <= 9; i += 4) { if (i == 4) continue; x += i; } return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 100; i++) { if (i == 7) break; x += i; } return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 9; i++) { x += i; i++; } return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 9; i++) { x += i; i += i; } return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 3; i++) for (var j = i; j < 3; j++) for (var k = 0; k <= 2; k++) x += i * j * k; return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 70; i++) for (var j = 0; j < 70; j++) x ^= i * j; return x; }; f(0)

Func<int, int> f = x => { for (var i = int.MaxValue - 2; i < int.MaxValue; i++) x++; for (var i = int.MinValue + 2; i > int.MinValue; i--) x++; return x; }; f(0)

Func<int, int> f = x => { for (var i = 0; i < 4; i++) { if (i == 2) return x; x += 10; } return -1; }; f(5)

Func<int[], int> f = x => { var s = 0; for (var i = 0; i < 4; i++) s += x[i]; return s; }; f([1, 2])

Func<int, int> f = x => { for (var i = 0; i < 4; i++) { try { x += 6 / (i - 2); } finally { x++; } } return x; }; f(5)

Func<int, List<int>> f = x => { var made = new List<int>(); for (var i = 0; i < 4; i++) { int n = i; Func<int> g = () => n + i; made.Add(g()); } return made; }; f(5)

const int n = 6; Func<int, int> f = x => { const int m = 2; for (var i = m; i < n; i += m) x += i; return x; }; f(0)

int F(int x, int y) { for (int i = 0, j = 9; i < j; i++, j--) x += j; for (var i = 0; i < 3; ++i) y -= i; return x + y; } F(1, 2)
