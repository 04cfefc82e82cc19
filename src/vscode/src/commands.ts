import { basename, dirname, extname, join } from "node:path";
import * as vscode from "vscode";
import { NotebookType } from "./controller";
import type { Kernels } from "./kernels";
import { readableFolders } from "./notebookSession";
import type { ReportResult, Variable, VerifyResult } from "./protocol";
import { keyOf, staleIn } from "./staleCells";
import { openVariableTable } from "./variableTable";

export function registerCommands(kernels: Kernels, context: vscode.ExtensionContext, log: vscode.LogOutputChannel): vscode.Disposable {
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
    command("openVariable", async (variable: Variable) => {
      const notebook = activeNotebook();
      const session = notebook && (await kernels.running(notebook));
      if (session) openVariableTable(session, variable.name, context.extensionUri);
    }),
  );
}

async function makeReport(kernels: Kernels): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) throw new Error("Open the notebook that the report is to be made of first.");
  if (notebook.isUntitled) throw new Error("Save the notebook first: a report is made of a notebook file.");
  if (notebook.isDirty && !(await notebook.save())) throw new Error("The notebook could not be saved, so no report was made.");
  const file = notebook.uri.fsPath;
  const output = join(dirname(file), "reports", `${basename(file, extname(file))}.html`);
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Tenor: making a report of ${basename(file)}` },
    async () => (await kernels.process(dirname(file))).request<ReportResult>("report/make", { notebook: file, output, folders: readableFolders() }));
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
  const [report] = file ? [file] : ((await vscode.window.showOpenDialog({
    title: "The report to verify", filters: { Reports: ["html"] },
  })) ?? []);
  if (!report) return;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Tenor: making ${basename(report.fsPath)} again to compare` },
    async () => (await kernels.process(dirname(report.fsPath))).request<VerifyResult>("report/verify", { report: report.fsPath }));
  const detail = result.lines.join("\n");
  await (result.same
    ? vscode.window.showInformationMessage("The report can be made again to the same bytes.", { modal: true, detail })
    : vscode.window.showWarningMessage("The report comes out differently now.", { modal: true, detail }));
}

async function newNotebook(kernels: Kernels, files: readonly vscode.Uri[] | undefined): Promise<void> {
  const articles = files ?? (await vscode.window.showOpenDialog({
    title: "The articles to read",
    canSelectMany: true,
    filters: { Articles: ["txt", "html", "jsonl", "csv"], "All files": ["*"] },
    ...(vscode.workspace.workspaceFolders?.[0] ? { defaultUri: vscode.workspace.workspaceFolders[0].uri } : {}),
  }));
  const first = articles?.[0];
  if (!articles || !first) return;
  const target = await vscode.window.showSaveDialog({
    title: "Save the new notebook as",
    defaultUri: vscode.Uri.file(join(dirname(first.fsPath), "reading.ipynb")),
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

async function restartKernel(kernels: Kernels): Promise<void> {
  const notebook = activeNotebook();
  if (!notebook) return;
  const session = await kernels.running(notebook);
  if (session) await session.restart();
  else await kernels.session(notebook);
  await vscode.commands.executeCommand("tenor.refreshVariables");
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
