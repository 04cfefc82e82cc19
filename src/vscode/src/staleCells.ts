import * as vscode from "vscode";
import { NotebookType } from "./controller";
import type { Kernels } from "./kernels";
import type { NotebookSession } from "./notebookSession";
import type { Stale } from "./staleness";

/** Marks stale cells in their status bar, and failed ones with the place that failed. */
export class StaleCells implements vscode.NotebookCellStatusBarItemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #failures = new Map<string, { readonly line: number; readonly column: number }>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeCellStatusBarItems = this.#changed.event;

  constructor(private readonly kernels: Kernels) {
    this.#subscriptions = [
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(NotebookType, this),
      vscode.workspace.onDidChangeNotebookDocument(() => this.#changed.fire()),
      vscode.commands.registerCommand("tenor.goToError", goTo),
      kernels.onOpened((session) => {
        session.onExecuted(({ cell, result }) => {
          const error = result.status === "error" ? result.error : undefined;
          if (error?.line) this.#failures.set(keyOf(cell), { line: error.line, column: error.column ?? 1 });
          else this.#failures.delete(keyOf(cell));
          this.#changed.fire();
        });
      }),
      kernels.onClosed(() => this.#changed.fire()),
    ];
  }

  refresh(): void {
    this.#changed.fire();
  }

  async provideCellStatusBarItems(cell: vscode.NotebookCell): Promise<vscode.NotebookCellStatusBarItem[]> {
    const session = await this.kernels.running(cell.notebook)?.catch(() => undefined);
    if (!session || cell.kind !== vscode.NotebookCellKind.Code) return [];
    const items: vscode.NotebookCellStatusBarItem[] = [];
    const failure = this.#failures.get(keyOf(cell));
    if (failure) {
      const item = new vscode.NotebookCellStatusBarItem(
        `$(error) line ${failure.line}, column ${failure.column}`, vscode.NotebookCellStatusBarAlignment.Left);
      item.tooltip = "Go to where the cell failed";
      item.command = { title: "Go to error", command: "tenor.goToError", arguments: [cell, failure.line, failure.column] };
      items.push(item);
    }
    const stale = vscode.workspace.getConfiguration("tenor").get("staleCells.enabled", true) ? staleIn(session).get(keyOf(cell)) : undefined;
    if (stale) {
      const item = new vscode.NotebookCellStatusBarItem(
        stale.reason === "edited" ? "$(history) edited since it ran" : `$(history) stale: ${stale.name} has changed`,
        vscode.NotebookCellStatusBarAlignment.Left);
      item.tooltip = "The output is from before. Run the stale cells to bring it up to date.";
      item.command = "tenor.runStaleCells";
      items.push(item);
    }
    return items;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }
}

/** The stale cells of a session's notebook, by document. */
export function staleIn(session: NotebookSession): Map<string, Stale> {
  const cells = session.notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code);
  return session.staleness.stale(cells.map((cell) => ({ id: keyOf(cell), source: cell.document.getText() })));
}

export const keyOf = (cell: vscode.NotebookCell) => cell.document.uri.toString();

async function goTo(cell: vscode.NotebookCell, line: number, column: number): Promise<void> {
  const position = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(cell.document, { selection: new vscode.Range(position, position) });
}
