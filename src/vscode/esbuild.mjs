// Bundles the extension (CommonJS, for the extension host), each renderer (an ES module, for the notebook's web view) and the tests.
import { build } from "esbuild";
import { readdirSync } from "node:fs";

const tests = process.argv.includes("--tests");
const shared = { bundle: true, sourcemap: false, legalComments: "none", logLevel: "warning", target: "es2022" };

await build({
  ...shared,
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  platform: "node",
  format: "cjs",
  external: ["vscode"],
  minify: true,
});

await build({
  ...shared,
  entryPoints: ["plotly", "table", "annotated"].map((name) => `src/renderers/${name}.ts`),
  outdir: "dist",
  platform: "browser",
  format: "esm",
  minify: true,
  define: { global: "globalThis" },
  loader: { ".css": "text" },
});

await build({
  ...shared,
  entryPoints: ["src/variablePage.ts"],
  outdir: "dist",
  platform: "browser",
  format: "esm",
  minify: true,
  loader: { ".css": "text" },
});

if (tests) {
  await build({
    ...shared,
    entryPoints: readdirSync("test").filter((file) => file.endsWith(".test.ts")).map((file) => `test/${file}`),
    outdir: "dist/test",
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    external: ["vscode"],
  });
}
