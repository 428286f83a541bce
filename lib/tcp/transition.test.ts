import fc from "fast-check";
import { expect, test } from "vitest";
import type { Connection, TcpEvent } from "./connection";
import { connectionIn, contextOf, segment, sentIn } from "./fixtures";
import { PROFILES } from "./profiles";
import { STATES } from "./state";
import { transition } from "./transition";

const linux = contextOf({ profile: PROFILES.linux });
const rfc = contextOf();

const arrives = (parts: Parameters<typeof segment>[0]): TcpEvent => ({
  type: "SEGMENT ARRIVES",
  segment: segment(parts),
});

test("every state answers every event with one of the eleven states, and never changes its argument", () => {
  const numbers = fc.constantFrom(0, 99, 100, 101, 299, 300, 301, 400, 65_000, 2 ** 31, 2 ** 32 - 1);
  const anySegment = fc.record({
    seq: numbers,
    ack: fc.option(numbers),
    syn: fc.boolean(),
    fin: fc.boolean(),
    rst: fc.boolean(),
    data: fc.constantFrom(0, 1, 100),
    window: fc.constantFrom(0, 100, 65_535),
  });
  const anyEvent: fc.Arbitrary<TcpEvent> = fc.oneof(
    anySegment.map((one): TcpEvent => ({ type: "SEGMENT ARRIVES", segment: one })),
    fc.constantFrom<TcpEvent>(
      { type: "OPEN", mode: "active" },
      { type: "OPEN", mode: "passive" },
      { type: "SEND", octets: 100 },
      { type: "RECEIVE" },
      { type: "CLOSE" },
      { type: "CLOSE-SOCKET" },
      { type: "ABORT" },
      { type: "TIMEOUT", timer: "RETRANSMISSION" },
      { type: "TIMEOUT", timer: "TIME-WAIT" },
      { type: "TIMEOUT", timer: "DELAYED-ACK" },
      { type: "TIMEOUT", timer: "USER" },
      { type: "TIMEOUT", timer: "FIN-WAIT-2" },
    ),
  );
  const variation = fc.record({ orphan: fc.boolean(), pending: fc.constantFrom(0, 100), listener: fc.boolean() });
  fc.assert(
    fc.property(fc.constantFrom(...STATES), anyEvent, variation, (state, event, { orphan, pending, listener }) => {
      for (const profile of Object.values(PROFILES)) {
        const before = connectionIn(state, { orphan, pending });
        const copy = structuredClone(before);
        const { connection, effects } = transition(before, event, contextOf({ profile, listener }));
        expect(STATES).toContain(connection.state);
        expect(before).toEqual(copy);
        // Nothing is sent in answer to a RST, but for the challenge ACK.
        if (event.type === "SEGMENT ARRIVES" && event.segment.rst) {
          expect(sentIn({ effects }).filter((sent) => sent.rst)).toEqual([]);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a FIN waits behind data that the window does not take, and the state does not", () => {
  const full = connectionIn("ESTABLISHED", { sndWnd: 100, pending: 0 });
  const sent = transition(full, { type: "SEND", octets: 150 }, rfc);
  expect(sentIn(sent).map(({ data }) => data)).toEqual([100]);

  const closed = transition(sent.connection, { type: "CLOSE" }, rfc);
  expect(closed.connection.state).toBe("FIN-WAIT-1");
  expect(sentIn(closed)).toEqual([]);

  const freed = transition(closed.connection, arrives({ ack: 200, window: 100 }), rfc);
  expect(sentIn(freed)).toEqual([expect.objectContaining({ seq: 200, data: 50, fin: true })]);
  expect(freed.connection.finSeq).toBe(250);
});

test("an ACK that covers only the data before our FIN leaves FIN-WAIT-1 alone", () => {
  const sent = transition(connectionIn("ESTABLISHED"), { type: "SEND", octets: 50 }, rfc);
  const closed = transition(sent.connection, { type: "CLOSE" }, rfc);
  const data = transition(closed.connection, arrives({ ack: 150 }), rfc);
  expect(data.connection.state).toBe("FIN-WAIT-1");
  const both = transition(data.connection, arrives({ ack: 151 }), rfc);
  expect(both.connection.state).toBe("FIN-WAIT-2");
});

test("CLOSE-WAIT stays until the FIN is sent by the standard; Linux moves on at once", () => {
  const waiting = connectionIn("CLOSE-WAIT", { sndWnd: 0, pending: 10 });
  expect(transition(waiting, { type: "CLOSE" }, rfc).connection.state).toBe("CLOSE-WAIT");
  expect(transition(waiting, { type: "CLOSE" }, linux).connection.state).toBe("LAST-ACK");
});

test("a FIN ahead of a gap is kept, and takes effect when the gap is filled", () => {
  const early = transition(connectionIn("ESTABLISHED"), arrives({ seq: 400, fin: true }), rfc);
  expect(early.connection.state).toBe("ESTABLISHED");
  expect(sentIn(early)).toEqual([expect.objectContaining({ ack: 300 })]);

  const filled = transition(early.connection, arrives({ seq: 300, data: 100 }), rfc);
  expect(filled.connection).toMatchObject({ state: "CLOSE-WAIT", rcvNxt: 401, early: [] });
  expect(filled.effects).toContainEqual({ type: "deliver", octets: 100 });
  expect(sentIn(filled)).toEqual([expect.objectContaining({ ack: 401 })]);
});

test("a segment that is half old and half new delivers the new half", () => {
  const result = transition(connectionIn("ESTABLISHED"), arrives({ seq: 250, data: 100 }), rfc);
  expect(result.effects).toContainEqual({ type: "deliver", octets: 50 });
  expect(result.connection.rcvNxt).toBe(350);
});

test("one segment may acknowledge our FIN and bring the peer’s: FIN-WAIT-1 to TIME-WAIT", () => {
  const { connection, effects } = transition(connectionIn("FIN-WAIT-1"), arrives({ ack: 101, fin: true }), rfc);
  expect(connection.state).toBe("TIME-WAIT");
  expect(effects).toContainEqual({ type: "start-timer", timer: "TIME-WAIT", after: 240_000 });
});

test("an ACK that waits is carried by the next segment", () => {
  const fin = transition(connectionIn("ESTABLISHED"), arrives({ fin: true }), linux);
  expect(sentIn(fin)).toEqual([]);
  const closed = transition(fin.connection, { type: "CLOSE-SOCKET" }, linux);
  expect(sentIn(closed)).toEqual([expect.objectContaining({ fin: true, ack: 301 })]);
  expect(closed.effects).toContainEqual({ type: "stop-timer", timer: "DELAYED-ACK" });
});

test("two ends that disagree do not correct each other for ever", () => {
  const wrong = arrives({ seq: 200, ack: 100 });
  const first = transition(connectionIn("ESTABLISHED"), wrong, contextOf({ now: 1_000 }));
  const soon = transition(first.connection, wrong, contextOf({ now: 1_400 }));
  const later = transition(first.connection, wrong, contextOf({ now: 1_500 }));
  expect([sentIn(first).length, sentIn(soon).length, sentIn(later).length]).toEqual([1, 0, 1]);
});

test("what restarts TIME-WAIT: a FIN by the standard, any segment with ACK on Linux, a bare one without answer", () => {
  const restarts = (event: TcpEvent, context = rfc) => {
    const result = transition(connectionIn("TIME-WAIT"), event, context);
    return [sentIn(result).length, result.effects.some(({ type }) => type === "start-timer")];
  };
  const repeatedFin = arrives({ seq: 300, ack: 101, fin: true });
  const bareAck = arrives({ seq: 301, ack: 101 });
  expect(restarts(repeatedFin)).toEqual([1, true]);
  expect(restarts(repeatedFin, linux)).toEqual([1, true]);
  expect(restarts(bareAck)).toEqual([0, false]);
  expect(restarts(bareAck, linux)).toEqual([0, true]);
});

test("a new SYN is taken in TIME-WAIT only if its number is above the old ones and somebody listens", () => {
  const stateAfter = (seq: number, listener: boolean) =>
    transition(connectionIn("TIME-WAIT"), arrives({ seq, ack: null, syn: true }), contextOf({ listener })).connection
      .state;
  expect(stateAfter(302, true)).toBe("SYN-RECEIVED");
  expect(stateAfter(302, false)).toBe("TIME-WAIT");
  expect(stateAfter(301, true)).toBe("TIME-WAIT");
});

test("an end that keeps no TIME-WAIT still acknowledges the FIN before it forgets", () => {
  const profile = { ...PROFILES.linux, timeWait: 0 };
  const result = transition(connectionIn("FIN-WAIT-2"), arrives({ ack: 101, fin: true }), contextOf({ profile }));
  expect(result.connection.state).toBe("CLOSED");
  expect(sentIn(result)).toEqual([expect.objectContaining({ ack: 301 })]);
});

test("close() with unread data resets instead of closing", () => {
  const { connection, effects } = transition(connectionIn("ESTABLISHED", { unread: 5 }), { type: "CLOSE-SOCKET" }, rfc);
  expect(connection.state).toBe("CLOSED");
  expect(sentIn({ effects })).toEqual([expect.objectContaining({ rst: true, seq: 100 })]);
});

test("after shutdown(SHUT_WR) data is delivered, after close() it is answered by RST", () => {
  const data = arrives({ ack: 101, data: 10 });
  const open = transition(connectionIn("FIN-WAIT-2"), data, rfc);
  expect(open.effects).toContainEqual({ type: "deliver", octets: 10 });
  const orphan = transition(connectionIn("FIN-WAIT-2", { orphan: true }), data, rfc);
  expect(orphan.connection.state).toBe("CLOSED");
  expect(sentIn(orphan)).toEqual([expect.objectContaining({ rst: true, seq: 101 })]);
});

test("no program is told what happens to a connection that it has let go of", () => {
  const reset = arrives({ seq: 301, ack: null, rst: true });
  const signals = (connection: Connection) =>
    transition(connection, reset, rfc).effects.filter(({ type }) => type === "signal");
  expect(signals(connectionIn("CLOSE-WAIT"))).toHaveLength(1);
  expect(signals(connectionIn("CLOSE-WAIT", { orphan: true }))).toHaveLength(0);
});

test("simultaneous open: SYN against SYN, and both numbers are kept", () => {
  const { connection, effects } = transition(
    connectionIn("SYN-SENT"),
    arrives({ seq: 299, ack: null, syn: true }),
    rfc,
  );
  expect(connection).toMatchObject({ state: "SYN-RECEIVED", openedBy: "active", rcvNxt: 300, sndNxt: 100 });
  expect(sentIn({ effects })).toEqual([expect.objectContaining({ syn: true, seq: 99, ack: 300 })]);
});

test("an unacceptable ACK in SYN-SENT gets RST; Linux repeats its SYN after 10 ms, the standard waits for its timer", () => {
  const strange = arrives({ seq: 301, ack: 9_999 });
  const byRfc = transition(connectionIn("SYN-SENT"), strange, rfc);
  const byLinux = transition(connectionIn("SYN-SENT"), strange, linux);
  expect(sentIn(byRfc)).toEqual([expect.objectContaining({ rst: true, seq: 9_999 })]);
  expect(byRfc.effects.map(({ type }) => type)).not.toContain("start-timer");
  expect(byLinux.effects).toContainEqual({ type: "start-timer", timer: "RETRANSMISSION", after: 10 });
});
