import type { TcpInfo } from "../sockets/calls";
import type { CodeAction, Expression } from "./ast";
import { evaluate } from "./evaluate-code";
import { namedNumber, stateNumber, stateOfNumber } from "./numbers";
import { printExpression } from "./print";
import { clock, type Run, RunFailure } from "./run-state";
import { ScriptError } from "./script-error";

/** The fields of TCP_INFO that the model has, by the names of struct tcp_info. Times are microseconds there. */
const FIELDS: Readonly<Record<string, (info: TcpInfo) => number>> = {
  tcpi_retransmits: (info) => info.retransmits,
  tcpi_backoff: (info) => info.retransmits,
  tcpi_rto: (info) => Math.round(info.rto * 1_000),
  tcpi_rtt: (info) => Math.round(info.rtt * 1_000),
  tcpi_snd_mss: (info) => info.sndMss,
  tcpi_rcv_mss: (info) => info.rcvMss,
  tcpi_advmss: (info) => info.advMss,
  tcpi_bytes_received: (info) => info.bytesReceived,
  tcpi_bytes_acked: (info) => info.bytesAcked,
  tcpi_probes: (info) => info.probes,
  tcpi_unacked: (info) => info.unacked,
  tcpi_sacked: (info) => info.sacked,
  tcpi_lost: (info) => info.lost,
  tcpi_retrans: (info) => info.retransmitted,
  tcpi_snd_cwnd: (info) => info.sndCwnd,
  tcpi_snd_ssthresh: (info) => info.sndSsthresh,
  tcpi_snd_wscale: (info) => info.options.windowScale?.snd ?? 0,
  tcpi_rcv_wscale: (info) => info.options.windowScale?.rcv ?? 0,
  tcpi_options: ({ options }) =>
    Number(options.timestamps) + 2 * Number(options.sack) + 4 * Number(options.windowScale !== null),
};

/** Checks every assertion of a `%{ … }%` block against the connection that the script is about. */
export function checkCode(run: Run, { text, statements }: CodeAction): void {
  for (const { condition, line } of statements) {
    const seen: string[] = [];
    const value = evaluate(condition, (name) => {
      const number = namedNumber(name, run.system) ?? field(run, run.watched, name);
      if (number === null) throw new ScriptError("unsupported", line, `${name} is not modelled`);
      if (name.startsWith("tcpi_")) seen.push(`${name} ${inWords(run, name, number)}`);
      return number;
    });
    if (value === 0 || Number.isNaN(value))
      throw new RunFailure("mismatch", text, seen.join(", ") || "it does not hold");
  }
  run.log.push(`${clock(run.now)} %{ ${text} }%`);
}

/** `{tcpi_state=TCPS_ESTABLISHED, tcpi_options=...}` of a getsockopt call. */
export function checkInfo(run: Run, fd: number, wanted: Expression, line: number): void {
  if (wanted.type === "ellipsis") return;
  const items = wanted.type === "braces" || wanted.type === "list" ? wanted.items : [wanted];
  for (const item of items) {
    if (item.type === "ellipsis" || (item.type === "assign" && item.value.type === "ellipsis")) continue;
    const name = item.type === "assign" && item.target.type === "word" ? item.target.text : "";
    const value = item.type === "assign" ? numberOf(run, item.value) : null;
    const actual = field(run, fd, name);
    if (value === null || actual === null) {
      throw new ScriptError("unsupported", line, `${printExpression(item)} is not modelled`);
    }
    if (value !== actual)
      throw new RunFailure("mismatch", printExpression(item), `${name}=${inWords(run, name, actual)}`);
  }
}

function numberOf(run: Run, value: Expression): number | null {
  if (value.type === "integer") return value.value;
  if (value.type === "word") return namedNumber(value.text, run.system);
  if (value.type !== "or") return null;
  return value.terms.reduce<number | null>((bits, term) => {
    const bit = numberOf(run, term);
    return bits === null || bit === null ? null : bits | bit;
  }, 0);
}

/** Null if the name is not one of TCP_INFO's that the model has. A socket without a connection is CLOSED. */
function field(run: Run, fd: number | null, name: string): number | null {
  if (fd === null) throw new RunFailure("mismatch", name, "no socket");
  const live = run.descriptors.get(fd)?.live;
  if (live === undefined) throw new RunFailure("mismatch", name, `descriptor ${fd} is closed`);
  const info = run.host.info(live);
  if (name === "tcpi_state") return stateNumber(info?.state ?? "CLOSED", run.system);
  const read = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (!read) return null;
  return info === null ? 0 : read(info);
}

function inWords(run: Run, name: string, value: number): string {
  return name === "tcpi_state" ? `${value} (${stateOfNumber(value, run.system)})` : String(value);
}
