import * as vscode from "vscode";
import { CellLanguage } from "./controller";
import type { SessionOf } from "./languageFeatures";
import type { CellDiagnostic, ExecuteResult } from "./protocol";

const Delay = 250;

/** Underlines what is wrong with a cell while it is written, and the place where it failed when it ran. */
export class CellDiagnostics implements vscode.Disposable {
  readonly #typed = vscode.languages.createDiagnosticCollection("tenor");
  readonly #ran = vscode.languages.createDiagnosticCollection("tenor-run");
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly sessionOf: SessionOf) {
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isCell(document)) return;
        this.#ran.delete(document.uri);
        this.#later(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
  }

  /** Looks at every cell of a notebook again: what one cell defines changes what is wrong with the others. */
  refresh(notebook: vscode.NotebookDocument): void {
    for (const cell of notebook.getCells()) if (cell.kind === vscode.NotebookCellKind.Code) this.#later(cell.document);
  }

  /** Shows where a cell that ran went wrong. */
  ran(cell: vscode.NotebookCell, result: ExecuteResult): void {
    const { document } = cell;
    const error = result.status === "error" ? result.error : undefined;
    if (!error?.line || (error.diagnostics?.length ?? 0) > 0) {
      this.#ran.delete(document.uri);
      return;
    }
    const line = Math.min(error.line - 1, document.lineCount - 1);
    const start = new vscode.Position(line, Math.max((error.column ?? 1) - 1, 0));
    const range = document.getWordRangeAtPosition(start) ?? new vscode.Range(start, document.lineAt(line).range.end);
    const diagnostic = new vscode.Diagnostic(range, `${error.name}: ${error.message}`, vscode.DiagnosticSeverity.Error);
    diagnostic.source = "Tenor, when the cell ran";
    this.#ran.set(document.uri, [diagnostic]);
  }

  forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document.uri.toString()));
    this.#timers.delete(document.uri.toString());
    this.#typed.delete(document.uri);
    this.#ran.delete(document.uri);
  }

  #later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => void this.#diagnose(document), Delay));
  }

  async #diagnose(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || !vscode.workspace.getConfiguration("tenor").get("diagnostics.enabled", true)) {
      this.#typed.delete(document.uri);
      return;
    }
    const session = await this.sessionOf(document);
    if (!session) return;
    const version = document.version;
    try {
      const { diagnostics } = await session.kernel.request<{ diagnostics: readonly CellDiagnostic[] }>("cell/diagnose", {
        sessionId: session.id,
        code: document.getText(),
        before: codeAbove(session.notebook, document),
      });
      if (document.version === version && !document.isClosed) this.#typed.set(document.uri, diagnostics.map((one) => toDiagnostic(document, one)));
    } catch {
      this.#typed.delete(document.uri);
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions, this.#typed, this.#ran).dispose();
  }
}

function toDiagnostic(document: vscode.TextDocument, one: CellDiagnostic): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(one.start), document.positionAt(Math.max(one.end, one.start + 1)));
  const severity = one.severity === "error" ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, one.message, severity);
  diagnostic.code = one.id;
  diagnostic.source = "Tenor";
  return diagnostic;
}

function codeAbove(notebook: vscode.NotebookDocument, document: vscode.TextDocument): string[] {
  const sources: string[] = [];
  for (const cell of notebook.getCells()) {
    if (cell.document === document) break;
    if (cell.kind === vscode.NotebookCellKind.Code) sources.push(cell.document.getText());
  }
  return sources;
}

const isCell = (document: vscode.TextDocument) =>
  document.uri.scheme === "vscode-notebook-cell" && document.languageId === CellLanguage;
