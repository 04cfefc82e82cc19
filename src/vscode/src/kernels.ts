import { dirname } from "node:path";
import * as vscode from "vscode";
import { KernelProcess } from "./kernelProcess";
import { folderOf, NotebookSession } from "./notebookSession";
import { findRuntime, searchHere, type Runtime } from "./runtime";

interface Starting {
  readonly kernel: Promise<KernelProcess>;
  /** Whether nobody was asked about what was missing: help with writing does not interrupt it. */
  readonly quiet: boolean;
}

/** How long a notebook that was begun from nothing may take, once closed, to be there again under the name it was saved as. */
const NamingMilliseconds = 5000;

/** The one kernel process of a window and a session in it for each notebook; both start when first needed. */
export class Kernels implements vscode.Disposable {
  readonly #sessions = new Map<vscode.NotebookDocument, Promise<NotebookSession>>();
  readonly #opened = new vscode.EventEmitter<NotebookSession>();
  readonly #closed = new vscode.EventEmitter<vscode.NotebookDocument>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #closing = new Map<vscode.NotebookDocument, NodeJS.Timeout>();
  #starting: Starting | undefined;
  #failed = false;

  readonly onOpened = this.#opened.event;
  readonly onClosed = this.#closed.event;

  constructor(
    private readonly controller: vscode.NotebookController,
    private readonly version: string,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = [
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("tenor.runtime.path")) this.#failed = false;
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => (this.#failed = false)),
    ];
  }

  /** The notebook's session, started if need be; throws where no runtime is found or it does not start. */
  session(notebook: vscode.NotebookDocument): Promise<NotebookSession> {
    this.#stay(notebook);
    const now = this.#sessions.get(notebook);
    // One that failed may have done so because nobody was asked.
    return now ? now.catch(() => this.session(notebook)) : this.#keep(notebook, this.#open(notebook, false));
  }

  /** The notebook's session for what helps writing: asks nothing, and after a failed start waits until a person runs a cell. */
  async quietSession(notebook: vscode.NotebookDocument): Promise<NotebookSession | undefined> {
    this.#stay(notebook);
    const session = this.#sessions.get(notebook) ?? (this.#failed ? undefined : this.#keep(notebook, this.#open(notebook, true)));
    return session?.catch(() => undefined);
  }

  /** The notebook's session if it runs already. */
  running(notebook: vscode.NotebookDocument): Promise<NotebookSession> | undefined {
    return this.#sessions.get(notebook);
  }

  /** The kernel process for work outside any notebook's session. */
  process(folder?: string): Promise<KernelProcess> {
    return this.#process(folder, false);
  }

  /** Ends a notebook's session; that of one begun from nothing a little later, since saving it closes it too. */
  close(notebook: vscode.NotebookDocument): void {
    this.#stay(notebook);
    if (!notebook.isUntitled) void this.#end(notebook);
    else this.#closing.set(notebook, setTimeout(() => void this.#end(notebook), NamingMilliseconds));
  }

  /** Hands a notebook's session to the document that it became under another name. */
  async move(from: vscode.NotebookDocument, to: vscode.NotebookDocument): Promise<void> {
    this.#stay(from);
    const session = this.#sessions.get(from);
    if (!session) return;
    this.#sessions.delete(from);
    this.#sessions.set(to, session);
    (await session.catch(() => undefined))?.move(to);
  }

  /** The notebook begun from nothing that has the cells of this one, which is new: the same before it was saved. */
  unsavedOf(notebook: vscode.NotebookDocument): vscode.NotebookDocument | undefined {
    if (notebook.isUntitled || this.#sessions.has(notebook)) return undefined;
    return [...this.#sessions.keys()].find((one) => one.isUntitled && folderOf(one) === folderOf(notebook) && haveSameCells(one, notebook));
  }

  #stay(notebook: vscode.NotebookDocument): void {
    clearTimeout(this.#closing.get(notebook));
    this.#closing.delete(notebook);
  }

  async #end(notebook: vscode.NotebookDocument): Promise<void> {
    this.#closing.delete(notebook);
    const session = this.#sessions.get(notebook);
    if (!session) return;
    this.#sessions.delete(notebook);
    this.#closed.fire(notebook);
    (await session.catch(() => undefined))?.dispose();
  }

  #keep(notebook: vscode.NotebookDocument, session: Promise<NotebookSession>): Promise<NotebookSession> {
    this.#sessions.set(notebook, session);
    session.catch(() => {
      if (this.#sessions.get(notebook) === session) this.#sessions.delete(notebook);
    });
    return session;
  }

  async #open(notebook: vscode.NotebookDocument, quiet: boolean): Promise<NotebookSession> {
    const kernel = await this.#process(notebook.uri.scheme === "file" ? dirname(notebook.uri.fsPath) : undefined, quiet);
    const asked = vscode.workspace.getConfiguration("tenor", notebook.uri).get("trustNotebooks", false);
    const session = await NotebookSession.open(notebook, kernel, this.controller, asked && vscode.workspace.isTrusted);
    this.#opened.fire(session);
    return session;
  }

