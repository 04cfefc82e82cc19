import * as vscode from "vscode";
import type { Kernels } from "./kernels";
import type { Variable } from "./protocol";

/** The variables of the notebook in front, with their types and a preview of each. */
export class VariablesView implements vscode.TreeDataProvider<Variable>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly kernels: Kernels) {
    this.#subscriptions = [
      vscode.window.registerTreeDataProvider("tenor.variables", this),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.refresh()),
      vscode.commands.registerCommand("tenor.refreshVariables", () => this.refresh()),
      kernels.onOpened((session) => void session.onExecuted(() => this.refresh())),
      kernels.onClosed(() => this.refresh()),
    ];
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(variable: Variable): vscode.TreeItem {
    const item = new vscode.TreeItem(variable.name);
    item.description = `${variable.type}  ${variable.preview}`;
    item.tooltip = `${variable.type} ${variable.name}\n${variable.preview}`;
    item.iconPath = new vscode.ThemeIcon(variable.rows == null ? "symbol-variable" : "table");
    if (variable.rows != null) {
      item.contextValue = "table";
      item.command = { title: "Open as Table", command: "tenor.openVariable", arguments: [variable] };
    }
    return item;
  }

  async getChildren(parent?: Variable): Promise<Variable[]> {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    const session = parent || !notebook ? undefined : await this.kernels.running(notebook)?.catch(() => undefined);
    if (!session) return [];
    try {
      const { variables } = await session.kernel.request<{ variables: Variable[] }>("variables/list", { sessionId: session.id });
      return variables;
    } catch {
      return [];
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }
}
