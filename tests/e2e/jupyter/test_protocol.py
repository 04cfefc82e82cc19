"""Jupyter's own tests of a kernel, with every optional one that applies, and what they leave out."""
import signal
import unittest

import jupyter_kernel_test

import kernels


def setUpModule():
    kernels.install_trusted()


class Conformance(jupyter_kernel_test.KernelTests):
    # The console is there for cells that are trusted alone.
    kernel_name = "tenor-trusted"
    language_name = "csharp"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"Yoon" + " Suk-yeol"', "result": "Yoon Suk-yeol"},
        {"code": "Enumerable.Range(1, 4).Sum()", "result": "10"},
    ]
    code_display_data = [{"code": "display(new[] { 1, 2 });", "mime": "text/html"}]
    completion_samples = [{"text": "Math.Cbr", "matches": {"Cbrt"}}, {"text": "var wh"}]
    complete_code_samples = ["1", "var x = 1;", 'var s = "a;b";', "// nothing"]
    incomplete_code_samples = ["if (true) {", "var x = new[] { 1,", 'var s = """\nopen', "/* open"]
    invalid_code_samples = [") + 1", "var = 5 5;"]
    code_inspect_sample = "Math.Sqrt"
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6 *?7"

    @unittest.skip("a cell has no command that opens a pager")
    def test_pager(self):
        pass

    @unittest.skip("a cell has no command that clears its output; the kernel clears it when a load's progress goes, see test_load")
    def test_clear_output(self):
        pass


class Beyond(unittest.TestCase):
    """One kernel for all; each test leaves it able to run cells."""

    @classmethod
    def setUpClass(cls):
        cls.context = kernels.kernel()
        cls.manager, cls.client = cls.context.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.context.__exit__(None, None, None)

    def good(self):
        reply, _ = kernels.run(self.client, "1 + 1")
        self.assertEqual(reply["status"], "ok")

    def interrupted(self, interrupt):
        request = self.client.execute("while (true) { }")
        while self.client.get_iopub_msg(timeout=kernels.PATIENCE)["msg_type"] != "execute_input":
            pass
        interrupt()
        self.assertEqual(kernels.reply_to(self.client, request)["ename"], "Interrupted")
        self.good()

    def test_a_message_interrupts(self):
        self.interrupted(self.manager.interrupt_kernel)

    def test_a_signal_interrupts(self):
        self.interrupted(lambda: self.manager.signal_kernel(signal.SIGINT))

    def test_a_traceback_names_cell_line_and_column(self):
        reply, heard = kernels.run(self.client, 'var a = 1;\nvar b = int.Parse("x");')
        self.assertEqual(reply["status"], "error")
        self.assertRegex(reply["traceback"][0], r"cell \d+, line 2, column \d+")
        self.assertEqual(heard[-1]["content"]["traceback"], reply["traceback"])
        self.good()

    def test_the_console_is_refused_to_a_cell_that_is_not_trusted(self):
        reply, _ = kernels.run(self.client, 'Console.WriteLine("x");')
        self.assertEqual(reply["status"], "error")
        self.good()

    def test_input_is_refused_cleanly(self):
        with kernels.kernel("tenor-trusted") as (_, client):
            reply, _ = kernels.run(client, "Console.ReadLine()")
            self.assertEqual(reply["status"], "error")
            self.assertIn("cannot ask for input", reply["evalue"])
            reply, _ = kernels.run(client, "1")
            self.assertEqual(reply["status"], "ok")

    def test_a_queue_is_aborted_after_an_error(self):
        requests = [self.client.execute(code) for code in
                    ('var n = 0; while (n < 500_000_000) n++; throw new Exception("no");', "1", "2")]
        replies = [kernels.reply_to(self.client, request) for request in requests]
        self.assertEqual([reply["status"] for reply in replies], ["error", "aborted", "aborted"])
        kernels.listen(self.client, requests[-1])
        self.good()

    def test_frames_that_are_no_message_are_dropped(self):
        socket = self.client.shell_channel.socket
        socket.send_multipart([b"nonsense"])
        socket.send_multipart([b"<IDS|MSG>", b"0" * 64, b"{}", b"{}", b"{}", b"{}"])
        socket.send_multipart([b"<IDS|MSG>", b"", b"{", b"}", b"", b""])
        self.client.session.send(self.client.shell_channel.socket, "make_tea_request", {})
        self.good()

    def test_history_has_what_ran_by_tail_by_range_and_by_search(self):
        first = kernels.run(self.client, '"history " + 1')[0]["execution_count"]
        kernels.run(self.client, '"history " + 2')
        kernels.run(self.client, '"not kept"', store_history=False)
        kernels.run(self.client, '"not heard"', silent=True)

        def history(**how):
            return kernels.reply_to(self.client, self.client.history(raw=True, session=0, **how))["history"]
        self.assertEqual([code for _, _, code in history(hist_access_type="tail", n=2)], ['"history " + 1', '"history " + 2'])
        self.assertEqual(history(hist_access_type="tail", n=1, output=True)[0][2], ['"history " + 2', "history 2"])
        self.assertEqual([line for _, line, _ in history(hist_access_type="range", start=first, stop=first + 2)], [first, first + 1])
        self.assertEqual([code for _, _, code in history(hist_access_type="search", pattern='"history*', n=1)], ['"history " + 2'])

    def test_a_silent_cell_is_heard_by_nobody_and_one_that_is_not_stored_is_not_counted(self):
        count = kernels.run(self.client, "1")[0]["execution_count"]
        _, heard = kernels.run(self.client, "display(1); 2", silent=True)
        self.assertEqual(heard, [])
        reply, heard = kernels.run(self.client, "3", store_history=False)
        self.assertEqual([m["msg_type"] for m in heard], ["execute_input", "execute_result"])
        self.assertEqual(reply["execution_count"], count)
        self.assertEqual(kernels.run(self.client, "4")[0]["execution_count"], count + 1)

    def test_expressions_of_a_client_are_answered_each_for_itself(self):
        reply, _ = kernels.run(self.client, "var five = 5;", user_expressions={"good": "five + 1", "bad": "nowhere"})
        self.assertEqual(reply["user_expressions"]["good"]["data"]["text/plain"], "6")
        self.assertEqual(reply["user_expressions"]["bad"]["status"], "error")

    def test_a_cell_that_waits_for_more_says_how_far_to_indent_it(self):
        reply = kernels.reply_to(self.client, self.client.is_complete("foreach (var i in new[] { 1 }) {\n    if (i > 0) {"))
        self.assertEqual((reply["status"], reply["indent"]), ("incomplete", " " * 8))

    def test_no_comm_is_open(self):
        self.assertEqual(kernels.reply_to(self.client, self.client.comm_info())["comms"], {})

    def test_a_restart_forgets_and_counts_anew(self):
        with kernels.kernel() as (manager, client):
            kernels.run(client, "var kept = 1;")
            manager.restart_kernel(now=False)
            client.wait_for_ready(timeout=kernels.PATIENCE)
            reply, _ = kernels.run(client, "kept")
            self.assertEqual((reply["status"], reply["execution_count"]), ("error", 1))

    def test_inspection_at_level_one_says_more_than_at_level_zero(self):
        texts = []
        for level in (0, 1):
            content = kernels.reply_to(self.client, self.client.inspect("Math.Sqrt", detail_level=level))
            self.assertTrue(content["found"])
            texts.append(content["data"]["text/plain"])
        self.assertTrue(texts[1].startswith(texts[0]))
