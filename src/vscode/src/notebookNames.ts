import { dirname } from "node:path";
import * as vscode from "vscode";
import type { Kernels } from "./kernels";
import { folderOf } from "./notebookSession";

/**
 * A notebook keeps its variables under a new name: when its file is renamed, and when one begun from nothing is first saved.
 * Either way the editor closes one document and opens another.
 */
export function followNames(
  kernels: Kernels,
  select: (notebook: vscode.NotebookDocument, isSelected: boolean) => void,
  selected: Set<vscode.NotebookDocument>,
): vscode.Disposable {
  const renamed = new Map<string, vscode.NotebookDocument>();
  const follow = async (from: vscode.NotebookDocument, to: vscode.NotebookDocument) => {
    await kernels.move(from, to);
    selected.delete(from);
    select(to, true);
  };
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
      await follow(from, notebook);
    }),
    // The file's document is opened empty and filled before it is saved; the one begun from nothing closes after that.
    vscode.workspace.onDidSaveNotebookDocument(async (notebook) => {
      if (kernels.running(notebook)) return;
      const from = [...selected].find((one) => one.isUntitled && folderOf(one) === folderOf(notebook) && haveSameCells(one, notebook));
      if (from) await follow(from, notebook);
    }),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => {
      if (![...renamed.values()].includes(notebook)) select(notebook, false);
    }),
  );
}

function haveSameCells(one: vscode.NotebookDocument, other: vscode.NotebookDocument): boolean {
  return one.cellCount === other.cellCount
    && one.getCells().every((cell, index) => cell.document.getText() === other.cellAt(index).document.getText());
}
