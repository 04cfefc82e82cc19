## throw and catch
throw new Exception("x");

throw new InvalidOperationException("bad");

throw null;

throw "text";

int x = 0; try { x = 1; throw new Exception(); } catch { x += 10; } x

string r = ""; try { int.Parse("q"); } catch (FormatException e) { r = e.Message; } r

string r = ""; try { int.Parse("q"); } catch (OverflowException) { r = "o"; } catch (FormatException) { r = "f"; } r

try { int.Parse("q"); } catch (OverflowException) { }

string r = ""; try { throw new ArgumentNullException("p"); } catch (ArgumentException e) { r = e.ParamName; } r

try { } catch (Exception) { } catch (FormatException) { }

string r = ""; try { throw new Exception("a"); } catch (Exception e) when (e.Message == "b") { r = "b"; } catch (Exception e) when (e.Message == "a") { r = "a"; } r

try { throw new Exception("a"); } catch (Exception e) when (e.Message == "b") { }

string r = ""; try { try { throw new Exception("in"); } catch (Exception e) { throw new InvalidOperationException("out", e); } } catch (Exception e) { r = e.Message + e.InnerException.Message; } r

string r = ""; try { try { throw new FormatException(); } catch { r += "1"; throw; } } catch (FormatException) { r += "2"; } r

throw;

try { throw new Exception(); } catch (string s) { }

int[] a = { 1 }; a[3]

string s = null; s.Length

int F(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n)); F(-1)

int F(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n)); F(3)

object o = "a"; (int)o

new List<int>().First()

Enum.Parse<Level>("Zzz")

checked((byte)(255 + int.Parse("1")))

throw new AggregateException(new Exception("a"), new Exception("b"));

try { throw new Exception("x") { Data = { ["k"] = 1 } }; } catch (Exception e) { var k = e.Data["k"]; }

var e = new Exception("m"); e.Message

var e = new ArgumentException("m", "p"); e

Exception caught = null; try { object o = null; o.ToString(); } catch (Exception e) { caught = e; } caught is NullReferenceException

bool b = false; try { throw new DivideByZeroException(); } catch (ArithmeticException) { b = true; } b

try { throw new Exception(); } catch (Exception e) when (int.Parse("x") > 0) { }

int n = 0; for (int i = 0; i < 3; i++) { try { if (i == 1) continue; n += 1; } finally { n += 10; } } n

int n = 0; while (true) { try { n++; if (n == 3) break; } finally { n += 100; } if (n > 1000) break; } n

try { }

catch { }

try { int x = 1; } finally { } x

## finally
var log = new List<string>(); try { log.Add("t"); } finally { log.Add("f"); } log

var log = new List<string>(); try { log.Add("t"); throw new Exception(); } catch { log.Add("c"); } finally { log.Add("f"); } log

var log = new List<string>(); try { try { throw new Exception(); } finally { log.Add("inner"); } } catch { log.Add("outer"); } log

var log = new List<string>(); bool W() { log.Add("when"); return true; } try { try { throw new Exception(); } finally { log.Add("finally"); } } catch when (W()) { log.Add("catch"); } log

var log = new List<string>(); int F() { try { log.Add("try"); return 1; } finally { log.Add("finally"); } } log.Add("got " + F()); log

int F() { int x = 1; try { return x; } finally { x = 5; } } F()

var log = new List<string>(); int F() { for (int i = 0; ; i++) { try { if (i == 2) return i; } finally { log.Add("f" + i); } } } F(); log

int F() { try { throw new Exception(); } catch { return 1; } finally { } } F()

int F() { try { return 1; } finally { return 2; } }

var log = new List<string>(); try { log.Add("a"); try { log.Add("b"); } finally { log.Add("c"); } log.Add("d"); } finally { log.Add("e"); } log

var log = new List<string>(); void F(int n) { try { if (n > 0) F(n - 1); else throw new Exception("deep"); } finally { log.Add("u" + n); } } try { F(2); } catch (Exception e) { log.Add(e.Message); } log

int x = 0; try { x = 1; throw new Exception(); } finally { x = 2; }
+++
x

