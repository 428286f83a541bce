import type { State } from "../state";
import { inOrderOfTools, type SocketTimer, type SocketView } from "./socket-view";

/**
 * What `ss -tan` prints of a host, or with `timers` `ss -tano`, into a pipe: no column is wider than its
 * content needs. Every line, the last one too, ends with a line feed. (Measured: iproute2 6.1 on Linux 6.18.)
 */
export function ssText(sockets: readonly SocketView[], { timers }: { readonly timers: boolean }): string {
  const rows = inOrderOfTools(sockets).map((socket) => rowOf(socket, timers));
  const table = [HEADER, ...rows];
  const widths = HEADER.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) => `${lineOf(row, widths)}\n`).join("");
}

/** An address and its port are two columns, so that the colons stand in one line. */
const HEADER: readonly string[] = [
  "State",
  "Recv-Q",
  "Send-Q",
  "Local Address:",
  "Port",
  "Peer Address:",
  "Port",
  "Process",
];

const ADDRESS_COLUMNS: ReadonlySet<number> = new Set([3, 5]);

/** Columns that a space parts from the one before; ports follow their colon, timers bring a space of their own. */
const SPACED_COLUMNS: ReadonlySet<number> = new Set([1, 2, 3, 5]);

function rowOf(socket: SocketView, timers: boolean): readonly string[] {
  const { state, recvQ, sendQ, local, remote, timer } = socket;
  return [
    STATE_NAMES[state],
    String(recvQ),
    String(sendQ),
    `${addressText(local.ip, socket)}:`,
    portText(local.port),
    `${addressText(remote?.ip ?? (socket.ipVersion === 4 ? "0.0.0.0" : "::"), socket)}:`,
    remote === null ? "*" : portText(remote.port),
    timers && timer !== null ? ` ${timerText(timer)}` : "",
  ];
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((text, column) => {
      const width = widths[column] ?? 0;
      const cell = ADDRESS_COLUMNS.has(column) ? text.padStart(width) : text.padEnd(width);
      return SPACED_COLUMNS.has(column) ? ` ${cell}` : cell;
    })
    .join("");
}

const STATE_NAMES: { readonly [S in State]: string } = {
  CLOSED: "UNCONN",
  LISTEN: "LISTEN",
  "SYN-SENT": "SYN-SENT",
  "SYN-RECEIVED": "SYN-RECV",
  ESTABLISHED: "ESTAB",
  "FIN-WAIT-1": "FIN-WAIT-1",
  "FIN-WAIT-2": "FIN-WAIT-2",
  "CLOSE-WAIT": "CLOSE-WAIT",
  CLOSING: "CLOSING",
  "LAST-ACK": "LAST-ACK",
  "TIME-WAIT": "TIME-WAIT",
};

/** IPv6 in brackets; `*` for any address of either version. */
function addressText(ip: string, { ipVersion, ipv6Only = false }: SocketView): string {
  if (ipVersion === 4) return ip;
  return ip === "::" && !ipv6Only ? "*" : `[${ip}]`;
}

function portText(port: number): string {
  return port === 0 ? "*" : String(port);
}

function timerText({ kind, expiresIn, retransmissions }: SocketTimer): string {
  return `timer:(${kind},${durationText(expiresIn)},${retransmissions})`;
}

/**
 * A time left as `ss` writes it: `119min`, `1min34sec`, `59sec`, `872ms`, `044ms`. Below ten seconds
 * 6.1 writes `7.836ms` for 7.836 s. Nothing at all is left of 0 ms.
 */
function durationText(ms: number): string {
  const milliseconds = Math.trunc(ms) % 1_000;
  const seconds = Math.trunc(ms / 1_000) % 60;
  const minutes = Math.trunc(ms / 60_000);
  const thousandths = `${String(milliseconds).padStart(3, "0")}ms`;

  if (minutes > 9) return `${minutes}min`;
  if (minutes > 0) return seconds > 0 ? `${minutes}min${seconds}sec` : `${minutes}min`;
  if (seconds > 9 || (seconds > 0 && milliseconds === 0)) return `${seconds}sec`;
  if (seconds > 0) return `${seconds}.${thousandths}`;
  return milliseconds > 0 ? thousandths : "";
}
