import { z } from "zod";
import { type Connection, NO_CONNECTION } from "@/lib/tcp/connection";
import type { Profile } from "@/lib/tcp/profiles";
import { PROFILES } from "@/lib/tcp/profiles";
import type { Segment } from "@/lib/tcp/segment";
import { diff } from "@/lib/tcp/sequence";

/** One end of a connection as far as the checks of an arriving segment need it. All numbers 0 … 2^32 − 1. */
export interface Line {
  readonly state: "ESTABLISHED" | "TIME-WAIT";
  readonly iss: number;
  readonly sndUna: number;
  readonly sndNxt: number;
  /** MAX.SND.WND, octets. */
  readonly maxSndWnd: number;
  readonly rcvNxt: number;
  /** Octets. */
  readonly rcvWnd: number;
}

/** A segment that arrives, alone, at this end. */
export interface Arrival {
  readonly id: string;
  readonly seq: number;
  readonly ack: number | null;
  readonly syn: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  readonly data: number;
  /** Left over from an earlier incarnation of the connection; the end cannot see that. */
  readonly old: boolean;
}

/** Whose rules: the standard, the standard of 1981, Linux with its defaults. */
export const RULES = ["rfc793", "rfc9293", "linux"] as const;

export type Rules = (typeof RULES)[number];

const seq = z.int().min(0).max(0xffff_ffff);
const octets = z.int().min(0).max(65_535);

export const lineSchema = z.strictObject({
  state: z.enum(["ESTABLISHED", "TIME-WAIT"]),
  iss: seq,
  sndUna: seq,
  sndNxt: seq,
  maxSndWnd: octets,
  rcvNxt: seq,
  rcvWnd: octets.min(1),
});

export const arrivalSchema = z.strictObject({
  id: z.string().regex(/^s[1-9]$/, "is not the name of a segment"),
  seq,
  ack: z.nullable(seq),
  syn: z.boolean(),
  fin: z.boolean(),
  rst: z.boolean(),
  data: z.int().min(0).max(1_460),
  old: z.boolean(),
});

/** Timestamps are left out of these questions: the numbers alone decide. */
export const profileOf = (rules: Rules): Profile => ({ ...PROFILES[rules], timestamps: false, windowScale: null });

/** The connection that has these numbers. */
export function connectionAt(line: Line, profile: Profile): Connection {
  const { state, iss, sndUna, sndNxt, maxSndWnd, rcvNxt, rcvWnd } = line;
  const unacknowledged = diff(sndNxt, sndUna);
  const open: Connection = {
    ...NO_CONNECTION,
    state,
    iss,
    sndUna,
    sndNxt,
    maxSndWnd,
    sndWnd: maxSndWnd,
    sndWl1: rcvNxt,
    sndWl2: sndUna,
    irs: rcvNxt,
    rcvNxt,
    rcvWnd,
    rcvBuffer: rcvWnd,
    lastAckSent: rcvNxt,
    sackAllowed: profile.sack,
    roundTrip: { smoothed: 40, variance: 0, least: 40 },
  };
  if (state === "ESTABLISHED") {
    const sent = { seq: sndUna, data: unacknowledged, syn: false, fin: false, psh: true };
    const waiting = { ...sent, sentAt: 0, times: 1, sacked: false, lost: false };
    return { ...open, unacknowledged: unacknowledged > 0 ? [waiting] : [] };
  }
  return {
    ...open,
    closeRequested: true,
    finSeq: (sndNxt - 1) >>> 0,
    finReceived: true,
    orphan: profile.miniSockets,
    isMiniSocket: profile.miniSockets,
  };
}

export function segmentOf({ seq, ack, syn, fin, rst, data }: Arrival): Segment {
  return { seq, ack, syn, fin, rst, data, window: 65_535 };
}