var log = new List<string>(); try { try { throw new Exception("1"); } finally { throw new Exception("2"); } } catch (Exception e) { log.Add(e.Message); } log

## using
var log = new List<string>(); using (var t = new Track(log, "a")) { log.Add("body"); } log

var log = new List<string>(); { using var t = new Track(log, "a"); log.Add("body"); } log.Add("after"); log

var log = new List<string>(); using (Track a = new(log, "a"), b = new(log, "b")) log.Add("body"); log

var log = new List<string>(); { using var a = new Track(log, "a"); using var b = new Track(log, "b"); } log

var log = new List<string>(); try { using (new Track(log, "a")) throw new Exception(); } catch { log.Add("caught"); } log

var log = new List<string>(); int F() { using var t = new Track(log, "a"); return log.Count; } log.Add("r" + F()); log

using (IDisposable d = null) { } 

using (var x = 5) { }

var log = new List<string>(); var t = new Track(log, "x"); using (t) { } log

var log = new List<string>(); for (int i = 0; i < 2; i++) { using var t = new Track(log, "t" + i); if (i == 0) continue; log.Add("end"); } log

{ var log = new List<string>(); using var t = new Track(log, "a"); t = null; }

var log = new List<string>(); await using (var t = new Track(log, "a")) { log.Add("b"); } log

var log = new List<string>(); { await using var t = new Track(log, "a"); } log

## await
await Task.FromResult(5)

await Task.Delay(1);

await Task.CompletedTask

var x = await Streams.Later(3); x + 1

await Streams.Later(1) + await Streams.Later(2) * 10

await Streams.FailLater("late")

string r = ""; try { await Streams.FailLater("late"); } catch (InvalidOperationException e) { r = e.Message; } r

string r = ""; try { await Streams.Later(1); } finally { r = "f"; } r

string r = ""; try { throw new Exception("a"); } catch { r = (await Streams.Later(5)).ToString(); } r

int s = 0; for (int i = 0; i < 3; i++) s += await Streams.Later(i); s

int s = 0; await foreach (var x in Streams.Count(4)) s += x; s

var log = new List<string>(); await foreach (var x in Streams.Count(5, log)) { if (x == 2) break; log.Add("x" + x); } log

var t = Streams.Later(4); t.Result

await new ValueTask<int>(6)

(await Task.WhenAll(Streams.Later(1), Streams.Later(2))).Sum()

var done = await Task.WhenAny(Task.FromResult(1), Task.Delay(100000)); done is Task<int>

await 5

Func<int, Task<string>> f = async n => { var s = ""; for (int i = 0; i < n; i++) s += await Streams.Later(i); return s; }; await f(3)

async Task<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2); await Fib(7)

async Task F() { await Task.Yield(); throw new FormatException(); } await F()

async Task<int> F() { try { return await Streams.Later(1); } finally { await Task.Yield(); } } await F()

new[] { 1, 2 }.Select(async x => await Streams.Later(x)).Select(t => t.Result)

int n = 1; n += await Streams.Later(5); n

var a = new[] { 1, 2 }; a[await Streams.Later(1)] = await Streams.Later(9); a

$"{await Streams.Later(1)}-{await Streams.Later(2)}"

(await Streams.Later(1), await Streams.Later(2))

bool b = await Streams.Later(1) == 1 && await Streams.Later(0) == 0; b

await Task.Run(() => throw new ArgumentException("in task"))

int F() { return await Task.FromResult(1); }

if (await Streams.Later(1) > 0) { var z = await Streams.Later(2); }

var list = new List<int>(); await foreach (var x in Streams.Count(2)) await foreach (var y in Streams.Count(x)) list.Add(x * 10 + y); list

async IAsyncEnumerable<int> G() { for (int i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }
var s = 0; await foreach (var x in G()) s += x; s

while (await Streams.Later(0) > 0) { } 1

switch (await Streams.Later(2)) { case 2: break; default: throw new Exception(); }

await Streams.Later(2) switch { 2 => "two", _ => "?" }

(await Streams.Later(3)).Twice()

string s = null; s ?? (await Streams.Later(7)).ToString()
