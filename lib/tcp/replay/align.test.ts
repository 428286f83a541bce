import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AlignedRow, alignRecording, type Deed } from "./align";
import { parseRecording, recordingFrom } from "./parse-recording";
import type { Recording } from "./recording";
import { replay } from "./replay";

const FOLDER = new URL("../../../content/recordings/", import.meta.url);
const read = (name: string) => readFileSync(new URL(`${name}.json`, FOLDER), "utf8");
const ALL = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => parseRecording(read(name.replace(".json", ""))));
const SUPPORTED = ALL.filter((recording) => replay(recording).verdict !== "unsupported");

const named = (recordings: readonly Recording[]) => recordings.map((one) => [one.name, one] as const);

function rowsOf(recording: Recording): readonly AlignedRow[] {
  const rows = alignRecording(recording);
  if (rows === null) throw new Error(`${recording.name} cannot be replayed`);
  return rows;
}

const kernelOf = (rows: readonly AlignedRow[], kind: Deed["kind"]) =>
  rows.flatMap(({ kernel, host }) => (kernel?.kind === kind ? [{ host, at: kernel.at }] : []));

describe.each(named(SUPPORTED))("%s", (_, recording) => {
  const rows = rowsOf(recording);

  test("everything that was recorded stands in a row of its own, in the order of time", () => {
    for (const kind of ["call", "segment", "timer"] as const) {
      const recorded = recording.events.flatMap((event) =>
        event.kind === kind ? [{ host: event.kind === "segment" ? event.from : event.host, at: event.at }] : [],
      );
      expect(kernelOf(rows, kind)).toEqual(recorded);
    }
    const times = rows.map(({ kernel, model }) => (kernel ?? model)?.at ?? Number.NaN);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("the states go the recorded way, and the model's the same", () => {
    for (const host of ["A", "B"] as const) {
      const path = rows.flatMap(({ host: one, kernel }) =>
        one === host && kernel?.kind === "state" ? [kernel.state] : [],
      );
      expect(path).toEqual(recording.statePath[host]);
    }
    expect(rows.at(-1)?.states.model).toEqual(rows.at(-1)?.states.kernel);
  });

  test("model and kernel do the same thing in every row, and no difference is hidden", () => {
    for (const { kernel, model, difference, late } of rows) {
      expect(difference).toBeNull();
      if (kernel === null || model === null) continue;
      expect(contentOf(model)).toEqual(contentOf(kernel));
      expect(late).not.toBeNull();
    }
  });

  test("what was lost was lost in both, and nothing arrives before it was sent", () => {
    for (const { kernel, model } of rows) {
      if (kernel?.kind !== "segment" || model?.kind !== "segment") continue;
      expect(model.arrivesAt === null).toBe(kernel.arrivesAt === null);
      for (const { at, arrivesAt } of [kernel, model]) expect(arrivesAt ?? at).toBeGreaterThanOrEqual(at);
    }
  });
});

/** All but the times. */
function contentOf(deed: Deed): unknown {
  switch (deed.kind) {
    case "call":
      return deed.text;
    case "segment":
      return [deed.flags, deed.seq, deed.ack, deed.length];
    case "state":
      return deed.state;
    case "timer":
      return deed.timer;
  }
}

test.each(named(ALL.filter((one) => !SUPPORTED.includes(one))))("%s has no rows: it cannot be replayed", (_, one) => {
  expect(alignRecording(one)).toBeNull();
});

/** The recorded thing that is changed, as far as these tests touch it. */
interface Changed {
  state_path: Record<string, string[]>;
  events: Record<string, unknown>[];
}

describe("where the kernel had done something else, the difference stands in its row", () => {
  const differing = (name: string, change: (recording: Changed) => void) => {
    const content = JSON.parse(read(name));
    change(content);
    return rowsOf(recordingFrom(content)).filter(({ difference }) => difference !== null);
  };
  const finOfB = ({ events }: Changed) =>
    events.find(({ kind, from, flags }) => kind === "segment" && from === "B" && JSON.stringify(flags).includes("FIN"));

  test("another number", () => {
    const [row] = differing("s01_normal_close", (r) => Object.assign(finOfB(r) ?? {}, { seq: 2, seq_raw: 7 }));

    expect(row?.difference?.about).toBe("segment");
    expect(row?.kernel).toMatchObject({ kind: "segment", seq: 2 });
    expect(row?.model).toMatchObject({ kind: "segment", flags: ["FIN", "ACK"] });
  });

  test("a segment that the model does not send, and one that only the model sends", () => {
    const more = differing("s01_normal_close", (r) => r.events.push({ ...finOfB(r), t: 5 }));
    expect(more.map(({ kernel, model }) => [kernel?.at, model])).toEqual([[5_000, null]]);

    const fewer = differing("s03_half_close", (r) => r.events.splice(r.events.indexOf(finOfB(r) ?? {}), 1));
    expect(fewer.some(({ kernel, model }) => kernel === null && model?.kind === "segment")).toBe(true);
  });

  test("a state: told once, where the ways part", () => {
    const rows = differing("s04_simultaneous_close", (r) => {
      r.state_path.A = ["SYN-SENT", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED"];
      Object.assign(r.events.find(({ host, state }) => host === "A" && state === "CLOSING") ?? {}, {
        state: "FIN-WAIT-2",
      });
    });

    expect(rows.map(({ kernel, model }) => [kernel, model])).toEqual([
      [expect.objectContaining({ state: "FIN-WAIT-2" }), expect.objectContaining({ state: "CLOSING" })],
    ]);
  });

  test("the result of a call", () => {
    const [row] = differing("s13_linger_0", (r) =>
      Object.assign(r.events.find(({ call }) => call === "read() -> ECONNRESET") ?? {}, { call: "read() -> 0 (EOF)" }),
    );

    expect(row?.kernel).toMatchObject({ text: "read() -> 0 (EOF)" });
    expect(row?.model).toMatchObject({ text: "read() -> ECONNRESET" });
  });
});
