import type { Anomaly, CaptureAnalysis, Closing, ConnectionAnalysis, End, Opening, StateStep } from "./analysis";
import { addressKey } from "./connection-key";

/** English for the command line; the website takes single phrases of it, and has Chinese ones of its own. */

/** The whole analysis, a line per fact. */
export function describeAnalysis({ connections, others }: CaptureAnalysis): string {
  const skipped = Object.entries(others).map(([reason, count]) => `${count} frames left out: ${reason}`);
  return [...connections.flatMap(describeConnection), ...skipped].join("\n");
}

/** One connection: a headline, the states of both ends, and a line per anomaly. */
export function describeConnection(connection: ConnectionAnalysis): string[] {
  const { ends, incarnation, frames, opening, closing, states, anomalies } = connection;
  const names = ends.map(addressKey);
  const nameOf = (end: End) => names[end] ?? "";
  const which = incarnation === 1 ? "" : ` (connection ${incarnation} of these addresses)`;
  return [
    `${nameOf(0)} - ${nameOf(1)}${which}: ${frames.length} frames; ${describeOpening(opening, nameOf)}; ${describeClosing(closing, nameOf)}`,
    ...([0, 1] as const).map((end) => `  ${nameOf(end)}: ${describePath(states[end])}`),
    ...anomalies.map((anomaly) => `  frame ${anomaly.frames[0]}: ${nameOf(anomaly.by)} ${describeAnomaly(anomaly)}`),
  ];
}

export type NameOf = (end: End) => string;

/** How a connection was opened, to follow its addresses. */
export function describeOpening(opening: Opening, nameOf: NameOf): string {
  switch (opening.kind) {
    case "active":
      return `opened by ${nameOf(opening.by)}`;
    case "simultaneous":
      return "opened from both ends at once";
    case "not-captured":
      return "opened before the capture";
  }
}

/** How it was closed, to follow how it was opened. */
export function describeClosing(closing: Closing, nameOf: NameOf): string {
  switch (closing.kind) {
    case "orderly":
      return `closed by ${nameOf(closing.by)}${closing.isComplete ? "" : ", not to the end"}`;
    case "simultaneous":
      return `closed from both ends at once${closing.isComplete ? "" : ", not to the end"}`;
    case "aborted":
      return `aborted by a RST of ${nameOf(closing.by)}${closing.firstFin === null ? "" : `, after a FIN of ${nameOf(closing.firstFin)}`}`;
    case "refused":
      return `refused by ${nameOf(closing.by)}`;
    case "unfinished":
      return "not closed in the capture";
  }
}

function describePath(steps: readonly StateStep[]): string {
  if (steps.length === 0) return "nothing known";
  return steps.map(({ state, frame }) => (frame === null ? state : `${state} (${frame})`)).join(" > ");
}

/** What an anomaly is, to follow the name of the end that sent the frame. */
export function describeAnomaly(anomaly: Anomaly): string {
  switch (anomaly.reason) {
    case "retransmitted-data":
      return `sends ${anomaly.octets} octets again${HOW[anomaly.kind]}`;
    case "retransmitted-fin":
      return `sends its FIN again${HOW[anomaly.kind]}`;
    case "retransmitted-syn":
      return `sends its SYN again${HOW[anomaly.kind]}`;
    case "rst":
    case "rst-after-close":
      return describeReset(anomaly);
    case "challenge-ack":
      return `answers the ${CHALLENGED[anomaly.to]} in frame ${anomaly.frames[1]} by a challenge ACK (RFC 5961)`;
    case "three-segment-close":
      return `acknowledges the FIN in frame ${anomaly.frames[1]} and sends its own in one segment`;
    case "half-close":
      return `sends ${anomaly.octets} octets in ${anomaly.frames.length} segments after the other end’s FIN (half-close)`;
    case "simultaneous-close":
      return `sends its FIN before it knows of the one in frame ${anomaly.frames[1]} (simultaneous close)`;
    case "d-sack":
      return `reports ${anomaly.start}-${anomaly.end} as received twice (D-SACK)`;
    case "syn-in-synchronized-state":
      return `sends a SYN to an end in ${anomaly.state}`;
    case "data-after-fin":
      return `sends ${anomaly.octets} octets beyond its own FIN in frame ${anomaly.frames[1]}`;
    case "bad-checksum":
      return `has a wrong ${anomaly.of.toUpperCase()} checksum`;
    default:
      return PLAIN[anomaly.reason];
  }
}

const HOW = { timer: "", fast: ", asked for by duplicate ACKs", spurious: " although it was acknowledged" } as const;

const CHALLENGED = { syn: "SYN", rst: "inexact RST", ack: "unacceptable ACK" } as const;

function describeReset(anomaly: Extract<Anomaly, { readonly reason: "rst" | "rst-after-close" }>): string {
  return [
    anomaly.answers === null ? "sends a RST" : `refuses frame ${anomaly.answers} by a RST`,
    ...(anomaly.isExact ? [] : ["not with the number expected"]),
    ...(anomaly.senderGoesOn ? ["but goes on itself: perhaps forged"] : []),
    ...(anomaly.reason === "rst" ? [] : ["the connection was over"]),
  ].join(", ");
}

const PLAIN = {
  "out-of-order": "sends what should have come earlier",
  "duplicate-ack": "repeats an ACK",
  "lost-segment": "sends what does not follow on what was captured",
  "ack-lost-segment": "acknowledges what was not captured",
  "keep-alive": "probes whether the other end is alive",
  "keep-alive-ack": "answers the keep-alive probe",
  "zero-window": "announces a window of 0",
  "zero-window-probe": "probes a window of 0",
  "zero-window-probe-ack": "answers the window probe",
  "window-update": "opens or changes its window",
  "window-full": "fills the other end’s window",
  "reused-ports": "uses the addresses of an earlier connection again",
} as const;
