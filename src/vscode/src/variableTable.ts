import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { NotebookSession } from "./notebookSession";
import type { TablePage, TableRequest } from "./protocol";

/** What the page asks of the extension. */
export type PageRequest =
  | { readonly kind: "page"; readonly request: Omit<TableRequest, "name"> }
  | { readonly kind: "export"; readonly request: Omit<TableRequest, "name" | "offset" | "count"> };

/** What the extension tells the page. */
export type PageAnswer = { readonly kind: "page"; readonly page: TablePage } | { readonly kind: "error"; readonly message: string };

const ExportPage = 5000;

/** Opens a variable as a table of its own: paged from the kernel, so that a large one opens as soon as a small one. */
export function openVariableTable(session: NotebookSession, name: string, extension: vscode.Uri): void {
  const panel = vscode.window.createWebviewPanel("tenor.variable", name, vscode.ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extension, "dist")],
    retainContextWhenHidden: true,
  });
  const page = (request: Omit<TableRequest, "name">) =>
    session.kernel.request<TablePage>("variables/table", { sessionId: session.id, name, ...request });
  const post = (answer: PageAnswer) => void panel.webview.postMessage(answer);
  panel.webview.onDidReceiveMessage(async (message: PageRequest) => {
    try {
      if (message.kind === "page") post({ kind: "page", page: await page(message.request) });
      else await exportCsv(name, (offset) => page({ ...message.request, offset, count: ExportPage }));
    } catch (error) {
      post({ kind: "error", message: error instanceof Error ? error.message : String(error) });
    }
  });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", "variablePage.js"));
  const nonce = randomBytes(16).toString("base64");
  panel.webview.html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="csp-nonce" content="${nonce}">
<title>Variable</title>
</head>
<body><script nonce="${nonce}" type="module" src="${script.toString()}"></script></body>
</html>`;
}

async function exportCsv(name: string, page: (offset: number) => Promise<TablePage>): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: `Save ${name} as CSV`,
    filters: { CSV: ["csv"] },
    ...(vscode.workspace.workspaceFolders?.[0] ? { defaultUri: vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, `${name}.csv`) } : {}),
  });
  if (!target) return;
  const { toCsv } = await import("./renderers/tableModel");
  const first = await page(0);
  const rows = [...first.rows];
  while (rows.length < first.matching) {
    const next = await page(rows.length);
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  const columns = first.columns.map((column) => ({ name: column.name, type: "text" as const }));
  const csv = toCsv({ columns, rows, total: rows.length }, rows.map((_, index) => index));
  await vscode.workspace.fs.writeFile(target, Buffer.from(csv, "utf8"));
}
