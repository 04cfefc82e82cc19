"""What `tenor jupyter install` writes, Jupyter finds; what is not in order, `tenor doctor` tells."""
import json
import pathlib
import shutil
import subprocess
import sys
import unittest

from jupyter_client.kernelspec import KernelSpecManager

from kernels import KERNELS, WORK, tenor


class Install(unittest.TestCase):
    def tearDown(self):
        tenor("jupyter", "install")

    def test_an_installed_kernel_is_found_by_jupyter(self):
        tenor("jupyter", "install")
        found = KernelSpecManager().find_kernel_specs()
        self.assertIn("tenor", found)
        self.assertIn(".net-tenor", found)
        spec = KernelSpecManager().get_kernel_spec("tenor")
        self.assertEqual(spec.interrupt_mode, "message")
        self.assertTrue(pathlib.Path(spec.argv[0]).is_absolute())
        listed = subprocess.run([sys.executable, "-m", "jupyter_client.kernelspecapp", "list", "--json"], capture_output=True, text=True, check=True)
        self.assertIn("tenor", json.loads(listed.stdout)["kernelspecs"])

    def test_an_uninstalled_kernel_is_not(self):
        tenor("jupyter", "install")
        tenor("jupyter", "uninstall")
        self.assertNotIn("tenor", KernelSpecManager().find_kernel_specs())

    def test_a_prefix_has_its_kernels_below_share_jupyter(self):
        prefix = WORK / "prefix"
        shutil.rmtree(prefix, ignore_errors=True)
        tenor("jupyter", "install", "--prefix", prefix)
        self.assertTrue((prefix / "share/jupyter/kernels/tenor/kernel.json").is_file())
        tenor("jupyter", "uninstall", "--prefix", prefix)
        self.assertFalse((prefix / "share/jupyter/kernels/tenor").exists())

    def test_the_doctor_starts_the_kernel_and_finds_nothing_wrong(self):
        tenor("jupyter", "install")
        done = tenor("doctor", check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("the kernel answered after", done.stdout)

    def test_the_doctor_says_what_to_do_without_a_kernel(self):
        tenor("jupyter", "uninstall")
        done = tenor("doctor", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("tenor jupyter install", done.stdout)

    def test_the_doctor_notices_a_tool_that_was_moved(self):
        tenor("jupyter", "install")
        file = KERNELS / "tenor/kernel.json"
        spec = json.loads(file.read_text())
        spec["argv"][0] = "/nowhere/tenor"
        file.write_text(json.dumps(spec))
        done = tenor("doctor", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("/nowhere/tenor", done.stdout)
