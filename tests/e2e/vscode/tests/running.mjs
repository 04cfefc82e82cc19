// Running cells: order, states, what they print, where they fail, how they are stopped.
import assert from "node:assert/strict";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { contents } from "../folders.mjs";
import { run } from "../workbench.mjs";

export async function running(suite, w, { folder, expected, runtime }) {
  await suite.test("the first notebook runs from top to bottom, and what is saved is what tenor run gives", w, async () => {
    const file = join(folder, "notebooks", "stance-and-tone.ipynb");
    await w.openNotebook("stance-and-tone.ipynb");
    await w.runAll();
    const cells = contents(expected);
    const last = cells.findLastIndex((cell) => cell.type === "code");
    await w.finished(last, cells.filter((cell) => cell.type === "code").length);
    await w.save();
    assert.deepEqual(contents(file), cells);
    const saved = readFileSync(file, "utf8");
    assert.deepEqual(JSON.parse(saved).metadata, JSON.parse(readFileSync(expected, "utf8")).metadata);
  });

  await suite.test("cells show their order and how long they took", w, async () => {
    await w.openNotebook("restart.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    await w.ran(1, 2);
    await w.status(1, /^\d+(\.\d+)?(ms|s)$/).waitFor();
  });

  await suite.test("a display is updated in its place", w, async () => {
    await w.openNotebook("display.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    await w.outputs.getByText("step 20 of 20").waitFor();
    assert.equal(await w.outputs.getByText("begun").count(), 0);
    await w.save();
    assert.equal(contents(join(folder, "display.ipynb"))[0].outputs.length, 1);
  });

  await suite.test("how far a long cell is stands in its status bar while it runs, and nowhere after", w, async () => {
    await w.openNotebook("progress.ipynb");
    await w.runAll();
    await w.status(0, /▰.* \d+ % .+ of 900/).waitFor();
    await suite.picture("progress", w);
    await w.ran(0, 1);
    await w.status(0, "of 900").waitFor({ state: "detached" });
    await w.save();
    assert.equal(contents(join(folder, "progress.ipynb"))[0].outputs.length, 1);
  });

  await suite.test("an error leads to its line and column, and the cells after it keep what they had", w, async () => {
    await w.openNotebook("errors.ipynb");
    await w.runAll();
    await w.ran(0, 1, "error");
    await w.outputs.getByText("FormatException").first().waitFor();
    assert.equal(await w.cell(1).locator(".execution-count-label").innerText(), "[ ]");
    await w.status(0, "line 3, column").click();
    await w.cell(0).locator(".monaco-editor.focused").waitFor();
    await w.page.keyboard.type("here");
    await w.cell(0).locator(".view-line", { hasText: /^hereint/ }).waitFor();
  });

  await suite.test("an endless cell is interrupted, the waiting one keeps its place, and both can run again", w, async () => {
    await w.openNotebook("interrupt.ipynb");
    await w.runAll();
    await w.cell(0).locator(".codicon-notebook-state-executing").waitFor();
    await w.command("Notebook: Interrupt");
    await w.ran(0, 1, "error");
    assert.equal(await w.cell(1).locator(".execution-count-label").innerText(), "[ ]");
    await w.edit(1);
    await w.runCell();
    await w.ran(1, 2);
    await w.outputs.getByText("alive 42").waitFor();
  });

  await suite.test("a restart forgets the variables and counts from one", w, async () => {
    await w.openNotebook("restart.ipynb");
    await w.runAll();
    await w.ran(1, 2);
    await w.command("Tenor: Restart Kernel");
    await w.cell(1).locator(".squiggly-error").waitFor({ state: "detached" });
    await w.edit(1);
    await w.runCell();
    await w.ran(1, 1, "error");
    await w.outputs.getByText("'kept' does not exist").waitFor();
  });

  await suite.test("a cell whose input has changed is marked, and one command runs what is stale", w, async () => {
    await w.openNotebook("stale.ipynb");
    await w.runAll();
    await w.ran(2, 3);
    await w.write(0, "var a = 5;");
    await w.status(0, "edited since it ran").waitFor();
    await w.status(1, "stale: a has changed").waitFor();
    await w.status(2, "stale: b has changed").waitFor();
    await suite.picture("stale cells", w);
    await w.command("Tenor: Run Stale Cells");
    await w.ran(2, 6);
    await w.outputs.getByText("60", { exact: true }).waitFor();
    assert.equal(await w.notebook.getByText("stale:").count(), 0);
  });

  await suite.test("a notebook keeps its variables when its file is renamed", w, async () => {
    await w.openNotebook("renamed.ipynb");
    await w.edit(0);
    await w.runCell();
    await w.ran(0, 1);
    await w.save();
    await w.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "renamed.ipynb" }).click();
    await w.page.keyboard.press("F2");
    const name = w.page.locator(".explorer-folders-view input");
    await name.fill("newname.ipynb");
    await name.press("Enter");
    await w.page.locator(".tab.active", { hasText: "newname.ipynb" }).waitFor();
    await w.edit(1);
    await w.runCell();
    await w.ran(1, 2);
    await w.outputs.getByText("43", { exact: true }).waitFor();
    await w.save();
    renameSync(join(folder, "newname.ipynb"), join(folder, "renamed.ipynb"));
  });

  await suite.test("a crash of the kernel is told, nothing of the document is lost, and one click starts it again", w, async () => {
    await w.openNotebook("crash.ipynb");
    await w.runAll();
    await w.cell(1).locator(".codicon-notebook-state-executing").waitFor();
    const kernels = (await run("pgrep", ["-f", `^dotnet ${runtime} kernel --stdio$`])).trim().split("\n");
    for (const id of kernels) process.kill(Number(id), "SIGKILL");
    const toast = w.page.locator(".notification-toast", { hasText: "kernel ended" });
    await toast.waitFor();
    await w.outputs.getByText("kernel ended (signal SIGKILL) before it answered").waitFor();
    await suite.picture("crash told", w);
    await w.until(async () => (await w.notebook.locator(".codicon-notebook-state-executing, .codicon-notebook-state-pending").count()) === 0);
    assert.match(await w.cell(0).locator(".view-lines").innerText(), /before/);
    await toast.getByText("Restart Kernel").click();
    await w.edit(2);
    await w.runCell();
    await w.ran(2, 1);
    await w.outputs.getByText("42", { exact: true }).waitFor();
  });
}
