import type { Address } from "../sockets/calls";
import type { ConnectionView, Host } from "../sockets/host";
import type { TimerName } from "../trace";
import type { SocketTimer, SocketView } from "./socket-view";

/** The sockets of a host of the model at `now` (ms), as `ss` and `netstat` of that host would show them. */
export function socketsOf(host: Host, now: number): readonly SocketView[] {
  const listeners = host.listeners().map(
    ({ local, waiting, backlog }): SocketView => ({
      state: "LISTEN",
      ipVersion: versionOf(local),
      recvQ: waiting,
      sendQ: backlog,
      local,
      remote: null,
      timer: null,
    }),
  );
  return [...listeners, ...host.connections().map((view) => socketOf(view, now))];
}

/** One connection, as its line in `ss` and `netstat` says. */
export function socketOf(view: Omit<ConnectionView, "fd">, now: number): SocketView {
  const { local, remote, connection, hasReadEnd } = view;
  const { state, isMiniSocket, unread, finReceived, pending, closeRequested, finSeq, sndNxt, sndUna } = connection;
  // In TIME-WAIT these tools know no more than the small record that Linux keeps, which has no queues.
  const hasQueues = !isMiniSocket && state !== "TIME-WAIT";
  const finUnsent = closeRequested && finSeq === null ? 1 : 0;
  return {
    state,
    ipVersion: versionOf(local),
    // The peer's FIN counts one until the program has read up to it (facts.md §6.1).
    recvQ: !hasQueues ? 0 : unread + (finReceived && !hasReadEnd ? 1 : 0),
    sendQ: !hasQueues ? 0 : pending + finUnsent + ((sndNxt - sndUna) >>> 0),
    local,
    remote,
    timer: timerOf(view, now),
  };
}

/** The one timer that the tools show of several. */
function timerOf(
  { connection, timers }: Pick<ConnectionView, "connection" | "timers">,
  now: number,
): SocketTimer | null {
  const shown = (name: TimerName, kind: SocketTimer["kind"], retransmissions: number): SocketTimer | null => {
    const deadline = timers.get(name);
    return deadline === undefined ? null : { kind, expiresIn: Math.max(0, deadline - now), retransmissions };
  };
  return (
    shown("TIME-WAIT", "timewait", 0) ??
    shown("RETRANSMISSION", "on", connection.repetitions) ??
    shown("PERSIST", "persist", connection.windowProbes) ??
    shown("KEEP-ALIVE", "keepalive", connection.keepAliveProbes) ??
    shown("FIN-WAIT-2", connection.isMiniSocket ? "timewait" : "keepalive", 0)
  );
}

function versionOf({ ip }: Address): 4 | 6 {
  return ip.includes(":") ? 6 : 4;
}
