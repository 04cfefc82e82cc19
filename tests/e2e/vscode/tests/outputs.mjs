// The three renderers: charts, tables and annotated text, in both themes and without a network.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

export async function outputs(suite, w) {
  const { page } = w;

  await suite.test("a chart is drawn once, fills its cell, and follows the theme without being drawn anew", w, async () => {
    await w.openNotebook("chart.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    const plot = w.outputs.locator(".tenor-plot");
    await plot.locator(".main-svg").first().waitFor();
    assert.equal(await plot.count(), 1);
    const fills = () => plot.evaluate((element) => Math.abs(element.querySelector(".main-svg").clientWidth - element.clientWidth) <= 2);
    assert.ok(await fills(), "the chart is not as wide as its cell");
    await plot.evaluate((element) => { element.dataset.seen = "yes"; element.dataset.width = String(element.clientWidth); });
    await page.keyboard.press("Control+B");
    await w.until(() => plot.evaluate((element) => Number(element.dataset.width) !== element.clientWidth));
    await w.until(fills);
    await page.keyboard.press("Control+B");
    const lightness = () => plot.locator(".gtitle, .xtitle").first().evaluate(
      (title) => getComputedStyle(title).fill.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3);
    assert.ok((await lightness()) < 128, "a light title on a light background");
    await w.theme("Dark Modern");
    await w.until(async () => (await lightness()) > 128);
    await suite.picture("chart dark", w);
    await w.theme("Light Modern");
    await w.until(async () => (await lightness()) < 128);
    assert.equal(await plot.getAttribute("data-seen"), "yes", "the chart was drawn anew");
  });

  await suite.test("nothing that the outputs show is fetched from another machine", w, async () => {
    await w.openNotebook("chart.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    await w.outputs.locator(".tenor-plot .main-svg").first().waitFor();
    assert.deepEqual([...w.asked].filter((url) => !/vscode|gallery|open-vsx/.test(url)), []);
  });

  await suite.test("a table is sorted, filtered and saved as CSV", w, async () => {
    await w.openNotebook("table.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    const table = w.outputs.locator(".tenor-table");
    const first = table.locator("tbody tr").first();
    await table.getByRole("button", { name: "Mean" }).click();
    await first.getByText("Kim").waitFor();
    await table.getByRole("button", { name: "Mean" }).click();
    await first.getByText("Yoon").waitFor();
    await table.getByRole("button", { name: "Copy as CSV" }).click();
    await table.getByRole("button", { name: "Copied" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Actor,Mean\r\nYoon,-0.25\r\nPutin,0.1\r\nKim,0.5\r\n");
    await table.getByRole("searchbox").fill("put");
    await table.getByText("1 of 3 rows").waitFor();
    await table.getByRole("button", { name: "Save CSV" }).click();
    const saved = await w.saveAsProposed();
    await w.until(() => readFileSync(saved, "utf8") === "Actor,Mean\r\nPutin,0.1\r\n");
  });

  await suite.test("an annotated article has its sentences by tone and its quotations by speaker, and hovering explains", w, async () => {
    await w.openNotebook("annotated.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    const article = w.outputs.locator(".tenor-annotated");
    await article.locator(".sentence").first().waitFor();
    const backgrounds = await article.locator(".sentence").evaluateAll(
      (sentences) => new Set(sentences.map((sentence) => getComputedStyle(sentence).backgroundColor)).size);
    assert.ok(backgrounds > 3, "the sentences are not coloured by tone");
    const borders = await article.locator(".sentence .quotation").evaluateAll(
      (quotations) => new Set(quotations.map((quotation) => getComputedStyle(quotation).borderBottomColor)).size);
    assert.ok(borders > 1, "the quotations are not coloured by speaker");
    await article.locator(".sentence").nth(1).hover();
    await article.locator(".explanation", { hasText: "Tone" }).waitFor();
    await suite.picture("annotated hover", w);
    await w.theme("Dark Modern");
    await suite.picture("annotated dark", w);
    await w.theme("Light Modern");
  });

  await suite.test("the variables are listed, and one opens as a table that sorts and filters", w, async () => {
    await w.openNotebook("variables.ipynb");
    await w.runAll();
    await w.ran(0, 1);
    await w.command("Tenor: Focus on Variables View");
    const view = page.locator(".part.panel .monaco-list-row");
    await view.filter({ hasText: /answer.*int.*42/ }).waitFor();
    await suite.picture("variables", w);
    await view.filter({ hasText: "words" }).click();
    await page.locator(".tab.active", { hasText: "words" }).waitFor();
    const table = await w.webview(".tenor-table .export");
    const first = table.locator("tbody tr").first();
    await first.getByText("delta").waitFor();
    await table.getByRole("button", { name: "Value" }).click();
    await first.getByText("alpha").waitFor();
    await table.getByRole("searchbox").fill("char");
    await table.getByText("1 of 4 rows").waitFor();
    assert.ok(await view.filter({ hasText: "answer" }).isVisible(), "the variables went when a table came to the front");
    await suite.picture("variable as table", w);
    await page.keyboard.press("Control+J");
    await page.locator(".part.panel").waitFor({ state: "hidden" });
  });
}
