// Writing cells: what the editor offers, explains, underlines and colours, before anything has run and after.
import assert from "node:assert/strict";

export async function writing(suite, w) {
  await suite.test("before a cell has run, types have their colour and mistakes are underlined", w, async () => {
    await w.openNotebook("writing.ipynb");
    const colour = (text) => w.cell(0).locator(".view-line span span", { hasText: new RegExp(`^${text}$`) }).first()
      .evaluate((element) => getComputedStyle(element).color);
    await w.write(4, "var wrong = corpsu.Count;");
    await w.cell(4).locator(".squiggly-error").first().waitFor();
    await w.page.waitForFunction(([one, other]) => one !== other, [await colour("Corpus"), await colour("corpus")]);
    assert.equal(await w.cell(1).locator(".squiggly-error").count(), 0, "a name that a cell above will define is underlined");
  });

  await suite.test("what a cell above will bring is not complained of, whether a name or a directive", w, async () => {
    await w.openNotebook("above.ipynb");
    await w.cell(2).locator(".squiggly-error").first().waitFor();
    for (const index of [0, 1]) assert.equal(await w.cell(index).locator(".squiggly-error").count(), 0);
  });

  await suite.test("a completion is offered and taken", w, async () => {
    await w.openNotebook("writing.ipynb");
    await w.edit(0);
    await w.runCell();
    await w.ran(0, 1);
    await w.edit(1);
    await w.page.keyboard.type(".Sent");
    await w.page.locator(".suggest-widget.visible .monaco-list-row.focused", { hasText: "Sentences" }).waitFor();
    await suite.picture("completion", w);
    await w.page.keyboard.press("Tab");
    await w.cell(1).locator(".view-lines", { hasText: "corpus.Sentences" }).waitFor();
  });

  await suite.test("files are completed in the string that names them", w, async () => {
    await w.openNotebook("writing.ipynb");
    await w.write(4, 'Corpus.Load("');
    await w.page.keyboard.press("Control+Space");
    await w.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "seeds" }).waitFor();
    await w.page.keyboard.press("Escape");
  });

  await suite.test("a call shows its signature and the parameter in hand", w, async () => {
    await w.openNotebook("writing.ipynb");
    await w.edit(0);
    await w.runCell();
    await w.ran(0, 1);
    await w.edit(2);
    await w.page.keyboard.type("(");
    await w.page.locator(".parameter-hints-widget.visible .parameter.active", { hasText: "pattern" }).waitFor();
    await suite.picture("signature", w);
    await w.page.keyboard.press("Escape");
  });

  await suite.test("hovering explains a member", w, async () => {
    await w.openNotebook("writing.ipynb");
    const member = w.cell(0).locator(".view-line span span", { hasText: /^Load$/ }).first();
    const explained = w.page.locator(".monaco-hover", { hasText: "Loads the articles of all files" }).filter({ visible: true });
    await w.until(async () => {
      // A pointer that came to rest before the editor could answer is not asked about again until it moves.
      await w.page.mouse.move(0, 0);
      await member.hover();
      await explained.waitFor({ timeout: 3000 });
      return true;
    });
  });

  await suite.test("a mistake is underlined as it is typed, and no longer when it is put right", w, async () => {
    await w.openNotebook("writing.ipynb");
    await w.write(4, "int number = 1.5;");
    await w.cell(4).locator(".squiggly-error").first().waitFor();
    await w.write(4, "double number = 1.5;");
    await w.cell(4).locator(".squiggly-error").first().waitFor({ state: "detached" });
  });
}
