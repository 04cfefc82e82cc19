import * as vscode from "vscode";
import { NotebookType } from "./controller";
import type { Kernels } from "./kernels";
import type { NotebookSession } from "./notebookSession";
import { describeProgress } from "./progress";
import type { CellProgress } from "./protocol";
import type { Stale } from "./staleness";

/** What a cell's status bar tells beside the editor's own: how far it is, where it failed, whether it is stale. */
export class CellStatus implements vscode.NotebookCellStatusBarItemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #failures = new Map<string, { readonly line: number; readonly column: number }>();
  readonly #progress = new Map<string, CellProgress>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeCellStatusBarItems = this.#changed.event;

  constructor(private readonly kernels: Kernels) {
    this.#subscriptions = [
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(NotebookType, this),
      vscode.workspace.onDidChangeNotebookDocument(({ contentChanges, cellChanges }) => {
        // Outputs, of which a running cell may send many a second, make nothing stale.
        if (contentChanges.length > 0 || cellChanges.some((change) => change.document)) this.#changed.fire();
      }),
      vscode.commands.registerCommand("tenor.goToError", goTo),
      kernels.onOpened((session) => {
        session.onProgress((event) => {
          this.#progress.set(event.cellId, event);
          this.#changed.fire();
        });
        session.onExecuted(({ cell, result }) => {
          const key = keyOf(cell);
          const error = result.status === "error" ? result.error : undefined;
          this.#progress.delete(key);
          if (error?.line) this.#failures.set(key, { line: error.line, column: error.column ?? 1 });
          else this.#failures.delete(key);
          this.#changed.fire();
        });
        session.onRestarted(() => this.#changed.fire());
      }),
      kernels.onClosed(() => {
        this.#progress.clear();
        this.#changed.fire();
      }),
    ];
  }

  async provideCellStatusBarItems(cell: vscode.NotebookCell): Promise<vscode.NotebookCellStatusBarItem[]> {
    const session = await this.kernels.running(cell.notebook)?.catch(() => undefined);
    if (!session || cell.kind !== vscode.NotebookCellKind.Code) return [];
    const items: vscode.NotebookCellStatusBarItem[] = [];
    const add = (text: string, tooltip: string, command?: string | vscode.Command) => {
      const item = new vscode.NotebookCellStatusBarItem(text, vscode.NotebookCellStatusBarAlignment.Left);
      item.tooltip = tooltip;
      if (command !== undefined) item.command = command;
      items.push(item);
    };
    const progress = this.#progress.get(keyOf(cell));
    if (progress) add(describeProgress(progress), "How far this cell is. Interrupt stops it.");
    const failure = this.#failures.get(keyOf(cell));
    if (failure) {
      add(`$(error) line ${failure.line}, column ${failure.column}`, "Go to where the cell failed",
        { title: "Go to Error", command: "tenor.goToError", arguments: [cell, failure.line, failure.column] });
    }
    const stale = vscode.workspace.getConfiguration("tenor").get("staleCells.enabled", true) ? staleIn(session).get(keyOf(cell)) : undefined;
    if (stale) {
      add(stale.reason === "edited" ? "$(history) edited since it ran" : `$(history) stale: ${stale.name} has changed`,
        "The output is from before. Run the stale cells to bring it up to date.", "tenor.runStaleCells");
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
