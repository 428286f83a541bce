export { parseScript } from "./parse";
export { runScript } from "./run";
export { mssOf, settingsOf } from "./settings";
export { type System, systemOf } from "./system";
