// What a person does with the extension, in order, in one workbench. Each test is named for what must be true.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openWorkbench, run, startServer } from "./workbench.mjs";

const { values: options } = parseArgs({
  options: Object.fromEntries(["root", "tools", "node", "code-server", "extension", "runtime", "only"].map((name) => [name, { type: "string" }])),
});
const screenshots = join(options.root, "artifacts", "e2e-vscode", "screenshots");
mkdirSync(screenshots, { recursive: true });

let passed = Number(process.env.UNIT_PASSED ?? 0);
let failed = Number(process.env.UNIT_FAILED ?? 0);

async function test(name, workbench, body) {
  try {
    await body();
    passed += 1;
    console.log(`  ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`  FAIL  ${name}\n        ${String(error?.message ?? error).split("\n").slice(0, 12).join("\n        ")}`);
  }
  await workbench.page.screenshot({ path: join(screenshots, `${name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}.png`) }).catch(() => undefined);
  await workbench.page.keyboard.press("Escape").catch(() => undefined);
}

/** A folder such as a user has after cloning: the notebooks and the articles. */
function newFolder(home) {
  const folder = join(home, "news");
  for (const name of ["notebooks", "seeds"]) cpSync(join(options.root, name), join(folder, name), { recursive: true });
  cpSync(join(options.root, "seeds", "000_e42222932493ab29.txt"), join(folder, "chosen.txt"));
  writeFileSync(join(folder, "scratch.ipynb"), notebookOf("var corpus = Corpus.Load(\"seeds/*.txt\");"));
  return folder;
}

/** A small notebook of ours, with one cell. */
function notebookOf(source) {
  return JSON.stringify({
    nbformat: 4, nbformat_minor: 5,
    metadata: { kernelspec: { name: "tenor", language: "C#", display_name: "Tenor (C#)" }, language_info: { name: "csharp" } },
    cells: [{ cell_type: "code", id: "first", metadata: {}, execution_count: null, outputs: [], source }],
  });
}

/** What a notebook holds, without what each host adds for itself: times, ids of cells that were added. */
function contents(file) {
  const text = (value) => (Array.isArray(value) ? value.join("") : value);
  const notebook = JSON.parse(readFileSync(file, "utf8"));
  return notebook.cells.map((cell) => ({
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

const home = mkdtempSync(join(tmpdir(), "tenor-vscode-"));
try {
  const folder = newFolder(home);
  const notebook = join(folder, "notebooks", "stance-and-tone.ipynb");
  const expected = join(home, "expected", "notebooks", "stance-and-tone.ipynb");
  cpSync(folder, join(home, "expected"), { recursive: true });
  await run("dotnet", [options.runtime, "run", expected], { cwd: join(home, "expected") });

  const common = { node: options.node, codeServer: options["code-server"], extension: options.extension };
  const server = await startServer({
    ...common, home: join(home, "trusted"), folder,
    settings: { "security.workspace.trust.enabled": false, "workbench.colorTheme": "Default Light Modern" },
    machine: { "tenor.runtime.path": options.runtime },
  });
  const w = await openWorkbench(server.url);
  const { page } = w;
  try {
    await test("a notebook opens with our kernel chosen", w, async () => {
      await w.openFile("stance-and-tone.ipynb");
      await page.locator(".notebookOverlay .monaco-list-row").first().waitFor({ timeout: 30_000 });
      await page.locator(".notebook-toolbar-container, .editor-actions", { hasText: "Tenor (C#)" }).first().waitFor({ timeout: 30_000 });
    });
    await test("Run All runs every cell and the charts are drawn", w, async () => {
      await w.command("Notebook: Run All");
      await w.idle();
      assert.ok(await w.scrollTo(".tenor-plot .main-svg"), "no chart was drawn");
      assert.equal(await page.locator(".notebookOverlay .codicon-notebook-state-error").count(), 0, "a cell failed");
    });
    await test("the saved notebook has the outputs of tenor run", w, async () => {
      await w.save();
      assert.deepEqual(contents(notebook), contents(expected));
    });
    await test("the charts follow the dark theme", w, async () => {
      await w.command("Preferences: Color Theme");
      await page.keyboard.insertText("Dark Modern");
      await page.waitForTimeout(800);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(1500);
      const colours = [];
      for (const frame of w.outputFrames()) {
        colours.push(...(await frame.locator(".tenor-plot .gtitle, .tenor-plot .xtitle").evaluateAll(
          (titles) => titles.map((title) => getComputedStyle(title).fill)).catch(() => [])));
      }
      assert.ok(colours.length > 0, "no chart is in sight");
      for (const colour of colours) {
        const [red] = colour.match(/\d+/g).map(Number);
        assert.ok(red > 128, `a title is ${colour} on a dark background`);
      }
    });
    await test("a completion is offered and taken", w, async () => {
      await w.openFile("scratch.ipynb");
      await page.waitForTimeout(1500);
      await w.command("Notebook: Run All");
      await w.idle();
      await w.newCell("corpus.Ton");
      await page.keyboard.press("Control+Space");
      const item = page.locator(".suggest-widget .monaco-list-row", { hasText: "Tone" }).first();
      await item.waitFor({ timeout: 15_000 });
      await page.waitForTimeout(500);
      await page.keyboard.press("Tab");
      await page.waitForTimeout(500);
      const text = await page.locator(".notebookOverlay .cell.code .view-lines").last().innerText();
      assert.match(text, /corpus\.Tone/);
    });
    await test("a call shows its signature", w, async () => {
      await w.newCell("Corpus.Load(");
      await page.keyboard.press("Control+Shift+Space");
      await page.locator(".parameter-hints-widget.visible", { hasText: "Load" }).waitFor({ timeout: 15_000 });
    });
    await test("hovering explains a member", w, async () => {
      await w.newCell("corpus.Tone()");
      await page.waitForTimeout(500);
      const word = page.locator(".notebookOverlay .cell.code .view-lines").last().locator("span", { hasText: /^Tone$/ }).last();
      await ((await word.count()) > 0 ? word : page.locator(".notebookOverlay .cell.code .view-line").last()).hover();
      await page.locator(".monaco-hover:not(.hidden)", { hasText: "Tone" }).first().waitFor({ timeout: 15_000 });
    });
    await test("a mistake is underlined as it is typed", w, async () => {
      await w.newCell("var wrong = corpsu.Count;");
      await page.locator(".notebookOverlay .squiggly-error").first().waitFor({ timeout: 15_000 });
    });
    await test("an error is shown and leads to its line and column", w, async () => {
      await w.newCell("var fine = 1;\nint.Parse(\"no number\")");
      await w.runCell();
      await w.idle();
      await page.locator(".cell-statusbar-container", { hasText: "line 2, column" }).first().waitFor({ timeout: 15_000 });
      assert.match(await w.outputText(), /FormatException/);
    });
    await test("an endless cell is interrupted and the next one runs", w, async () => {
      await w.newCell("while (true) { }");
      await w.runCell();
      await page.locator(".notebookOverlay .codicon-notebook-state-executing").first().waitFor({ timeout: 15_000 });
      await w.command("Notebook: Interrupt");
      await w.idle(20_000);
      await w.newCell("\"alive \" + (40 + 2)");
      await w.runCell();
      await w.idle();
      assert.match(await w.outputText(), /alive 42/);
    });
    await test("a cell whose input has changed is marked", w, async () => {
      await w.newCell("var stepOne = 1;");
      await w.runCell();
      await w.idle();
      await w.newCell("var stepTwo = stepOne + 1;");
      await w.runCell();
      await w.idle();
      await w.newCell("stepOne = 5; var stepOne2 = 0;");
      await w.newCell("var stepOne = 7;");
      await w.runCell();
      await w.idle();
      await page.locator(".cell-statusbar-container", { hasText: "stale: stepOne has changed" }).first().waitFor({ timeout: 15_000 });
    });
    await test("the variables are listed and one opens as a table", w, async () => {
      await w.command("Tenor: Focus on Variables View");
      const row = page.locator(".monaco-list-row", { hasText: /^corpus/ }).first();
      await row.waitFor({ timeout: 15_000 });
      await row.click();
      await page.locator(".tab", { hasText: "corpus" }).first().waitFor({ timeout: 15_000 });
      assert.ok(await w.inOutputs(".tenor-table tbody tr"), "the table has no rows");
      await w.command("View: Close Editor");
      await page.waitForTimeout(500);
    });
    await test("a report is made beside the notebook", w, async () => {
      await w.openFile("terms.ipynb");
      await page.waitForTimeout(2000);
      await w.command("Tenor: Make Report");
      await page.locator(".notification-toast", { hasText: "The report is at" }).waitFor({ timeout: 120_000 });
      assert.ok(existsSync(join(folder, "notebooks", "reports", "terms.html")));
    });
    await test("a crash of the kernel is told, and one click starts it again", w, async () => {
      await w.openFile("terms.ipynb");
      await page.waitForTimeout(1000);
      const kernels = (await run("pgrep", ["-f", `${options.runtime} kernel --stdio`])).trim().split("\n");
      for (const id of kernels) process.kill(Number(id), "SIGKILL");
      const toast = page.locator(".notification-toast", { hasText: "kernel ended" });
      await toast.waitFor({ timeout: 20_000 });
      await toast.getByText("Restart Kernel").click();
      await page.waitForTimeout(1000);
      await w.newCell("6 * 7");
      await w.runCell();
      await w.idle();
      assert.match(await w.outputText(), /42/);
    });
    await test("a notebook is made from chosen articles and runs", w, async () => {
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "chosen.txt" }).first().click({ button: "right" });
      await page.locator(".context-view .action-label, .monaco-menu .action-label", { hasText: "New Notebook from Articles" }).first().click();
      const input = page.locator(".quick-input-widget input").first();
      await input.waitFor();
      await page.waitForTimeout(1000);
      await input.fill(join(folder, "mine.ipynb"));
      await page.waitForTimeout(1000);
      await page.keyboard.press("Enter");
      await page.locator(".tab", { hasText: "mine.ipynb" }).waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1500);
      await w.command("Notebook: Run All");
      await w.idle();
      assert.equal(await page.locator(".notebookOverlay .codicon-notebook-state-error").count(), 0, "a cell failed");
      assert.ok(await w.scrollTo(".tenor-plot .main-svg"), "no chart was drawn");
    });
  } finally {
    await w.close();
    server.stop();
  }

  const stranger = join(home, "stranger");
  mkdirSync(join(stranger, "src", "Tenor.Cli", "bin", "Release", "net10.0"), { recursive: true });
  writeFileSync(join(stranger, "src", "Tenor.Cli", "Tenor.Cli.csproj"), "<Project />");
  writeFileSync(join(stranger, "src", "Tenor.Cli", "bin", "Release", "net10.0", "Tenor.Cli.dll"), "not to be started");
  writeFileSync(join(stranger, "n.ipynb"), JSON.stringify({
    nbformat: 4, nbformat_minor: 5,
    metadata: { kernelspec: { name: "tenor", language: "C#", display_name: "Tenor (C#)" }, language_info: { name: "csharp" } },
    cells: [{
      cell_type: "code", id: "a", metadata: {}, execution_count: 1, source: "1",
      outputs: [{
        output_type: "display_data", metadata: {},
        data: { "text/html": "<p id='shown'>saved</p><script>document.getElementById('shown').textContent = 'script ran'</script>" },
      }],
    }, {
      cell_type: "code", id: "b", metadata: {}, execution_count: null, outputs: [],
      source: "System.IO.File.ReadAllText(\"/etc/hostname\")",
    }],
  }));
  const bin = join(home, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "tenor"), `#!/bin/sh\nexec dotnet "${options.runtime}" "$@"\n`, { mode: 0o755 });
  const restricted = await startServer({
    ...common, home: join(home, "untrusted"), folder: stranger, path: `${bin}:${process.env.PATH}`,
    settings: { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.banner": "never" },
  });
  const r = await openWorkbench(restricted.url);
  try {
    await test("in an untrusted folder a saved output runs no script", r, async () => {
      await r.openFile("n.ipynb");
      await r.page.locator(".notebookOverlay .monaco-list-row").first().waitFor({ timeout: 30_000 });
      await r.page.waitForTimeout(5000);
      assert.doesNotMatch(await r.outputText(), /script ran/);
    });
    await test("in an untrusted folder no cell runs before the person has been asked", r, async () => {
      await r.command("Notebook: Run All");
      await r.page.locator(".monaco-dialog-box", { hasText: "Do you trust the authors" }).waitFor({ timeout: 30_000 });
      await r.page.locator(".monaco-dialog-box").getByRole("button", { name: "Cancel" }).click();
      await r.page.waitForTimeout(2000);
      assert.equal(await r.page.locator(".notebookOverlay .codicon-notebook-state-success").count(), 0, "a cell ran");
    });
  } finally {
    await r.close();
    restricted.stop();
  }
} catch (error) {
  failed += 1;
  console.log(`  FAIL  the workbench\n        ${error?.stack ?? error}`);
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
