import type { Segment } from "../segment";
import { add, le, lt } from "../sequence";
import { type Flow, remember } from "./flow";
import type { SequenceSign } from "./sequence-sign";

/** A segment that the capture shows, before `remember` has noted it. */
export interface Observation {
  readonly segment: Segment;
  /** ms */
  readonly at: number;
  readonly sender: Flow;
  readonly receiver: Flow;
  /** From the first SYN to the third segment of the handshake, ms; null if that was not seen. */
  readonly handshakeRoundTrip: number | null;
}

/** A repetition this soon after two duplicate ACKs was triggered by them, ms. */
const FAST_RETRANSMISSION_WITHIN = 20;
/** Without a handshake to measure, segments this close together may have been reordered, ms. */
const REORDERING_WITHIN = 3;

/** The signs of a segment, which it then notes in the flows. */
export function observe(observation: Observation): readonly SequenceSign[] {
  const { segment, at, sender, receiver } = observation;
  const signs: SequenceSign[] = [];
  if (isWindowProbe(observation)) signs.push("zero-window-probe");
  else signs.push(...signsOfPosition(observation), ...signsOfRepeatedAck(observation));

  if (signs.includes("duplicate-ack")) sender.duplicateAcks += 1;
  if (segment.ack !== sender.lastAck) sender.duplicateAcks = 0;
  if (acknowledgesUnseen(observation)) {
    signs.push("ack-lost-segment");
    // Said once for each gap.
    receiver.contiguous = receiver.nextSeq;
  }
  const repetition = signs.includes("keep-alive") ? null : repetitionKind(observation);
  if (repetition) signs.push(repetition);
  remember(sender, segment, at, signs);
  return signs;
}

/** One octet, in order, into a window of zero. */
function isWindowProbe({ segment, sender, receiver }: Observation): boolean {
  return segment.data === 1 && segment.seq === sender.nextSeq && receiver.window === 0;
}

/** What SEQ and the window say on their own. */
function signsOfPosition({ segment, sender, receiver }: Observation): SequenceSign[] {
  const { seq, data, window, rst } = segment;
  const { nextSeq } = sender;
  const isOrdinary = !(segment.syn || segment.fin || rst);
  const signs: SequenceSign[] = [];
  if (isOrdinary && window === 0) signs.push("zero-window");
  if (nextSeq !== null && lt(nextSeq, seq) && !rst) signs.push("lost-segment");
  if (isOrdinary && data <= 1 && nextSeq !== null && seq === add(nextSeq, -1)) signs.push("keep-alive");
  if (isOrdinary && data > 0 && fillsWindow(segment, receiver)) signs.push("window-full");
  return signs;
}

/** Whether the last octet is the last one that the other end allowed. */
function fillsWindow({ seq, data }: Segment, { lastAck, window, windowShift, hadSyn }: Flow): boolean {
  if (lastAck === null || window === null || windowShift === null) return false;
  return add(seq, data) === add(lastAck, hadSyn ? window : window * 2 ** windowShift);
}

/** An ACK without data or news: an update of the window, an answer to a probe, or a duplicate. */
function signsOfRepeatedAck({ segment, sender, receiver }: Observation): SequenceSign[] {
  const { seq, ack, data, window } = segment;
  const isPureAck = data === 0 && !(segment.syn || segment.fin || segment.rst);
  if (!isPureAck || seq !== sender.nextSeq || ack !== sender.lastAck) return [];
  if (window !== sender.window) return window === 0 ? [] : ["window-update"];
  if (window === 0) return receiver.lastSigns.includes("zero-window-probe") ? ["zero-window-probe-ack"] : [];
  return receiver.lastSigns.includes("keep-alive") ? ["keep-alive-ack"] : ["duplicate-ack"];
}

function acknowledgesUnseen({ segment: { ack }, receiver: { contiguous } }: Observation): boolean {
  return ack !== null && contiguous !== null && lt(contiguous, ack);
}

/** Which kind of repetition a segment is that does not advance the sequence number; null for none. */
function repetitionKind(observation: Observation): SequenceSign | null {
  const { segment, at, sender, receiver, handshakeRoundTrip } = observation;
  const { seq, data } = segment;
  const end = add(seq, data);
  if (data === 0 && !segment.syn && !segment.fin) return null;
  if (data > 0 && receiver.lastAck !== null && le(end, receiver.lastAck)) return "spurious-retransmission";
  if (sender.nextSeq === null || !lt(seq, sender.nextSeq)) return null;
  // The octet of a window probe is sent again with what follows it.
  if (data > 1 && add(seq, 1) === sender.nextSeq) return null;
  if (isFast(observation)) return "fast-retransmission";
  const mayBeReordered = at - sender.nextSeqAt < (handshakeRoundTrip ?? REORDERING_WITHIN);
  const endsTheSame = add(end, segment.syn || segment.fin ? 1 : 0) === sender.nextSeq;
  return mayBeReordered && !endsTheSame ? "out-of-order" : "retransmission";
}

/** Just after two duplicate ACKs, and what they ask for. */
function isFast({ segment, at, receiver }: Observation): boolean {
  const isSoon = at - receiver.lastAt < FAST_RETRANSMISSION_WITHIN;
  return receiver.duplicateAcks >= 2 && receiver.lastAck === segment.seq && isSoon;
}
