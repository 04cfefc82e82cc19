namespace Tenor.Kernel.Tests;

public sealed class StdioHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tenor-stdio-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_host_says_which_protocol_it_speaks()
    {
        await using var editor = new StdioClient();
        var result = await editor.CallAsync("initialize", """{"clientName":"test","clientVersion":"1"}""");
        Assert.Equal(1, result.GetProperty("protocolVersion").GetInt32());
        Assert.Equal(Environment.ProcessId, result.GetProperty("processId").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_served_is_answered_with_a_code()
    {
        await using var editor = new StdioClient();
        Assert.Equal(3, (await editor.FailAsync("session/open", """{"sessionId":"s","folder":"/"}""")).GetProperty("code").GetInt32());
        await editor.OpenAsync(_folder);
        Assert.Equal(1, (await editor.FailAsync("session/interrupt", """{"sessionId":"other"}""")).GetProperty("code").GetInt32());
        Assert.Equal(2, (await editor.FailAsync("report/make", """{"notebook":"/none.ipynb"}""")).GetProperty("code").GetInt32());
        Assert.Equal(-32601, (await editor.FailAsync("tea/make", "{}")).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_cell_is_told_of_as_it_runs_and_answered_when_it_has_run()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var result = await editor.ExecuteAsync("var shown = display(\"a\"); shown.Update(\"b\"); 6 * 7");
        Assert.Equal("ok", result.GetProperty("status").GetString());
        Assert.Equal(1, result.GetProperty("executionCount").GetInt32());
        Assert.Equal("shown", result.GetProperty("defines")[0].GetString());
        Assert.Equal(["cell/started", "cell/output", "cell/updateOutput", "cell/output"], editor.Notified.Select(n => n.Method));
        var value = editor.Notified[^1].Params;
        Assert.True(value.GetProperty("result").GetBoolean());
        Assert.Equal("42", value.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task An_error_leads_to_its_line_and_column()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var result = await editor.ExecuteAsync("var a = 1;\nnowhere");
        Assert.Equal("error", result.GetProperty("status").GetString());
        var error = result.GetProperty("error");
        Assert.Equal((2, 1), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
        Assert.NotEmpty(error.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task A_running_cell_is_interrupted_and_the_session_goes_on()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        await editor.ExecuteAsync("var kept = 1;");
        editor.Notified.Clear();
        await editor.SendAsync("cell/execute", """{"sessionId":"s","cellId":"c","code":"while (true) { }"}""");
        await editor.HearAsync("cell/started");
        var waiting = await editor.SendAsync("cell/execute", """{"sessionId":"s","cellId":"d","code":"kept"}""");
        Assert.True((await editor.CallAsync("session/interrupt", """{"sessionId":"s"}""")).GetProperty("interrupted").GetBoolean());
        var later = await editor.SendAsync("cell/execute", """{"sessionId":"s","cellId":"e","code":"kept"}""");
        Assert.Equal("aborted", (await editor.AnswerAsync(waiting)).GetProperty("result").GetProperty("status").GetString());
        Assert.Equal("ok", (await editor.AnswerAsync(later)).GetProperty("result").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_restart_forgets_the_variables()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        await editor.ExecuteAsync("var gone = 1;");
        await editor.CallAsync("session/restart", """{"sessionId":"s"}""");
        Assert.Empty((await editor.CallAsync("variables/list", """{"sessionId":"s"}""")).GetProperty("variables").EnumerateArray());
        Assert.Equal(1, (await editor.ExecuteAsync("1")).GetProperty("executionCount").GetInt32());
    }

    [Fact]
    public async Task A_name_that_a_cell_above_will_define_is_not_complained_of()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var alone = await editor.CallAsync("cell/diagnose", """{"sessionId":"s","code":"coming + 1"}""");
        Assert.Equal("CS0103", alone.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        var behind = await editor.CallAsync("cell/diagnose", """{"sessionId":"s","code":"coming + 1","before":["var coming = 1;"]}""");
        Assert.Empty(behind.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public async Task A_using_directive_of_a_cell_above_holds_and_moves_no_diagnostic()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var code = """new StringBuilder().Append(1); int a = "";\nint b = "";""";
        var above = """["#r \"nuget: Tenor\"\nusing System.Text;"]""";
        var found = await editor.CallAsync("cell/diagnose", $$"""{"sessionId":"s","code":"{{code.Replace("\"", "\\\"")}}","before":{{above}}}""");
        Assert.Equal(
            [("CS0029", 1, 40), ("CS0029", 2, 9)],
            found.GetProperty("diagnostics").EnumerateArray().Select(d =>
                (d.GetProperty("id").GetString(), d.GetProperty("startLine").GetInt32(), d.GetProperty("startColumn").GetInt32())));
    }

    [Fact]
    public async Task Variables_are_listed_and_opened_as_tables()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        await editor.ExecuteAsync("var name = \"Yoon\"; var rows = new[] { (1, \"a\"), (2, \"b\") };");
        var variables = (await editor.CallAsync("variables/list", """{"sessionId":"s"}""")).GetProperty("variables");
        Assert.Equal("\"Yoon\"", variables[0].GetProperty("preview").GetString());
        Assert.False(variables[0].TryGetProperty("rows", out _));
        Assert.Equal(2, variables[1].GetProperty("rows").GetInt32());
        var page = await editor.CallAsync("variables/table", """{"sessionId":"s","name":"rows","offset":1,"count":5}""");
        Assert.Equal("b", page.GetProperty("rows")[0][1].GetString());
    }

    [Fact]
    public async Task A_new_notebook_loads_the_chosen_articles_and_never_writes_over_a_file()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var path = Path.Combine(_folder, "n.ipynb");
        var request = System.Text.Json.JsonSerializer.Serialize(new { articles = new[] { Path.Combine(_folder, "x", "a \"b\".txt") }, notebook = path });
        await editor.CallAsync("notebook/new", request);
        var notebook = Notebooks.NotebookDocument.Load(path);
        Assert.Equal("tenor", notebook.KernelName);
        Assert.Contains(notebook.Cells, c => c.Source.Contains("Corpus.Load(\"x/a \\\"b\\\".txt\")"));
        Assert.Equal(2, (await editor.FailAsync("notebook/new", request)).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_report_of_articles_in_another_open_folder_is_made_and_verified_with_it()
    {
        var articles = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, "a.txt"), "The talks went well. The minister praised the deal.");
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        var notebook = Path.Combine(_folder, "n.ipynb");
        var cell = new { cell_type = "code", source = $"using Tenor;\nCorpus.Load({System.Text.Json.JsonSerializer.Serialize(Path.Combine(articles, "a.txt"))}).Count" };
        await File.WriteAllTextAsync(notebook, System.Text.Json.JsonSerializer.Serialize(new { nbformat = 4, nbformat_minor = 5, metadata = new { }, cells = new[] { cell } }));
        var made = await editor.CallAsync("report/make", System.Text.Json.JsonSerializer.Serialize(new { notebook, folders = new[] { articles } }));
        Assert.True(made.GetProperty("succeeded").GetBoolean(), made.ToString());
        var report = made.GetProperty("report").GetString();
        var same = await editor.CallAsync("report/verify", System.Text.Json.JsonSerializer.Serialize(new { report, folders = new[] { articles } }));
        Assert.True(same.GetProperty("same").GetBoolean(), same.ToString());
        var unread = await editor.CallAsync("report/verify", System.Text.Json.JsonSerializer.Serialize(new { report }));
        Assert.False(unread.GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Shutdown_is_answered_and_ends_the_host()
    {
        await using var editor = new StdioClient();
        await editor.OpenAsync(_folder);
        await editor.CallAsync("shutdown", "{}");
        await editor.Running.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
