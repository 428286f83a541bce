import type { Segment } from "@/lib/tcp/segment";

/** What a learner can say is sent. "FIN" is there because leaving out its ACK is a common error; no end sends it. */
export const FLAGS = ["none", "ACK", "FIN,ACK", "FIN", "DATA", "SYN", "SYN,ACK", "RST", "RST,ACK"] as const;

export type Flags = (typeof FLAGS)[number];

/** What a segment with these flags is called in a picture. */
export const shortNames: { readonly [F in Flags]: string } = {
  none: "–",
  ACK: "ACK",
  "FIN,ACK": "FIN",
  FIN: "FIN",
  DATA: "DATA",
  SYN: "SYN",
  "SYN,ACK": "SYN ACK",
  RST: "RST",
  "RST,ACK": "RST",
};

/** Whether a segment with these flags has an ACK number. */
export function carriesAck(flags: Flags): boolean {
  return flags === "DATA" || flags.endsWith("ACK");
}

/** Whether the sequence number of a segment with these flags follows from earlier ones. An initial one is chosen afresh. */
export function carriesKnownSeq(flags: Flags): boolean {
  return flags !== "none" && !flags.startsWith("SYN");
}

/** How a learner would name this segment. A FIN that carries data is a FIN. */
export function flagsOf(segment: Segment): Flags {
  const acknowledges = segment.ack !== null;
  if (segment.rst) return acknowledges ? "RST,ACK" : "RST";
  if (segment.syn) return acknowledges ? "SYN,ACK" : "SYN";
  if (segment.fin) return acknowledges ? "FIN,ACK" : "FIN";
  return segment.data > 0 ? "DATA" : "ACK";
}
