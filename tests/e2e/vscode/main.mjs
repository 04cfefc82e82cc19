// The extension in a real VS Code workbench. Ends with "N passed, N failed".
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folderWithRuntime, laterRuntime, liftingFolder, neighbour, newsFolder, olderRuntime, strangersFolder } from "./folders.mjs";
import { Suite } from "./suite.mjs";
import { commands } from "./tests/commands.mjs";
import { large } from "./tests/large.mjs";
import { outputs } from "./tests/outputs.mjs";
import { running } from "./tests/running.mjs";
import { runtimes } from "./tests/runtimes.mjs";
import { lifting, neighbours, unsandboxed, untrusted } from "./tests/strangers.mjs";
import { writing } from "./tests/writing.mjs";
import { openWorkbench, run, startBrowser, startServer } from "./workbench.mjs";

const { values: options } = parseArgs({
  options: Object.fromEntries(
    ["root", "screenshots", "node", "code-server", "extension", "runtime", "only", "part"].map((name) => [name, { type: "string" }])),
});
const suite = new Suite(options.screenshots, options.only);
const home = mkdtempSync(join(tmpdir(), "tenor-vscode-"));
const common = { node: options.node, codeServer: options["code-server"], extensions: [options.extension] };
const wanted = (part) => !options.part || options.part === part;
const browser = await startBrowser();
const stops = [() => browser.close(), () => rmSync(home, { recursive: true, force: true })];

/** A server for the length of some tests. */
async function served(settings, body) {
  const server = await startServer({ ...common, ...settings });
  stops.unshift(server.stop);
  await body((folder) => openWorkbench(browser, server.url(folder)));
  server.stop();
}

try {
  const folder = join(home, "news");
  newsFolder(options.root, folder);
  const place = { folder, runtime: options.runtime, expected: join(home, "expected", "notebooks", "stance-and-tone.ipynb") };
  cpSync(folder, join(home, "expected"), { recursive: true });
  await run("dotnet", [options.runtime, "run", place.expected], { cwd: join(home, "expected") });

  await served({ home: join(home, "trusted"), machine: { "tenor.runtime.path": options.runtime } }, async (open) => {
    const w = await open(folder);
    for (const part of [running, writing, outputs, commands, large]) if (wanted(part.name)) await part(suite, w, place);
    await w.close();
    if (wanted("lifting")) {
      liftingFolder(join(home, "lifting"));
      const other = await open(join(home, "lifting"));
      await lifting(suite, other);
      await other.close();
    }
    if (!wanted("runtimes")) return;
    const folders = Object.fromEntries(["missing", "later", "older", "none"].map((name) => [name, join(home, name)]));
    const programs = join(home, "programs");
    laterRuntime(join(programs, "later"));
    olderRuntime(join(programs, "older"));
    folderWithRuntime(folders.missing, "/nowhere/tenor");
    folderWithRuntime(folders.later, join(programs, "later"));
    folderWithRuntime(folders.older, join(programs, "older"));
    folderWithRuntime(folders.none, "");
    await runtimes(suite, open, folders);
  });

  const stranger = join(home, "stranger");
  strangersFolder(stranger);

  if (wanted("untrusted")) {
    const settings = {
      "security.workspace.trust.enabled": true,
      "security.workspace.trust.startupPrompt": "never",
      "security.workspace.trust.banner": "never",
    };
    await served({ home: join(home, "untrusted"), settings, machine: { "tenor.runtime.path": options.runtime } }, async (open) => {
      const w = await open(stranger);
      await untrusted(suite, w);
      await w.close();
    });
  }
  if (wanted("neighbours")) {
    const where = join(home, "neighbours");
    neighbour(join(where, "extensions", "other.neighbour-1.0.0"), "option");
    const machine = { "tenor.runtime.path": options.runtime, "tenor.trustNotebooks": true };
    await served({ home: where, machine }, async (open) => {
      const w = await open(folder);
      await neighbours(suite, w, "as a choice");
      await unsandboxed(suite, w, folder);
      await w.close();
    });
    const claiming = join(home, "claiming");
    neighbour(join(claiming, "extensions", "other.neighbour-1.0.0"), "default");
    await served({ home: claiming, machine: { "tenor.runtime.path": options.runtime } }, async (open) => {
      const w = await open(folder);
      await neighbours(suite, w, "for its own editor");
      await w.close();
    });
  }
} catch (error) {
  suite.failed += 1;
  console.log(`  FAIL  the workbench\n        ${error?.stack ?? error}`);
} finally {
  for (const stop of stops) await stop();
}
const passed = suite.passed + Number(process.env.UNIT_PASSED ?? 0);
const failed = suite.failed + Number(process.env.UNIT_FAILED ?? 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
