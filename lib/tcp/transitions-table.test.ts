import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Connection, type Context, NO_CONNECTION, type TcpEvent, type Transition } from "./connection";
import { connectionIn, contextOf, outstanding, segment, sentIn } from "./fixtures";
import { PROFILES, type Profile } from "./profiles";
import { type Segment, segmentLength } from "./segment";
import { STATES, type State } from "./state";
import { transition } from "./transition";

/**
 * Every row of `transitions.csv` is either run against the model, or stands in `notRun` with the reason.
 * A row that matches neither fails, so a new row cannot be overlooked.
 */
interface Row {
  readonly line: number;
  readonly state: State;
  readonly event: string;
  readonly condition: string;
  readonly emit: string;
  readonly next: State;
  readonly profile: string;
  readonly note: string;
}

interface Experiment {
  readonly connection: Connection;
  readonly event: TcpEvent;
  readonly context?: Partial<Context>;
}

const rows = parse(readFileSync(new URL("./transitions.csv", import.meta.url), "utf8"));
const reasons = new Map(rows.map((row) => [row, notRun().find(({ matches }) => matches(row))?.reason]));
const running = rows.filter((row) => reasons.get(row) === undefined);

test.each(running.map((row) => [nameOf(row), row] as const))("%s", (_, row) => {
  const experiment = arrange(row);
  expect(experiment, "no rule arranges this row, and `notRun` gives no reason").not.toBeNull();
  if (experiment === null) return;
  const { connection, event } = experiment;
  const context = contextOf({
    profile: profileOf(row),
    ...experiment.context,
  });

  const result = transition(connection, event, context);

  expect(result.connection.state).toBe(row.next);
  expectEmission(row, connection, event, result);
  const error = /^error: connection (does not exist|already exists|closing)/.exec(row.note)?.[0];
  if (error !== undefined) expect(result.effects).toContainEqual({ type: "signal", signal: error });
  if (/signal connection reset/.test(row.note)) {
    expect(result.effects).toContainEqual({ type: "signal", signal: "connection reset" });
  }
  if (/^no signal to the user/.test(row.note)) expect(result.effects.map(({ type }) => type)).not.toContain("signal");
  if (/(^|; )(re)?start 2MSL|timer restarted/.test(row.note)) {
    expect(result.effects).toContainEqual(expect.objectContaining({ type: "start-timer", timer: "TIME-WAIT" }));
  }
  if (/timer not restarted/.test(row.note)) {
    expect(result.effects.map(({ type }) => type)).not.toContain("start-timer");
  }
});

test("rows that are not run are few and each has a reason", () => {
  const skipped = rows.filter((row) => reasons.get(row) !== undefined);
  expect(skipped.map(({ line }) => line)).toEqual([4, 11, 193, 266, 267, 268, 278]);
  expect(running.length + skipped.length).toBe(rows.length);
});

function profileOf({ profile, condition }: Row): Profile {
  if (profile === "rfc793") return PROFILES.rfc793;
  if (profile !== "linux") return PROFILES.rfc9293;
  return { ...PROFILES.linux, ignoresRstInTimeWait: /tcp_rfc1337=1/.test(condition) };
}

function expectEmission(row: Row, before: Connection, event: TcpEvent, result: Transition): void {
  const sent = sentIn(result);
  const flags = sent.map((one) =>
    [one.syn && "SYN", one.fin && "FIN", one.rst && "RST", one.ack !== null && "ACK"].filter(Boolean).join(","),
  );
  const arrived = event.type === "SEGMENT ARRIVES" ? event.segment : segment({});
  const { sndNxt, rcvNxt } = before;

  switch (row.emit.replace(/ \(.*\)$/, "").replace(/ with .*$/, "")) {
    case "":
      expect(sent).toEqual([]);
      break;
    case "SYN":
    case "SYN,ACK":
      expect(flags).toEqual([row.emit.replace(/ \(.*\)$/, "")]);
      if (/ISS/.test(row.emit)) expect(sent[0]?.seq).toBe(sndNxt + 65_537);
      break;
    case "ACK, delayed":
      expect(result.effects).toContainEqual(expect.objectContaining({ timer: "DELAYED-ACK" }));
      break;
    case "ACK":
      if (result.connection.ackDue === "later") break;
      expect(flags).toEqual(["ACK"]);
      if (/with SACK/.test(row.emit))
        expect(sent[0]?.options?.sack).toEqual([{ start: arrived.seq, end: arrived.seq + segmentLength(arrived) }]);
      break;
    case "challenge ACK":
    case "ACK seq=SND.NXT ack=RCV.NXT":
      expect(sent).toEqual([expect.objectContaining({ seq: sndNxt, ack: rcvNxt, data: 0, fin: false })]);
      break;
    case "FIN,ACK":
      expect(flags.at(-1)).toBe("FIN,ACK");
      break;
    case "data":
      expect(sent).toEqual([expect.objectContaining({ seq: sndNxt, data: 100 })]);
      break;
    case "RST seq=SND.NXT":
      expect(sent).toEqual([expect.objectContaining({ rst: true, seq: sndNxt, ack: null })]);
      break;
    case "RST,ACK":
      expect(flags).toEqual(["RST,ACK"]);
      break;
    case "RST":
      expect(flags).toEqual(["RST"]);
      break;
    case "RST seq=SEG.ACK":
      expect(sent).toEqual([expect.objectContaining({ rst: true, seq: arrived.ack, ack: null })]);
      break;
    case "RST,ACK seq=0 ack=SEG.SEQ+1":
    case "RST,ACK seq=0 ack=SEG.SEQ+SEG.LEN": {
      const ack = arrived.seq + segmentLength(arrived);
      expect(sent).toEqual([expect.objectContaining({ rst: true, seq: 0, ack })]);
      break;
    }
    case "resend first segment":
    case "FIN again":
      expect(sent.map(({ seq }) => seq)).toEqual([before.unacknowledged[0]?.seq]);
      break;
    default:
      throw new Error(`line ${row.line}: unknown emission "${row.emit}"`);
  }
}

