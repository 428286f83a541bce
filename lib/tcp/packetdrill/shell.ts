import type { State } from "../state";
import { ScriptError } from "./script-error";
import { type Pipeline, shellCommands } from "./shell-words";

/** What a back-quoted line asks for. */
export type ShellCommand =
  | { readonly type: "sysctl"; readonly name: string; readonly value: string }
  /** A file that only sets what its authors hold for defaults. */
  | { readonly type: "defaults"; readonly file: string }
  /** Holds if so many connections are in the state; null: at least one. */
  | { readonly type: "count"; readonly state: State; readonly wanted: number | null }
  /** Destroys the connections in a state; null: every one. */
  | { readonly type: "drop"; readonly state: State | null }
  | { readonly type: "sleep"; readonly microseconds: number }
  /** Does nothing that the model could show. */
  | { readonly type: "nothing"; readonly text: string };

/** States as FreeBSD's sockstat and netstat spell them, and as Linux's ss does. */
const STATE_NAMES: Readonly<Record<string, State>> = {
  CLOSED: "CLOSED",
  LISTEN: "LISTEN",
  SYN_SENT: "SYN-SENT",
  SYN_RCVD: "SYN-RECEIVED",
  SYN_RECEIVED: "SYN-RECEIVED",
  ESTABLISHED: "ESTABLISHED",
  CLOSE_WAIT: "CLOSE-WAIT",
  FIN_WAIT_1: "FIN-WAIT-1",
  FIN_WAIT_2: "FIN-WAIT-2",
  CLOSING: "CLOSING",
  LAST_ACK: "LAST-ACK",
  TIME_WAIT: "TIME-WAIT",
};

/** Commands that change nothing the model knows: caches, modules, queues of the test device, counters. */
const WITHOUT_EFFECT: readonly RegExp[] = [
  /^(?:true|:|sync|echo(?! .*>)|kldload|kldunload|nstat|modprobe|logger|date|uname)(?: |$)/,
  /^ip (?:-\d )?tcp_metrics (?:flush|show|delete)/,
  /^tc qdisc (?:add|replace|del|delete) dev \S+ root(?: (?:p?fifo|fq|fq_codel|noqueue))?$/,
  /^ethtool -K /,
  /^(?:\S*\/)?sysctl_restore\S*$/,
  /^\S*\/sysctl_restore_\$\{PPID\}\.sh$/,
];

/** The commands of a back-quoted text that begins in `line`. Throws ScriptError for one that is not known. */
export function parseShell(text: string, line: number): readonly ShellCommand[] {
  return shellCommands(text).flatMap((pipeline) => parsePipeline(pipeline, line));
}

function parsePipeline(pipeline: Pipeline, line: number): readonly ShellCommand[] {
  const [words = [], ...filters] = pipeline;
  const text = pipeline.map((part) => part.join(" ")).join(" | ");
  const program = words[0]?.replace(/^(?:\/usr)?\/s?bin\//, "") ?? "";
  if (filters.length > 0) return [parseCount(program, filters, text, line)];
  if (program === "sudo") return parsePipeline([words.slice(1)], line);
  if (program === "sysctl") return parseSettings(words.slice(1), text, line);
  if (program.endsWith("set_sysctls.py")) return parseSettings(words.slice(1), text, line);
  if (program === "echo" && words[2] === ">") return parseSettings([`${words[3]}=${words[1]}`], text, line);
  if (/(?:^|\/)defaults?\S*\.sh$/.test(program)) return [{ type: "defaults", file: program }];
  if (program === "sleep") return [{ type: "sleep", microseconds: seconds(words[1] ?? "", line) }];
  if (program === "tcpdrop") return [parseDrop(words.slice(1), text, line)];
  if (program === "ss" && words.includes("-K")) return [{ type: "drop", state: null }];
  if (WITHOUT_EFFECT.some((pattern) => pattern.test(text))) return [{ type: "nothing", text }];
  throw new ScriptError("unsupported", line, `unknown command: ${text.slice(0, 120)}`);
}

/** `name=value …`, a name being dotted, slashed, or a file below /proc/sys; a bare name is only looked up. */
function parseSettings(words: readonly string[], text: string, line: number): readonly ShellCommand[] {
  return words
    .filter((word) => !/^-[a-zA-Z]+$/.test(word))
    .map((word) => {
      const [, name, value] = /^([\w./-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
      if (name === undefined) throw new ScriptError("unsupported", line, `unknown command: ${text.slice(0, 120)}`);
      if (value === undefined) return { type: "nothing", text };
      return { type: "sysctl", name: name.replace(/^\/proc\/sys\//, "").replaceAll("/", "."), value };
    });
}

/** `sockstat … | grep packetdrill | grep -c STATE | grep COUNT`: the last filters say what is counted. */
function parseCount(program: string, filters: Pipeline, text: string, line: number): ShellCommand {
  const unknown = new ScriptError("unsupported", line, `unknown command: ${text.slice(0, 120)}`);
  const greps = filters.map(([name, ...rest]) => ({ name, pattern: rest.at(-1) ?? "", counts: rest.includes("-c") }));
  if (!["sockstat", "netstat"].includes(program) || greps.some(({ name }) => name !== "grep")) throw unknown;
  const counting = greps.find(({ pattern }) => Object.hasOwn(STATE_NAMES, pattern));
  const state = STATE_NAMES[counting?.pattern ?? ""];
  if (!counting || !state) throw unknown;
  if (!counting.counts) return { type: "count", state, wanted: null };
  const wanted = /^\^?(\d+)\$?$/.exec(greps.at(-1)?.pattern ?? "")?.[1];
  return { type: "count", state, wanted: wanted === undefined ? null : Number(wanted) };
}

function parseDrop(words: readonly string[], text: string, line: number): ShellCommand {
  if (words[0] === "-a" || words.length === 4) return { type: "drop", state: null };
  const state = STATE_NAMES[words[1] ?? ""];
  if (words[0] === "-s" && state) return { type: "drop", state };
  throw new ScriptError("unsupported", line, `unknown command: ${text}`);
}

function seconds(word: string, line: number): number {
  const value = /^\d*\.?\d+$/.test(word) ? Number(word) : Number.NaN;
  if (!(value <= 86_400)) throw new ScriptError("syntax", line, `sleep ${word}: expected seconds`);
  return Math.round(value * 1e6);
}
