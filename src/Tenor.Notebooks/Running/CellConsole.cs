using System.Text;

namespace Tenor.Notebooks;

/// <summary>
/// Sends what a cell writes to the console to the cell's output. Cells see the console only in notebooks that are trusted, but
/// libraries write to it as well.
/// </summary>
public static class CellConsole
{
    /// <summary>From now on, what is written while a cell runs becomes output of the cell; other text goes where it went before.</summary>
    public static void Capture()
    {
        if (Console.Out is not CellWriter) Console.SetOut(new CellWriter(OutputStream.Out, Console.Out));
        if (Console.Error is not CellWriter) Console.SetError(new CellWriter(OutputStream.Error, Console.Error));
    }

    private sealed class CellWriter(OutputStream stream, TextWriter outside) : TextWriter
    {
        public override Encoding Encoding => outside.Encoding;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            if (CellDisplay.Scope is { } scope) scope.Write(stream, value.Replace("\r\n", "\n"));
            else outside.Write(value);
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Flush() => outside.Flush();
    }
}
