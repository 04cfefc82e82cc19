namespace Tenor;

/// <summary>What .NET Interactive calls when it loads this library's package.</summary>
/// <remarks>
/// The package's <c>interactive-extensions/dotnet/extension.dib</c> calls <see cref="Load"/>. Types of this library bring their
/// formatters with them, and charts register theirs when the first is made: a plain <c>#r</c> of the assembly shows the same.
/// </remarks>
public static class InteractiveExtension
{
    /// <summary>Makes charts show in the kernel. Calling it again changes nothing.</summary>
    /// <param name="kernel">The kernel that loads the package; nothing of it is used.</param>
    public static void Load(object? kernel)
    {
        _ = kernel;
        ChartFormatting.Register();
    }
}