  #process(folder: string | undefined, quiet: boolean): Promise<KernelProcess> {
    const now = this.#starting;
    if (now) return now.quiet && !quiet ? now.kernel.catch(() => this.#process(folder, false)) : now.kernel;
    const starting = { kernel: this.#start(folder, quiet), quiet };
    this.#starting = starting;
    starting.kernel.catch(() => {
      this.#failed = true;
      if (this.#starting === starting) this.#starting = undefined;
    });
    return starting.kernel;
  }

  async #start(folder: string | undefined, quiet: boolean): Promise<KernelProcess> {
    const kernel = await KernelProcess.start(await this.#runtime(folder, quiet), this.version, this.log);
    this.#failed = false;
    kernel.onCrashed((reason) => void this.#crashed(reason));
    return kernel;
  }

  async #runtime(folder: string | undefined, quiet: boolean): Promise<Runtime> {
    const workspace = vscode.workspace.workspaceFolders?.map((one) => one.uri.fsPath) ?? [];
    const configured = vscode.workspace.getConfiguration("tenor").get("runtime.path", "").trim();
    const found = findRuntime(searchHere(configured, [...workspace, ...(folder ? [folder] : [])], vscode.workspace.isTrusted));
    if (found.kind === "runtime") return found.runtime;
    if (quiet) throw new Error(found.kind === "none" ? found.reason : "Tenor’s source in this workspace has not been built yet.");
    if (found.kind === "unbuilt") {
      const build = "Build Now";
      const answer = await vscode.window.showInformationMessage(
        "This workspace holds Tenor’s source, and it has not been built yet.", build);
      if (answer === build) {
        await buildProject(found.project);
        return this.#runtime(folder, quiet);
      }
      throw new Error(`Build Tenor first: dotnet build ${found.project}`);
    }
    const choose = "Choose File…";
    const copy = "Copy Install Command";
    void vscode.window.showErrorMessage(found.reason, choose, copy).then(async (answer) => {
      if (answer === copy) await vscode.env.clipboard.writeText("dotnet tool install --global Tenor.Cli");
      if (answer === choose) {
        const [file] = (await vscode.window.showOpenDialog({ title: "The tenor command, or Tenor.Cli.dll" })) ?? [];
        if (file) await vscode.workspace.getConfiguration("tenor").update("runtime.path", file.fsPath, vscode.ConfigurationTarget.Global);
      }
    });
    throw new Error(found.reason);
  }

  async #crashed(reason: string): Promise<void> {
    this.log.error(`The kernel ended: ${reason}`);
    const notebooks = [...this.#sessions.keys()];
    this.#starting = undefined;
    this.#failed = true;
    await Promise.all(notebooks.map((notebook) => this.#end(notebook)));
    const restart = "Restart Kernel";
    const show = "Show Log";
    const answer = await vscode.window.showErrorMessage(
      `Tenor’s kernel ended (${reason}). Nothing of the notebook is lost; its variables are gone until the cells run again.`, restart, show);
    if (answer === show) this.log.show();
    if (answer === restart) {
      for (const notebook of notebooks) if (!notebook.isClosed) await this.session(notebook);
    }
  }

  dispose(): void {
    for (const timer of this.#closing.values()) clearTimeout(timer);
    void this.#starting?.kernel.then((kernel) => kernel.dispose(), () => undefined);
    vscode.Disposable.from(...this.#subscriptions, this.#opened, this.#closed).dispose();
  }
}

function haveSameCells(one: vscode.NotebookDocument, other: vscode.NotebookDocument): boolean {
  return one.cellCount === other.cellCount
    && one.getCells().every((cell, index) => cell.document.getText() === other.cellAt(index).document.getText());
}

async function buildProject(project: string): Promise<void> {
  const task = new vscode.Task(
    { type: "tenor-build" }, vscode.TaskScope.Workspace, "Build Tenor", "Tenor",
    new vscode.ProcessExecution("dotnet", ["build", "-c", "Release", project]));
  const ended = new Promise<number | undefined>((resolve) => {
    const subscription = vscode.tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task.name !== task.name) return;
      subscription.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  const code = await ended;
  if (code !== 0) throw new Error(`Building Tenor failed with exit code ${code ?? "unknown"}; the terminal shows why.`);
}
