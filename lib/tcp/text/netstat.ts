import type { Address } from "../sockets/calls";
import type { State } from "../state";
import { inOrderOfTools, type SocketTimer, type SocketView } from "./socket-view";

/**
 * What `netstat -ant` prints of a host, or with `timers` `netstat -anto`. Every line, the last one too,
 * ends with a line feed. (Measured: net-tools 2.10 on Linux 6.18.)
 */
export function netstatText(sockets: readonly SocketView[], { timers }: { readonly timers: boolean }): string {
  const lines = inOrderOfTools(sockets).map((socket) => lineOf(socket, timers));
  return [TITLE, `${HEADER}${timers ? " Timer" : ""}`, ...lines].map((line) => `${line}\n`).join("");
}

const TITLE = "Active Internet connections (servers and established)";
const HEADER = "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ";

/** Widths that the tool never changes; an address that is longer is cut. */
const ADDRESS_WIDTH = 23;
const STATE_WIDTH = 11;

function lineOf(socket: SocketView, timers: boolean): string {
  const { state, ipVersion, recvQ, sendQ, local, remote, timer } = socket;
  const columns = [
    ipVersion === 4 ? "tcp " : "tcp6",
    // A listener's backlog is not in /proc/net/tcp, which netstat reads.
    ` ${number(recvQ)} ${number(state === "LISTEN" ? 0 : sendQ)}`,
    endText(local),
    endText(remote ?? { ip: ipVersion === 4 ? "0.0.0.0" : "::", port: 0 }),
    STATE_NAMES[state].padEnd(STATE_WIDTH),
  ];
  return [...columns, ...(timers ? [timerText(timer)] : [])].join(" ");
}

function number(octets: number): string {
  return String(octets).padStart(6);
}

/** Address and port; the port is kept whole and the address is cut. An IPv4 address inside IPv6 is shown as IPv4. */
function endText({ ip, port }: Address): string {
  const portText = port === 0 ? "*" : String(port);
  const shown = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  return `${shown.slice(0, ADDRESS_WIDTH - 1 - portText.length)}:${portText}`.padEnd(ADDRESS_WIDTH);
}

/** Names as the kernel's constants have them, not as RFC 9293 does. */
const STATE_NAMES: { readonly [S in State]: string } = {
  CLOSED: "CLOSE",
  LISTEN: "LISTEN",
  "SYN-SENT": "SYN_SENT",
  "SYN-RECEIVED": "SYN_RECV",
  ESTABLISHED: "ESTABLISHED",
  "FIN-WAIT-1": "FIN_WAIT1",
  "FIN-WAIT-2": "FIN_WAIT2",
  "CLOSE-WAIT": "CLOSE_WAIT",
  CLOSING: "CLOSING",
  "LAST-ACK": "LAST_ACK",
  "TIME-WAIT": "TIME_WAIT",
};

/** `kind (seconds left/repetitions/probes)`: what is not a repetition of data, SYN or FIN counts as a probe. */
function timerText(timer: SocketTimer | null): string {
  if (timer === null) return "off (0.00/0/0)";
  const { kind, expiresIn, retransmissions } = timer;
  // The kernel's clock for /proc has steps of 10 ms.
  const seconds = (Math.trunc(expiresIn / 10) / 100).toFixed(2);
  switch (kind) {
    case "on":
      return `on (${seconds}/${retransmissions}/0)`;
    case "keepalive":
      return `keepalive (${seconds}/0/${retransmissions})`;
    case "persist":
      return `probe (${seconds}/0/${retransmissions})`;
    case "timewait":
      return `timewait (${seconds}/0/0)`;
  }
}
