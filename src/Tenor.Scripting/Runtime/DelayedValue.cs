using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tenor.Scripting.Runtime;

/// <summary>A lazy value that may hold itself: as text that would go on until the stack ends.</summary>
internal sealed class DelayedValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : Lazy<T>
{
    public DelayedValue()
    {
    }

    public DelayedValue(T value) : base(value)
    {
    }

    public DelayedValue(bool isThreadSafe) : base(isThreadSafe)
    {
    }

    public DelayedValue(Func<T> valueFactory) : base(valueFactory)
    {
    }

    public DelayedValue(Func<T> valueFactory, bool isThreadSafe) : base(valueFactory, isThreadSafe)
    {
    }

    public override string? ToString()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return base.ToString();
    }
}
