export type { Action, Script, ScriptEvent, ScriptOption } from "./ast";
export { parseScript } from "./parse";
export { printAction, printScript } from "./print";
export { type Failure, type RunOptions, type RunResult, runScript } from "./run";
export type { FailureCode } from "./run-state";
export { ScriptError, type ScriptErrorCode } from "./script-error";
export { type HostEvent, scriptFor } from "./script-for";
export { mssOf, type Settings, settingsOf } from "./settings";
export { type System, systemOf } from "./system";