function arrange(row: Row): Experiment | null {
  return arrangeCall(row) ?? arrangeTimeout(row) ?? arrangeSegment(row);
}

function arrangeCall({ state, event, condition }: Row): Experiment | null {
  const data = { pending: 100 };
  const unread = connectionIn(state, { unread: 100 });
  switch (event) {
    case "OPEN":
    case "OPEN active":
      return { connection: connectionIn(state), event: { type: "OPEN", mode: "active" } };
    case "OPEN passive":
      return { connection: connectionIn(state), event: { type: "OPEN", mode: "passive" } };
    case "SEND":
      return { connection: connectionIn(state), event: { type: "SEND", octets: 100 } };
    case "RECEIVE":
      return {
        connection: connectionIn(state, { reading: false, unread: /on hand/.test(condition) ? 100 : 0 }),
        event: { type: "RECEIVE" },
      };
    case "CLOSE":
      return {
        connection: connectionIn(state, condition === "SEND issued or data pending" ? data : {}),
        event: { type: "CLOSE" },
      };
    case "ABORT":
    case "close() with SO_LINGER{1,0}":
      return { connection: connectionIn(state), event: { type: "ABORT" } };
    case "close() with unread data":
    case "close() with unread data or SO_LINGER{1,0}":
      return { connection: unread, event: { type: "CLOSE-SOCKET" } };
    default:
      return null;
  }
}

function arrangeTimeout({ state, event, condition }: Row): Experiment | null {
  const timer = (name: "RETRANSMISSION" | "TIME-WAIT" | "USER" | "FIN-WAIT-2"): TcpEvent => ({
    type: "TIMEOUT",
    timer: name,
  });
  const unsent = state === "ESTABLISHED" || state === "CLOSE-WAIT";
  const queue: Partial<Connection> = unsent
    ? { sndNxt: 200, unacknowledged: [outstanding({ seq: 100, data: 100 })] }
    : {};
  switch (event) {
    case "USER TIMEOUT":
      return { connection: connectionIn(state), event: timer("USER") };
    case "TIME-WAIT TIMEOUT":
      return { connection: connectionIn(state), event: timer("TIME-WAIT") };
    case "timer":
      if (/not orphaned/.test(condition)) {
        return {
          connection: connectionIn("FIN-WAIT-1"),
          event: { type: "SEGMENT ARRIVES", segment: segment({ ack: 101 }) },
        };
      }
      return {
        connection: connectionIn(state, {
          orphan: true,
          isMiniSocket: true,
          ...(/v > 60 s/.test(condition) && { settings: { ...NO_CONNECTION.settings, finWait2: 90_000 } }),
        }),
        event: timer(state === "TIME-WAIT" ? state : "FIN-WAIT-2"),
      };
    case "RETRANSMISSION TIMEOUT": {
      const limit = /R2|RTO expiry/.exec(condition);
      const orphan = /^orphan/.test(condition);
      const repetitions = limit ? 6 : 0;
      const needed = limitOf(condition) ?? 0;
      return {
        connection: connectionIn(state, { ...queue, repetitions, repeatingSince: 0, orphan }),
        event: timer("RETRANSMISSION"),
        context: { now: needed },
      };
    }
    case "(no timer)":
      // What leads here must leave no timer running; a state without one stays for ever.
      return { connection: connectionIn(state), event: { type: "RECEIVE" } };
    default:
      return null;
  }
}

