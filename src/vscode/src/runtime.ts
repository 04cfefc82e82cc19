import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** How to start the kernel. */
export interface Runtime {
  readonly command: string;
  readonly args: readonly string[];
  /** Where it was found, for the log and for messages. */
  readonly origin: string;
  readonly cwd?: string;
}

/** What is looked at to find the runtime; the file system stands behind it in the product. */
export interface RuntimeSearch {
  /** The setting `tenor.runtime.path`; empty for none. */
  readonly configured: string;
  /** Folders open in the editor, and the notebook's own. */
  readonly folders: readonly string[];
  /** Whether programs that lie in those folders may be started. */
  readonly trusted: boolean;
  readonly path: string;
  readonly home: string;
  readonly windows: boolean;
  readonly exists: (file: string) => boolean;
  readonly read: (file: string) => string | undefined;
  readonly modified: (file: string) => number;
}

export type Found =
  | { readonly kind: "runtime"; readonly runtime: Runtime }
  | { readonly kind: "unbuilt"; readonly project: string }
  | { readonly kind: "none"; readonly reason: string };

const KernelArgs = ["kernel", "--stdio"];

/** Looks for `tenor`: the setting, the workspace's own build, its dotnet tools, PATH, the user's dotnet tools. */
export function findRuntime(search: RuntimeSearch): Found {
  if (search.configured !== "") {
    if (!search.exists(search.configured)) {
      return {
        kind: "none",
        reason: `The setting “tenor.runtime.path” names ${search.configured}, and there is no such file. Correct the setting, or empty it to let Tenor look for itself.`,
      };
    }
    return { kind: "runtime", runtime: start(search.configured, "the setting tenor.runtime.path") };
  }
  if (search.trusted) {
    for (const folder of withParents(search.folders)) {
      const project = join(folder, "src", "Tenor.Cli");
      if (search.exists(join(project, "Tenor.Cli.csproj"))) {
        const built = ["Release", "Debug"]
          .map((configuration) => join(project, "bin", configuration, "net10.0", "Tenor.Cli.dll"))
          .filter(search.exists)
          .sort((a, b) => search.modified(b) - search.modified(a))[0];
        return built ? { kind: "runtime", runtime: start(built, "the build in this workspace") } : { kind: "unbuilt", project };
      }
      for (const manifest of [join(folder, ".config", "dotnet-tools.json"), join(folder, "dotnet-tools.json")]) {
        if (namesTenor(search.read(manifest))) {
          return {
            kind: "runtime",
            runtime: { command: "dotnet", args: ["tool", "run", "tenor", "--", ...KernelArgs], origin: manifest, cwd: folder },
          };
        }
      }
    }
  }
  const names = search.windows ? ["tenor.exe", "tenor.cmd"] : ["tenor"];
  for (const folder of [...search.path.split(search.windows ? ";" : delimiter), join(search.home, ".dotnet", "tools")]) {
    if (folder === "") continue;
    for (const name of names) {
      const file = join(folder, name);
      if (search.exists(file)) return { kind: "runtime", runtime: start(file, `the tool in ${folder}`) };
    }
  }
  return {
    kind: "none",
    reason: search.trusted
      ? "Tenor’s runtime was not found: no setting “tenor.runtime.path”, no build in the workspace, no dotnet tool, nothing named tenor on PATH. Install it with “dotnet tool install --global Tenor.Cli”, or choose the file."
      : "Tenor’s runtime was not found on PATH. What lies in this folder is not started, because the folder is not trusted. Install it with “dotnet tool install --global Tenor.Cli”, or trust the folder.",
  };
}

function start(file: string, origin: string): Runtime {
  return file.endsWith(".dll")
    ? { command: "dotnet", args: [file, ...KernelArgs], origin }
    : { command: file, args: KernelArgs, origin };
}

function withParents(folders: readonly string[]): string[] {
  const seen = new Set<string>();
  for (let folder of folders) {
    for (;;) {
      seen.add(folder);
      const parent = dirname(folder);
      if (parent === folder) break;
      folder = parent;
    }
  }
  return [...seen];
}

function namesTenor(manifest: string | undefined): boolean {
  if (manifest === undefined) return false;
  try {
    const tools = (JSON.parse(manifest) as { tools?: Record<string, { commands?: string[] }> }).tools ?? {};
    return Object.values(tools).some((tool) => tool.commands?.includes("tenor"));
  } catch {
    return false;
  }
}

/** A search of this machine. */
export function searchHere(configured: string, folders: readonly string[], trusted: boolean): RuntimeSearch {
  return {
    configured,
    folders,
    trusted,
    path: process.env["PATH"] ?? "",
    home: homedir(),
    windows: process.platform === "win32",
    exists: existsSync,
    read: (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined),
    modified: (file) => statSync(file).mtimeMs,
  };
}
