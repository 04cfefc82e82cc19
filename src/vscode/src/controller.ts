import * as vscode from "vscode";
import type { Kernels } from "./kernels";

export const NotebookType = "jupyter-notebook";

/** A built-in language: no extension is recommended for it in notebooks, and cells are coloured before any kernel runs. */
export const CellLanguage = "csharp";

const KernelSpec = { display_name: "Tenor (C#)", language: CellLanguage, name: "tenor" };
/** Named as the editor names the language: under another name its serialiser would write the language into every cell. */
const LanguageInfo = { file_extension: ".cs", mimetype: "text/x-csharp", name: CellLanguage, pygments_lexer: "csharp" };

interface NotebookMetadata {
  readonly kernelspec?: { readonly name?: string; readonly language?: string };
  readonly language_info?: { readonly name?: string };
}

const ControllerId = "tenor-csharp";

/** The kernel that the editor's kernel picker shows. */
export function createController(): vscode.NotebookController {
  const controller = vscode.notebooks.createNotebookController(ControllerId, NotebookType, KernelSpec.display_name);
  controller.description = "News: tone, stance, terms. No Python, nothing else to install.";
  controller.supportedLanguages = [CellLanguage];
  controller.supportsExecutionOrder = true;
  return controller;
}

/** Joins a controller to the kernels that run its cells. */
export function connect(controller: vscode.NotebookController, kernels: Kernels, extension: string): vscode.Disposable {
  controller.executeHandler = async (cells, notebook) => {
    try {
      const session = await kernels.session(notebook);
      await nameKernel(notebook);
      await session.run(cells);
    } catch (error) {
      await showOnFirst(controller, cells, error instanceof Error ? error.message : String(error));
    }
  };
  controller.interruptHandler = async (notebook) => {
    const session = await kernels.running(notebook);
    if (!session || (await session.interrupt())) return;
    const restart = "Restart Kernel";
    const answer = await vscode.window.showWarningMessage(
      "The cell has not stopped yet. It may still do so; a restart does not wait for it, and clears the variables.", restart);
    if (answer === restart) await session.restart();
  };
  const prefer = (notebook: vscode.NotebookDocument) => {
    if (notebook.notebookType === NotebookType && isOurs(notebook)) {
      controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
    }
  };
  // The editor selects a preferred kernel only when a cell is run; help with writing is wanted before that.
  const chosen = new WeakSet<vscode.NotebookDocument>();
  const choose = (editor: vscode.NotebookEditor | undefined) => {
    if (!editor || chosen.has(editor.notebook) || !(namesUs(editor.notebook) || isNobodys(editor.notebook))) return;
    chosen.add(editor.notebook);
    void vscode.commands.executeCommand("notebook.selectKernel", { notebookEditor: editor, id: ControllerId, extension });
  };
  vscode.workspace.notebookDocuments.forEach(prefer);
  choose(vscode.window.activeNotebookEditor);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument(prefer),
    controller.onDidChangeSelectedNotebooks(async ({ notebook, selected }) => {
      // The editor begins a notebook with a cell in Python.
      if (!selected || !isNameless(notebook)) return;
      for (const cell of foreignCells(notebook)) await vscode.languages.setTextDocumentLanguage(cell.document, CellLanguage);
    }),
    vscode.window.onDidChangeActiveNotebookEditor(choose));
}

/** Whether a notebook's metadata asks for C#: ours, or another C# kernel's that ours can stand in for. */
export function isOurs(notebook: vscode.NotebookDocument): boolean {
  const { kernelspec, language_info } = metadataOf(notebook);
  const language = (kernelspec?.language ?? language_info?.name ?? "").toLowerCase();
  return kernelspec?.name === KernelSpec.name || ["c#", "csharp", "polyglot-notebook"].includes(language);
}

function namesUs(notebook: vscode.NotebookDocument): boolean {
  return metadataOf(notebook).kernelspec?.name === KernelSpec.name;
}

/** A notebook that was begun from nothing, and that no kernel has been chosen for. */
function isNameless(notebook: vscode.NotebookDocument): boolean {
  return notebook.notebookType === NotebookType && notebook.isUntitled && !metadataOf(notebook).kernelspec?.name;
}

/** A nameless notebook where nothing else is there to run it; beside the Jupyter extension the person chooses. */
function isNobodys(notebook: vscode.NotebookDocument): boolean {
  return isNameless(notebook) && !vscode.extensions.getExtension("ms-toolsai.jupyter");
}

function foreignCells(notebook: vscode.NotebookDocument): vscode.NotebookCell[] {
  return notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code && cell.document.languageId !== CellLanguage);
}

function metadataOf(notebook: vscode.NotebookDocument): NotebookMetadata {
  return (notebook.metadata["metadata"] ?? {}) as NotebookMetadata;
}

/** A new notebook names no kernel; the first run writes ours into it, so that every client opens it with the same one. */
async function nameKernel(notebook: vscode.NotebookDocument): Promise<void> {
  if (metadataOf(notebook).kernelspec?.name) return;
  const metadata = {
    ...notebook.metadata,
    metadata: { ...metadataOf(notebook), kernelspec: KernelSpec, language_info: LanguageInfo },
  };
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [vscode.NotebookEdit.updateNotebookMetadata(metadata)]);
  await vscode.workspace.applyEdit(edit);
}

async function showOnFirst(
  controller: vscode.NotebookController, cells: readonly vscode.NotebookCell[], message: string,
): Promise<void> {
  const [first] = cells;
  if (!first) return;
  const execution = controller.createNotebookCellExecution(first);
  execution.start(Date.now());
  const error = new Error(message);
  error.name = "Tenor";
  // The editor does not wrap an error's lines.
  error.stack = message.replace(/([.?:]”?) (?=[A-Z“])/g, "$1\n");
  await execution.replaceOutput(new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.error(error)]));
  execution.end(false, Date.now());
}
