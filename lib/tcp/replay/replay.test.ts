import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printReport } from "./print";
import { RecordingError } from "./recording";
import { replayFile } from "./replay";

const FOLDER = new URL("../../../content/recordings/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""))
  .sort();

const read = (name: string) => readFileSync(new URL(`${name}.json`, FOLDER), "utf8");

/** Recordings that are not one connection's story, with the reason that is given. */
const UNSUPPORTED: Readonly<Record<string, RegExp>> = {
  s02d_count_merged: /20 ports of A/,
  s05c_time_wait_length: /12 ports of A/,
  s17a_port_exhaustion: /100 ports of A/,
  s17b_port_exhaustion_tw_reuse: /100 ports of A/,
  s17c_port_exhaustion_tw_reuse_no_ts: /100 ports of A/,
  s17d_port_exhaustion_default: /100 ports of A/,
  s17e_tw_reuse_loopback_default: /no capture/,
  s18_tw_bucket_overflow: /8 ports of A/,
  s19_server_restart_bind: /5 ports of A/,
  s21_time_wait_memory: /no capture/,
};

test("all recordings are here", () => {
  expect(NAMES).toHaveLength(65);
  expect(NAMES.filter((name) => name in UNSUPPORTED)).toHaveLength(10);
});

test.each(NAMES.filter((name) => !(name in UNSUPPORTED)))("%s: the model does what the kernel did", (name) => {
  const report = replayFile(read(name));

  expect(report.differences).toEqual([]);
  expect(report.verdict).toBe("passed");
  expect(report.compared.segments).toBeGreaterThan(1);
  expect(report.compared.states).toBeGreaterThan(1);
});

test.each(Object.entries(UNSUPPORTED))("%s is said to be unsupported, and why", (name, reason) => {
  const report = replayFile(read(name));

  expect(report.verdict).toBe("unsupported");
  expect(report.reason).toMatch(reason);
});

/** The recorded thing that is changed, as far as these tests touch it. */
interface Changed {
  state_path: Record<string, string[]>;
  events: Record<string, unknown>[];
}

function changed(name: string, change: (recording: Changed) => void) {
  const recording = JSON.parse(read(name));
  change(recording);
  return replayFile(JSON.stringify(recording));
}

const eventOf = (recording: Changed, fits: (event: Record<string, unknown>) => boolean) => {
  const found = recording.events.find(fits);
  if (found === undefined) throw new Error("no such event");
  return found;
};

describe("a recording in which something is changed fails", () => {
  const isFinOfB = (event: Record<string, unknown>) =>
    event.kind === "segment" && event.from === "B" && JSON.stringify(event.flags).includes("FIN");

  test.each<[what: string, about: string, name: string, change: (recording: Changed) => void]>([
    [
      "a flag",
      "segment",
      "s01_normal_close",
      (r) => Object.assign(eventOf(r, isFinOfB), { flags: ["FIN", "PSH", "ACK"] }),
    ],
    [
      "a sequence number",
      "segment",
      "s01_normal_close",
      (r) => Object.assign(eventOf(r, isFinOfB), { seq: 2, seq_raw: 7 }),
    ],
    [
      "an acknowledgment number",
      "segment",
      "s01_normal_close",
      (r) => Object.assign(eventOf(r, isFinOfB), { ack_raw: 7 }),
    ],
    [
      "a length",
      "segment",
      "s02b_close_at_once_after_request",
      (r) =>
        Object.assign(
          eventOf(r, ({ len }) => len === 200),
          { len: 201 },
        ),
    ],
    ["a segment more", "segment", "s01_normal_close", (r) => r.events.push({ ...eventOf(r, isFinOfB) })],
    ["a segment less", "segment", "s03_half_close", (r) => r.events.splice(r.events.indexOf(eventOf(r, isFinOfB)), 1)],
    ["a state", "states", "s01_normal_close", (r) => r.state_path.A?.splice(3, 1)],
    [
      "a result",
      "call",
      "s13_linger_0",
      (r) =>
        Object.assign(
          eventOf(r, ({ call }) => call === "read() -> ECONNRESET"),
          { call: "read() -> 0 (EOF)" },
        ),
    ],
    [
      "the time of a repetition",
      "time",
      "s06_last_ack_never",
      (r) => Object.assign(r.events.filter(isFinOfB)[4] ?? {}, { t: 3.9 }),
    ],
    ["the length of TIME-WAIT", "time", "s01_normal_close", (r) => Object.assign(r.events.at(-1) ?? {}, { t: 120 })],
    [
      "a restarted timer",
      "timer",
      "s12f_ack_restarts_time_wait",
      (r) => Object.assign(r.events.at(-1) ?? {}, { expires_in_ms: 50_000 }),
    ],
    [
      "when connect() returned",
      "time",
      "s01_normal_close",
      (r) =>
        Object.assign(
          eventOf(r, ({ call }) => call === "connect()"),
          { returned_at: 1 },
        ),
    ],
  ])("%s", (_, about, name, change) => {
    const report = changed(name, change);

    expect(report.verdict).toBe("failed");
    expect(report.differences.map((difference) => difference.about)).toContain(about);
  });
});

test("where the tick fell between FIN and close() is taken from the recording", () => {
  const report = changed("s01_normal_close", (recording) => {
    // B closes 2 ms after the FIN has come, so that FIN and ACK leave together.
    const at = 0.2935;
    const ack = recording.events.findIndex(({ kind, from, ack }) => kind === "segment" && from === "B" && ack === 2);
    recording.events.splice(ack, 1);
    Object.assign(
      eventOf(recording, ({ host, call }) => host === "B" && call === "close()"),
      { t: at },
    );
    for (const event of recording.events.filter(({ from, t }) => from !== undefined && Number(t) > 0.5)) {
      Object.assign(event, { t: Number(event.t) - 0.498, t_rcv: Number(event.t_rcv) - 0.498 });
    }
  });

  expect(report.differences.filter(({ about }) => about === "segment")).toEqual([]);
});

test("a report shows what was expected, what came, and what happened before", () => {
  const report = changed("s13_linger_0", (recording) => {
    Object.assign(
      eventOf(recording, ({ flags }) => JSON.stringify(flags)?.includes("RST")),
      { flags: ["FIN", "ACK"] },
    );
  });

  const text = printReport(report);

  expect(text).toContain("failed      s13_linger_0");
  expect(text).toMatch(/expected {2}0\.183\d+ A > B FIN,ACK seq 1 ack 1 length 0/);
  expect(text).toMatch(/actual {4}0\.183\d+ A > B RST,ACK seq 1 ack 1 length 0/);
  expect(text).toMatch(/A is ESTABLISHED/);
});

test.each([
  ["a time-out of 0", "net.ipv4.tcp_rto_min_us", "0"],
  ["a ceiling of 0", "net.ipv4.tcp_rto_max_ms", "0"],
  ["no number", "net.ipv4.tcp_keepalive_intvl", "often"],
])("a setting that would let timers run out for ever is unsupported: %s", (_, name, value) => {
  const recording = JSON.parse(read("s06_last_ack_never"));
  recording.sysctls[name] = value;

  expect(replayFile(JSON.stringify(recording))).toMatchObject({
    verdict: "unsupported",
    reason: expect.stringContaining(name),
  });
});

test("keep-alive without a pause is unsupported", () => {
  const recording = JSON.parse(read("s23a_keepalive"));
  for (const event of recording.events) event.call = event.call?.replace("interval 1", "interval 0");

  expect(replayFile(JSON.stringify(recording)).reason).toContain("TCP_KEEPINTVL");
});

test("the same recording gives the same report, to the last entry of the log", () => {
  const text = read("s22g_old_duplicate_both_fit_no_ts");

  expect(replayFile(text)).toEqual(replayFile(text));
});

const orRecordingError = (text: string) => {
  try {
    return replayFile(text).verdict;
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    return "refused";
  }
};

test.each([
  ["nothing", ""],
  ["a list", "[]"],
  ["a recording without events", '{"name":"x"}'],
  ["an event of no kind", '{"name":"x","events":[{"t":1}]}'],
  ["a time before the beginning", '{"name":"x","events":[{"t":-1,"kind":"call","host":"A","call":"close()"}]}'],
])("%s is refused by a RecordingError", (_, text) => {
  expect(orRecordingError(text)).toBe("refused");
});

test("any JSON, and any text, ends in a report or a RecordingError", () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void orRecordingError(text)));
});

test("a recording with pieces torn out or replaced ends in a report or a RecordingError", () => {
  const whole = JSON.parse(read("s05_last_ack_lost_once"));
  const keys = [
    "t",
    "kind",
    "from",
    "host",
    "call",
    "flags",
    "seq_raw",
    "ack_raw",
    "len",
    "t_rcv",
    "opts",
    "state",
    "returned_at",
  ];
  const tear = fc.record({
    event: fc.nat(whole.events.length - 1),
    key: fc.constantFrom(...keys),
    value: fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom("A", "B", "close()", "read() -> 3"),
    ),
  });

  fc.assert(
    fc.property(fc.array(tear, { minLength: 1, maxLength: 4 }), (tears) => {
      const torn = structuredClone(whole);
      for (const { event, key, value } of tears) torn.events[event][key] = value;
      orRecordingError(JSON.stringify(torn));
    }),
    { numRuns: 100 },
  );
});
