// The folders that the tests open, and what is read back from them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const Loading = 'using Tenor;\nvar corpus = Corpus.Load("seeds/*.txt");';

const Notebooks = {
  "streams.ipynb": [
    'for (var i = 1; i <= 3; i++) Console.WriteLine("line " + i);\nConsole.Error.WriteLine("to the side");\n"the value"',
  ],
  "progress.ipynb": ['using Tenor;\nCorpus.Load("many/*.txt").Tone().Articles.Count'],
  "display.ipynb": [
    'var bar = display("begun");\nfor (var i = 1; i <= 20; i++) bar.Update("step " + i + " of 20");',
  ],
  "errors.ipynb": ['var fine = 1;\nvar text = "no number";\nint.Parse(text)', "var never = 1;"],
  "interrupt.ipynb": ["while (true) { }", '"alive " + (40 + 2)'],
  "restart.ipynb": ["var kept = 42;", "kept"],
  "above.ipynb": ["using Tenor;", 'var corpus = Corpus.Load("seeds/*.txt");', "var wrong = corpsu;"],
  "writing.ipynb": [Loading, "corpus", "Corpus.Load", "var count = corpus.Count;\ncount + 1", ""],
  "stale.ipynb": ["var a = 1;", "var b = a + 1;\nb", "b * 10"],
  "variables.ipynb": ['var words = new[] { "delta", "alpha", "charlie", "bravo" };\nvar answer = 42;'],
  "chart.ipynb": [`${Loading}\ncorpus.Tone().Chart()`],
  "table.ipynb": [
    'new[]\n{\n    new { Actor = "Kim", Mean = 0.5 },\n    new { Actor = "Yoon", Mean = -0.25 },\n    new { Actor = "Putin", Mean = 0.1 },\n}',
  ],
  "annotated.ipynb": [`${Loading}\ncorpus.Tone().Annotate(corpus)`],
  "crash.ipynb": ["var before = 1;", "while (true) { }", "6 * 7"],
  "renamed.ipynb": ["var kept = 42;", "kept + 1"],
  "long.ipynb": [
    "var sum = 0;", ...Array.from({ length: 198 }, (_, index) => `sum += ${index + 1};\nsum`), "Enumerable.Range(1, 100_000).Select(n => new { n, square = (long)n * n })",
  ],
  "megabytes.ipynb": [
    "Enumerable.Range(1, 500).Select(n => new { n, text = new string((char)('a' + n % 26), 10_000) })", '"after"',
  ],
  "first.ipynb": ['var name = "first";', 'while (name == "first") { }', "name"],
  "second.ipynb": ['var name = "second";', "name"],
};

/** So many that to measure them takes some seconds on a fast machine too: how far it is must be there long enough to be seen. */
const ManyArticles = 900;

