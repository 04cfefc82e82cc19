// Bundles the extension (CommonJS, for the extension host), the scripts of web views (ES modules) and the tests.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const tests = process.argv.includes("--tests");
const shared = { bundle: true, sourcemap: false, legalComments: "none", logLevel: "warning", target: "es2022" };

const extension = await build({
  ...shared,
  entryPoints: ["src/extension.ts"],
  outfile: "dist/extension.js",
  platform: "node",
  format: "cjs",
  external: ["vscode"],
  minify: true,
  metafile: true,
});

const pages = await build({
  ...shared,
  entryPoints: [...["plotly", "table", "annotated"].map((name) => `src/renderers/${name}.ts`), "src/variablePage.ts"],
  entryNames: "[name]",
  outdir: "dist",
  platform: "browser",
  format: "esm",
  minify: true,
  define: { global: "globalThis" },
  loader: { ".css": "text" },
  metafile: true,
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

// The bundles contain these packages, whose licences ask to go with every copy.
const inputs = [extension, pages].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const packages = new Set(inputs.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
const notices = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file) throw new Error(`${name} is bundled and has no licence file.`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", `This extension contains the following packages.\n\n${notices.join(`\n${"-".repeat(80)}\n\n`)}`);
