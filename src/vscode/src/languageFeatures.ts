import * as vscode from "vscode";
import { CellLanguage, NotebookType } from "./controller";
import type { NotebookSession } from "./notebookSession";
import type { ClassifiedSpan, CompletionResult, HoverResult, SignatureHelpResult } from "./protocol";

/** Finds the session of the notebook that a cell's document is part of; undefined where another kernel has it. */
export type SessionOf = (document: vscode.TextDocument) => Promise<NotebookSession | undefined>;

const Selector: vscode.DocumentSelector = { notebookType: NotebookType, language: CellLanguage };

const CompletionKinds: Readonly<Record<string, vscode.CompletionItemKind>> = {
  keyword: vscode.CompletionItemKind.Keyword,
  variable: vscode.CompletionItemKind.Variable,
  parameter: vscode.CompletionItemKind.Variable,
  method: vscode.CompletionItemKind.Method,
  extensionMethod: vscode.CompletionItemKind.Method,
  property: vscode.CompletionItemKind.Property,
  field: vscode.CompletionItemKind.Field,
  event: vscode.CompletionItemKind.Event,
  constant: vscode.CompletionItemKind.Constant,
  enumMember: vscode.CompletionItemKind.EnumMember,
  class: vscode.CompletionItemKind.Class,
  struct: vscode.CompletionItemKind.Struct,
  interface: vscode.CompletionItemKind.Interface,
  enum: vscode.CompletionItemKind.Enum,
  delegate: vscode.CompletionItemKind.Class,
  typeParameter: vscode.CompletionItemKind.TypeParameter,
  namespace: vscode.CompletionItemKind.Module,
  namedArgument: vscode.CompletionItemKind.Property,
  file: vscode.CompletionItemKind.File,
  folder: vscode.CompletionItemKind.Folder,
};

/**
 * The kernel's kinds of source text as the editor's semantic token types: those that take knowledge of types. Keywords, literals
 * and comments keep the colours that the language's grammar gives them everywhere else.
 */
const TokenTypes: Readonly<Record<string, string>> = {
  variable: "variable",
  parameter: "parameter",
  method: "method",
  property: "property",
  enumMember: "enumMember",
  type: "type",
  namespace: "namespace",
};

const Legend = new vscode.SemanticTokensLegend(Object.values(TokenTypes));

export function registerLanguageFeatures(sessionOf: SessionOf): vscode.Disposable {
  const ask = async <Result>(
    method: string, document: vscode.TextDocument, position: vscode.Position | undefined, token: vscode.CancellationToken,
  ): Promise<Result | undefined> => {
    const session = await sessionOf(document);
    if (!session || token.isCancellationRequested) return undefined;
    const params = {
      sessionId: session.id,
      code: document.getText(),
      ...(position ? { position: document.offsetAt(position) } : {}),
    };
    try {
      return (await session.kernel.request<Result | null>(method, params, token)) ?? undefined;
    } catch {
      // A request that was cancelled, or a kernel that has just ended, has no answer to show; a crash is told elsewhere.
      return undefined;
    }
  };
  const range = (document: vscode.TextDocument, start: number, end: number) =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));

  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(Selector, {
      async provideCompletionItems(document, position, token) {
        const result = await ask<CompletionResult>("cell/complete", document, position, token);
        if (!result) return undefined;
        const replace = range(document, result.start, result.end);
        return result.items.map((item, index) => {
          const shown = new vscode.CompletionItem(item.label, CompletionKinds[item.kind] ?? vscode.CompletionItemKind.Text);
          shown.insertText = item.insert;
          shown.range = replace;
          shown.sortText = String(index).padStart(5, "0");
          if (item.detail) shown.detail = item.detail;
          if (item.documentation) shown.documentation = new vscode.MarkdownString(escapeMarkdown(item.documentation));
          return shown;
        });
      },
    }, ".", "\"", "/", "("),
    vscode.languages.registerSignatureHelpProvider(Selector, {
      async provideSignatureHelp(document, position, token) {
        const result = await ask<SignatureHelpResult>("cell/signatureHelp", document, position, token);
        if (!result) return undefined;
        const help = new vscode.SignatureHelp();
        help.signatures = result.signatures.map((signature) => {
          const shown = new vscode.SignatureInformation(signature.label, signature.documentation ?? undefined);
          shown.parameters = signature.parameters.map((parameter) =>
            new vscode.ParameterInformation([parameter.start, parameter.end], parameter.documentation ?? undefined));
          return shown;
        });
        help.activeSignature = result.active;
        help.activeParameter = Math.max(result.activeParameter, 0);
        return help;
      },
    }, "(", ","),
    vscode.languages.registerHoverProvider(Selector, {
      async provideHover(document, position, token) {
        const result = await ask<HoverResult>("cell/hover", document, position, token);
        if (!result) return undefined;
        const signature = new vscode.MarkdownString().appendCodeblock(result.signature, CellLanguage);
        const documentation = result.documentation ? [new vscode.MarkdownString(escapeMarkdown(result.documentation))] : [];
        return new vscode.Hover([signature, ...documentation], range(document, result.start, result.end));
      },
    }),
    vscode.languages.registerDocumentSemanticTokensProvider(Selector, {
      async provideDocumentSemanticTokens(document, token) {
        const result = await ask<{ spans: readonly ClassifiedSpan[] }>("cell/classify", document, undefined, token);
        if (!result) return undefined;
        const builder = new vscode.SemanticTokensBuilder(Legend);
        for (const span of result.spans) {
          const type = TokenTypes[span.kind];
          if (type === undefined) continue;
          for (const line of linesOf(document, span)) builder.push(line, type);
        }
        return builder.build();
      },
    }, Legend),
  );
}

/** A span cut at line ends: the editor takes tokens of one line only. */
function linesOf(document: vscode.TextDocument, span: ClassifiedSpan): vscode.Range[] {
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  const lines: vscode.Range[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : document.lineAt(line).text.length;
    if (to > from) lines.push(new vscode.Range(line, from, line, to));
  }
  return lines;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!<>|]/g, "\\$&");
}
