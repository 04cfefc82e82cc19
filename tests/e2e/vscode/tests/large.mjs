// A long day: many cells, large outputs, several notebooks at once.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { contents } from "../folders.mjs";

export async function large(suite, w, { folder }) {
  await suite.test("a notebook of 200 cells with a table of 100,000 rows runs to its end and is saved", w, async () => {
    const file = join(folder, "long.ipynb");
    await w.openNotebook("long.ipynb");
    await w.runAll();
    await w.command("Notebook: Focus Last Cell");
    await w.ran(199, 200);
    await w.outputs.locator(".tenor-table").getByText(/^The first 500: sorted, filtered and saved here/).waitFor();
    await w.save();
    const cells = contents(file);
    assert.deepEqual(cells.map((cell) => cell.count), cells.map((_, index) => index + 1));
    assert.equal(cells[198].outputs[0].data["text/plain"], String((198 * 199) / 2));
    console.log(`        (saved: ${(statSync(file).size / 1e6).toFixed(1)} MB)`);
  });

  await suite.test("an output of megabytes is drawn, saved, and there when the notebook is opened again", w, async () => {
    const file = join(folder, "megabytes.ipynb");
    await w.openNotebook("megabytes.ipynb");
    await w.runAll();
    const table = w.outputs.locator(".tenor-table");
    const shown = () => table.getByText("500 rows", { exact: true }).waitFor();
    await shown();
    await w.save();
    assert.ok(statSync(file).size > 5e6, `only ${statSync(file).size} bytes were saved`);
    assert.equal(contents(file)[1].outputs[0].data["text/plain"], "after");
    await w.closeEditors();
    await w.openNotebook("megabytes.ipynb");
    await shown();
    await table.getByText("Page 1 of 25").waitFor();
  });

  await suite.test("two notebooks run side by side, and neither sees or stops the other", w, async () => {
    await w.openNotebook("first.ipynb");
    await w.runAll();
    await w.cell(1).locator(".codicon-notebook-state-executing").waitFor();
    await w.openNotebook("second.ipynb");
    await w.runAll();
    await w.ran(1, 2);
    await w.outputs.getByText("second", { exact: true }).waitFor();
    await w.open("first.ipynb");
    await w.cell(1).locator(".codicon-notebook-state-executing").waitFor();
    await w.command("Notebook: Interrupt");
    await w.ran(1, 2, "error");
    await w.edit(2);
    await w.runCell();
    await w.ran(2, 3);
    await w.outputs.getByText("first", { exact: true }).waitFor();
  });
}