/** How long after the counting began the limit of a row is reached, ms. */
function limitOf(condition: string): number | null {
  if (/3 min/.test(condition)) return 180_000;
  if (/100 s/.test(condition)) return 100_000;
  const seconds = /RTO expiry >= ([\d.]+) s/.exec(condition)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}

function arrangeSegment(row: Row): Experiment | null {
  const { state, condition } = row;
  const passive = /passive open/.test(condition);
  const closed = /close\(\)|half-duplex|mini-socket|full socket/.test(condition);
  const connection = connectionIn(state, {
    ...(state === "SYN-RECEIVED" && { openedBy: passive ? "passive" : "active" }),
    ...(closed && { orphan: true, reading: false }),
    ...(/orphan/.test(condition) && { orphan: true }),
    ...(/mini-socket/.test(condition) && { isMiniSocket: true, orphan: true }),
    ...(row.profile === "linux" && state === "TIME-WAIT" && { isMiniSocket: true }),
    ...(/TCP_LINGER2 < 0/.test(condition) && { settings: { ...NO_CONNECTION.settings, finWait2: -1 } }),
    ...(/SACK block/.test(condition) && { sackBlocks: [{ start: 400, end: 500 }] }),
    ...(/timestamp|PAWS/.test(condition) &&
      !/no timestamps/.test(condition) && { timestampsOn: true, tsRecent: 1_000 }),
  });
  const found = segmentFor(row, connection);
  if (found === null) return null;
  const context: Partial<Context> = {
    ...(/listener present/.test(condition) && { listener: true }),
    ...(/bucket limit/.test(condition) && { noRoomForTimeWait: true }),
  };
  return { connection, event: { type: "SEGMENT ARRIVES", segment: found }, context };
}

function segmentFor(
  { state, event, condition }: Row,
  { sndUna, sndNxt, rcvNxt, maxSndWnd, iss }: Connection,
): Segment | null {
  // An ACK number that is acceptable, and does not acknowledge our FIN.
  const here = segment({ seq: rcvNxt, ack: state === "SYN-RECEIVED" ? sndNxt : sndUna });
  const beyond = rcvNxt + 70_000;
  const coversFin = { ...here, ack: sndNxt };

  switch (event) {
    case "other segment":
      if (/ACK off|no ACK/.test(condition)) return segment({ ack: null, data: 10, fin: true });
      return segment({ ack: 777, data: 10 });
    case "segment":
      return /ACK bit off/.test(condition) ? { ...here, ack: null, data: 10 } : { ...here, seq: beyond };
    case "RST":
      if (state === "SYN-SENT") return segment({ rst: true, ack: /acceptable/.test(condition) ? sndNxt : iss });
      if (/outside/.test(condition)) return { ...here, rst: true, seq: beyond };
      if (/RCV\.NXT-1/.test(condition)) return { ...here, rst: true, seq: rcvNxt - 1 };
      if (/SACK block/.test(condition)) return { ...here, rst: true, seq: 500 };
      if (/anywhere in window/.test(condition)) return { ...here, rst: true, seq: rcvNxt + 100 };
      return { ...here, rst: true, seq: /!=/.test(condition) ? rcvNxt + 100 : rcvNxt };
    case "SYN":
      if (/RFC 6191/.test(condition)) return stamped({ syn: true, ack: null, seq: rcvNxt - 1_000 }, 2_000);
      if (/^timestamp older/.test(condition)) return stamped({ syn: true, ack: null, seq: rcvNxt + 90_000 }, 10);
      if (/MAY-2 not implemented/.test(condition)) return segment({ syn: true, ack: null, seq: rcvNxt + 5 });
      if (/MAY-2|SEQ > RCV\.NXT/.test(condition)) return segment({ syn: true, ack: null, seq: rcvNxt + 90_000 });
      if (/outside/.test(condition)) return segment({ syn: true, ack: null, seq: rcvNxt - 1 });
      if (/SEQ =< RCV\.NXT/.test(condition)) return segment({ syn: true, ack: null, seq: rcvNxt });
      return segment({ syn: true, ack: null, seq: rcvNxt + 5 });
    case "SYN,ACK":
      return { ...coversFin, syn: true, seq: state === "SYN-SENT" ? 299 : rcvNxt + 90_000 };
    case "ACK of SYN":
      return coversFin;
    case "ACK of FIN":
      return coversFin;
    case "data":
      return dataFor(condition, { ...here, data: 100 }, { sndUna, sndNxt, rcvNxt });
    case "FIN":
      return finFor(state, condition, { ...here, fin: true }, { sndNxt, rcvNxt });
    case "ACK":
      return ackFor(state, condition, here, { sndUna, sndNxt, rcvNxt, maxSndWnd, iss });
    default:
      return null;
  }
}

