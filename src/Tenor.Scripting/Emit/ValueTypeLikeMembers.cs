using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Tenor.Scripting.Emit;

/// <summary>
/// Writes what records (C# specification §15.16) and anonymous types have in common: a constructor, properties, equality by value,
/// text; and for records copying and Deconstruct.
/// </summary>
internal sealed class ValueTypeLikeMembers(TypeBuilder type, List<DeclaredMember> members)
{
    // Values that hold one another, a list of a million links, are compared and written link by link on the stack.
    private static readonly MethodInfo EnsureStack = typeof(System.Runtime.CompilerServices.RuntimeHelpers).GetMethod("EnsureSufficientExecutionStack")!;

    private readonly List<FieldBuilder> _fields = [];
    private readonly List<PropertyBuilder> _properties = [];
    private bool _isStruct;

    // Inside a generic type its own fields are named through its construction over its own parameters.
    private Type Self => type.IsGenericTypeDefinition ? type.MakeGenericType(type.GetGenericArguments()) : type;

    public void Define(bool isRecord, bool isStruct, bool isReadOnly, IReadOnlyList<Binding.Constant?>? defaults = null)
    {
        _isStruct = isStruct;
        foreach (var member in members)
            DefineProperty(member, isReadOnly, isRecord);
        DefineConstructor(defaults);
        var equals = DefineEquals(isRecord);
        DefineGetHashCode();
        DefineToString(isRecord);
        if (!isRecord)
            return;
        DefineOperators(equals);
        DefineDeconstruct();
        if (!isStruct)
            DefineClone();
    }

    private FieldInfo Field(int index) => type.IsGenericTypeDefinition ? TypeBuilder.GetField(Self, _fields[index]) : _fields[index];

