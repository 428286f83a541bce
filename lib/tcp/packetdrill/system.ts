import type { Script } from "./ast";
import { printScript } from "./print";

/** The kernels that scripts are written for. */
export type System = "linux" | "freebsd";

/** What exists on FreeBSD only. */
const FREEBSD_SIGNS: readonly RegExp[] = [
  /\bnet\.inet6?\.|\bsockstat\b|\btcpdrop\b|\bkldload\b/,
  /\bTCP(?:S|I(?!_OPT))_[A-Z]|\bFIONWRITE\b|\bTCP_NOPUSH\b|\bTCP_NOOPT\b|\bTCP_KEEPINIT\b/,
  // Its SYNs list the window scale before SACK; Linux does it the other way round.
  />[ \t]*S\.?[ \t][^<>\n]*<[ \t]*mss \d+,[ \t]*nop,[ \t]*wscale \d+,[ \t]*sackOK/,
];

/** Which kernel's behaviour a script expects; Linux unless something in it exists on FreeBSD only. */
export function systemOf(script: Script): System {
  return systemOfText(printScript(script));
}

/** The same of a text that has not been read yet. */
export function systemOfText(text: string): System {
  const withoutComments = text.replaceAll(/\/\/[^\n]*/g, "");
  return FREEBSD_SIGNS.some((sign) => sign.test(withoutComments)) ? "freebsd" : "linux";
}
