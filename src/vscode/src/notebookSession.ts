import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import * as vscode from "vscode";
import type { KernelProcess } from "./kernelProcess";
import { displayOutput, errorOutput, outputItems } from "./outputs";
import type { CellProgress, ExecuteResult, OpenSession } from "./protocol";
import { Staleness } from "./staleness";

interface Running {
  readonly execution: vscode.NotebookCellExecution;
  readonly displays: Map<string, vscode.NotebookCellOutput>;
  stream: { readonly name: string; readonly output: vscode.NotebookCellOutput } | undefined;
  clearNext: boolean;
  started: boolean;
  /** Output calls are answered in turn; each waits for the one before it, so that none overtakes another. */
  queue: Promise<void>;
}

/** One open notebook's session in a kernel: runs its cells and carries what they show into the document. */
export class NotebookSession implements vscode.Disposable {
  readonly id = randomUUID();
  readonly staleness = new Staleness();
  readonly #running = new Map<string, Running>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #executed = new vscode.EventEmitter<{ cell: vscode.NotebookCell; result: ExecuteResult }>();
  readonly #progress = new vscode.EventEmitter<CellProgress | undefined>();
  /** Displays outlive the cell that made them: a later cell may update one. */
  readonly #displays = new Map<string, { cell: vscode.NotebookCell; output: vscode.NotebookCellOutput }>();

  readonly onExecuted = this.#executed.event;
  readonly onProgress = this.#progress.event;

  private constructor(
    readonly notebook: vscode.NotebookDocument,
    readonly kernel: KernelProcess,
    private readonly controller: vscode.NotebookController,
  ) {
    const mine = <E extends { sessionId: string; cellId: string }>(handle: (running: Running, event: E) => void) => (event: E) => {
      const running = event.sessionId === this.id ? this.#running.get(event.cellId) : undefined;
      if (running) handle(running, event);
    };
    this.#subscriptions.push(
      kernel.onStarted(mine((running, event) => begin(running, event.executionCount))),
      kernel.onOutput(mine((running, event) => this.#append(running, displayOutput(event, running.execution.executionOrder), event.displayId))),
      kernel.onUpdated((event) => {
        const display = event.sessionId === this.id && event.displayId ? this.#displays.get(event.displayId) : undefined;
        const running = this.#running.get(event.cellId);
        if (display && running) enqueue(running, () => running.execution.replaceOutputItems(outputItems(event.data), display.output));
      }),
      kernel.onStream(mine((running, event) => {
        const item = event.name === "stderr"
          ? vscode.NotebookCellOutputItem.stderr(event.text)
          : vscode.NotebookCellOutputItem.stdout(event.text);
        const last = running.stream;
        if (last?.name === event.name && !running.clearNext) {
          enqueue(running, () => running.execution.appendOutputItems(item, last.output));
          return;
        }
        const output = new vscode.NotebookCellOutput([item], { outputType: "stream" });
        this.#append(running, output, undefined);
        running.stream = { name: event.name, output };
      })),
      kernel.onClear(mine((running, event) => {
        if (event.wait) running.clearNext = true;
        else this.#clear(running);
      })),
      kernel.onProgress((event) => { if (event.sessionId === this.id) this.#progress.fire(event); }),
    );
  }

  static async open(
    notebook: vscode.NotebookDocument, kernel: KernelProcess, controller: vscode.NotebookController, trusted: boolean,
  ): Promise<NotebookSession> {
    const session = new NotebookSession(notebook, kernel, controller);
    const saved = notebook.uri.scheme === "file";
    const workspace = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? [];
    const params: OpenSession = {
      sessionId: session.id,
      folder: saved ? dirname(notebook.uri.fsPath) : (workspace[0] ?? process.cwd()),
      folders: readableFolders(),
      trusted,
      ...(saved ? { notebook: notebook.uri.fsPath } : {}),
    };
    try {
      await kernel.request("session/open", params);
    } catch (error) {
      session.dispose();
      throw error;
    }
    return session;
  }

  /** Runs cells in order; the first that fails ends the run, and those after it keep their outputs. */
  async run(cells: readonly vscode.NotebookCell[]): Promise<void> {
    const executions = cells.map((cell) => ({ cell, execution: this.controller.createNotebookCellExecution(cell) }));
    await Promise.all(executions.map(({ cell, execution }) => this.#runOne(cell, execution)));
  }

  async #runOne(cell: vscode.NotebookCell, execution: vscode.NotebookCellExecution): Promise<void> {
    const cellId = cell.document.uri.toString();
    const running: Running = {
      execution, displays: new Map(), stream: undefined, clearNext: false, started: false, queue: Promise.resolve(),
    };
    this.#running.set(cellId, running);
    const source = cell.document.getText();
    let result: ExecuteResult;
    try {
      result = await this.kernel.request<ExecuteResult>("cell/execute", { sessionId: this.id, cellId, code: source, stopOnError: true });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      result = { status: "error", error: { name: "KernelError", message, traceback: [message] } };
    }
    if (result.status === "aborted") {
      // A cell that never ran keeps its outputs; the editor wants a start before an end.
      if (!running.started) execution.start();
      await running.queue;
      execution.end(undefined);
    } else {
      if (!running.started) begin(running, result.executionCount);
      if (result.error) this.#append(running, errorOutput(result.error), undefined);
      await running.queue;
      execution.end(result.status === "ok", Date.now());
      if (result.status === "ok") {
        this.staleness.ran(cellId, source, { defines: result.defines ?? [], uses: result.uses ?? [] });
      }
    }
    this.#running.delete(cellId);
    if (this.#running.size === 0) this.#progress.fire(undefined);
    this.#executed.fire({ cell, result });
  }

  async interrupt(): Promise<void> {
    await this.kernel.request("session/interrupt", { sessionId: this.id });
  }

  async restart(): Promise<void> {
    await this.kernel.request("session/restart", { sessionId: this.id });
    this.staleness.clear();
    this.#displays.clear();
  }

  #append(running: Running, output: vscode.NotebookCellOutput, displayId: string | null | undefined): void {
    if (running.clearNext) this.#clear(running);
    running.stream = undefined;
    if (displayId) this.#displays.set(displayId, { cell: running.execution.cell, output });
    enqueue(running, () => running.execution.appendOutput(output));
  }

  #clear(running: Running): void {
    running.clearNext = false;
    running.stream = undefined;
    enqueue(running, () => running.execution.clearOutput());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    if (this.kernel.alive) this.kernel.request("session/close", { sessionId: this.id }).catch(() => undefined);
    this.#executed.dispose();
    this.#progress.dispose();
  }
}

/** A trusted workspace's articles may be read from its notebooks; a stranger's notebook reads its own folder alone. */
export function readableFolders(): string[] {
  return vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? []) : [];
}

function begin(running: Running, executionCount: number | undefined): void {
  running.started = true;
  running.execution.executionOrder = executionCount;
  running.execution.start(Date.now());
  enqueue(running, () => running.execution.clearOutput());
}

function enqueue(running: Running, action: () => Thenable<void>): void {
  running.queue = running.queue.then(action, action);
}
