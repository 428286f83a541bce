import type { Connection } from "../connection";
import { retransmissionTimeout } from "../round-trip";
import { add, diff } from "../sequence";
import type { State } from "../state";
import type { TcpInfo } from "./calls";
import { isOver } from "./closing";
import type { Kernel } from "./kernel";
import type { Socket } from "./socket";

/** TCP_INFO, as far as scripts ask for it. A socket without a connection is CLOSED, a listener LISTEN. */
export function infoOf(kernel: Kernel, socket: Socket): TcpInfo {
  const connection = socket.entry?.connection ?? kernel.newEntry(NOWHERE, NOWHERE).connection;
  const { roundTrip, unacknowledged, scalesWindow, sndShift, rcvShift } = connection;
  const rto = retransmissionTimeout(connection, kernel.profile) * 2 ** connection.repetitions;
  return {
    state: socket.queue === null ? stateOf(socket, connection) : "LISTEN",
    retransmits: connection.repetitions,
    rto: Math.min(rto, kernel.profile.maximumRto),
    rtt: roundTrip?.smoothed ?? 0,
    sndMss: connection.sndMss,
    rcvMss: connection.rcvMss,
    advMss: Math.min(connection.settings.mss ?? kernel.profile.mss, kernel.profile.mss),
    ...octetsOf(connection),
    probes: connection.windowProbes + connection.keepAliveProbes,
    unacked: unacknowledged.length,
    sacked: unacknowledged.filter(({ sacked }) => sacked).length,
    lost: unacknowledged.filter(({ lost }) => lost).length,
    retransmitted: unacknowledged.filter(({ times }) => times > 1).length,
    sndCwnd: connection.cwnd,
    sndSsthresh: connection.ssthresh,
    options: {
      timestamps: connection.timestampsOn,
      sack: connection.sackAllowed,
      windowScale: scalesWindow ? { snd: sndShift, rcv: rcvShift } : null,
    },
  };
}

function stateOf({ entry }: Socket, { state }: Connection): State {
  return entry !== null && isOver(entry) ? "CLOSED" : state;
}

function octetsOf({ state, irs, rcvNxt, finReceived, iss, sndUna, finSeq }: Connection) {
  if (state === "CLOSED" || state === "LISTEN" || state === "SYN-SENT") return { bytesReceived: 0, bytesAcked: 0 };
  const isFinAcked = finSeq !== null && sndUna === add(finSeq, 1);
  return {
    bytesReceived: Math.max(0, diff(rcvNxt, irs) - 1 - (finReceived ? 1 : 0)),
    bytesAcked: Math.max(0, diff(sndUna, iss) - 1 - (isFinAcked ? 1 : 0)),
  };
}

const NOWHERE = { ip: "0.0.0.0", port: 0 };
