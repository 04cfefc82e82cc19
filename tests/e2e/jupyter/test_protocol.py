"""Jupyter's own tests of a kernel, with every optional one that applies, and what they leave out."""
import signal
import time
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

    # Left out, with the reason: code_page_something (cells open no pager), code_clear_output (no cell can clear its output).


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
        begun = time.monotonic()
        interrupt()
        self.assertEqual(kernels.reply_to(self.client, request)["ename"], "Interrupted")
        self.assertLess(time.monotonic() - begun, 10)
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
                    ('var n = 0; while (n < 5_000_000) n++; throw new Exception("no");', "1", "2")]
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

    def test_inspection_at_level_one_says_more_than_at_level_zero(self):
        texts = []
        for level in (0, 1):
            content = kernels.reply_to(self.client, self.client.inspect("Math.Sqrt", detail_level=level))
            self.assertTrue(content["found"])
            texts.append(content["data"]["text/plain"])
        self.assertTrue(texts[1].startswith(texts[0]))
