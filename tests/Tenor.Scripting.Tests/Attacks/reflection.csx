## Types and what hangs on them
"a".GetType().Assembly

typeof(string).Assembly

typeof(string).Module.FullyQualifiedName

typeof(int).GetMethods()

typeof(List<int>).TypeHandle.Value

Type.GetType("System.Diagnostics.Process").FullName

1.GetType().BaseType.GetMembers().Length

((object)1).GetType().InvokeMember("ToString", System.Reflection.BindingFlags.InvokeMethod, null, 1, null)

object o = "x"; o.GetType().GetProperty("Length").GetValue(o)

new { A = 1 }.GetType().GetConstructors()

DayOfWeek.Friday.GetType().Assembly.Location

Enum.GetUnderlyingType(typeof(DayOfWeek)).Assembly

new[] { typeof(string) }.Select(t => t.Assembly.Location)

Func<object, Type> f = o => o.GetType(); f("a").Assembly

var t = typeof(string); var m = t.GetMethod("IsNullOrEmpty"); m.Invoke(null, new object[] { "" })

object t = typeof(string); ((System.Reflection.MemberInfo)t).Module

object t = typeof(string); ((System.Reflection.IReflect)t).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)

string.Empty.GetTypeCode().GetType().Module.Name

Func<Type> g = "a".GetType; g().Assembly

new[] { "a", "b" }.Select(s => s.GetType()).First().Assembly

new object[] { 1 }.Select(o => o?.GetType()?.Assembly?.Location)

from o in new object[] { "a" } let t = o.GetType() select t.Module

"a" is { } s ? s.GetType().Assembly : null

default(Type)?.Assembly

Type t = null; t = "a".GetType(); t.Assembly.FullName

typeof(List<>).MakeGenericType(typeof(int)).Assembly

Nullable.GetUnderlyingType(typeof(int?)).Assembly

(typeof(string), 1).Item1.Assembly

System.Reflection.Assembly.Load("System.Diagnostics.Process")

System.Reflection.Assembly.LoadFrom("/tmp/evil.dll")

System.Reflection.MethodBase.GetCurrentMethod().DeclaringType.Assembly

new System.Reflection.AssemblyName("x").FullName

System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(int)).Assembly

System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(new("x"), System.Reflection.Emit.AssemblyBuilderAccess.Run)

System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies.Count()

System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(string).TypeHandle);

System.Runtime.CompilerServices.Unsafe.As<string>(new object()).Length

System.Runtime.InteropServices.Marshal.AllocHGlobal(1)

System.Runtime.InteropServices.NativeLibrary.Load("libc")

System.Runtime.InteropServices.GCHandle.Alloc("a").IsAllocated

System.Runtime.InteropServices.CollectionsMarshal.AsSpan(new List<int> { 1 }).Length

System.Runtime.CompilerServices.CallSite.Create(typeof(Action), null)

using System.Reflection;
Assembly.GetEntryAssembly().Location

using R = System.Reflection.Assembly;
R.GetCallingAssembly().Location

using static System.Reflection.Assembly;
GetExecutingAssembly().Location

using static System.Type;
GetType("System.IO.File").FullName

global::System.Reflection.Assembly.GetEntryAssembly().Location

System.Type.GetTypeFromProgID("x")

System.Type.DefaultBinder.GetType()

## Delegates
Func<int> f = () => 1; f.Method.DeclaringType.Assembly

Func<int> f = () => 1; f.Target.GetType()

Action a = () => { }; a.Method.Module

Action a = () => { }; a.GetInvocationList()[0].Method.Name

((Delegate)(Func<int>)(() => 1)).Method.Name

Delegate.CreateDelegate(typeof(Func<int>), "a", "get_Length").DynamicInvoke()

Func<string, int> f = "abc".CompareTo; f.Target.GetType().Module

((Func<int, int>)(x => x)).Method.GetMethodBody().LocalVariables.Count

System.Reflection.RuntimeReflectionExtensions.GetMethodInfo((Action)(() => { })).Name

((Func<double, double>)Math.Sqrt).Method.DeclaringType.Module

Func<int> f = () => 1; f is { Method: { Module: var m } } ? m.Name : ""

Func<int> f = () => 1; f is { Method.Name: var n } ? n : ""

new[] { (Action)(() => { }) }.Select(a => a.Method).First().Module

Multicast(() => { }); System.Reflection.MethodInfo Multicast(MulticastDelegate d) => d.Method;

## Exceptions
try { throw new Exception(); } catch (Exception e) { e.TargetSite.Module.ToString(); }

object site = null; try { int.Parse("x"); } catch (Exception e) { site = e.TargetSite.DeclaringType.Assembly; } site

new Exception().TargetSite

string s = ""; try { throw new Exception(); } catch (Exception e) when (e.TargetSite != null) { s = e.TargetSite.Name; } s

new TypeLoadException().TypeName.GetType()

new System.Reflection.TargetInvocationException(null).InnerException

try { throw new Exception(); } catch (Exception e) { new System.Diagnostics.StackTrace(e).GetFrame(0).GetMethod(); }

new System.Reflection.ReflectionTypeLoadException(null, null).Types

System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new Exception()).SourceException

AppDomain.CurrentDomain.FirstChanceException += (s, e) => { };

