import { addressText } from "@/lib/tcp/captures/ip-addresses";
import type { Address } from "@/lib/tcp/sockets/calls";
import type { State } from "@/lib/tcp/state";

/** Reads `/proc/net/tcp` and `/proc/net/tcp6` (proc(5); net/ipv4/tcp_ipv4.c, `tcp4_seq_show`). */

/** The order of octets within a 32-bit word, as `os.endianness()` names it: addresses are printed as the machine keeps them. */
export type ByteOrder = "LE" | "BE";

/** Which timer a socket has running. The kernel numbers them 0 to 4; 2 is keep-alive, and FIN-WAIT-2 of a full socket. */
export type KernelTimer = "none" | "retransmission" | "keep-alive" | "TIME-WAIT" | "window probe";

/** One socket, as the kernel shows it. */
export interface KernelSocket {
  readonly local: Address;
  readonly remote: Address;
  readonly state: State;
  /** Octets that are not acknowledged yet; a FIN counts as one. */
  readonly sendQueue: number;
  /** Octets that the program has not read yet; a FIN counts as one. Of a listener: connections to accept. */
  readonly receiveQueue: number;
  readonly timer: KernelTimer;
  /** Until the timer expires, ms; the kernel tells it in steps of 10. 0 without a timer. */
  readonly expiresIn: number;
  readonly retransmissions: number;
  /** The line up to these columns. Owner, inode and address in the kernel's memory, which follow, are left out. */
  readonly line: string;
}

/** A line that is not as the kernel writes them. */
export class ProcNetTcpError extends Error {
  override readonly name = "ProcNetTcpError";

  constructor(
    /** From 1; the heading is line 1. */
    readonly lineNumber: number,
    detail: string,
  ) {
    super(`/proc/net/tcp, line ${lineNumber}: ${detail}`);
  }
}

/** include/net/tcp_states.h. TCP_NEW_SYN_RECV (12) is a SYN-RECEIVED that has no full socket yet. */
const STATE_OF: ReadonlyMap<number, State> = new Map([
  [1, "ESTABLISHED"],
  [2, "SYN-SENT"],
  [3, "SYN-RECEIVED"],
  [4, "FIN-WAIT-1"],
  [5, "FIN-WAIT-2"],
  [6, "TIME-WAIT"],
  [7, "CLOSED"],
  [8, "CLOSE-WAIT"],
  [9, "LAST-ACK"],
  [10, "LISTEN"],
  [11, "CLOSING"],
  [12, "SYN-RECEIVED"],
]);

const TIMERS: readonly KernelTimer[] = ["none", "retransmission", "keep-alive", "TIME-WAIT", "window probe"];

/** Ticks of USER_HZ, which is 100 on every architecture that Linux runs on today. ms */
const TICK = 10;

const LINE =
  /^ *\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]{8}):([0-9A-F]{8}) ([0-9A-F]{2}):([0-9A-F]{8}) ([0-9A-F]{8})(?: |$)/;

export interface Reading {
  readonly byteOrder: ByteOrder;
  /** Only the sockets with this port at one of their ends: the other lines are not even decoded. */
  readonly port?: number;
}

/** The sockets of a table, in its order. Throws a ProcNetTcpError for a line that cannot be one. */
export function parseProcNetTcp(text: string, { byteOrder, port }: Reading): readonly KernelSocket[] {
  const [heading = "", ...lines] = text.split("\n");
  if (!/^ *sl +local_address/.test(heading)) throw new ProcNetTcpError(1, "the heading is missing");
  const mark = port === undefined ? "" : `:${port.toString(16).toUpperCase().padStart(4, "0")} `;
  const sockets: KernelSocket[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "" && line.includes(mark)) sockets.push(parseLine(line, index + 2, byteOrder));
  }
  return sockets;
}

function parseLine(line: string, lineNumber: number, byteOrder: ByteOrder): KernelSocket {
  const found = LINE.exec(line);
  if (found === null) throw new ProcNetTcpError(lineNumber, "the columns are not those of a socket");
  const [columns, localIp, localPort, remoteIp, remotePort, ...numbers] = found as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
    ...string[],
  ];
  const [st = 0, sendQueue = 0, receiveQueue = 0, tr = 0, when = 0, retransmissions = 0] = numbers.map(hex);
  const state = STATE_OF.get(st);
  if (state === undefined) throw new ProcNetTcpError(lineNumber, `there is no state ${st}`);
  const timer = TIMERS[tr];
  if (timer === undefined) throw new ProcNetTcpError(lineNumber, `there is no timer ${tr}`);
  return {
    local: { ip: ipOf(localIp, byteOrder), port: hex(localPort) },
    remote: { ip: ipOf(remoteIp, byteOrder), port: hex(remotePort) },
    state,
    sendQueue,
    receiveQueue,
    timer,
    expiresIn: when * TICK,
    retransmissions,
    line: columns.trim(),
  };
}

function hex(text: string): number {
  return Number.parseInt(text, 16);
}

/** An address is printed word by word, each word as a number of this machine. */
function ipOf(text: string, byteOrder: ByteOrder): string {
  const octets = new Uint8Array(text.length / 2);
  const order = new DataView(octets.buffer);
  for (let at = 0; at < octets.length; at += 4) {
    order.setUint32(at, hex(text.slice(2 * at, 2 * at + 8)), byteOrder === "LE");
  }
  return addressText(octets);
}
