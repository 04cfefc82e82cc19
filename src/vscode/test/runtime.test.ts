import assert from "node:assert/strict";
import { test } from "node:test";
import { findRuntime, type RuntimeSearch } from "../src/runtime";

const search = (files: Record<string, string>, more: Partial<RuntimeSearch> = {}): RuntimeSearch => ({
  configured: "",
  folders: ["/home/a/news/notebooks"],
  trusted: true,
  path: "/usr/bin:/opt/bin",
  home: "/home/a",
  windows: false,
  exists: (file) => file in files,
  read: (file) => files[file],
  modified: (file) => Number(files[file] ?? 0),
  ...more,
});

const project = "/home/a/news/src/Tenor.Cli";
const built = (configuration: string) => `${project}/bin/${configuration}/net10.0/Tenor.Cli.dll`;

test("a setting is used before all else, and a wrong one is told", () => {
  const found = findRuntime(search({ "/x/tenor": "", "/usr/bin/tenor": "" }, { configured: "/x/tenor" }));
  assert.equal(found.kind === "runtime" && found.runtime.command, "/x/tenor");
  const missing = findRuntime(search({ "/usr/bin/tenor": "" }, { configured: "/y/tenor" }));
  assert.match(missing.kind === "none" ? missing.reason : "", /\/y\/tenor/);
});

test("the newest build of a workspace that holds Tenor's source is found from a folder below", () => {
  const files = { [`${project}/Tenor.Cli.csproj`]: "", [built("Release")]: "1", [built("Debug")]: "2" };
  const found = findRuntime(search(files));
  assert.deepEqual(found.kind === "runtime" && found.runtime.args, [built("Debug"), "kernel", "--stdio"]);
});

test("a workspace whose source is not built yet is told apart from none", () => {
  assert.equal(findRuntime(search({ [`${project}/Tenor.Cli.csproj`]: "" })).kind, "unbuilt");
});

test("a tool manifest that names tenor is run in its folder", () => {
  const manifest = JSON.stringify({ tools: { "tenor.cli": { version: "0.1.0", commands: ["tenor"] } } });
  const found = findRuntime(search({ "/home/a/news/.config/dotnet-tools.json": manifest }));
  assert.equal(found.kind === "runtime" && found.runtime.cwd, "/home/a/news");
});

test("nothing that lies in an untrusted folder is started", () => {
  const files = { [`${project}/Tenor.Cli.csproj`]: "", [built("Debug")]: "2", "/opt/bin/tenor": "" };
  const found = findRuntime(search(files, { trusted: false }));
  assert.equal(found.kind === "runtime" && found.runtime.command, "/opt/bin/tenor");
});

test("where there is none, the message says how to install it", () => {
  const found = findRuntime(search({}));
  assert.match(found.kind === "none" ? found.reason : "", /dotnet tool install --global Tenor\.Cli/);
});
