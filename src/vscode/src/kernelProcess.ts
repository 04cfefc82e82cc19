import { spawn, type ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import {
  createMessageConnection, ErrorCodes, ParameterStructures, ResponseError, StreamMessageReader, StreamMessageWriter, type MessageConnection,
} from "vscode-jsonrpc/node";
import {
  ProtocolVersion, type CellClear, type CellOutput, type CellProgress, type CellStarted, type CellStream, type InitializeResult,
  type LogMessage,
} from "./protocol";
import type { Runtime } from "./runtime";

/** A first start on a cold machine takes seconds; a program that is none of ours may wait for input for ever. */
const PatienceSeconds = 60;

/** A running `tenor kernel --stdio`. */
export class KernelProcess implements vscode.Disposable {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #reader: StreamMessageReader;
  readonly #started = new vscode.EventEmitter<CellStarted>();
  readonly #output = new vscode.EventEmitter<CellOutput>();
  readonly #updated = new vscode.EventEmitter<CellOutput>();
  readonly #stream = new vscode.EventEmitter<CellStream>();
  readonly #clear = new vscode.EventEmitter<CellClear>();
  readonly #progress = new vscode.EventEmitter<CellProgress>();
  readonly #ended = new vscode.EventEmitter<string>();
  #lastError = "";
  #stopping = false;
  #endedBy: string | undefined;

  readonly onStarted = this.#started.event;
  readonly onOutput = this.#output.event;
  readonly onUpdated = this.#updated.event;
  readonly onStream = this.#stream.event;
  readonly onClear = this.#clear.event;
  readonly onProgress = this.#progress.event;

  /** Fires once, with the reason, when the process ended without having been asked to. */
  readonly onCrashed = this.#ended.event;

  private constructor(process: ChildProcess, log: vscode.LogOutputChannel) {
    this.#process = process;
    this.#reader = new StreamMessageReader(process.stdout!);
    this.#connection = createMessageConnection(this.#reader, new StreamMessageWriter(process.stdin!));
    this.#connection.onNotification("cell/started", (event: CellStarted) => this.#started.fire(event));
    this.#connection.onNotification("cell/output", (event: CellOutput) => this.#output.fire(event));
    this.#connection.onNotification("cell/updateOutput", (event: CellOutput) => this.#updated.fire(event));
    this.#connection.onNotification("cell/stream", (event: CellStream) => this.#stream.fire(event));
    this.#connection.onNotification("cell/clear", (event: CellClear) => this.#clear.fire(event));
    this.#connection.onNotification("cell/progress", (event: CellProgress) => this.#progress.fire(event));
    this.#connection.onNotification("log", ({ level, message }: LogMessage) =>
      level === "error" ? log.error(message) : level === "warning" ? log.warn(message) : log.info(message));
    this.#connection.onError(([error]) => log.error(`Message: ${error.message}`));
    process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#lastError = (this.#lastError + text).slice(-2000);
      log.debug(text.trimEnd());
    });
    process.stdin?.on("error", (error) => log.debug(`Writing to the kernel: ${error.message}`));
    const ended = (reason: string) => {
      if (this.#endedBy !== undefined) return;
      this.#endedBy = reason;
      this.#connection.dispose();
      if (!this.#stopping) this.#ended.fire(reason);
    };
    process.on("error", (error) => ended(error.message));
    process.on("exit", (code, signal) => {
      const said = lastWords(this.#lastError);
      ended(`${signal ? `signal ${signal}` : `exit code ${code}`}${said === "" ? "" : `: ${said}`}`);
    });
    this.#connection.listen();
  }

  /** Starts a kernel and greets it; throws with a sentence for the user where that fails. */
  static async start(runtime: Runtime, clientVersion: string, log: vscode.LogOutputChannel): Promise<KernelProcess> {
    log.info(`Starting ${runtime.command} ${runtime.args.join(" ")} (${runtime.origin})`);
    const child = spawn(runtime.command, runtime.args, {
      cwd: runtime.cwd,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      env: { ...process.env, DOTNET_NOLOGO: "1", NO_COLOR: "1" },
    });
    const kernel = new KernelProcess(child, log);
    const update = "If it is an older version, update it with “dotnet tool update --global Tenor.Cli”.";
    const failed = new Promise<never>((_, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) =>
        reject(new Error(
          error.code === "ENOENT" && runtime.command === "dotnet"
            ? "“dotnet” is not on PATH. Tenor needs the .NET 10 runtime; install it, then restart the editor."
            : `Tenor’s runtime could not be started (${runtime.command}): ${error.message}`)));
      // Closed comes after exit, when what it wrote to standard error has been read.
      child.once("close", (code) => {
        const said = lastWords(kernel.#lastError);
        reject(new Error(
          `Tenor’s runtime (${runtime.origin}) ended with exit code ${code} before it answered${said === "" ? "." : `: ${said}`} ${update}`));
      });
      // Of reading alone: what cannot be written goes to a process that has ended, and how it did is told when it is closed.
      kernel.#reader.onError((error) =>
        reject(new Error(`What ${runtime.command} (${runtime.origin}) answers is not Tenor’s protocol: ${error.message} ${update}`)));
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${runtime.command} (${runtime.origin}) has not answered for ${PatienceSeconds} seconds. Is it Tenor’s runtime? ${update}`)),
        PatienceSeconds * 1000);
    });
    failed.catch(() => undefined);
    try {
      const answer = await Promise.race([
        // Where no answer came, the process has ended or does not speak the protocol, and the reason is told by that.
        kernel.request<InitializeResult>("initialize", { clientName: "vscode", clientVersion }).catch((error: unknown) => {
          if (error instanceof ResponseError && error.code !== ErrorCodes.MessageWriteError) throw error;
          return failed;
        }),
        failed, late]);
      if (answer.protocolVersion !== ProtocolVersion) {
        const older = answer.protocolVersion < ProtocolVersion;
        throw new Error(
          `Tenor ${answer.tenorVersion} (${runtime.origin}) speaks protocol ${answer.protocolVersion}, and this extension ${ProtocolVersion}. ` +
          (older ? "Update the runtime: “dotnet tool update --global Tenor.Cli”." : "Update the Tenor extension."));
      }
      log.info(`Tenor ${answer.tenorVersion} on .NET ${answer.runtimeVersion}, process ${answer.processId}`);
      return kernel;
    } catch (error) {
      kernel.dispose();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  get alive(): boolean {
    return this.#endedBy === undefined;
  }

  async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    if (this.#endedBy !== undefined) throw new Error("Tenor’s kernel is not running.");
    try {
      return await (token
        ? this.#connection.sendRequest<Result>(method, ParameterStructures.byName, params, token)
        : this.#connection.sendRequest<Result>(method, ParameterStructures.byName, params));
    } catch (error) {
      throw this.#endedBy === undefined ? error : new Error(`Tenor’s kernel ended (${this.#endedBy}) before it answered.`);
    }
  }

  dispose(): void {
    this.#stopping = true;
    if (this.alive) {
      // The process ends by itself when its input does; one that hangs is not waited for.
      this.#process.stdin?.end();
      const timer = setTimeout(() => this.#process.kill("SIGKILL"), 3000);
      timer.unref();
      this.#process.once("exit", () => clearTimeout(timer));
    }
    for (const emitter of [this.#started, this.#output, this.#updated, this.#stream, this.#clear, this.#progress, this.#ended]) emitter.dispose();
  }
}

/** Why a process says it ended: the heading of a crash, or the last line that is none of the log of what it did before. */
function lastWords(errors: string): string {
  const lines = errors.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("tenor kernel: "));
  return lines.find((line) => /^(Unhandled exception|Fatal error|Stack overflow|Process terminated|Out of memory)/.test(line)) ?? lines.at(-1) ?? "";
}
