import type { Script } from "./ast";

/** The kernels that scripts are written for. */
export type System = "linux" | "freebsd";

const FREEBSD_COMMANDS = /\bnet\.inet6?\.|\bsockstat\b|\btcpdrop\b|\bkldload\b/;
const FREEBSD_NAMES = /\bTCP(?:S|I(?!_OPT))_[A-Z]|\bFIONWRITE\b|\bTCP_NOPUSH\b|\bTCP_NOOPT\b/;

/** Which kernel's behaviour a script expects; Linux unless something in it exists on FreeBSD only. */
export function systemOf(script: Script): System {
  const isFreebsd = script.events.some(({ action }) => {
    if (action.type === "shell") return FREEBSD_COMMANDS.test(action.text);
    if (action.type === "code") return FREEBSD_NAMES.test(action.text);
    return action.type === "call" && FREEBSD_NAMES.test(JSON.stringify(action.args));
  });
  return isFreebsd ? "freebsd" : "linux";
}

/** The same of a text that has not been read yet. */
export function systemOfText(text: string): System {
  const withoutComments = text.replaceAll(/\/\/[^\n]*/g, "");
  return FREEBSD_COMMANDS.test(withoutComments) || FREEBSD_NAMES.test(withoutComments) ? "freebsd" : "linux";
}
