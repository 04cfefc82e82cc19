namespace Tenor.Scripting.Tests.Probes;

/// <summary>Overloads that tell which of them a call chose.</summary>
public static class Pick
{
    public static string Number(int x) => "int";
    public static string Number(long x) => "long";
    public static string Number(double x) => "double";
    public static string Number(decimal x) => "decimal";

    public static string LongOrDouble(long x) => "long";
    public static string LongOrDouble(double x) => "double";

    public static string FloatOrDouble(float x) => "float";
    public static string FloatOrDouble(double x) => "double";

    public static string UintOrLong(uint x) => "uint";
    public static string UintOrLong(long x) => "long";

    public static string LongOrUlong(long x) => "long";
    public static string LongOrUlong(ulong x) => "ulong";

    public static string ByteOrInt(byte x) => "byte";
    public static string ByteOrInt(int x) => "int";

    public static string ByteOrShort(byte x) => "byte";
    public static string ByteOrShort(short x) => "short";

    public static string CharOrInt(char x) => "char";
    public static string CharOrInt(int x) => "int";

    public static string ObjectOrString(object? x) => "object";
    public static string ObjectOrString(string? x) => "string";

    public static string StringOrArray(string? x) => "string";
    public static string StringOrArray(int[]? x) => "array";

    public static string ObjectOrInt(object x) => "object";
    public static string ObjectOrInt(int x) => "int";

    public static string IntOrNullable(int x) => "int";
    public static string IntOrNullable(int? x) => "int?";

    public static string NullableOrObject(int? x) => "int?";
    public static string NullableOrObject(object? x) => "object";

    public static string LongOrNullableInt(long x) => "long";
    public static string LongOrNullableInt(int? x) => "int?";

    public static string ObjectOrLong(object x) => "object";
    public static string ObjectOrLong(long x) => "long";

    public static string DayOrInt(DayOfWeek x) => "day";
    public static string DayOrInt(int x) => "int";

    public static string DayOrString(DayOfWeek x) => "day";
    public static string DayOrString(string x) => "string";

    public static string Many() => "none";
    public static string Many(int x) => "one";
    public static string Many(int x, int y) => "two";
    public static string Many(params int[] rest) => $"params {rest.Length}";

    public static string Rest(string first, params object?[]? rest) => rest is null ? "null" : $"{first} + {rest.Length}";

    public static string RestOrObject(params object[] rest) => $"params {rest.Length}";
    public static string RestOrObject(object one) => "object";

    public static string RestOfLongs(params long[] rest) => $"longs {rest.Length}";
    public static string RestOfLongs(params double[] rest) => $"doubles {rest.Length}";

    public static string RestSpan(params ReadOnlySpan<int> rest) => $"span {rest.Length}";
    public static string RestSpan(params int[] rest) => $"array {rest.Length}";

    public static string RestSequence(params IEnumerable<string> rest) => string.Join("|", rest);

    public static string Optional(int a) => $"one {a}";
    public static string Optional(int a, int b = 2) => $"two {a} {b}";

    public static string Defaults(int a = 1, string b = "two", double c = 3.5, DayOfWeek d = DayOfWeek.Friday, int? e = null) =>
        FormattableString.Invariant($"{a} {b} {c} {d} {e?.ToString() ?? "null"}");

    public static string OptionalOrRest(int a, int b = 7) => $"optional {b}";
    public static string OptionalOrRest(int a, params int[] rest) => $"params {rest.Length}";

    public static string Generic<T>(T x) => "generic " + typeof(T).Name;
    public static string Generic(int x) => "int";

    public static string GenericOrObject<T>(T x) => "generic " + typeof(T).Name;
    public static string GenericOrObject(object x) => "object";

    public static string Sequence<T>(T x) => "one " + typeof(T).Name;
    public static string Sequence<T>(IEnumerable<T> x) => "sequence of " + typeof(T).Name;

    public static string ListOrSequence<T>(List<T> x) => "list of " + typeof(T).Name;
    public static string ListOrSequence<T>(IEnumerable<T> x) => "sequence of " + typeof(T).Name;

    public static string Pair<T>(T a, T b) => "same " + typeof(T).Name;
    public static string Pair<T, U>(T a, U b) => $"two {typeof(T).Name} {typeof(U).Name}";

    public static string Same<T>(T a, T b) => typeof(T).Name;

    public static string SameIn<T>(IEnumerable<T> a, IEnumerable<T> b) => typeof(T).Name;

    public static string Value<T>(T x) where T : struct => "struct " + typeof(T).Name;

    public static string Reference<T>(T x) where T : class => "class " + typeof(T).Name;

    public static T Make<T>() where T : new() => new();

    public static T Largest<T>(params T[] all) where T : IComparable<T> => all.Max()!;

    public static string Constrained<T>(T x) where T : IComparable<T> => "comparable";
    public static string Constrained(object x) => "object";

    public static string FuncOfInt(Func<int> f) => "int";
    public static string FuncOfInt(Func<long> f) => "long";

    public static string FuncOrAction(Func<int> f) => "func";
    public static string FuncOrAction(Action f) => "action";

    public static string FuncOfWhat(Func<int, int> f) => "int";
    public static string FuncOfWhat(Func<string, int> f) => "string";

    public static string FuncArity(Func<int, int> f) => "one";
    public static string FuncArity(Func<int, int, int> f) => "two";

    public static string FuncTask(Func<Task> f) => "task";
    public static string FuncTask(Func<Task<int>> f) => "task of int";

    public static string Apply<T, R>(T x, Func<T, R> f) => $"{typeof(T).Name} to {typeof(R).Name}: {f(x)}";

    public static R Then<A, B, R>(A a, Func<A, B> f, Func<A, B, R> g) => g(a, f(a));

    public static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));

    public static string Objects(IEnumerable<object> x) => "objects";
    public static string Objects(IEnumerable<string> x) => "strings";

    public static string Out(out int x)
    {
        x = 42;
        return "out";
    }

    public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    public static string ByReference(ref int x) => "ref";
    public static string ByReference(int x) => "value";

    public static int In(in int x) => x + 1;

    public static string Order(int a, int b, int c) => $"{a}-{b}-{c}";

    public static string BaseOrDerived(Animal x) => "animal";
    public static string BaseOrDerived(Dog x) => "dog";

    public static string InterfaceOrBase(IComparable x) => "interface";
    public static string InterfaceOrBase(object x) => "object";

    public static string TupleOrGeneric((int A, int B) x) => "tuple";
    public static string TupleOrGeneric<T>(T x) => "generic";

    public static string FormattableOrString(string x) => "string";
    public static string FormattableOrString(FormattableString x) => "formattable";

    public static string Formattable(FormattableString x) => $"{x.Format} / {x.ArgumentCount}";
}
