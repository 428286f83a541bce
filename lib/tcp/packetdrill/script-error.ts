/** Why a script cannot be run: its text is wrong, or it asks for something that the model does not have. */
export type ScriptErrorCode = "syntax" | "range" | "unsupported";

/** What is wrong with a script, and in which line (1 is the first). */
export class ScriptError extends Error {
  readonly line: number;
  readonly code: ScriptErrorCode;

  constructor(code: ScriptErrorCode, line: number, message: string) {
    super(message);
    this.name = "ScriptError";
    this.code = code;
    this.line = line;
  }
}