## Expression trees
System.Linq.Expressions.Expression.Constant(1).Type.Assembly

System.Linq.Expressions.Expression<Func<int>> e = () => 1; e.Compile()()

System.Linq.Expressions.Expression.Call(typeof(Environment).GetMethod("Exit")).Method

using System.Linq.Expressions;
Expression<Func<string, int>> e = s => s.Length; ((MemberExpression)e.Body).Member.Module

new[] { 1 }.AsQueryable().Expression.Type.Assembly

new[] { 1 }.AsQueryable().Provider.GetType()

System.Linq.Expressions.Expression.Lambda<Action>(System.Linq.Expressions.Expression.Empty()).Compile()();

new[] { 1 }.AsQueryable().ElementType.Assembly

## Making things by name
Activator.CreateInstance(typeof(List<int>))

Activator.CreateInstance("System.Diagnostics.Process", "System.Diagnostics.Process")

Activator.CreateInstance<List<int>>().Count

AppDomain.CurrentDomain.GetAssemblies()

Array.CreateInstance(typeof(int), 3)

System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(string))

System.Runtime.Serialization.FormatterServices.GetUninitializedObject(typeof(List<int>))

Enum.ToObject("a".GetType(), 1)

Convert.ChangeType("1", typeof(int).Assembly.GetType("System.Int32"))

Lazy<System.Diagnostics.Process> p = new(); p.Value.Id

T Make<T>() where T : new() => new(); Make<System.Diagnostics.Process>().Id

new List<System.IO.FileInfo> { new("/etc/passwd") }[0].Length

System.Activator.CreateInstance(Type.GetType("System.Net.Http.HttpClient, System.Net.Http"))

using Start = System.Diagnostics.Process;
Start.Start("id")

IServiceProvider p = null; p.GetService(typeof(string))

## dynamic
dynamic d = "a"; d.GetType().Assembly

dynamic d = 1; d.GetType()

object o = "a"; ((dynamic)o).GetType().Module

new List<dynamic> { "a" }[0].GetType().Assembly

Func<dynamic, object> f = x => x.GetType().Assembly; f(1)

new System.Dynamic.ExpandoObject()

Microsoft.CSharp.RuntimeBinder.Binder.IsEvent(0, "x", typeof(object))

## Serialisation and type converters
System.Text.Json.JsonSerializer.Deserialize("{}", typeof(object))

System.Text.Json.JsonSerializer.Serialize(new { A = 1 })

new System.Xml.Serialization.XmlSerializer(typeof(object))

new System.Runtime.Serialization.DataContractSerializer(typeof(object))

System.ComponentModel.TypeDescriptor.GetConverter(typeof(int)).ConvertFromString("1")

new System.ComponentModel.TypeConverter().CanConvertFrom(typeof(string))

System.ComponentModel.TypeDescriptor.GetProperties("a")

new System.Xml.XmlDocument { XmlResolver = new System.Xml.XmlUrlResolver() }

System.Xml.XmlReader.Create("file:///etc/passwd").Read()

System.Xml.Linq.XDocument.Load("/etc/passwd")

new System.Xml.Xsl.XslCompiledTransform()

new System.Resources.ResourceManager("x", typeof(string).Assembly)

new System.Resources.ResourceReader("/etc/passwd")

new System.Data.DataSet().ReadXml("/etc/passwd")

new System.Data.DataTable().WriteXml("/tmp/tenor-attack.xml");

new System.ComponentModel.BackgroundWorker()

new System.ComponentModel.Design.ServiceContainer()

## Threads, memory and the runtime
new System.Threading.Thread(() => { }).Start();

System.Threading.ThreadPool.QueueUserWorkItem(_ => { })

new System.Threading.Timer(_ => { }, null, 0, 1)

System.Threading.Thread.Sleep(1);

System.Threading.Thread.CurrentThread.Name = "x";

GC.Collect();

GC.AllocateUninitializedArray<byte>(10)

AppContext.SetSwitch("x", true);

AppDomain.CurrentDomain.BaseDirectory

AppDomain.CurrentDomain.ProcessExit += (s, e) => { };

TaskScheduler.UnobservedTaskException += (s, e) => { };

System.Runtime.GCSettings.LatencyMode = System.Runtime.GCLatencyMode.Batch;

System.Diagnostics.Debugger.Launch()

System.Diagnostics.Debugger.Break();

unsafe { int x = 1; int* p = &x; p[1000] = 5; }

unsafe { string s = "a"; fixed (char* p = s) p[0] = 'z'; }

{ Span<byte> s = stackalloc byte[10]; s[9] = 1; }

System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref (new int[1])[0], 1000).Length

string.Create(3, 1, (span, x) => span.Fill('a')).IsNormalized() ? System.Runtime.InteropServices.MemoryMarshal.AsMemory("a".AsMemory()).Length : 0

System.Buffers.MemoryPool<byte>.Shared.Rent(1)

System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");

System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;

lock ("a") { }

[System.Runtime.InteropServices.DllImport("libc")] static extern int getpid();
getpid()

System.Text.RegularExpressions.Regex.CacheSize = 0;

System.Text.RegularExpressions.Regex.CompileToAssembly(null, new("x"));
