/** Why a script cannot be run: its text is wrong, or it asks for something that the model does not have. */
export type ScriptErrorCode = "syntax" | "range" | "unsupported";

/** What is wrong with a script (`reason`), and in which line (1 is the first); the message says both. */
export class ScriptError extends Error {
  readonly line: number;
  readonly code: ScriptErrorCode;
  readonly reason: string;

  constructor(code: ScriptErrorCode, line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = "ScriptError";
    this.code = code;
    this.line = line;
    this.reason = reason;
  }
}
