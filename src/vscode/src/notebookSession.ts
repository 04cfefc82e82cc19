import { randomUUID } from "node:crypto";
import { dirname } from "node:path";
import * as vscode from "vscode";
import type { KernelProcess } from "./kernelProcess";
import { displayOutput, errorOutput, outputItems } from "./outputs";
import type { CellProgress, ExecuteResult, OpenSession } from "./protocol";
import { Staleness } from "./staleness";

interface Running {
  readonly execution: vscode.NotebookCellExecution;
  stream: { readonly name: string; readonly output: vscode.NotebookCellOutput } | undefined;
  clearNext: boolean;
  started: boolean;
  /** Answers for a kernel that does not: what ran when it was restarted is over, whether or not it stops. */
  readonly abandon: (result: ExecuteResult) => void;
  readonly abandoned: Promise<ExecuteResult>;
  /** Output calls are answered in turn; each waits for the one before it, so that none overtakes another. */
  queue: Promise<void>;
}

/** How long a cell may take to stop before a person is told that it has not. */
const StopMilliseconds = 5000;

const Restarted: ExecuteResult = {
  status: "interrupted",
  error: { name: "Interrupted", message: "The kernel was restarted.", traceback: ["The kernel was restarted while this cell ran."] },
};

/** One open notebook's session in a kernel: runs its cells and carries what they show into the document. */
export class NotebookSession implements vscode.Disposable {
  readonly id = randomUUID();
  readonly staleness = new Staleness();
  readonly #running = new Map<string, Running>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #executed = new vscode.EventEmitter<{ cell: vscode.NotebookCell; result: ExecuteResult }>();
  readonly #progress = new vscode.EventEmitter<CellProgress>();
  readonly #restarted = new vscode.EventEmitter<void>();
  /** Displays outlive the cell that made them: a later cell may update one. */
  readonly #displays = new Map<string, vscode.NotebookCellOutput>();
  #notebook: vscode.NotebookDocument;

  readonly onExecuted = this.#executed.event;
  readonly onProgress = this.#progress.event;
  readonly onRestarted = this.#restarted.event;

  private constructor(
    notebook: vscode.NotebookDocument,
    readonly kernel: KernelProcess,
    private readonly controller: vscode.NotebookController,
  ) {
    this.#notebook = notebook;
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
        if (display && running) enqueue(running, () => running.execution.replaceOutputItems(outputItems(event.data), display));
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
      kernel.onProgress(mine((_, event) => this.#progress.fire(event))),
    );
  }

  static async open(
    notebook: vscode.NotebookDocument, kernel: KernelProcess, controller: vscode.NotebookController, trusted: boolean,
  ): Promise<NotebookSession> {
    const session = new NotebookSession(notebook, kernel, controller);
    const saved = notebook.uri.scheme === "file";
    const params: OpenSession = {
      sessionId: session.id,
      folder: folderOf(notebook),
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

  get notebook(): vscode.NotebookDocument {
    return this.#notebook;
  }

  /** Whether no cell runs or waits to. */
  get idle(): boolean {
    return this.#running.size === 0;
  }

  /** Goes on with the document that the notebook became when its file was renamed: the same cells under other addresses. */
  move(to: vscode.NotebookDocument): void {
    const before = this.#notebook.getCells();
    this.#notebook = to;
    this.staleness.rename(new Map(to.getCells().flatMap((cell, index) => {
      const was = before[index];
      return was ? [[was.document.uri.toString(), cell.document.uri.toString()]] : [];
    })));
  }

  /** Runs cells in order; the first that fails ends the run, and those after it keep their outputs. */
  async run(cells: readonly vscode.NotebookCell[]): Promise<void> {
    const executions = cells.map((cell) => ({ cell, execution: this.controller.createNotebookCellExecution(cell) }));
    await Promise.all(executions.map(({ cell, execution }) => this.#runOne(cell, execution)));
  }

  async #runOne(cell: vscode.NotebookCell, execution: vscode.NotebookCellExecution): Promise<void> {
    const cellId = cell.document.uri.toString();
    const running = runningOf(execution);
    this.#running.set(cellId, running);
    const source = cell.document.getText();
    let result: ExecuteResult;
    try {
      const answer = this.kernel.request<ExecuteResult>("cell/execute", { sessionId: this.id, cellId, code: source, stopOnError: true });
      result = await Promise.race([answer, running.abandoned]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      result = running.started ? { status: "error", error: { name: "KernelError", message, traceback: [message] } } : { status: "aborted" };
    }
    // What it shows may still be on its way into the document: that is not the cell's time.
    const ended = Date.now();
    if (result.status === "aborted") {
      // A cell that never ran keeps its outputs; the editor wants a start before an end.
      if (!running.started) execution.start();
      await running.queue;
      execution.end(undefined);
    } else {
      if (!running.started) begin(running, result.executionCount);
      if (result.error) this.#append(running, errorOutput(result.error), undefined);
      await running.queue;
      execution.end(result.status === "ok", ended);
      if (result.status === "ok") {
        this.staleness.ran(cellId, source, { defines: result.defines ?? [], uses: result.uses ?? [] });
      }
    }
    this.#running.delete(cellId);
    this.#executed.fire({ cell, result });
  }

  /** Stops the cell that runs; the cells that wait keep their outputs. Answers whether all came to their end within a while. */
  async interrupt(): Promise<boolean> {
    const interrupted = [...this.#running.values()];
    await this.kernel.request("session/interrupt", { sessionId: this.id });
    return this.#ended(interrupted);
  }

  /** Begins anew without variables. */
  async restart(): Promise<void> {
    const left = [...this.#running.values()];
    await this.kernel.request("session/restart", { sessionId: this.id });
    this.staleness.clear();
    this.#displays.clear();
    if (!(await this.#ended(left))) for (const running of left) running.abandon(Restarted);
    this.#restarted.fire();
  }

  async #ended(these: readonly Running[]): Promise<boolean> {
    const over = () => ![...this.#running.values()].some((running) => these.includes(running));
    return over() || new Promise((resolve) => {
      const timer = setTimeout(() => done(false), StopMilliseconds);
      const subscription = this.onExecuted(() => { if (over()) done(true); });
      const done = (ended: boolean) => {
        clearTimeout(timer);
        subscription.dispose();
        resolve(ended);
      };
    });
  }

  #append(running: Running, output: vscode.NotebookCellOutput, displayId: string | null | undefined): void {
    if (running.clearNext) this.#clear(running);
    running.stream = undefined;
    if (displayId) this.#displays.set(displayId, output);
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
    this.#restarted.dispose();
  }
}

/** What the paths in a notebook's cells begin at. Under a name in another folder they mean other files, and the notebook begins anew. */
export function folderOf(notebook: vscode.NotebookDocument): string {
  if (notebook.uri.scheme === "file") return dirname(notebook.uri.fsPath);
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? process.cwd();
}

/** A trusted workspace's articles may be read from its notebooks; a stranger's notebook reads its own folder alone. */
export function readableFolders(): string[] {
  return vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? []) : [];
}

function runningOf(execution: vscode.NotebookCellExecution): Running {
  let abandon!: (result: ExecuteResult) => void;
  const abandoned = new Promise<ExecuteResult>((resolve) => (abandon = resolve));
  return { execution, abandon, abandoned, stream: undefined, clearNext: false, started: false, queue: Promise.resolve() };
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
