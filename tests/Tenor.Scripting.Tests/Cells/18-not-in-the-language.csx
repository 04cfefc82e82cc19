## Constructs that the specification leaves out
unsafe { int x = 1; }

unsafe { int x = 1; int* p = &x; *p = 2; }

int* p = null;

Span<int> s = stackalloc int[3]; s.Length

int i = 0; start: i++; if (i < 3) goto start; i

lock (new object()) { }

lock (new object()) { 1.ToString(); } 5

dynamic d = 5; d + 1

dynamic d = "a"; d.Length

List<dynamic> l = new() { 1 }; l[0]

#if DEBUG
1
#endif

#define X
1

#region a
1
#endregion

#pragma warning disable
1

#line 5
1

#error stop

namespace N { }

namespace N;

[Obsolete] int F() => 1;

[Obsolete("x")] record R(int X);

class C { public int F() => 1; }
new C().F()

class C : Animal { public override string Sound() => "c"; }
new C().Sound()

struct S { public int X; public int Twice() => X * 2; }
new S { X = 2 }.Twice()

interface I { int F(); }

class C { public static int N = 5; }
C.N

static class E { public static int Inc(this int x) => x + 1; }
1.Inc()

extern int F();

[System.Runtime.InteropServices.DllImport("c")] static extern int getpid();
getpid()

#r "System.Xml.dll"
1

#r "nuget: Newtonsoft.Json"
1

#load "other.csx"
1

delegate void D();
D d = () => { }; d();

event Action E;

int X { get; set; } = 5;
X

abstract class A { }

sealed class S { }

partial class P { }

fixed (char* p = "a") { }

unsafe int F(int* p) => *p;

volatile int x = 1;

__makeref(x)

int x = 1; __refvalue(__makeref(x), int)

delegate*<int, int> f = null;

extension(int x) { int Twice() => x * 2; }

class C { ~C() { } }

class C { public C(int x) { X = x; } public int X { get; } }
new C(5).X

class Box<T> { public T Value; }
new Box<int> { Value = 3 }.Value

record R(int X) { public int Plus(int y) => X + y; }
new R(1).Plus(2)

record R(int X) { public static R operator +(R a, R b) => new(a.X + b.X); }
(new R(1) + new R(2)).X

checked(unchecked(1))

goto nowhere;

switch (1) { case 1: goto default; default: break; }

extern alias X;

global using System.IO;

scoped Span<int> s = default;

ref struct S { }

file class F { }

## What the sandbox keeps
System.IO.File.ReadAllText("/etc/hostname").Length > 0

Console.Out == null

Environment.GetEnvironmentVariable("NO_SUCH_NAME")

System.Diagnostics.Process.GetCurrentProcess().Id > 0

typeof(string).Assembly.GetName().Name

"a".GetType().Name

1.GetType() == typeof(int)

System.Threading.Thread.CurrentThread.IsAlive

Activator.CreateInstance<Animal>().Name

AppContext.TargetFrameworkName

System.Runtime.InteropServices.Marshal.SizeOf<int>()

GC.GetTotalMemory(false) > 0

System.Reflection.Assembly.GetExecutingAssembly() == null
