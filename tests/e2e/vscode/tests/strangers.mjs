// A folder that is not trusted, and extensions that want the same files.
import assert from "node:assert/strict";
import { join } from "node:path";
import { contents } from "../folders.mjs";

export async function untrusted(suite, w) {
  await suite.test("in an untrusted folder a saved output runs no script, and no cell runs before the person was asked", w, async () => {
    await w.openNotebook("n.ipynb");
    await w.outputs.locator(".output_container").first().waitFor({ state: "attached" });
    await w.command("Notebook: Run All");
    const dialog = w.page.locator(".monaco-dialog-box", { hasText: "Do you trust the authors" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
    assert.equal(await w.cell(0).locator(".execution-count-label").innerText(), "[ ]");
    assert.equal(await w.outputs.getByText("script ran").count(), 0);
  });

  await suite.test("in an untrusted folder nothing of the folder is started, and writing is helped", w, async () => {
    await w.openNotebook("n.ipynb");
    await w.edit(1);
    await w.write(1, "int wrong = 1.5;");
    await w.cell(1).locator(".squiggly-error").first().waitFor();
  });
}

export async function lifting(suite, w) {
  await suite.test("in a folder that is trusted, its own settings do not lift the sandbox", w, async () => {
    await w.openNotebook("n.ipynb");
    await w.runAll();
    await w.ran(0, 1, "error");
    await w.outputs.getByText("not on the list of what a cell can reach").first().waitFor();
  });
}

export async function neighbours(suite, w, how) {
  await suite.test(`beside an extension that claims notebooks ${how} and has a kernel for them, ours opens and runs`, w, async () => {
    await w.openNotebook("restart.ipynb");
    await w.command("Neighbour: Here");
    await w.page.locator(".notification-toast", { hasText: "The neighbour is here." }).waitFor();
    await w.runAll();
    await w.ran(1, 2);
  });
}

/** With the setting that lifts the sandbox, which a person has made. */
export async function unsandboxed(suite, w, folder) {
  await suite.test("what a cell prints is one output a stream, in order", w, async () => {
    await w.openNotebook("streams.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    await w.outputs.getByText("line 3").waitFor();
    await w.save();
    const [cell] = contents(join(folder, "streams.ipynb"));
    assert.deepEqual(cell.outputs.map((output) => output.text || output.data["text/plain"]),
      ["line 1\nline 2\nline 3\n", "to the side\n", "the value"]);
  });
}
