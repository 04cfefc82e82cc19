import * as vscode from "vscode";
import { CellDiagnostics } from "./cellDiagnostics";
import { registerCommands } from "./commands";
import { connect, createController } from "./controller";
import { Kernels } from "./kernels";
import { registerLanguageFeatures, type SessionOf } from "./languageFeatures";
import { StaleCells } from "./staleCells";
import { VariablesView } from "./variables";

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Tenor", { log: true });
  const controller = createController();
  const kernels = new Kernels(controller, String((context.extension.packageJSON as { version: string }).version), log);
  const selected = new Set<vscode.NotebookDocument>();

  const sessionOf: SessionOf = async (document) => {
    for (const notebook of selected) {
      if (notebook.getCells().some((cell) => cell.document === document)) return kernels.session(notebook);
    }
    return undefined;
  };
  const diagnostics = new CellDiagnostics(sessionOf);
  const stale = new StaleCells(kernels);
  const progress = vscode.window.createStatusBarItem("tenor.progress", vscode.StatusBarAlignment.Left);
  progress.name = "Tenor: progress";

  const showActive = () => {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    void vscode.commands.executeCommand("setContext", "tenor.notebookActive", notebook !== undefined && selected.has(notebook));
  };

  context.subscriptions.push(
    log, controller, kernels, diagnostics, stale, progress,
    connect(controller, kernels),
    registerLanguageFeatures(sessionOf),
    registerCommands(kernels, context, log),
    new VariablesView(kernels),
    controller.onDidChangeSelectedNotebooks(({ notebook, selected: isSelected }) => {
      if (isSelected) {
        selected.add(notebook);
        diagnostics.refresh(notebook);
      } else {
        selected.delete(notebook);
        for (const cell of notebook.getCells()) diagnostics.forget(cell.document);
        void kernels.close(notebook);
      }
      showActive();
    }),
    vscode.window.onDidChangeActiveNotebookEditor(showActive),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => {
      selected.delete(notebook);
      void kernels.close(notebook);
    }),
    kernels.onOpened((session) => {
      session.onExecuted(({ cell, result }) => {
        diagnostics.ran(cell, result);
        diagnostics.refresh(session.notebook);
      });
      session.onProgress((event) => {
        if (!event) {
          progress.hide();
          return;
        }
        const share = event.total ? ` ${Math.floor((100 * event.done) / event.total)} %` : "";
        progress.text = `$(sync~spin) ${event.message}${share}`;
        progress.show();
      });
    }),
  );
}
