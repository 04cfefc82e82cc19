import { dirname } from "node:path";
import * as vscode from "vscode";
import { KernelProcess } from "./kernelProcess";
import { NotebookSession } from "./notebookSession";
import { findRuntime, searchHere, type Runtime } from "./runtime";

/** The one kernel process of a window and a session in it for each notebook; both start when first needed. */
export class Kernels implements vscode.Disposable {
  readonly #sessions = new Map<vscode.NotebookDocument, Promise<NotebookSession>>();
  readonly #opened = new vscode.EventEmitter<NotebookSession>();
  readonly #closed = new vscode.EventEmitter<vscode.NotebookDocument>();
  #kernel: Promise<KernelProcess> | undefined;

  readonly onOpened = this.#opened.event;
  readonly onClosed = this.#closed.event;

  constructor(
    private readonly controller: vscode.NotebookController,
    private readonly version: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The notebook's session, started if need be; throws where no runtime is found or it does not start. */
  session(notebook: vscode.NotebookDocument): Promise<NotebookSession> {
    let session = this.#sessions.get(notebook);
    if (!session) {
      session = this.#open(notebook);
      this.#sessions.set(notebook, session);
      session.catch(() => this.#sessions.delete(notebook));
    }
    return session;
  }

  /** The notebook's session if it runs already. */
  running(notebook: vscode.NotebookDocument): Promise<NotebookSession> | undefined {
    return this.#sessions.get(notebook);
  }

  /** The kernel process for work outside any notebook's session. */
  process(folder?: string): Promise<KernelProcess> {
    this.#kernel ??= this.#start(folder);
    return this.#kernel;
  }

  async close(notebook: vscode.NotebookDocument): Promise<void> {
    const session = this.#sessions.get(notebook);
    if (!session) return;
    this.#sessions.delete(notebook);
    this.#closed.fire(notebook);
    (await session.catch(() => undefined))?.dispose();
  }

  async #open(notebook: vscode.NotebookDocument): Promise<NotebookSession> {
    const kernel = await this.process(notebook.uri.scheme === "file" ? dirname(notebook.uri.fsPath) : undefined);
    const asked = vscode.workspace.getConfiguration("tenor", notebook.uri).get("trustNotebooks", false);
    const session = await NotebookSession.open(notebook, kernel, this.controller, asked && vscode.workspace.isTrusted);
    this.#opened.fire(session);
    return session;
  }

  async #start(folder: string | undefined): Promise<KernelProcess> {
    try {
      const kernel = await KernelProcess.start(await this.#runtime(folder), this.version, this.log);
      kernel.onCrashed((reason) => void this.#crashed(reason));
      return kernel;
    } catch (error) {
      this.#kernel = undefined;
      throw error;
    }
  }

  async #runtime(folder: string | undefined): Promise<Runtime> {
    const workspace = vscode.workspace.workspaceFolders?.map((one) => one.uri.fsPath) ?? [];
    const configured = vscode.workspace.getConfiguration("tenor").get("runtime.path", "").trim();
    const found = findRuntime(searchHere(configured, [...workspace, ...(folder ? [folder] : [])], vscode.workspace.isTrusted));
    if (found.kind === "runtime") return found.runtime;
    if (found.kind === "unbuilt") {
      const build = "Build Now";
      const answer = await vscode.window.showInformationMessage(
        "This workspace holds Tenor’s source, and it has not been built yet.", build);
      if (answer === build) {
        await buildProject(found.project);
        return this.#runtime(folder);
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
    this.#kernel = undefined;
    await Promise.all(notebooks.map((notebook) => this.close(notebook)));
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
    void this.#kernel?.then((kernel) => kernel.dispose(), () => undefined);
    this.#opened.dispose();
    this.#closed.dispose();
  }
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
