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

/** Starts a server with our extension on a folder; `settings` are the user's, `machine` those of the machine that it runs on. */
export async function startServer({ node, codeServer, home, extension, folder, settings, machine, path }) {
  const port = await freePort();
  const user = join(home, "user");
  const extensions = join(home, "extensions");
  mkdirSync(join(user, "User"), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(join(user, "User", "settings.json"), JSON.stringify({
    "workbench.startupEditor": "none",
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": false,
    "extensions.ignoreRecommendations": true,
    "chat.disableAIFeatures": true,
    "workbench.tips.enabled": false,
    "files.simpleDialog.enable": true,
    "window.commandCenter": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    ...settings,
  }));
  mkdirSync(join(user, "Machine"), { recursive: true });
  writeFileSync(join(user, "Machine", "settings.json"), JSON.stringify(machine ?? {}));
  const common = ["--user-data-dir", user, "--extensions-dir", extensions];
  await run(node, [codeServer, ...common, "--install-extension", extension]);
  const server = spawn(node, [
    codeServer, ...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check",
    ...(settings["security.workspace.trust.enabled"] === false ? ["--disable-workspace-trust"] : []), folder,
  ], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PATH: path ?? process.env.PATH } });
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`;
  for (let attempt = 0; attempt < 120; attempt++) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`);
      if (response.ok) return { url, stop: () => server.kill() };
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  server.kill();
  throw new Error("The VS Code server did not answer within a minute.");
}

/** Opens the workbench in a browser of its own. */
export async function openWorkbench(url) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ChromiumFlags });
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(".monaco-workbench", { timeout: 90_000 });
  await page.waitForSelector(".explorer-folders-view .monaco-list-row, .pane-header", { timeout: 60_000 });
  return new Workbench(browser, page);
}

export class Workbench {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  async openFile(name) {
    await this.page.keyboard.press("Control+P");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(name);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor({ timeout: 20_000 });
    await this.page.waitForTimeout(500);
    await this.page.keyboard.press("Enter");
  }

  async command(title) {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(`>${title}`);
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    await row.waitFor({ timeout: 20_000 });
    await row.click();
  }

  /** Adds a code cell at the end of the notebook and writes into it, as typed. */
  async newCell(text) {
    await this.command("Notebook: Focus Last Cell");
    await this.command("Notebook: Insert Code Cell Below");
    const editor = this.page.locator(".notebookOverlay .cell.code .monaco-editor").last();
    await editor.waitFor();
    await this.page.waitForTimeout(300);
    await this.page.keyboard.insertText(text);
    return editor;
  }

  async runCell() {
    await this.command("Notebook: Execute Cell");
  }

  /** Waits until no cell runs or waits to. */
  async idle(timeout = 180_000) {
    await this.page.waitForTimeout(500);
    await this.page.waitForFunction(
      () => document.querySelectorAll(".notebookOverlay .codicon-notebook-state-executing, .notebookOverlay .codicon-notebook-state-pending").length === 0,
      undefined, { timeout });
  }

  /** The frames that outputs are drawn in. */
  outputFrames() {
    return this.page.frames().filter((frame) => frame !== this.page.mainFrame());
  }

  /** Waits until some output frame has the selector; returns how many elements match in all of them. */
  async inOutputs(selector, timeout = 30_000) {
    const end = Date.now() + timeout;
    for (;;) {
      let count = 0;
      for (const frame of this.outputFrames()) count += await frame.locator(selector).count().catch(() => 0);
      if (count > 0 || Date.now() > end) return count;
      await this.page.waitForTimeout(250);
    }
  }

  /** Scrolls the notebook from the top until an output has the selector: outputs out of sight are not drawn. */
  async scrollTo(selector) {
    await this.page.locator(".notebookOverlay .monaco-list-row").first().hover();
    await this.page.mouse.wheel(0, -100_000);
    for (let step = 0; step < 40; step++) {
      const count = await this.inOutputs(selector, 600);
      if (count > 0) return count;
      await this.page.mouse.wheel(0, 500);
    }
    return 0;
  }

  async outputText() {
    const texts = [];
    for (const frame of this.outputFrames()) {
      texts.push(await frame.evaluate(() => document.body?.innerText ?? "").catch(() => ""));
    }
    return texts.join("\n");
  }

  async save() {
    await this.page.keyboard.press("Control+S");
    await this.page.waitForFunction(() => document.querySelectorAll(".tab.dirty").length === 0, undefined, { timeout: 20_000 });
  }

  async close() {
    await this.browser.close();
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