function stamped(parts: Partial<Segment>, value: number): Segment {
  return segment({ ...parts, options: { timestamps: { value, echo: 0 } } });
}

type Numbers = Pick<Connection, "sndUna" | "sndNxt" | "rcvNxt" | "maxSndWnd" | "iss">;

function dataFor(condition: string, data: Segment, at: Pick<Numbers, "sndUna" | "sndNxt" | "rcvNxt">): Segment {
  if (/PAWS/.test(condition)) return { ...data, options: { timestamps: { value: 10, echo: 0 } } };
  if (/old duplicate \(all/.test(condition)) return { ...data, seq: at.rcvNxt - 100 };
  if (/SEG\.ACK > SND\.NXT/.test(condition)) return { ...data, ack: at.sndNxt + 1_000 };
  if (/SEG\.ACK < SND\.UNA/.test(condition)) return { ...data, ack: at.sndUna - 1_000 };
  if (/both fit/.test(condition)) return { ...data, seq: at.rcvNxt + 500 };
  return data;
}

function finFor(state: State, condition: string, fin: Segment, at: Pick<Numbers, "sndNxt" | "rcvNxt">): Segment {
  if (state === "SYN-SENT") return { ...fin, ack: null };
  if (/FIN with new data/.test(condition)) return { ...fin, data: 100 };
  if (/ahead of a gap/.test(condition)) return { ...fin, seq: at.rcvNxt + 100 };
  if (/retransmission/.test(condition)) return { ...fin, seq: at.rcvNxt - 1 };
  if (/ACKed by the same segment/.test(condition)) return { ...fin, ack: at.sndNxt };
  return fin;
}

function ackFor(state: State, condition: string, ack: Segment, at: Numbers): Segment {
  if (state === "LISTEN") return ack;
  if (state === "SYN-SENT") return segment({ ack: /acceptable, no SYN/.test(condition) ? at.sndNxt : at.iss });
  if (state === "SYN-RECEIVED") return { ...ack, ack: at.sndUna };
  if (/SEG\.ACK =< SND\.UNA/.test(condition)) return { ...ack, ack: at.sndUna - 10 };
  if (/SEG\.ACK > SND\.NXT/.test(condition)) return { ...ack, ack: at.sndNxt + 1 };
  if (/MAX\.SND\.WND/.test(condition)) return { ...ack, ack: (at.sndUna - at.maxSndWnd - 1) >>> 0 };
  if (/SEQ in window/.test(condition)) return { ...ack, seq: at.rcvNxt + 10 };
  if (/SEQ != RCV\.NXT/.test(condition)) return { ...ack, seq: at.rcvNxt - 50 };
  return ack;
}

/** What is tested elsewhere, or done otherwise on purpose. */
function notRun(): readonly { readonly matches: (row: Row) => boolean; readonly reason: string }[] {
  const where =
    (pattern: RegExp, profile?: string) =>
    (row: Row): boolean =>
      (profile === undefined || row.profile === profile) && pattern.test(`${row.state};${row.event};${row.condition}`);
  return [
    { matches: where(/remote socket unspecified/), reason: "an end has one peer; there are no unspecified sockets" },
    {
      matches: where(/^TIME-WAIT;ACK;in window$/, "std"),
      reason: "read literally, two ends in TIME-WAIT would acknowledge each other's ACKs for ever",
    },
    { matches: where(/;connect\(\);/, "linux"), reason: "a matter of ports: sockets/reuse.test.ts" },
    { matches: where(/^LISTEN;close\(\)/, "linux"), reason: "a matter of the accept queue: sockets/reuse.test.ts" },
  ];
}

function nameOf(row: Row): string {
  return `line ${row.line}, ${row.profile}: ${row.state}, ${row.event}${row.condition ? `, ${row.condition}` : ""}`;
}

function parse(text: string): readonly Row[] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line, index) => {
      const [state = "", event = "", condition = "", emit = "", next = "", , profile = "", note = ""] = fields(line);
      return { line: index + 2, state: stateOf(state), event, condition, emit, next: stateOf(next), profile, note };
    });
}

/** Comma-separated, a field with a comma in double quotes. */
function fields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

function stateOf(name: string): State {
  const state = STATES.find((known) => known === name);
  if (state === undefined) throw new Error(`"${name}" is no state`);
  return state;
}
