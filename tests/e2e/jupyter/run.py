"""Runs the tests of this folder, prints one line for each, and closes with "N passed, N failed".

One that fails is tried once more when all others are done, since a client may be late on a machine that is busy; that is printed."""
import signal
import sys
import time
import unittest

# No test takes as long on any machine that is not stuck.
PATIENCE = 420


class Line(unittest.TestResult):
    """One line a test, written when it is done."""

    passed = 0

    def startTest(self, test):
        super().startTest(test)
        self.begun = time.monotonic()
        signal.alarm(PATIENCE)

    def stopTest(self, test):
        signal.alarm(0)
        super().stopTest(test)

    def say(self, word, test, why=""):
        print(f"{word:6} {test.id()} ({time.monotonic() - self.begun:.1f} s)", why, sep="\n" if why else "", flush=True)

    def addSuccess(self, test):
        self.passed += 1
        self.say("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say("FAILED", test, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        print(f"FAILED {test.id()}\n{self.errors[-1][1]}", flush=True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say("skip", test, "       " + reason)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err:
            self.say("FAILED", subtest, "".join(str(line) for line in (self.failures + self.errors)[-1][1]))


def stuck(*_):
    raise TimeoutError(f"not done after {PATIENCE} s")


signal.signal(signal.SIGALRM, stuck)
names = sys.argv[1:] or ["test_install", "test_protocol", "test_clients", "test_package", "test_load", "test_browser"]
loader = unittest.TestLoader()
result = Line()
loader.loadTestsFromNames(names).run(result)
wrong = [test for test, _ in result.failures + result.errors]
failed = len(wrong)
# What failed in a class's own preparation has no name to be run again by.
if wrong and all(isinstance(test, unittest.TestCase) for test in wrong):
    again = sorted({getattr(test, "test_case", test).id() for test in wrong})
    print(f"trying once more: {', '.join(again)}", flush=True)
    second = Line()
    loader.loadTestsFromNames(again).run(second)
    result.passed += second.passed
    failed = len(second.failures) + len(second.errors)
print(f"{result.passed} passed, {failed} failed" + (f", {len(result.skipped)} skipped" if result.skipped else ""))
sys.exit(1 if failed else 0)
