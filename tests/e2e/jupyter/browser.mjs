// Drives Jupyter Notebook in headless Chromium as a person would. Prints "ok NAME" or "failed NAME: why" for each check.
import { chromium } from "playwright-core";

const [address, screenshots] = process.argv.slice(2);
const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
const strangers = new Set();
page.on("request", request => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(address).origin) strangers.add(url.origin);
});
let failures = 0;

async function check(name, act) {
    try {
        await act();
        console.log(`ok ${name}`);
    } catch (error) {
        failures++;
        console.log(`failed ${name}: ${String(error.message).split("\n").slice(0, 3).join(" ")}`);
        await page.screenshot({ path: `${screenshots}/failed-${name.replaceAll(" ", "-")}.png` });
    }
}

function expect(holds, message) {
    if (!holds) throw new Error(message);
}

const idle = () => page.waitForFunction(
    () => window.Jupyter?.notebook?.kernel?.is_connected() && !window.Jupyter.notebook.kernel_busy
        && Jupyter.notebook.get_cells().every(c => c.cell_type !== "code" || c.input_prompt_number !== "*"),
    null, { timeout: 180_000 });

async function addCell(source) {
    await page.evaluate(text => {
        const cell = Jupyter.notebook.insert_cell_at_bottom("code");
        cell.set_text(text);
        Jupyter.notebook.select(Jupyter.notebook.ncells() - 1);
        Jupyter.notebook.edit_mode();
        cell.code_mirror.setCursor({ line: 0, ch: text.length });
        cell.focus_editor();
        cell.element[0].scrollIntoView();
    }, source);
}

const lastCell = page.locator(".code_cell").last();

await check("a notebook opens and all its cells run", async () => {
    await page.goto(`${address}/notebooks/notebooks/stance-and-tone.ipynb`);
    await page.waitForSelector("#kernel_indicator_icon.kernel_idle_icon", { timeout: 60_000 });
    const name = await page.textContent(".kernel_indicator_name");
    expect(name.includes("Tenor"), `the kernel is ${name}`);
    await page.click("#celllink");
    await page.click("#run_all_cells");
    await page.waitForTimeout(200);
    await idle();
    const counts = await page.evaluate(() => Jupyter.notebook.get_cells().filter(c => c.cell_type === "code").map(c => c.input_prompt_number));
    expect(counts.every((n, i) => n === i + 1), `the cells ran as ${counts}`);
    expect(await page.locator(".output_error").count() === 0, await page.locator(".output_error").allTextContents().then(t => t.join()));
});

await check("the charts are drawn", async () => {
    const charts = page.locator(".tenor-chart");
    const count = await charts.count();
    expect(count > 0, "there is no chart");
    for (let i = 0; i < count; i++) {
        const drawing = charts.nth(i).locator(".main-svg").first();
        await drawing.waitFor({ state: "attached", timeout: 20_000 });
        const box = await drawing.boundingBox();
        expect(box && box.width > 300 && box.height > 100, `chart ${i + 1} is ${JSON.stringify(box)}`);
        const marks = await charts.nth(i).locator(".main-svg path, .main-svg circle").count();
        expect(marks > 5, `chart ${i + 1} has ${marks} marks`);
        await charts.nth(i).scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${screenshots}/notebook-chart-${i + 1}.png` });
    }
});

await check("tables and the annotated article are shown", async () => {
    for (const [name, selector] of [["table", ".tenor-table"], ["article", ".tenor-annotated"]]) {
        const shown = page.locator(`.output_subarea ${selector}`).first();
        await shown.waitFor({ state: "visible", timeout: 10_000 });
        await shown.scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${screenshots}/notebook-${name}.png` });
    }
});

await check("nothing was fetched from elsewhere", async () =>
    expect(strangers.size === 0, `asked ${[...strangers].join(", ")}`));

await check("a completion is taken", async () => {
    await addCell("corpus.To");
    await page.keyboard.press("Tab");
    await page.waitForFunction(
        () => document.querySelector(".completions option") || Jupyter.notebook.get_cells().at(-1).get_text() !== "corpus.To",
        null, { timeout: 20_000 });
    const options = await page.locator(".completions option").allTextContents();
    if (options.length > 0) {
        expect(options.some(o => o.startsWith("Tone")), `offered ${options}`);
        await page.screenshot({ path: `${screenshots}/notebook-completion.png` });
        await page.keyboard.press("Enter");
    }
    const text = await page.evaluate(() => Jupyter.notebook.get_cells().at(-1).get_text());
    expect(/^corpus\.To\w+/.test(text) && text !== "corpus.To", `the cell now says ${text}`);
    await page.keyboard.press("Escape");
});

await check("a cell is interrupted and the next one runs", async () => {
    await addCell("while (true) { }");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector("#kernel_indicator_icon.kernel_busy_icon", { timeout: 20_000 });
    await page.click("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
    await lastCell.locator(".output_error").waitFor({ timeout: 20_000 });
    expect((await lastCell.locator(".output_error").textContent()).includes("interrupted"), "the output does not say so");
    await addCell("6 * 7");
    await page.keyboard.press("Control+Enter");
    await idle();
    expect((await lastCell.locator(".output_subarea").first().textContent()).includes("42"), "no 42");
    await page.screenshot({ path: `${screenshots}/notebook-interrupt.png` });
});

await check("an error names its line", async () => {
    await addCell('var fine = 1;\nvar words = "a b".Splitt(\' \');');
    await page.keyboard.press("Control+Enter");
    await lastCell.locator(".output_error").waitFor({ timeout: 20_000 });
    const text = await lastCell.locator(".output_error").textContent();
    expect(/line 2, column \d+/.test(text) && text.includes("Splitt"), `the output says ${text}`);
    await page.screenshot({ path: `${screenshots}/notebook-error.png` });
});

await check("a bar is seen while a load lasts and is gone after it", async () => {
    await addCell('display("first"); Corpus.Load("../many/*.txt").Sentences().Count');
    await page.keyboard.press("Control+Enter");
    const bar = lastCell.locator(".tenor-progress");
    await bar.waitFor({ timeout: 60_000 });
    const before = await bar.textContent();
    await page.screenshot({ path: `${screenshots}/notebook-progress.png` });
    await page.waitForFunction(
        seen => [...document.querySelectorAll(".tenor-progress")].every(b => b.textContent !== seen), before, { timeout: 60_000 });
    await idle();
    expect(await lastCell.locator(".tenor-progress").count() === 0, "the bar is still there");
    const shown = await lastCell.locator(".output_subarea").allTextContents();
    expect(shown.length === 2 && shown[0].includes("first") && Number(shown[1]) > 1000, `the cell shows ${shown}`);
});

await check("the other notebook opens and all its cells run", async () => {
    await page.goto(`${address}/notebooks/notebooks/terms.ipynb`);
    await page.waitForSelector("#kernel_indicator_icon.kernel_idle_icon", { timeout: 60_000 });
    await page.click("#celllink");
    await page.click("#run_all_cells");
    await page.waitForTimeout(200);
    await idle();
    expect(await page.locator(".output_error").count() === 0, await page.locator(".output_error").allTextContents().then(t => t.join()));
    const drawn = page.locator(".tenor-chart .main-svg");
    await drawn.first().waitFor({ state: "attached", timeout: 20_000 });
    await page.locator(".tenor-chart").nth(1).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${screenshots}/notebook-terms.png` });
});

await browser.close();
process.exit(failures ? 1 : 0);
