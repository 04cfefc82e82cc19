/** The messages of docs/stdio-protocol.md, version 1. */
export const ProtocolVersion = 1;

export interface InitializeResult {
  readonly protocolVersion: number;
  readonly tenorVersion: string;
  readonly runtimeVersion: string;
  readonly processId: number;
}

export interface OpenSession {
  readonly sessionId: string;
  readonly notebook?: string;
  readonly folder: string;
  readonly folders?: readonly string[];
  readonly trusted: boolean;
}

export interface CellDiagnostic {
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface CellError {
  readonly name: string;
  readonly message: string;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly traceback: readonly string[];
  readonly diagnostics?: readonly CellDiagnostic[];
}

export interface ExecuteResult {
  readonly status: "ok" | "error" | "interrupted" | "aborted";
  readonly executionCount?: number;
  readonly durationMs?: number;
  readonly defines?: readonly string[];
  readonly uses?: readonly string[];
  readonly error?: CellError | null;
}

export interface CellNames {
  readonly defines: readonly string[];
  readonly uses: readonly string[];
}

export interface CompletionItem {
  readonly label: string;
  readonly insert: string;
  readonly kind: string;
  readonly detail?: string | null;
  readonly documentation?: string | null;
}

export interface CompletionResult {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CompletionItem[];
}

export interface SignatureHelpResult {
  readonly signatures: readonly {
    readonly label: string;
    readonly documentation?: string | null;
    readonly parameters: readonly {
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly documentation?: string | null;
    }[];
  }[];
  readonly active: number;
  readonly activeParameter: number;
}

export interface HoverResult {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly signature: string;
  readonly documentation?: string | null;
}

export interface ClassifiedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly preview: string;
  readonly rows?: number | null;
}

export interface TablePage {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly total: number;
  readonly matching: number;
}

export interface TableRequest {
  readonly name: string;
  readonly offset: number;
  readonly count: number;
  readonly sort?: string;
  readonly descending?: boolean;
  readonly filter?: string;
}

export interface ReportResult {
  readonly report: string;
  readonly manifest: string;
  readonly succeeded: boolean;
  readonly errors: readonly string[];
}

export interface VerifyResult {
  readonly same: boolean;
  readonly lines: readonly string[];
}

/** What a notification about a cell carries. */
export interface CellEvent {
  readonly sessionId: string;
  readonly cellId: string;
}

export interface CellStarted extends CellEvent {
  readonly executionCount: number;
}

export type MimeBundle = Readonly<Record<string, unknown>>;

export interface CellOutput extends CellEvent {
  readonly data: MimeBundle;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly displayId?: string | null;
  readonly result?: boolean;
}

export interface CellStream extends CellEvent {
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

export interface CellClear extends CellEvent {
  readonly wait: boolean;
}

export interface CellProgress extends CellEvent {
  readonly message: string;
  readonly done: number;
  readonly total?: number | null;
}

export interface LogMessage {
  readonly level: "information" | "warning" | "error";
  readonly message: string;
}
