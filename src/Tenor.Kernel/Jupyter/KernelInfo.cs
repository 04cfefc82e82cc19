namespace Tenor.Kernel;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    /// <summary>Version of Tenor, as the packages have it.</summary>
    public static string Version { get; } = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);

    public static Reply Reply { get; } = new("kernel_info_reply", w =>
    {
        w.WriteString("status", "ok");
        w.WriteString("protocol_version", WireFormat.ProtocolVersion);
        w.WriteString("implementation", "tenor");
        w.WriteString("implementation_version", Version);
        w.WriteStartObject("language_info");
        // Clients write this name into notebooks. VS Code saves a language into every cell under any other name than its own.
        w.WriteString("name", "csharp");
        w.WriteString("version", "14.0");
        w.WriteString("mimetype", "text/x-csharp");
        w.WriteString("file_extension", ".cs");
        w.WriteString("pygments_lexer", "csharp");
        w.WriteString("codemirror_mode", "text/x-csharp");
        w.WriteEndObject();
        w.WriteString("banner", $"Tenor {Version}: a notebook for reading the news. Cells are C#.");
        w.WriteBoolean("debugger", false);
        w.WriteStartArray("help_links");
        w.WriteEndArray();
        w.WriteStartArray("supported_features");
        w.WriteStringValue("iopub_welcome");
        w.WriteEndArray();
    });
}
