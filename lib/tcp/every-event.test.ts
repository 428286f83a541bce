import { expect, test } from "vitest";
import type { Connection, TcpEvent, Transition } from "./connection";
import { connectionIn, contextOf, segment, sentIn } from "./fixtures";
import { PROFILES, type Profile } from "./profiles";
import { type Segment, segmentLength } from "./segment";
import { add, diff } from "./sequence";
import { STATES, type State } from "./state";
import type { TimerName } from "./trace";
import { transition } from "./transition";

/** Every state against every event, exhaustively over where a segment's numbers may lie: what may come of it, and what never. */

const TIMERS: readonly TimerName[] = [
  "RETRANSMISSION",
  "TIME-WAIT",
  "DELAYED-ACK",
  "USER",
  "FIN-WAIT-2",
  "PERSIST",
  "KEEP-ALIVE",
  "REORDERING",
];

const CALLS: readonly TcpEvent[] = [
  { type: "OPEN", mode: "active" },
  { type: "OPEN", mode: "passive" },
  { type: "SEND", octets: 100 },
  { type: "RECEIVE" },
  { type: "CLOSE" },
  { type: "CLOSE-SOCKET" },
  { type: "SHUT-READ" },
  { type: "ABORT" },
  { type: "SET", settings: { noDelay: true } },
];

/** Flags × sequence number × acknowledgment number × data, around the numbers of `connectionIn`. */
function segmentsFor({ rcvNxt, sndUna, sndNxt }: Connection): readonly Segment[] {
  const flags = [false, true].flatMap((syn) =>
    [false, true].flatMap((fin) => [false, true].map((rst) => ({ syn, fin, rst }))),
  );
  const seqs = [rcvNxt - 1_000, rcvNxt - 1, rcvNxt, rcvNxt + 1, rcvNxt + 500, rcvNxt + 70_000];
  const acks = [null, sndUna - 70_000, sndUna - 1, sndUna, sndNxt, sndNxt + 1];
  return flags.flatMap((flag) =>
    seqs.flatMap((seq) =>
      acks.flatMap((ack) =>
        [0, 10].map((data) => segment({ ...flag, seq: seq >>> 0, ack: ack === null ? null : ack >>> 0, data })),
      ),
    ),
  );
}

/** Where one event may lead by RFC 9293 §3.10 (figure 5, its notes, and RST); a state may always stay. */
const LEADS_TO: { readonly [S in State]: readonly State[] } = {
  CLOSED: ["LISTEN", "SYN-SENT"],
  LISTEN: ["CLOSED", "SYN-SENT", "SYN-RECEIVED"],
  "SYN-SENT": ["CLOSED", "SYN-RECEIVED", "ESTABLISHED"],
  "SYN-RECEIVED": ["CLOSED", "LISTEN", "ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT"],
  ESTABLISHED: ["CLOSED", "FIN-WAIT-1", "CLOSE-WAIT"],
  "FIN-WAIT-1": ["CLOSED", "FIN-WAIT-2", "CLOSING", "TIME-WAIT"],
  "FIN-WAIT-2": ["CLOSED", "TIME-WAIT"],
  "CLOSE-WAIT": ["CLOSED", "LAST-ACK"],
  CLOSING: ["CLOSED", "TIME-WAIT"],
  "LAST-ACK": ["CLOSED"],
  "TIME-WAIT": ["CLOSED", "SYN-RECEIVED"],
};

function everyEvent(
  state: State,
  profile: Profile,
  visit: (event: TcpEvent, before: Connection, after: Transition) => void,
) {
  const variants: readonly Partial<Connection>[] = [
    {},
    { orphan: true },
    { openedBy: "active" },
    { unread: 50, reading: false },
    { timestampsOn: true, tsRecent: 500 },
    { isMiniSocket: profile.miniSockets && (state === "TIME-WAIT" || state === "FIN-WAIT-2") },
  ];
  for (const variant of variants) {
    const before = connectionIn(state, variant);
    const timeouts = TIMERS.map((timer): TcpEvent => ({ type: "TIMEOUT", timer }));
    const arrivals = segmentsFor(before).map((one): TcpEvent => ({ type: "SEGMENT ARRIVES", segment: one }));
    for (const event of [...CALLS, ...timeouts, ...arrivals]) {
      const context = contextOf({ profile, now: 10_000, listener: true });
      visit(event, before, transition(before, event, context));
    }
  }
}

/** "Continue at the sixth step" (§3.10.7.3): a FIN that comes with the SYN counts, too. */
function takesFinOfSyn({ takesWhatSynCarries }: Profile, event: TcpEvent): boolean {
  return takesWhatSynCarries && event.type === "SEGMENT ARRIVES" && event.segment.syn && event.segment.fin;
}

test.each(STATES)("%s never leaves the table, under no profile", (state) => {
  const strays: string[] = [];
  for (const profile of Object.values(PROFILES)) {
    everyEvent(state, profile, (event, _, { connection }) => {
      const isAllowed =
        connection.state === state ||
        LEADS_TO[state].includes(connection.state) ||
        (state === "SYN-SENT" && takesFinOfSyn(profile, event) && connection.state === "CLOSE-WAIT");
      if (!isAllowed) strays.push(`${profile.name}: ${JSON.stringify(event)} leads to ${connection.state}`);
    });
  }
  expect(strays).toEqual([]);
});

test.each(STATES)("%s sends at most what the RFC allows", (state) => {
  const excesses: string[] = [];
  for (const profile of Object.values(PROFILES)) {
    everyEvent(state, profile, (event, before, after) => {
      const sent = sentIn(after);
      const isTooMuch = sent.length > 2 || sent.some((one) => !isAllowed(one, event, before));
      if (isTooMuch) excesses.push(`${profile.name}: ${JSON.stringify(event)} is answered by ${JSON.stringify(sent)}`);
    });
  }
  expect(excesses).toEqual([]);
});

function isAllowed(sent: Segment, event: TcpEvent, before: Connection): boolean {
  const arrived = event.type === "SEGMENT ARRIVES" ? event.segment : null;
  // A RST is never answered, but for the challenge ACK of RFC 5961.
  if (arrived?.rst && (sent.rst || sent.syn || sent.fin || sent.data > 0)) return false;
  // A RST's number is that of the segment it answers (§3.10.7.1), or SND.NXT (§3.10.5).
  if (sent.rst) return sent.data === 0 && (sent.seq === before.sndNxt || sent.seq === (arrived?.ack ?? 0));
  if (sent.syn) return true;
  // Every segment but the first SYN and some RSTs carries ACK; its numbers are those of this end.
  const end = add(sent.seq, segmentLength(sent));
  return (
    sent.ack !== null &&
    diff(sent.seq, before.sndUna) >= -1 &&
    diff(end, add(before.sndNxt, before.pending + 101)) <= 0 &&
    sent.data <= before.sndWnd
  );
}

test("a FIN is sent under one number only, and nothing behind it", () => {
  const strays: string[] = [];
  for (const state of ["FIN-WAIT-1", "CLOSING", "LAST-ACK"] as const) {
    for (const profile of Object.values(PROFILES)) {
      everyEvent(state, profile, (event, before, after) => {
        for (const sent of sentIn(after)) {
          const isOther = sent.fin && add(sent.seq, sent.data) !== before.finSeq;
          const isBehind = !sent.rst && diff(sent.seq, before.sndNxt) > 0;
          if (isOther || isBehind) strays.push(`${profile.name}, ${state}: ${JSON.stringify(event)}`);
        }
      });
    }
  }
  expect(strays).toEqual([]);
});
