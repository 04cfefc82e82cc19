using System.Globalization;

namespace Tenor.Kernel;

/// <summary>A variable's value in one short line.</summary>
internal static class VariablePreview
{
    private const int Longest = 100;

    public static string Of(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case string text: return Cut($"\"{text}\"");
            case char letter: return $"'{letter}'";
            case bool flag: return flag ? "true" : "false";
            case IFormattable formattable: return Cut(formattable.ToString(null, CultureInfo.InvariantCulture));
            case Delegate: return "function";
        }
        if (VariableTable.CountOf(value) is { } count)
            return count.ToString("N0", CultureInfo.InvariantCulture) + (count == 1 ? " item" : " items");
        try
        {
            return Cut(value.ToString() ?? "");
        }
        catch (Exception e)
        {
            return Cut($"({e.GetType().Name}: {e.Message})");
        }
    }

    private static string Cut(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }
}