/** A folder such as a user has after cloning, with small notebooks beside it, each for one test. */
export function newsFolder(root, folder) {
  for (const name of ["notebooks", "seeds"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  const article = join(root, "seeds", "000_e42222932493ab29.txt");
  cpSync(article, join(folder, "chosen.txt"));
  mkdirSync(join(folder, "many"), { recursive: true });
  for (let copy = 0; copy < ManyArticles; copy++) cpSync(article, join(folder, "many", `${copy}.txt`));
  for (const [name, sources] of Object.entries(Notebooks)) write(join(folder, name), notebookOf(sources));
}

/** A folder whose settings name a runtime. */
export function folderWithRuntime(folder, runtime) {
  write(join(folder, ".vscode", "settings.json"), JSON.stringify({ "tenor.runtime.path": runtime }));
  write(join(folder, "n.ipynb"), notebookOf(["1 + 1"]));
}

/** A folder whose own settings would lift the sandbox. */
export function liftingFolder(folder) {
  write(join(folder, ".vscode", "settings.json"), JSON.stringify({ "tenor.trustNotebooks": true }));
  write(join(folder, "n.ipynb"), notebookOf(['System.IO.File.ReadAllText("/etc/hostname")']));
}

/** A program that greets as a kernel of a later protocol. */
export function laterRuntime(file) {
  write(file, `#!/usr/bin/env node
const answer = JSON.stringify({ jsonrpc: "2.0", id: 0, result: { protocolVersion: 2, tenorVersion: "9.0.0", runtimeVersion: "12", processId: 1 } });
process.stdin.once("data", () => process.stdout.write("Content-Length: " + answer.length + "\\r\\n\\r\\n" + answer));
`, 0o755);
}

/** A program that does not know the argument, as a version from before the protocol. */
export function olderRuntime(file) {
  write(file, "#!/bin/sh\necho \"Unrecognized option '--stdio'.\" >&2\nexit 1\n", 0o755);
}

/** A stranger's folder: a notebook whose saved output has a script, and a program where the extension might look for its own. */
export function strangersFolder(folder) {
  write(join(folder, "src", "Tenor.Cli", "Tenor.Cli.csproj"), "<Project />");
  write(join(folder, "src", "Tenor.Cli", "bin", "Release", "net10.0", "Tenor.Cli.dll"), "not to be started");
  write(join(folder, ".vscode", "settings.json"), JSON.stringify({ "tenor.trustNotebooks": true, "tenor.runtime.path": "/bin/false" }));
  const saved = "<p id='shown'>saved</p><script>document.getElementById('shown').textContent = 'script ran'</script>";
  write(join(folder, "n.ipynb"), notebookOf(["1 + 1", 'System.IO.File.ReadAllText("/etc/hostname")'], [
    { output_type: "display_data", metadata: {}, data: { "text/html": saved, "text/plain": "saved as text" } },
  ]));
}

/** An extension that claims notebooks for an editor and a kernel of its own, as others do. */
export function neighbour(folder, priority) {
  write(join(folder, "package.json"), JSON.stringify({
    name: "neighbour", publisher: "other", version: "1.0.0", engines: { vscode: "^1.95.0" }, main: "./extension.js",
    activationEvents: ["onNotebook:jupyter-notebook"],
    contributes: {
      commands: [{ command: "other.here", title: "Neighbour: Here" }],
      customEditors: [{ viewType: "other.editor", displayName: "Neighbour", selector: [{ filenamePattern: "*.ipynb" }], priority }],
    },
  }));
  write(join(folder, "extension.js"), `const vscode = require("vscode");
exports.activate = (context) => {
  const kernel = vscode.notebooks.createNotebookController("other-kernel", "jupyter-notebook", "Neighbour (C#)");
  kernel.supportedLanguages = ["csharp", "python"];
  kernel.executeHandler = () => {};
  context.subscriptions.push(kernel, vscode.commands.registerCommand("other.here", () => vscode.window.showInformationMessage("The neighbour is here.")));
  context.subscriptions.push(vscode.window.registerCustomEditorProvider("other.editor", {
    resolveCustomTextEditor: (_, panel) => { panel.webview.html = "neighbour"; },
  }));
};
`);
}

/** A notebook file of ours; the first cell may have outputs. */
export function notebookOf(sources, outputs = []) {
  return JSON.stringify({
    nbformat: 4, nbformat_minor: 5,
    metadata: { kernelspec: { name: "tenor", language: "csharp", display_name: "Tenor (C#)" }, language_info: { name: "csharp" } },
    cells: sources.map((source, index) => ({
      cell_type: "code", id: `cell-${index}`, metadata: {}, execution_count: null, outputs: index === 0 ? outputs : [], source,
    })),
  });
}

/** What a notebook holds, without what each host adds for itself: times, the ids of cells. */
export function contents(file) {
  const text = (value) => (Array.isArray(value) ? value.join("") : value);
  return JSON.parse(readFileSync(file, "utf8")).cells.map((cell) => ({
    type: cell.cell_type,
    source: text(cell.source),
    ...(cell.cell_type === "code"
      ? {
          count: cell.execution_count,
          outputs: cell.outputs.map((output) => ({
            type: output.output_type,
            data: Object.fromEntries(Object.entries(output.data ?? {}).sort().map(([mime, value]) => [mime, text(value)])),
            text: text(output.text ?? ""),
            count: output.execution_count ?? null,
          })),
        }
      : {}),
  }));
}

function write(file, text, mode = 0o644) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}
