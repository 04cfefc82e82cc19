import * as vscode from "vscode";
import type { CellError, CellOutput, MimeBundle } from "./protocol";

/** The items of a MIME bundle, richest first, as the editor keeps them. */
export function outputItems(data: MimeBundle): vscode.NotebookCellOutputItem[] {
  return Object.entries(data).map(([mime, value]) =>
    typeof value === "string" && !isJson(mime)
      ? isImage(mime)
        ? new vscode.NotebookCellOutputItem(Buffer.from(value, "base64"), mime)
        : vscode.NotebookCellOutputItem.text(value, mime)
      : vscode.NotebookCellOutputItem.json(value, mime));
}

/** An output as it is appended; its metadata is what VS Code's own .ipynb serialiser reads when it saves. */
export function displayOutput(output: CellOutput, executionCount: number | undefined): vscode.NotebookCellOutput {
  const outputType = output.result ? "execute_result" : "display_data";
  return new vscode.NotebookCellOutput(outputItems(output.data), {
    outputType,
    ...(output.result && executionCount !== undefined ? { executionCount } : {}),
    metadata: output.metadata ?? {},
  });
}

/** An error as an output; saved with the kernel's own name, message and traceback. */
export function errorOutput(error: CellError): vscode.NotebookCellOutput {
  const shown = new Error(error.message);
  shown.name = error.name;
  shown.stack = error.traceback.flatMap((text) => text.split("\n")).map(wrapped).join("\n");
  return new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.error(shown)], {
    outputType: "error",
    originalError: { output_type: "error", ename: error.name, evalue: error.message, traceback: [...error.traceback] },
  });
}

/** The editor does not wrap an error's lines, and a way out at the end of a long one would be out of sight. Quoted source stays as it is. */
function wrapped(line: string): string {
  if (line.length <= LongestLine || line.startsWith(" ")) return line;
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= LongestLine) lines.push(`  ${word}`);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

const LongestLine = 100;

const isJson = (mime: string) => mime === "application/json" || mime.endsWith("+json");

const isImage = (mime: string) => mime.startsWith("image/") && mime !== "image/svg+xml";
