import fc from "fast-check";
import { expect, test } from "vitest";
import { setups, shaken, wishes } from "../lab/fixtures";
import { type LabRun, play, traceOf } from "../lab/session";
import { DEFAULT_SETUP } from "../lab/setup";
import { tcpdumpLines } from "../text/tcpdump";
import type { Host } from "../trace";
import { ADDRESSES, otherHost, tracePackets } from "./trace-packets";
import { traceScript } from "./trace-script";
import { traceText } from "./trace-text";

const close = { type: "call", host: "A", call: { type: "CLOSE-SOCKET" } } as const;
/** A's FIN, and a copy of it that arrives 60 ms after it. */
const copied = play(DEFAULT_SETUP, [close, { type: "duplicate", segment: 0, by: 60 }, { type: "wait", for: 100 }]);

function fins(host: Host): readonly string[] {
  const seen = tracePackets(traceOf(copied), host).filter(({ packet }) => packet.segment.fin);
  return tcpdumpLines(seen.map(({ at, packet }) => ({ at, packet })));
}

test("the sender's capture has a copied FIN once, the receiver's has it twice", () => {
  expect(fins("A")).toHaveLength(1);
  expect(fins("B").map((line) => line.slice(0, 15))).toEqual(["00:00:00.020000", "00:00:00.080000"]);
});

test("in text and as a script for the sender, a copied FIN is sent once", () => {
  expect(traceText(traceOf(copied)).split("\n")[1]).toBe(
    "   0.000 s A CLOSE-SOCKET  > FIN,ACK seq 100 ack 300 len 0  copied by the network: FIN,ACK seq 100 ack 300 len 0  [A FIN-WAIT-1, B ESTABLISHED]",
  );
  expect(traceText(traceOf(copied))).toContain("0.080 s B < FIN,ACK seq 100 ack 300 len 0 (copy)  > ACK");
  expect(traceScript(traceOf(copied), "A").match(/> F\./g)).toHaveLength(1);
  expect(traceScript(traceOf(copied), "B").match(/< F\./g)).toHaveLength(2);
});

test("what is still under way has not arrived", () => {
  const run = play(DEFAULT_SETUP, [close]);
  expect(tracePackets(traceOf(run), "B")).toEqual([]);
});

/** What the TCP of this host has sent, and what has reached it, as the run itself remembers. */
function known(run: LabRun, host: Host) {
  const steps = run.steps.filter((step) => step.host === host);
  const segments = new Map(
    [...run.steps.flatMap((step) => step.sent), ...run.copies].map(({ id, segment }) => [id, segment]),
  );
  return {
    sent: steps.flatMap(({ at, sent }) => sent.map(({ segment }) => ({ at, segment }))),
    received: steps.flatMap(({ at, cause }) =>
      cause.type === "arrival" ? [{ at, segment: segments.get(cause.segmentId) }] : [],
    ),
  };
}

function captured(run: LabRun, host: Host, from: Host) {
  return tracePackets(traceOf(run), host)
    .filter(({ packet }) => packet.from === ADDRESSES[from])
    .map(({ at, packet }) => ({ at, segment: packet.segment }));
}

const inOrder = (seen: readonly object[]) => seen.map((one) => JSON.stringify(one)).sort();

test("whatever is done, a capture holds exactly what its host's TCP sent and what reached it", () => {
  let copies = 0;
  fc.assert(
    fc.property(setups, fc.array(wishes, { minLength: 150, maxLength: 150, size: "max" }), (setup, what) => {
      const run = shaken(setup, what);
      copies += run.copies.length;
      for (const host of ["A", "B"] as const) {
        const { sent, received } = known(run, host);
        expect(captured(run, host, host)).toEqual(sent);
        // What arrives at the same moment may stand in any order.
        expect(inOrder(captured(run, host, otherHost(host)))).toEqual(inOrder(received));
      }
    }),
    { numRuns: 30 },
  );
  expect(copies).toBeGreaterThan(0);
});
