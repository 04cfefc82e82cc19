import * as vscode from "vscode";
import { NotebookType } from "./controller";
import type { Kernels } from "./kernels";
import type { NotebookSession } from "./notebookSession";
import type { Variable } from "./protocol";
import { openVariableTable } from "./variableTable";

interface Shown {
  readonly session: NotebookSession;
  readonly variable: Variable;
}

/** The variables of the notebook last in front, with their types and a preview of each. */
export class VariablesView implements vscode.TreeDataProvider<Shown>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #view: vscode.TreeView<Shown>;
  /** Stays when a table, a report or a text file comes to the front: they are often looked at beside the notebook. */
  #notebook: vscode.NotebookDocument | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly kernels: Kernels, extension: vscode.Uri) {
    this.#view = vscode.window.createTreeView("tenor.variables", { treeDataProvider: this });
    this.#subscriptions = [
      this.#view,
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#follow()),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        if (notebook === this.#notebook) this.#show(vscode.window.activeNotebookEditor?.notebook);
      }),
      vscode.commands.registerCommand("tenor.refreshVariables", () => this.#changed.fire()),
      vscode.commands.registerCommand("tenor.openVariable", ({ session, variable }: Shown) =>
        openVariableTable(session, variable.name, extension)),
      kernels.onOpened((session) => {
        session.onExecuted(() => this.#changed.fire());
        session.onRestarted(() => this.#changed.fire());
      }),
      kernels.onClosed(() => this.#changed.fire()),
    ];
    this.#follow();
  }

  getTreeItem({ session, variable }: Shown): vscode.TreeItem {
    const item = new vscode.TreeItem(variable.name);
    item.id = `${session.id}/${variable.name}`;
    item.description = `${variable.type}  ${variable.preview}`;
    item.tooltip = new vscode.MarkdownString().appendCodeblock(`${variable.type} ${variable.name}`, "csharp").appendText(variable.preview);
    item.accessibilityInformation = { label: `${variable.name}, ${variable.type}, ${variable.preview}` };
    item.iconPath = new vscode.ThemeIcon(variable.rows == null ? "symbol-variable" : "table");
    if (variable.rows != null) {
      item.contextValue = "table";
      item.command = { title: "Open as Table", command: "tenor.openVariable", arguments: [{ session, variable }] };
    }
    return item;
  }

  async getChildren(parent?: Shown): Promise<Shown[]> {
    const session = parent || !this.#notebook ? undefined : await this.kernels.running(this.#notebook)?.catch(() => undefined);
    if (!session) return [];
    try {
      const { variables } = await session.kernel.request<{ variables: Variable[] }>("variables/list", { sessionId: session.id });
      return variables.map((variable) => ({ session, variable }));
    } catch {
      // A kernel that has just ended has no variables; its end is told elsewhere.
      return [];
    }
  }

  #follow(): void {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (notebook?.notebookType === NotebookType && notebook !== this.#notebook) this.#show(notebook);
  }

  #show(notebook: vscode.NotebookDocument | undefined): void {
    this.#notebook = notebook;
    this.#view.description = notebook?.uri.path.split("/").at(-1) ?? "";
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }
}
