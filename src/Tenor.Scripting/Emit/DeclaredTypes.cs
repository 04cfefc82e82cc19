using System.Reflection;
using System.Reflection.Emit;
using Tenor.Scripting.Syntax;
using Tenor.Scripting.Types;
using Binder = Tenor.Scripting.Binding.Binder;

namespace Tenor.Scripting.Emit;

/// <summary>Types that cells bring into being: anonymous types and records, made in an assembly of the session's own.</summary>
internal sealed class DeclaredTypes
{
    private readonly Dictionary<string, Type> _anonymous = new(StringComparer.Ordinal);
    private ModuleBuilder? _module;
    private int _count;

    private ModuleBuilder Module => _module ??= AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Cells"), AssemblyBuilderAccess.Run).DefineDynamicModule("Cells");

    /// <summary>The generic definition for members of these names in this order (§12.8.16.7).</summary>
    public Type Anonymous(List<string> names)
    {
        lock (_anonymous)
        {
            var key = string.Join('|', names);
            if (_anonymous.TryGetValue(key, out var known))
                return known;
            var type = Module.DefineType(
                $"<>f__AnonymousType{_count++}{(names.Count > 0 ? $"`{names.Count}" : "")}", TypeAttributes.NotPublic | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit);
            type.SetCustomAttribute(new CustomAttributeBuilder(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute).GetConstructor([])!, []));
            var parameters = names.Count == 0 ? [] : type.DefineGenericParameters([.. names.Select(n => $"<{n}>T")]);
            new ValueTypeLikeMembers(type, [.. names.Select((n, i) => new DeclaredMember(n, parameters[i]))]).Define(isRecord: false, isStruct: false, isReadOnly: true);
            return _anonymous[key] = type.CreateType();
        }
    }

    /// <summary>Declares the records of a cell; one may name another that the same cell declares.</summary>
    public void Declare(Binder binder, TypeCatalog types, List<RecordDeclaration> records)
    {
        var pending = new List<RecordDeclaration>(records);
        while (pending.Count > 0)
        {
            // A record whose members name records still to come waits for them.
            var names = pending.Select(r => r.Identifier.Name).ToHashSet(StringComparer.Ordinal);
            var next = pending.Find(r => !r.Parameters.Items.Any(p => p.Type is { } t && Mentions(t, names, r.Identifier.Name))) ?? pending[0];
            pending.Remove(next);
            lock (_anonymous)
                DeclareOne(binder, types, next);
        }
    }

    private static bool Mentions(TypeSyntax type, HashSet<string> names, string self) =>
        type.DescendantsAndSelf().Any(n => n is IdentifierName name && name.Identifier.Name != self && names.Contains(name.Identifier.Name));

    private void DeclareOne(Binder binder, TypeCatalog types, RecordDeclaration syntax)
    {
        var name = syntax.Identifier.Name;
        if (!binder.CheckRecordMembers(syntax))
            return;
        var flags = TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit | (syntax.IsStruct ? TypeAttributes.SequentialLayout : 0);
        var type = Module.DefineType($"Cell{_count++}.{name}", flags, syntax.IsStruct ? typeof(ValueType) : typeof(object));
        var previous = types.Declared.GetValueOrDefault(name);
        types.Declared[name] = type;
        var members = syntax.Parameters.Items.Select(p => new DeclaredMember(p.Name.Name, p.Type is null ? TypeFacts.Error : binder.BindRecordMember(p))).ToList();
        // A name is empty where it is not written yet.
        if (members.Any(m => m.Type.IsErrorType || m.Name.Length == 0))
        {
            if (previous is null)
                types.Declared.Remove(name);
            else
                types.Declared[name] = previous;
            return;
        }

        new ValueTypeLikeMembers(type, members).Define(isRecord: true, syntax.IsStruct, isReadOnly: !syntax.IsStruct || syntax.IsReadOnly, [.. syntax.Parameters.Items.Select(binder.DefaultOfRecordMember)]);
        types.Declared[name] = type.CreateType();
    }
}

/// <summary>A member that a type holds.</summary>
internal sealed record DeclaredMember(string Name, Type Type);
