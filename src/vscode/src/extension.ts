import { dirname } from "node:path";
import * as vscode from "vscode";
import { CellDiagnostics } from "./cellDiagnostics";
import { CellStatus } from "./cellStatus";
import { registerCommands } from "./commands";
import { connect, createController } from "./controller";
import { Kernels } from "./kernels";
import { registerLanguageFeatures, type SessionOf } from "./languageFeatures";
import { folderOf } from "./notebookSession";
import { describeProgress } from "./progress";
import { VariablesView } from "./variables";

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Tenor", { log: true });
  const controller = createController();
  const kernels = new Kernels(controller, String((context.extension.packageJSON as { version: string }).version), log);
  const selected = new Set<vscode.NotebookDocument>();

  const sessionOf: SessionOf = async (document) => {
    for (const notebook of selected) {
      if (notebook.getCells().some((cell) => cell.document === document)) return kernels.quietSession(notebook);
    }
    return undefined;
  };
  const diagnostics = new CellDiagnostics(sessionOf);

  const showActive = () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    void vscode.commands.executeCommand("setContext", "tenor.notebookActive", notebook !== undefined && selected.has(notebook));
  };
  const select = (notebook: vscode.NotebookDocument, isSelected: boolean) => {
    if (isSelected) {
      selected.add(notebook);
      const unsaved = kernels.unsavedOf(notebook);
      if (unsaved) void kernels.move(unsaved, notebook);
      diagnostics.refresh(notebook);
    } else {
      selected.delete(notebook);
      for (const cell of notebook.getCells()) diagnostics.forget(cell.document);
      kernels.close(notebook);
    }
    showActive();
  };

  context.subscriptions.push(
    log, controller, kernels, diagnostics,
    new CellStatus(kernels),
    new VariablesView(kernels, context.extensionUri),
    connect(controller, kernels, context.extension.id),
    registerLanguageFeatures(sessionOf),
    registerCommands(kernels, log),
    showProgress(kernels),
    followRenames(kernels, select, selected),
    controller.onDidChangeSelectedNotebooks(({ notebook, selected: isSelected }) => select(notebook, isSelected)),
    vscode.window.onDidChangeActiveNotebookEditor(showActive),
    kernels.onOpened((session) => {
      session.onExecuted(({ cell, result }) => {
        diagnostics.ran(cell, result);
        if (session.idle) diagnostics.refresh(session.notebook);
      });
      session.onRestarted(() => diagnostics.refresh(session.notebook));
    }),
  );
}

/** How far a long call is, in the status bar of the window: the cell itself may be out of sight. */
function showProgress(kernels: Kernels): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("tenor.progress", vscode.StatusBarAlignment.Left);
  item.name = "Tenor: progress";
  return vscode.Disposable.from(item, kernels.onOpened((session) => {
    session.onProgress((event) => {
      item.text = `$(sync~spin) ${describeProgress(event)}`;
      item.show();
    });
    session.onExecuted(() => item.hide());
  }), kernels.onClosed(() => item.hide()));
}

/** A notebook whose file is renamed keeps its variables; the editor closes one document and opens another. */
function followRenames(
  kernels: Kernels,
  select: (notebook: vscode.NotebookDocument, isSelected: boolean) => void,
  selected: Set<vscode.NotebookDocument>,
): vscode.Disposable {
  const renamed = new Map<string, vscode.NotebookDocument>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const notebook = [...selected].find((one) => one.uri.toString() === oldUri.toString());
        if (notebook && folderOf(notebook) === dirname(newUri.fsPath)) renamed.set(newUri.toString(), notebook);
      }
    }),
    vscode.workspace.onDidOpenNotebookDocument(async (notebook) => {
      const from = renamed.get(notebook.uri.toString());
      if (!from) return;
      renamed.delete(notebook.uri.toString());
      await kernels.move(from, notebook);
      selected.delete(from);
      select(notebook, true);
    }),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => {
      if (![...renamed.values()].includes(notebook)) select(notebook, false);
    }),
  );
}
