using System.Net;
using System.Net.Sockets;
using NetMQ;
using NetMQ.Sockets;

namespace Tenor.Kernel.Tests;

public sealed class JupyterKernelTests
{
    [Fact]
    public void A_port_that_another_program_keeps_is_told_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var error = Assert.Throws<IOException>(() => new JupyterSockets(new("127.0.0.1", port, port, port, port, port, "")));
        Assert.Equal($"tcp://127.0.0.1:{port} cannot be listened at: another program has that port. Start the kernel again.", error.Message);
    }

    [Fact]
    public async Task A_port_that_is_held_for_a_moment_is_waited_for()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var free = KernelClient.FreePorts(4);
        var listening = Task.Run(() => new JupyterSockets(new("127.0.0.1", port, free[0], free[1], free[2], free[3], "")).Dispose());
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(listening.IsCompleted);
        other.Stop();
        await listening;
    }

    [Fact]
    public async Task A_client_that_subscribes_is_welcomed()
    {
        await using var client = new KernelClient();
        Assert.Equal("iopub_welcome", client.Welcome.Type);
        Assert.Equal("", client.Welcome.Text("subscription"));
    }

    [Fact]
    public async Task The_kernel_says_who_it_is_on_both_channels()
    {
        await using var client = new KernelClient();
        foreach (var control in new[] { false, true })
        {
            var reply = client.Ask("kernel_info_request", control: control);
            Assert.Equal("kernel_info_reply", reply.Type);
            Assert.Equal("5.4", reply.Text("protocol_version"));
            Assert.Equal(".cs", reply.Content.GetProperty("language_info").GetProperty("file_extension").GetString());
        }
    }

    [Fact]
    public async Task Busy_and_idle_stand_around_every_request()
    {
        await using var client = new KernelClient();
        foreach (var type in new[] { "kernel_info_request", "history_request", "comm_info_request", "complete_request" })
        {
            var id = client.Send(type, """{"code":"","cursor_pos":0}""");
            client.Reply();
            var states = new List<string>();
            while (states.LastOrDefault() != "idle")
            {
                var next = client.Hear();
                if (next.Parent == id && next.Type == "status") states.Add(next.Text("execution_state"));
            }
            Assert.Equal(["busy", "idle"], states);
        }
    }

    [Fact]
    public async Task A_cells_value_is_its_result()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"6 * 7"}""");
        var reply = client.Reply();
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(1, reply.Content.GetProperty("execution_count").GetInt32());
        var heard = client.HearAll(id);
        Assert.Equal(["execute_input", "execute_result"], heard.Select(h => h.Type));
        Assert.Equal("42", heard[1].Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Fact]
    public async Task A_silent_cell_is_not_heard_and_not_counted()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"display(1); 2","silent":true}""");
        Assert.Equal("ok", client.Reply().Text("status"));
        Assert.Empty(client.HearAll(id));
        Assert.Equal(1, client.Execute("3").Content.GetProperty("execution_count").GetInt32());
    }

    [Fact]
    public async Task An_error_names_the_cell_the_line_and_the_column()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"var x = 1;\nvar y = nowhere;"}""");
        var reply = client.Reply();
        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("CS0103", reply.Text("ename"));
        var error = client.HearAll(id).Single(h => h.Type == "error");
        Assert.Contains("cell 1, line 2, column 9", error.Content.GetProperty("traceback")[0].GetString());
    }

    [Fact]
    public async Task After_an_error_the_cells_that_wait_are_aborted()
    {
        await using var client = new KernelClient();
        // The first is slow enough that all three are there when it fails.
        client.Send("execute_request", """{"code":"var n = 0; while (n < 3_000_000) n++; throw new Exception(\"no\");"}""");
        var second = client.Send("execute_request", """{"code":"var after = 1;"}""");
        client.Send("kernel_info_request");
        Assert.Equal("error", client.Reply().Text("status"));
        Assert.Equal("aborted", client.Reply().Text("status"));
        Assert.Equal("kernel_info_reply", client.Reply().Type);
        Assert.Empty(client.HearAll(second));
        Assert.Equal("error", client.Execute("after").Text("status"));
    }

    [Fact]
    public async Task Without_stop_on_error_the_cells_behind_a_failed_one_run()
    {
        await using var client = new KernelClient();
        client.Send("execute_request", """{"code":"var n = 0; while (n < 3_000_000) n++; throw new Exception(\"no\");","stop_on_error":false}""");
        client.Send("execute_request", """{"code":"1"}""");
        Assert.Equal("error", client.Reply().Text("status"));
        Assert.Equal("ok", client.Reply().Text("status"));
    }

    [Fact]
    public async Task An_interrupt_ends_the_cell_and_keeps_the_session()
    {
        await using var client = new KernelClient();
        Assert.Equal("ok", client.Execute("var kept = 7;").Text("status"));
        var id = client.Send("execute_request", """{"code":"while (true) { }"}""");
        while (client.Hear() is not { Type: "execute_input" } input || input.Parent != id)
        {
        }
        Assert.Equal("interrupt_reply", client.Ask("interrupt_request", control: true).Type);
        var reply = client.Reply();
        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("Interrupted", reply.Text("ename"));
        Assert.Equal("ok", client.Execute("kept").Text("status"));
    }

    [Fact]
    public async Task A_cell_that_comes_after_an_interrupt_runs_and_those_that_waited_are_aborted()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"while (true) { }"}""");
        while (client.Hear() is not { Type: "execute_input" } input || input.Parent != id)
        {
        }
        client.Send("execute_request", """{"code":"var waited = 1;"}""");
        // Both channels are read by one thread in turn: what this asks for is there when the answer is.
        client.Ask("kernel_info_request", control: true);
        client.Ask("interrupt_request", control: true);
        client.Send("execute_request", """{"code":"var came = 1;"}""");
        Assert.Equal(["error", "aborted", "ok"], new[] { client.Reply(), client.Reply(), client.Reply() }.Select(r => r.Text("status")));
    }

    [Fact]
    public async Task Text_that_is_none_is_an_error_of_its_cell_that_everybody_hears()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"\"\ud83d\""}""");
        Assert.Equal("error", client.Reply().Text("status"));
        Assert.Contains("error", client.HearAll(id).Select(h => h.Type));
        Assert.Equal("ok", client.Execute("1").Text("status"));
    }

    [Fact]
    public async Task User_expressions_are_evaluated_each_for_itself()
    {
        await using var client = new KernelClient();
        var reply = client.Execute("var a = 2;", ""","user_expressions":{"double":"a * 2","broken":"b"}""");
        var expressions = reply.Content.GetProperty("user_expressions");
        Assert.Equal("4", expressions.GetProperty("double").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("CS0103", expressions.GetProperty("broken").GetProperty("ename").GetString());
    }

    [Fact]
    public async Task A_shown_value_is_replaced_in_place()
    {
        await using var client = new KernelClient();
        var id = client.Send("execute_request", """{"code":"var shown = display(1); shown.Update(2);"}""");
        client.Reply();
        var heard = client.HearAll(id);
        Assert.Equal(["execute_input", "display_data", "update_display_data"], heard.Select(h => h.Type));
        Assert.Equal(Id(heard[1]), Id(heard[2]));
        Assert.Equal("2", heard[2].Content.GetProperty("data").GetProperty("text/plain").GetString());

        static string? Id(Heard display) => display.Content.GetProperty("transient").GetProperty("display_id").GetString();
    }

    [Fact]
    public async Task A_value_that_a_later_cell_replaces_is_told_of_as_that_cells()
    {
        await using var client = new KernelClient();
        client.Execute("var shown = display(1);");
        var later = client.Send("execute_request", """{"code":"shown.Update(2);"}""");
        client.Reply();
        Assert.Equal("2", client.HearAll(later).Single(h => h.Type == "update_display_data").Content.GetProperty("data").GetProperty("text/plain").GetString());
    }

    [Theory]
    [InlineData("var x = 1;", "complete", null)]
    [InlineData("1 + 1", "complete", null)]
    [InlineData("nowhere.Load()", "complete", null)]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("var x = new[] { (1, ", "incomplete", "        ")]
    [InlineData("var s = @\"open", "incomplete", "")]
    [InlineData("/* not closed", "incomplete", "")]
    [InlineData("var = ;;)", "invalid", null)]
    [InlineData(") + 1", "invalid", null)]
    public async Task The_parser_says_whether_a_cell_is_complete(string code, string status, string? indent)
    {
        await using var client = new KernelClient();
        var reply = client.Ask("is_complete_request", $$"""{"code":{{System.Text.Json.JsonSerializer.Serialize(code)}}}""");
        Assert.Equal(status, reply.Text("status"));
        Assert.Equal(indent, reply.Content.TryGetProperty("indent", out var white) ? white.GetString() : null);
    }

    [Fact]
    public async Task Completion_counts_positions_in_code_points()
    {
        await using var client = new KernelClient();
        Assert.Equal("ok", client.Execute("var s = \"x\";").Text("status"));
        const string Code = "\\\"😀\\\".Length + s.Leng";
        var reply = client.Ask("complete_request", $$"""{"code":"{{Code}}","cursor_pos":19}""");
        Assert.Contains("Length", reply.Content.GetProperty("matches").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(15, reply.Content.GetProperty("cursor_start").GetInt32());
        Assert.Equal(19, reply.Content.GetProperty("cursor_end").GetInt32());
    }

    [Fact]
    public async Task What_is_asked_about_has_a_signature()
    {
        await using var client = new KernelClient();
        Assert.Equal("ok", client.Execute("var count = 3;").Text("status"));
        foreach (var position in new[] { 2, 5 })
        {
            var reply = client.Ask("inspect_request", $$"""{"code":"count","cursor_pos":{{position}},"detail_level":0}""");
            Assert.True(reply.Content.GetProperty("found").GetBoolean());
            Assert.Contains("int count", reply.Content.GetProperty("data").GetProperty("text/plain").GetString());
        }
        Assert.False(client.Ask("inspect_request", """{"code":"   ","cursor_pos":1}""").Content.GetProperty("found").GetBoolean());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_logged_and_the_kernel_lives()
    {
        await using var client = new KernelClient();
        client.SendRaw("nonsense"u8.ToArray());
        client.SendRaw([], "<IDS|MSG>"u8.ToArray());
        var forged = client.Frames("execute_request", """{"code":"1"}""");
        forged[1] = "00"u8.ToArray();
        client.SendRaw(forged);
        client.Send("make_tea_request");
        Assert.Equal("kernel_info_reply", client.Ask("kernel_info_request").Type);
        Assert.Equal(4, client.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.Contains("dropped a message")));
        Assert.Contains("make_tea_request", client.Log);
    }

    [Fact]
    public async Task A_comm_that_a_client_opens_is_closed()
    {
        await using var client = new KernelClient();
        var id = client.Send("comm_open", """{"comm_id":"c1","target_name":"widgets","data":{}}""");
        var closed = Assert.Single(client.HearAll(id));
        Assert.Equal("comm_close", closed.Type);
        Assert.Equal("c1", closed.Text("comm_id"));
    }

    [Fact]
    public async Task The_heartbeat_echoes_while_a_cell_runs()
    {
        await using var client = new KernelClient();
        client.Send("execute_request", """{"code":"while (true) { }"}""");
        using var heart = new RequestSocket();
        heart.Connect(client.Heartbeat);
        for (var i = 0; i < 3; i++)
        {
            heart.SendFrame($"beat {i}");
            Assert.True(heart.TryReceiveFrameString(TimeSpan.FromSeconds(60), out var echo));
            Assert.Equal($"beat {i}", echo);
        }
        client.Interrupt();
        client.Reply();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_shutdown_is_answered_and_ends_the_kernel(bool restart)
    {
        await using var client = new KernelClient();
        var reply = client.Ask("shutdown_request", $$"""{"restart":{{(restart ? "true" : "false")}}}""", control: true);
        Assert.Equal(restart, reply.Content.GetProperty("restart").GetBoolean());
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_shutdown_ends_a_kernel_whose_cell_runs_on()
    {
        await using var client = new KernelClient();
        client.Send("execute_request", """{"code":"while (true) { }"}""");
        client.Ask("shutdown_request", """{"restart":false}""", control: true);
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
