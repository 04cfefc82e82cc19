import { basename, dirname, extname, join } from "node:path";
import * as vscode from "vscode";
import { keyOf, staleIn } from "./cellStatus";
import { NotebookType } from "./controller";
import type { Kernels } from "./kernels";
import { readableFolders } from "./notebookSession";
import type { ReportResult, VerifyResult } from "./protocol";

const ManifestEnding = ".manifest.json";

export function registerCommands(kernels: Kernels, log: vscode.LogOutputChannel): vscode.Disposable {
  const command = (name: string, run: (...args: never[]) => Promise<void> | void) =>
    vscode.commands.registerCommand(`tenor.${name}`, async (...args: never[]) => {
      try {
        await run(...args);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        log.error(message);
        await vscode.window.showErrorMessage(message);
      }
    });
  return vscode.Disposable.from(
    command("showLog", () => log.show()),
    command("makeReport", () => makeReport(kernels)),
    command("verifyReport", (file?: vscode.Uri) => verifyReport(kernels, file)),
    command("newNotebook", (file?: vscode.Uri, files?: vscode.Uri[]) => newNotebook(kernels, files ?? (file ? [file] : undefined))),
    command("restartKernel", () => restartKernel(kernels)),
    command("runStaleCells", () => runStaleCells(kernels)),
  );
}

async function makeReport(kernels: Kernels): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) throw new Error("Open the notebook that the report is to be made of first.");
  if (notebook.isUntitled) throw new Error("Save the notebook first: a report is made of a notebook file.");
  if (notebook.isDirty && !(await notebook.save())) throw new Error("The notebook could not be saved, so no report was made.");
  const file = notebook.uri.fsPath;
  const output = join(dirname(file), "reports", `${basename(file, extname(file))}.html`);
  const result = await ask<ReportResult>(kernels, `making a report of ${basename(file)}`, dirname(file), "report/make", {
    notebook: file, output, folders: readableFolders(),
  });
  if (!result) return;
  const open = "Open Report";
  const manifest = "Open Manifest";
  const text = result.succeeded
    ? `The report is at ${vscode.workspace.asRelativePath(result.report)}.`
    : `A cell failed, and the report at ${vscode.workspace.asRelativePath(result.report)} ends there: ${result.errors[0] ?? ""}`;
  const answer = await (result.succeeded ? vscode.window.showInformationMessage : vscode.window.showWarningMessage)(text, open, manifest);
  if (answer === open) await vscode.env.openExternal(vscode.Uri.file(result.report));
  if (answer === manifest) await vscode.window.showTextDocument(vscode.Uri.file(result.manifest));
}

async function verifyReport(kernels: Kernels, file: vscode.Uri | undefined): Promise<void> {
  const report = file ?? (await chooseReport());
  if (!report) return;
  const result = await ask<VerifyResult>(kernels, `making ${basename(report.fsPath)} again to compare`, dirname(report.fsPath), "report/verify", {
    report: report.fsPath, folders: readableFolders(),
  });
  if (!result) return;
  const detail = result.lines.join("\n");
  await (result.same
    ? vscode.window.showInformationMessage("The report can be made again to the same bytes.", { modal: true, detail })
    : vscode.window.showWarningMessage("The report comes out differently now.", { modal: true, detail }));
}

/** Offers the reports in the open folders, which are known by the manifests beside them, and any other file. */
async function chooseReport(): Promise<vscode.Uri | undefined> {
  const manifests = await vscode.workspace.findFiles(`**/*${ManifestEnding}`, "**/node_modules/**", 200);
  const reports = manifests
    .map((manifest) => manifest.with({ path: `${manifest.path.slice(0, -ManifestEnding.length)}.html` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const items = reports.map((report) => ({ label: basename(report.path), description: vscode.workspace.asRelativePath(report), report }));
  const other = { label: "$(folder-opened) Choose a File…", description: "", report: undefined };
  const answer = reports.length === 0 ? other : await vscode.window.showQuickPick([...items, other], { title: "The report to verify" });
  if (!answer) return undefined;
  return answer.report ?? (await vscode.window.showOpenDialog({ title: "The report to verify", filters: { Reports: ["html"] } }))?.[0];
}

/** Asks the kernel for something long, with a notification that can cancel it; undefined where it was. */
async function ask<Result>(
  kernels: Kernels, doing: string, folder: string, method: string, params: object,
): Promise<Result | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Tenor: ${doing}`, cancellable: true },
    async (_, token) => {
      try {
        return await (await kernels.process(folder)).request<Result>(method, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    });
}

async function newNotebook(kernels: Kernels, files: readonly vscode.Uri[] | undefined): Promise<void> {
  const articles = files ?? (await vscode.window.showOpenDialog({
    title: "The articles to read",
    canSelectMany: true,
    filters: { Articles: ["txt", "text", "md", "html", "htm", "json", "jsonl", "ndjson", "csv", "tsv"], "All files": ["*"] },
    ...(vscode.workspace.workspaceFolders?.[0] ? { defaultUri: vscode.workspace.workspaceFolders[0].uri } : {}),
  }));
  const first = articles?.[0];
  if (!articles || !first) return;
  const target = await vscode.window.showSaveDialog({
    title: "Save the new notebook as",
    defaultUri: await freeName(dirname(first.fsPath), "reading"),
    filters: { Notebooks: ["ipynb"] },
  });
  if (!target) return;
  const kernel = await kernels.process(dirname(first.fsPath));
  const { notebook } = await kernel.request<{ notebook: string }>("notebook/new", {
    articles: articles.map((article) => article.fsPath),
    notebook: target.fsPath,
  });
  await vscode.window.showNotebookDocument(await vscode.workspace.openNotebookDocument(vscode.Uri.file(notebook)));
}

/** The first of "name.ipynb", "name-2.ipynb", … that no file in the folder has. */
async function freeName(folder: string, name: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(vscode.Uri.file(folder))).map(([entry]) => entry));
  const nameOf = (place: number) => `${name}${place === 1 ? "" : `-${place}`}.ipynb`;
  let place = 1;
  while (taken.has(nameOf(place))) place++;
  return vscode.Uri.file(join(folder, nameOf(place)));
}

async function restartKernel(kernels: Kernels): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  const session = await kernels.running(notebook);
  if (session) await session.restart();
  else await kernels.session(notebook);
}

async function runStaleCells(kernels: Kernels): Promise<void> {
  const notebook = activeNotebook();
  const session = notebook && (await kernels.running(notebook));
  if (!session) return;
  const stale = staleIn(session);
  const ranges = session.notebook.getCells()
    .filter((cell) => stale.has(keyOf(cell)))
    .map((cell) => new vscode.NotebookRange(cell.index, cell.index + 1));
  if (ranges.length > 0) {
    await vscode.commands.executeCommand("notebook.cell.execute", {
      ranges: ranges.map(({ start, end }) => ({ start, end })), document: session.notebook.uri,
    });
  }
}

function activeNotebook(): vscode.NotebookDocument | undefined {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  return notebook?.notebookType === NotebookType ? notebook : undefined;
}