    private void DefineProperty(DeclaredMember member, bool isReadOnly, bool isRecord)
    {
        var field = type.DefineField($"<{member.Name}>k__BackingField", member.Type, FieldAttributes.Private);
        _fields.Add(field);
        var property = type.DefineProperty(member.Name, PropertyAttributes.None, member.Type, null);
        _properties.Add(property);
        const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName;
        var getter = type.DefineMethod($"get_{member.Name}", Accessor, member.Type, null);
        var il = getter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, Field(_fields.Count - 1));
        il.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);
        if (!isRecord)
            return;
        Type[] modifiers = isReadOnly ? [typeof(System.Runtime.CompilerServices.IsExternalInit)] : [];
        var setter = type.DefineMethod(
            $"set_{member.Name}", Accessor, CallingConventions.HasThis, typeof(void), modifiers, null, [member.Type], null, null);
        il = setter.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, Field(_fields.Count - 1));
        il.Emit(OpCodes.Ret);
        property.SetSetMethod(setter);
    }

    private void DefineConstructor(IReadOnlyList<Binding.Constant?>? defaults)
    {
        var constructor = type.DefineConstructor(MethodAttributes.Public | MethodAttributes.HideBySig, CallingConventions.HasThis, [.. members.Select(m => m.Type)]);
        for (var i = 0; i < members.Count; i++)
        {
            var parameter = constructor.DefineParameter(i + 1, defaults?[i] is null ? ParameterAttributes.None : ParameterAttributes.Optional | ParameterAttributes.HasDefault, members[i].Name);
            if (defaults?[i] is { } value)
                parameter.SetConstant(value.Value);
        }

        var il = constructor.GetILGenerator();
        if (!_isStruct)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        }

        for (var i = 0; i < members.Count; i++)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg, i + 1);
            il.Emit(OpCodes.Stfld, Field(i));
        }

        il.Emit(OpCodes.Ret);
    }

    private (MethodInfo Default, MethodInfo AreEqual, MethodInfo Hash) Comparer(Type member)
    {
        var comparer = typeof(EqualityComparer<>).MakeGenericType(member);
        var open = typeof(EqualityComparer<>);
        MethodInfo Get(string name, Type[] parameters)
        {
            var method = open.GetMethod(name, parameters)!;
            return NeedsBuilder(member) ? TypeBuilder.GetMethod(comparer, method) : comparer.GetMethods().First(m => m.MetadataToken == method.MetadataToken);
        }

        var t = open.GetGenericArguments()[0];
        return (Get("get_Default", []), Get("Equals", [t, t]), Get("GetHashCode", [t]));
    }

    private static bool NeedsBuilder(Type type) =>
        type is TypeBuilder or GenericTypeParameterBuilder || (type.HasElementType ? NeedsBuilder(type.GetElementType()!) : type.IsGenericType && type.GetGenericArguments().Any(NeedsBuilder));

    private MethodBuilder DefineEquals(bool isRecord)
    {
        var self = Self;
        var typed = type.DefineMethod(
            isRecord ? "Equals" : "<Equals>", isRecord ? MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot : MethodAttributes.Private,
            typeof(bool), [self]);
        if (isRecord)
            type.AddInterfaceImplementation(typeof(IEquatable<>).MakeGenericType(self));
        var il = typed.GetILGenerator();
        il.Emit(OpCodes.Call, EnsureStack);
        var no = il.DefineLabel();
        if (!_isStruct)
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Brfalse, no);
        }

        for (var i = 0; i < members.Count; i++)
        {
            var comparer = Comparer(members[i].Type);
            il.Emit(OpCodes.Call, comparer.Default);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Field(i));
            if (_isStruct)
                il.Emit(OpCodes.Ldarga_S, (byte)1);
            else
                il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldfld, Field(i));
            il.Emit(OpCodes.Callvirt, comparer.AreEqual);
            il.Emit(OpCodes.Brfalse, no);
        }

        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(no);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ret);

        var untyped = type.DefineMethod("Equals", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(bool), [typeof(object)]);
        il = untyped.GetILGenerator();
        var typedCall = type.IsGenericTypeDefinition ? TypeBuilder.GetMethod(self, typed) : typed;
        if (_isStruct)
        {
            var other = il.DefineLabel();
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Isinst, self);
            il.Emit(OpCodes.Brfalse, other);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Unbox_Any, self);
            il.Emit(OpCodes.Call, typedCall);
            il.Emit(OpCodes.Ret);
            il.MarkLabel(other);
            il.Emit(OpCodes.Ldc_I4_0);
        }
        else
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Isinst, self);
            il.Emit(OpCodes.Call, typedCall);
        }

        il.Emit(OpCodes.Ret);
        return typed;
    }

    private void DefineGetHashCode()
    {
        var method = type.DefineMethod("GetHashCode", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(int), []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Call, EnsureStack);
        il.Emit(OpCodes.Ldc_I4, members.Count + 17);
        for (var i = 0; i < members.Count; i++)
        {
            var comparer = Comparer(members[i].Type);
            il.Emit(OpCodes.Ldc_I4, -1521134295);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Call, comparer.Default);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Field(i));
            il.Emit(OpCodes.Callvirt, comparer.Hash);
            il.Emit(OpCodes.Add);
        }

        il.Emit(OpCodes.Ret);
    }

    private void DefineToString(bool isRecord)
    {
        var method = type.DefineMethod("ToString", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(string), []);
        var il = method.GetILGenerator();
        var append = typeof(StringBuilder).GetMethod("Append", [typeof(string)])!;
        il.Emit(OpCodes.Call, EnsureStack);
        il.Emit(OpCodes.Newobj, typeof(StringBuilder).GetConstructor([])!);
        void Text(string text)
        {
            il.Emit(OpCodes.Ldstr, text);
            il.Emit(OpCodes.Call, append);
        }

        Text(isRecord ? $"{type.Name} {{ " : "{ ");
        for (var i = 0; i < members.Count; i++)
        {
            Text($"{(i > 0 ? ", " : "")}{members[i].Name} = ");
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Field(i));
            il.Emit(OpCodes.Box, members[i].Type);
            il.Emit(OpCodes.Call, DisplayMethod);
            il.Emit(OpCodes.Call, append);
        }

        Text(members.Count > 0 ? " }" : "}");
        il.Emit(OpCodes.Callvirt, typeof(object).GetMethod("ToString")!);
        il.Emit(OpCodes.Ret);
    }

    // Convert.ToString with a provider: what C# gives in the invariant culture, and public, as a session's own assembly needs.
    private static readonly MethodInfo DisplayMethod = typeof(Convert).GetMethod("ToString", [typeof(object)])!;

    private void DefineOperators(MethodBuilder equals)
    {
        foreach (var isEqual in new[] { true, false })
        {
            var method = type.DefineMethod(
                isEqual ? "op_Equality" : "op_Inequality", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName,
                typeof(bool), [type, type]);
            var il = method.GetILGenerator();
            if (_isStruct)
            {
                il.Emit(OpCodes.Ldarga_S, (byte)0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, equals);
            }
            else
            {
                var compare = il.DefineLabel();
                var done = il.DefineLabel();
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Brtrue, compare);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldnull);
                il.Emit(OpCodes.Ceq);
                il.Emit(OpCodes.Br, done);
                il.MarkLabel(compare);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, equals);
                il.MarkLabel(done);
            }

            if (!isEqual)
            {
                il.Emit(OpCodes.Ldc_I4_0);
                il.Emit(OpCodes.Ceq);
            }

            il.Emit(OpCodes.Ret);
        }
    }

    private void DefineDeconstruct()
    {
        if (members.Count == 0)
            return;
        var method = type.DefineMethod("Deconstruct", MethodAttributes.Public | MethodAttributes.HideBySig, typeof(void), [.. members.Select(m => m.Type.MakeByRefType())]);
        var il = method.GetILGenerator();
        for (var i = 0; i < members.Count; i++)
        {
            method.DefineParameter(i + 1, ParameterAttributes.Out, members[i].Name);
            il.Emit(OpCodes.Ldarg, i + 1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, Field(i));
            il.Emit(OpCodes.Stobj, members[i].Type);
        }

        il.Emit(OpCodes.Ret);
    }

    private void DefineClone()
    {
        var method = type.DefineMethod("<Clone>$", MethodAttributes.Public | MethodAttributes.HideBySig, type, []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!);
        il.Emit(OpCodes.Castclass, type);
        il.Emit(OpCodes.Ret);
    }
}
