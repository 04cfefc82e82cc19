// A VS Code workbench in a browser: the server, the page, and the gestures that a person makes in it.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";

const ChromiumFlags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** How long a state is waited for. A machine that is busy with other work is slow, and not wrong. */
export const Patience = Number(process.env.PATIENCE ?? 90_000);

/** How long one try of a gesture is waited for that is tried again until `Patience` ends. */
const OneTry = 10_000;

const QuietSettings = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.editor.enablePreview": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "files.simpleDialog.enable": true,
  "files.autoSave": "off",
  "window.commandCenter": false,
  "security.workspace.trust.enabled": false,
};

/** Starts a server with extensions installed; `settings` are the user's, `machine` those of the machine that it runs on. */
export async function startServer({ node, codeServer, home, extensions, settings, machine }) {
  const port = await freePort();
  const user = join(home, "user");
  const installed = join(home, "extensions");
  mkdirSync(join(user, "User"), { recursive: true });
  mkdirSync(installed, { recursive: true });
  const all = { ...QuietSettings, ...settings };
  writeFileSync(join(user, "User", "settings.json"), JSON.stringify(all));
  mkdirSync(join(user, "Machine"), { recursive: true });
  writeFileSync(join(user, "Machine", "settings.json"), JSON.stringify(machine ?? {}));
  const common = [codeServer, "--user-data-dir", user, "--extensions-dir", installed];
  await run(node, [...common, ...extensions.flatMap((extension) => ["--install-extension", extension])]);
  const server = spawn(node, [
    ...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check",
    ...(all["security.workspace.trust.enabled"] ? [] : ["--disable-workspace-trust"]),
  ], { stdio: "ignore" });
  for (const end = Date.now() + Patience; Date.now() < end; ) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) {
        return {
          url: (folder) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`,
          stop: () => server.kill(),
        };
      }
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error("The VS Code server did not answer.");
}

export async function startBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ChromiumFlags });
}

/** Opens a folder in a workbench; nothing but this machine can be reached from it. */
export async function openWorkbench(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(Patience);
  const asked = new Set();
  await context.route(({ hostname }) => !/^(127\.0\.0\.1|localhost|.*\.localhost)$/.test(hostname), (route) => {
    asked.add(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  await page.goto(url);
  const workbench = new Workbench(page, asked);
  await workbench.ready();
  return workbench;
}

export class Workbench {
  constructor(page, asked) {
    this.page = page;
    /** What the page asked of other machines. */
    this.asked = asked;
    /** The notebook in front; others that are open are kept in the page out of sight. */
    this.notebook = page.locator(".notebookOverlay").filter({ visible: true });
    /** The page that the notebook's outputs are drawn in. */
    this.outputs = this.notebook.frameLocator("iframe.webview").frameLocator("#active-frame");
  }

  async ready() {
    await this.page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor({ state: "attached" });
  }

  /** Opens a file of the folder by its name. */
  async open(name) {
    await this.quickPick("Control+P", name, name);
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
  }

  /** Opens a notebook and waits until its first cell and its kernel are there. */
  async openNotebook(name) {
    await this.open(name);
    // The row of a text cell is not visible: the text is drawn in the outputs' page.
    await this.cell(0).waitFor({ state: "attached" });
    await this.notebook.locator(".kernel-label", { hasText: "Tenor (C#)" }).waitFor();
  }

  /** Runs a command of the palette by its full title. */
  async command(title) {
    await this.quickPick("F1", `>${title}`, title);
  }

  async quickPick(key, text, label) {
    const widget = this.page.locator(".quick-input-widget").filter({ visible: true });
    // The key, or the list that it opened, is lost where a part of the window takes the focus at that moment.
    await this.until(async () => {
      await this.page.keyboard.press(key);
      await widget.locator("input").first().fill(text, { timeout: OneTry });
      await this.pick(label, OneTry);
      return true;
    });
  }

  /** Chooses a row of the list that is open at the top of the window. */
  async pick(label, timeout = Patience) {
    const rows = this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row").filter({ visible: true });
    await rows.filter({ has: this.page.getByText(label, { exact: true }) }).first().click({ timeout });
  }

  /** A cell of the notebook by its place, from 0. Cells far out of sight are not in the page. */
  cell(index) {
    return this.notebook.locator(`.cell-list-container > .monaco-list .monaco-list-row[data-index="${index}"]`);
  }

  /** What a cell's status bar says. */
  status(index, text) {
    return this.cell(index).locator(".cell-statusbar-container").getByText(text);
  }

  async runAll() {
    await this.command("Notebook: Run All");
  }

  /** Waits until a cell has come to its end as the given execution; fails where it ended otherwise than expected. */
  async ran(index, count, state = "success") {
    const cell = this.cell(index);
    await cell.locator(".execution-count-label", { hasText: `[${count}]` }).waitFor();
    const ended = cell.locator(".codicon-notebook-state-success, .codicon-notebook-state-error");
    await ended.first().waitFor();
    if ((await cell.locator(`.codicon-notebook-state-${state}`).count()) === 0) throw new Error(`Cell ${index} did not end in ${state}.`);
  }

  /** Waits for the last of many cells: what is drawn above it may push it out of sight again. */
  async finished(index, count) {
    const cell = this.cell(index);
    await this.until(async () => {
      if (!(await cell.isVisible())) await this.select(index);
      // What grows above the cell may take it out of the page between this line and the last.
      return (await cell.locator(".execution-count-label").innerText({ timeout: OneTry })) === `[${count}]`
        && (await cell.locator(".codicon-notebook-state-success, .codicon-notebook-state-error").count()) > 0;
    });
    await this.ran(index, count);
  }

  /** Selects a cell as the arrow keys do, which brings it into sight. */
  async select(index) {
    const selected = (step) => this.cell(step).and(this.page.locator(".focused")).waitFor({ state: "attached", timeout: 2000 });
    // A key that is pressed while another part of the window has the focus is lost, and what runs may take the focus at any time.
    await this.until(async () => {
      await this.command("Notebook: Focus First Cell");
      await selected(0);
      for (let step = 1; step <= index; step++) {
        await this.page.keyboard.press("ArrowDown");
        await selected(step);
      }
      return true;
    });
  }

  /** Puts the cursor at the end of a cell's source. */
  async edit(index) {
    await this.cell(index).locator(".view-lines").click();
    await this.cell(index).locator(".monaco-editor.focused").waitFor();
    await this.page.keyboard.press("Control+End");
  }

  /** Replaces a cell's source. */
  async write(index, source) {
    await this.edit(index);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(source);
  }

  /** Runs the cell that is written in. */
  async runCell() {
    await this.page.keyboard.press("Control+Enter");
  }

  async save() {
    await this.page.keyboard.press("Control+S");
    const saved = () => this.page.locator(".tab.active:not(.dirty)").waitFor({ timeout: 5000 }).then(() => true);
    // A key that is pressed while an output has the focus can be lost; the palette is there all the same.
    await this.until(async () => (await saved().catch(() => false)) || (await this.command("File: Save"), saved()));
  }

  /** Chooses from the context menu of a file in the explorer. */
  async chooseFor(file, item) {
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).first().click({ button: "right" });
    const row = this.page.getByRole("menuitem", { name: item });
    await row.waitFor();
    // A menu that has only just opened takes no click.
    await this.until(async () => {
      if (await row.isVisible()) await row.click({ timeout: 1000 });
      await row.waitFor({ state: "hidden", timeout: 1000 });
      return true;
    });
  }

  /** Answers the dialog that asks where to save with the file that it proposes; gives that file. */
  saveAsProposed() {
    return this.saveAs(undefined);
  }

  /** Answers the dialog that asks where to save with another name in the folder that it proposes; gives that file. */
  async saveAs(name) {
    const widget = this.page.locator(".quick-input-widget").filter({ visible: true });
    const input = widget.locator(".quick-input-filter input");
    await this.until(async () => /\.\w+$/.test(await input.inputValue()));
    const proposed = await input.inputValue();
    const path = name ? proposed.replace(/[^/]+$/, name) : proposed;
    if (name) await input.fill(path);
    await widget.getByRole("button", { name: /^(OK|Save)/ }).click();
    await widget.waitFor({ state: "hidden" });
    return path;
  }

  /** Takes a colour theme by its name, "Dark Modern" or "Light Modern", and waits until the outputs have it too. */
  async theme(name) {
    await this.command("Preferences: Color Theme");
    await this.page.locator(".quick-input-widget").filter({ visible: true }).locator("input").first().fill(name);
    await this.pick(name);
    const kind = name.startsWith("Dark") ? "vscode-dark" : "vscode-light";
    await this.outputs.locator(`body.${kind}`).waitFor({ state: "attached" });
  }

  /** The frame of a web view that has the selector; the first to have it. */
  async webview(selector) {
    let found;
    await this.until(async () => {
      for (const frame of this.page.frames()) {
        if (await frame.locator(selector).count().catch(() => 0)) found = frame;
      }
      return found !== undefined;
    });
    return found;
  }

  /** Waits for a state that no selector tells. */
  async until(holds) {
    const now = async () => holds();
    for (const end = Date.now() + Patience; !(await now().catch(() => false)); ) {
      if (Date.now() > end) throw new Error(`Never came true: ${holds}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Loads the window again, for a test after one that left it in a state not known. */
  async startAfresh() {
    this.page.on("dialog", (dialog) => dialog.accept().catch(() => undefined));
    await this.page.reload();
    await this.ready();
    await this.closeEditors().catch(() => undefined);
  }

  /** Closes every editor; what was not saved is given up. */
  async closeEditors() {
    await this.page.keyboard.press("Escape");
    const tabs = this.page.locator(".tabs-container .tab");
    for (let left = await tabs.count(); left > 0; left = await tabs.count()) {
      await this.command("View: Revert and Close Editor");
      await this.page.waitForFunction((before) => document.querySelectorAll(".tabs-container .tab").length < before, left);
    }
  }

  async close() {
    await this.page.context().close();
  }
}

export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let text = "";
    child.stdout.on("data", (data) => (text += data));
    child.stderr.on("data", (data) => (text += data));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve(text) : reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${text}`))));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
