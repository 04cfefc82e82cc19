"""nbclient and nbconvert run the shipped notebooks as `tenor run` does."""
import copy
import html.parser
import subprocess
import unittest

import nbclient
import nbformat
from jupyter_client.kernelspec import KernelSpecManager

from kernels import PATIENCE, ROOT, WORK, tenor

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def setUpModule():
    tenor("jupyter", "install")


def outputs(notebook):
    """What the code cells put out; nbclient merges a stream's parts, `tenor run` writes them merged."""
    return [[dict(o) for o in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


class Clients(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.executed = {}
        for path in NOTEBOOKS:
            notebook = nbformat.read(path, as_version=4)
            nbclient.NotebookClient(notebook, timeout=PATIENCE, resources={"metadata": {"path": str(path.parent)}}).execute()
            cls.executed[path] = notebook

    def test_there_are_two_notebooks_at_least(self):
        self.assertGreaterEqual(len(NOTEBOOKS), 2)

    def test_nbclient_gets_the_outputs_that_tenor_run_writes(self):
        for path in NOTEBOOKS:
            with self.subTest(path.name):
                ours = WORK / ("run-" + path.name)
                tenor("run", path, "-o", ours)
                self.assertEqual(outputs(nbformat.read(ours, as_version=4)), outputs(self.executed[path]))

    def test_every_cell_ran_and_some_show_charts(self):
        for path, notebook in self.executed.items():
            with self.subTest(path.name):
                code = [c for c in notebook.cells if c.cell_type == "code"]
                self.assertEqual([c.execution_count for c in code], list(range(1, len(code) + 1)))
                data = [o.data for c in code for o in c.outputs if o.output_type in ("execute_result", "display_data")]
                self.assertTrue(any("application/vnd.plotly.v1+json" in d for d in data))
                self.assertTrue(all("text/plain" in d for d in data))

    def test_a_notebook_converted_for_polyglot_notebooks_runs_in_jupyter_too(self):
        path = NOTEBOOKS[-1]
        converted = path.parent / (path.stem + ".polyglot.ipynb")
        try:
            tenor("convert", path, "--to", "polyglot")
            notebook = nbformat.read(converted, as_version=4)
            self.assertTrue(notebook.metadata.kernelspec.name.startswith(".net-"))
            nbclient.NotebookClient(notebook, timeout=PATIENCE, resources={"metadata": {"path": str(path.parent)}}).execute()
            self.assertEqual(outputs(self.executed[path]), outputs(notebook))
        finally:
            converted.unlink(missing_ok=True)

    def test_the_parameters_that_papermill_writes_take_the_place_of_the_notebooks(self):
        # The cell that its C# translator makes of strings, lists, numbers and truth: papermill NB OUT --language .net-csharp -p …
        injected = '// Parameters\nvar articles = "../seeds/*.txt";\nvar actors = new [] { "Yoon", "Kim" };\nvar examples = 1;\n'
        path = next(p for p in NOTEBOOKS if p.stem == "stance-and-tone")
        notebook = nbformat.read(path, as_version=4)
        at = next(i for i, c in enumerate(notebook.cells) if "parameters" in c.metadata.get("tags", []))
        notebook.cells.insert(at + 1, nbformat.v4.new_code_cell(injected, metadata={"tags": ["injected-parameters"]}))
        notebook.cells.append(nbformat.v4.new_code_cell('$"{string.Join("+", actors)} {examples}"'))
        nbclient.NotebookClient(notebook, timeout=PATIENCE, resources={"metadata": {"path": str(path.parent)}}).execute()
        self.assertEqual(notebook.cells[-1].outputs[0].data["text/plain"], "Yoon+Kim 1")

    def test_the_languages_name_makes_a_fence_for_quarto(self):
        # Quarto reads ```{csharp} blocks by the kernelspec's language, and writes ```{.csharp .cell-code} of a notebook's.
        names = {nbformat.read(path, as_version=4).metadata.kernelspec.language for path in NOTEBOOKS}
        names.add(KernelSpecManager().get_kernel_spec("tenor").language)
        self.assertEqual(names, {"csharp"})

    def test_nbconvert_makes_html(self):
        for path, notebook in self.executed.items():
            with self.subTest(path.name):
                source = WORK / ("executed-" + path.name)
                nbformat.write(copy.deepcopy(notebook), source)
                subprocess.run(["/usr/bin/jupyter-nbconvert", "--to", "html", source], check=True, capture_output=True, timeout=PATIENCE)
                page = source.with_suffix(".html").read_text()
                html.parser.HTMLParser().feed(page)
                self.assertIn("tenor-chart", page)
                self.assertNotIn("jp-RenderedText\" data-mime-type=\"application/vnd.jupyter.stderr", page)

    def test_nbconverts_page_by_our_template_has_what_draws_its_charts_and_fetches_no_script_for_it(self):
        path = NOTEBOOKS[-1]
        source = WORK / ("executed-" + path.name)
        nbformat.write(copy.deepcopy(self.executed[path]), source)
        subprocess.run(
            ["/usr/bin/jupyter-nbconvert", "--to", "html", "--template", "tenor", "--output", WORK / "page-with-charts.html", source],
            check=True, capture_output=True, timeout=PATIENCE)
        page = (WORK / "page-with-charts.html").read_text()
        self.assertIn("plotly.js v", page)
        self.assertNotIn("require.min.js", page)

    def test_nbconvert_executes_by_itself(self):
        path = NOTEBOOKS[0]
        done = subprocess.run(
            ["/usr/bin/jupyter-nbconvert", "--to", "notebook", "--execute", "--output", WORK / "by-nbconvert.ipynb", path],
            capture_output=True, text=True, timeout=PATIENCE * 2)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(outputs(nbformat.read(WORK / "by-nbconvert.ipynb", as_version=4)), outputs(self.executed[path]))
