// The commands: a report, its verification, a notebook for articles.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export async function commands(suite, w, { folder }) {
  const { page } = w;

  await suite.test("a report is made beside the notebook and verified to the same bytes", w, async () => {
    await w.openNotebook("terms.ipynb");
    await w.command("Tenor: Make Report");
    await page.locator(".notification-toast", { hasText: "The report is at notebooks/reports/terms.html" }).waitFor();
    assert.ok(existsSync(join(folder, "notebooks", "reports", "terms.html")));
    await w.command("Tenor: Verify Report");
    await w.pick("terms.html");
    const dialog = page.locator(".monaco-dialog-box", { hasText: "can be made again to the same bytes" });
    await dialog.waitFor();
    await suite.picture("report verified", w);
    await dialog.getByRole("button", { name: "OK" }).click();
  });

  await suite.test("a notebook is made from chosen articles and runs", w, async () => {
    await w.chooseFor("chosen.txt", "New Notebook from Articles");
    const made = basename(await w.saveAsProposed());
    await page.locator(".tab.active", { hasText: made }).waitFor();
    await w.cell(0).waitFor({ state: "attached" });
    await w.runAll();
    await w.finished(7, 4);
    await w.outputs.locator(".tenor-plot .main-svg").first().waitFor();
  });

  await suite.test("a notebook is made for a folder of articles", w, async () => {
    await w.chooseFor("seeds", "New Notebook from Articles");
    const made = basename(await w.saveAs("folder.ipynb"));
    await page.locator(".tab.active", { hasText: made }).waitFor();
    await w.cell(1).getByText('Corpus.Load("seeds")').waitFor();
  });

  await suite.test("a notebook begun from nothing takes our kernel, says so in its file, and keeps its variables there", w, async () => {
    await w.command("Create: New Jupyter Notebook");
    await w.cell(0).waitFor();
    await w.notebook.locator(".kernel-label", { hasText: "Tenor (C#)" }).waitFor();
    await w.status(0, "C#").waitFor();
    await w.write(0, "var answer = 6 * 7;\nanswer");
    await w.runCell();
    await w.ran(0, 1);
    await w.outputs.getByText("42", { exact: true }).waitFor();
    await page.keyboard.press("Control+S");
    const saved = await w.saveAsProposed();
    await page.locator(".tab.active", { hasText: basename(saved) }).waitFor();
    await w.until(() => JSON.parse(readFileSync(saved, "utf8")).metadata.kernelspec.name === "tenor");
    await w.edit(0);
    await w.command("Notebook: Insert Code Cell Below");
    await w.cell(1).waitFor();
    await w.write(1, "answer + 1");
    await w.runCell();
    await w.ran(1, 2);
    await w.outputs.getByText("43", { exact: true }).waitFor();
    await w.save();
  });
}
