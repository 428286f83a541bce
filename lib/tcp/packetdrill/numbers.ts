import type { Errno } from "../sockets/calls";
import { STATES, type State } from "../state";
import type { System } from "./system";

/** Numbers behind the names of C headers, where scripts compare them. */

/** tcpi_state: Linux counts as include/net/tcp_states.h does, FreeBSD as sys/netinet/tcp_fsm.h does. */
const STATE_NUMBERS: Readonly<Record<State, { readonly linux: number; readonly freebsd: number }>> = {
  CLOSED: { linux: 7, freebsd: 0 },
  LISTEN: { linux: 10, freebsd: 1 },
  "SYN-SENT": { linux: 2, freebsd: 2 },
  "SYN-RECEIVED": { linux: 3, freebsd: 3 },
  ESTABLISHED: { linux: 1, freebsd: 4 },
  "CLOSE-WAIT": { linux: 8, freebsd: 5 },
  "FIN-WAIT-1": { linux: 4, freebsd: 6 },
  CLOSING: { linux: 11, freebsd: 7 },
  "LAST-ACK": { linux: 9, freebsd: 8 },
  "FIN-WAIT-2": { linux: 5, freebsd: 9 },
  "TIME-WAIT": { linux: 6, freebsd: 10 },
};

const STATE_NAMES: Readonly<Record<string, State>> = {
  TCP_ESTABLISHED: "ESTABLISHED",
  TCP_SYN_SENT: "SYN-SENT",
  TCP_SYN_RECV: "SYN-RECEIVED",
  TCP_NEW_SYN_RECV: "SYN-RECEIVED",
  TCP_FIN_WAIT1: "FIN-WAIT-1",
  TCP_FIN_WAIT2: "FIN-WAIT-2",
  TCP_TIME_WAIT: "TIME-WAIT",
  TCP_CLOSE: "CLOSED",
  TCP_CLOSE_WAIT: "CLOSE-WAIT",
  TCP_LAST_ACK: "LAST-ACK",
  TCP_LISTEN: "LISTEN",
  TCP_CLOSING: "CLOSING",
};

/** FreeBSD's kernel says TCPS_FIN_WAIT_1; packetdrill's code blocks say TCPI_FIN_WAIT_1 there. */
const FREEBSD_STATE_NAME = /^TCP[SI]_(?!OPT_)([A-Z_0-9]+)$/;

/** Bits of tcpi_options. */
const OPTION_BITS: Readonly<Record<string, number>> = {
  TCPI_OPT_TIMESTAMPS: 1,
  TCPI_OPT_SACK: 2,
  TCPI_OPT_WSCALE: 4,
  TCPI_OPT_ECN: 8,
  TCPI_OPT_ECN_SEEN: 16,
  TCPI_OPT_SYN_DATA: 32,
};

/** errno(3): Linux (asm-generic) and FreeBSD (sys/errno.h). */
const ERRNO_NUMBERS: Readonly<Record<Errno, { readonly linux: number; readonly freebsd: number }>> = {
  EADDRINUSE: { linux: 98, freebsd: 48 },
  EADDRNOTAVAIL: { linux: 99, freebsd: 49 },
  EAGAIN: { linux: 11, freebsd: 35 },
  EALREADY: { linux: 114, freebsd: 37 },
  EBADF: { linux: 9, freebsd: 9 },
  ECONNABORTED: { linux: 103, freebsd: 53 },
  ECONNREFUSED: { linux: 111, freebsd: 61 },
  ECONNRESET: { linux: 104, freebsd: 54 },
  EDESTADDRREQ: { linux: 89, freebsd: 39 },
  EINPROGRESS: { linux: 115, freebsd: 36 },
  EINVAL: { linux: 22, freebsd: 22 },
  EISCONN: { linux: 106, freebsd: 56 },
  EMFILE: { linux: 24, freebsd: 24 },
  ENOPROTOOPT: { linux: 92, freebsd: 42 },
  ENOTCONN: { linux: 107, freebsd: 57 },
  EOPNOTSUPP: { linux: 95, freebsd: 45 },
  EPIPE: { linux: 32, freebsd: 32 },
  ETIMEDOUT: { linux: 110, freebsd: 60 },
};

export function stateNumber(state: State, system: System): number {
  return STATE_NUMBERS[state][system];
}

/** The state behind a tcpi_state. */
export function stateOfNumber(value: number, system: System): State | null {
  return STATES.find((state) => STATE_NUMBERS[state][system] === value) ?? null;
}

/** The number behind a name of `%{ … }%` blocks; null if the name is not known. */
export function namedNumber(name: string, system: System): number | null {
  const state = Object.hasOwn(STATE_NAMES, name) ? STATE_NAMES[name] : freebsdState(name);
  if (state !== undefined) return stateNumber(state, system);
  if (name === "True" || name === "False") return Number(name === "True");
  return Object.hasOwn(OPTION_BITS, name) ? (OPTION_BITS[name] ?? null) : null;
}

function freebsdState(name: string): State | undefined {
  const spelled = FREEBSD_STATE_NAME.exec(name)?.[1]?.replaceAll("_", "-").replace("SYN-RCVD", "SYN-RECEIVED");
  return STATES.find((state) => state === spelled);
}

/** Null if the model never gives this error. */
export function errnoNumber(name: string, system: System): number | null {
  return Object.entries(ERRNO_NUMBERS).find(([known]) => known === name)?.[1][system] ?? null;
}
