import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Segment } from "../segment";
import { add } from "../sequence";
import type { Address, Packet } from "../sockets/calls";
import { analyseCapture } from "./analyse";
import type { AnomalyReason, ConnectionAnalysis } from "./analysis";
import { captureFrames } from "./capture-frames";
import { describeAnalysis } from "./describe";
import { readCapture } from "./read-capture";

/** Recordings of a real kernel, as they were seen at one of the hosts, through a file and back. */
describe("recordings", () => {
  test.each([
    ["s01_normal_close", { kind: "orderly", by: 0, isComplete: true }],
    ["s02b_close_at_once_after_request", { kind: "orderly", by: 0, isComplete: true }],
    ["s03_half_close", { kind: "orderly", by: 0, isComplete: true }],
    ["s04_simultaneous_close", { kind: "simultaneous", isComplete: true }],
    ["s05_last_ack_lost_once", { kind: "orderly", by: 0, isComplete: true }],
    ["s07_first_fin_lost", { kind: "orderly", by: 0, isComplete: true }],
    ["s08_ack_of_fin_lost_fin_arrives", { kind: "orderly", by: 0, isComplete: true }],
    ["s13_linger_0", { kind: "aborted", by: 0, firstFin: null }],
    ["s14_close_with_unread_data", { kind: "aborted", by: 0, firstFin: null }],
    ["s16a_data_to_closed_fin_wait_2", { kind: "aborted", by: 0, firstFin: 0 }],
    ["s20a_three_way_handshake", { kind: "orderly", by: 0, isComplete: true }],
    ["s20c_syn_to_closed_port", { kind: "refused", by: 1 }],
    ["s24b_write_then_close", { kind: "orderly", by: 0, isComplete: true }],
    ["s25_fin_out_of_order", { kind: "orderly", by: 0, isComplete: true }],
    ["s26_fin_after_time_wait_is_over", { kind: "aborted", by: 0, firstFin: 0 }],
  ] as const)("%s: how it closed, and the states that the kernel reported", (name, closing) => {
    for (const host of ["A", "B"] as const) {
      const [connection, ...more] = analysisOf(recordedAt(name, host));

      expect(more).toEqual([]);
      expect(connection?.closing).toEqual(closing);
      expect(["A", "B"].map((_, end) => visible(connection?.states[end]?.map(({ state }) => state)))).toEqual([
        visible(read(name).state_path.A),
        visible(read(name).state_path.B),
      ]);
    }
  });

  test.each<[string, "A" | "B", readonly AnomalyReason[]]>([
    ["s01_normal_close", "A", []],
    ["s02b_close_at_once_after_request", "B", ["three-segment-close"]],
    ["s03_half_close", "A", ["half-close"]],
    ["s04_simultaneous_close", "A", ["simultaneous-close"]],
    ["s05_last_ack_lost_once", "A", ["retransmitted-fin", "duplicate-ack"]],
    ["s05_last_ack_lost_once", "B", ["retransmitted-fin"]],
    ["s12c_rst_time_wait_inexact", "A", ["rst-after-close"]],
    ["s13_linger_0", "A", ["rst"]],
    ["s16a_data_to_closed_fin_wait_2", "B", ["half-close", "rst"]],
    [
      "s20b_simultaneous_open",
      "A",
      [
        ...(["retransmitted-syn", "retransmitted-syn"] as const),
        ...(["window-update", "d-sack", "window-update", "d-sack"] as const),
      ],
    ],
    ["s23a_keepalive", "B", ["keep-alive", "window-update", "keep-alive", "keep-alive-ack"]],
    ["s27c_rst_outside_window_established", "B", ["rst"]],
  ])("%s at %s shows %j", (name, host, reasons) => {
    const [connection] = analysisOf(recordedAt(name, host));

    expect(connection?.anomalies.map(({ reason }) => reason)).toEqual(reasons);
  });

  test("a SYN that meets LAST-ACK belongs to the old connection, its repetition to the new one", () => {
    const [old, next, ...more] = analysisOf(recordedAt("s10a_new_syn_to_last_ack", "A"));

    expect(more).toEqual([]);
    expect(old?.frames).toHaveLength(14);
    expect(old?.anomalies.slice(-3)).toEqual([
      { reason: "syn-in-synchronized-state", state: "LAST-ACK", frames: [12], by: 0 },
      { reason: "challenge-ack", to: "syn", frames: [13, 12], by: 1 },
      { reason: "rst-after-close", isExact: true, answers: 13, senderGoesOn: false, frames: [14, 13], by: 0 },
    ]);
    expect(old?.states[1].at(-1)).toMatchObject({ state: "CLOSED", reason: "receives-rst", frame: 14 });
    expect(next).toMatchObject({ incarnation: 2, opening: { kind: "active", by: 0 }, frames: [15, 16, 17] });
  });

  test("an old duplicate is no ACK of the new connection's FIN, and gets a challenge ACK", () => {
    const [, next] = analysisOf(recordedAt("s22a_old_duplicate_no_ts_isn_wrap", "B"));

    expect(next?.anomalies).toContainEqual({ reason: "challenge-ack", to: "ack", frames: [71, 70], by: 1 });
    expect(visible(next?.states[0].map(({ state }) => state))).toEqual([
      ...["SYN-SENT", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT"],
    ]);
  });

  test("a step tells the frame, and the frame that proves it", () => {
    const [connection] = analysisOf(recordedAt("s01_normal_close", "A"));

    expect(connection?.states[1].map(({ state, reason, frame, proof }) => [state, reason, frame, proof])).toEqual([
      ["LISTEN", "answers-a-syn", null, null],
      ["SYN-RECEIVED", "receives-syn", 1, 2],
      ["ESTABLISHED", "receives-ack-of-syn", 3, null],
      ["CLOSE-WAIT", "receives-fin", 4, 5],
      ["LAST-ACK", "sends-fin", 6, null],
      ["CLOSED", "receives-ack-of-fin", 7, null],
    ]);
  });
});

describe("captures made by hand", () => {
  const a = { ip: "10.0.0.1", port: 40001 };
  const b = { ip: "10.0.0.2", port: 5001 };
  const handshake: readonly Packet[] = [
    packet(a, b, { seq: 100, ack: null, syn: true }),
    packet(b, a, { seq: 500, ack: 101, syn: true }),
    packet(a, b, { seq: 101, ack: 501 }),
  ];
  const remarksOf = (packets: readonly Packet[]) => analysisOf(packets)[0]?.anomalies ?? [];

  test("one that begins later takes both ends for ESTABLISHED", () => {
    const [connection] = analysisOf([
      packet(b, a, { seq: 700, ack: 300, data: 10 }),
      packet(a, b, { seq: 300, ack: 710, fin: true }),
      packet(b, a, { seq: 710, ack: 301 }),
    ]);

    expect(connection).toMatchObject({ ends: [b, a], opening: { kind: "not-captured" } });
    expect(connection?.closing).toEqual({ kind: "orderly", by: 1, isComplete: false });
    expect(connection?.states.map((steps) => steps.map(({ state }) => state))).toEqual([
      ["ESTABLISHED", "CLOSE-WAIT"],
      ["ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2"],
    ]);
  });

  test("a SYN,ACK implies the SYN that was not captured", () => {
    const [connection] = analysisOf(handshake.slice(1));

    expect(connection?.ends).toEqual([a, b]);
    expect(connection?.states[0].map(({ state, frame }) => [state, frame])).toEqual([
      ["CLOSED", null],
      ["SYN-SENT", null],
      ["ESTABLISHED", 1],
    ]);
  });

  test("a new SYN after a whole close begins a new connection, answered or not", () => {
    const close = [
      packet(a, b, { seq: 101, ack: 501, fin: true }),
      packet(b, a, { seq: 501, ack: 102, fin: true }),
      packet(a, b, { seq: 102, ack: 502 }),
    ];
    const again = packet(a, b, { seq: 90_000, ack: null, syn: true });

    const connections = analysisOf([...handshake, ...close, again, again]);

    expect(connections.map(({ frames, incarnation }) => [frames.length, incarnation])).toEqual([
      [6, 1],
      [2, 2],
    ]);
    expect(connections[1]?.anomalies.map(({ reason }) => reason)).toEqual(["reused-ports", "retransmitted-syn"]);
  });

  test("an inexact RST is answered by a challenge ACK and changes nothing (RFC 5961 §3.2)", () => {
    const [connection] = analysisOf([
      ...handshake,
      packet(a, b, { seq: 150, ack: null, rst: true, window: 0 }),
      packet(b, a, { seq: 501, ack: 101 }),
      packet(a, b, { seq: 101, ack: 501, data: 5 }),
    ]);

    expect(connection?.closing).toEqual({ kind: "unfinished" });
    expect(connection?.anomalies).toContainEqual({
      reason: "rst",
      isExact: false,
      answers: null,
      senderGoesOn: true,
      frames: [4],
      by: 0,
    });
    expect(connection?.anomalies).toContainEqual({ reason: "challenge-ack", to: "rst", frames: [5, 4], by: 1 });
    expect(connection?.states.map((steps) => steps.at(-1)?.state)).toEqual(["ESTABLISHED", "ESTABLISHED"]);
  });

  test("data beyond the sender's own FIN is remarked", () => {
    const remarks = remarksOf([
      ...handshake,
      packet(a, b, { seq: 101, ack: 501, fin: true }),
      packet(a, b, { seq: 102, ack: 501, data: 7 }),
    ]);

    expect(remarks).toContainEqual({ reason: "data-after-fin", octets: 7, frames: [5, 4], by: 0 });
  });

  test("a window of 0, its probe and the answer", () => {
    const remarks = remarksOf([
      ...handshake,
      packet(b, a, { seq: 501, ack: 101, window: 0 }),
      packet(a, b, { seq: 101, ack: 501, data: 1 }),
      packet(b, a, { seq: 501, ack: 101, window: 0 }),
      packet(b, a, { seq: 501, ack: 101, window: 100 }),
    ]);

    expect(remarks.map(({ reason, frames }) => [reason, frames[0]])).toEqual([
      ["zero-window", 4],
      ["zero-window-probe", 5],
      ["zero-window", 6],
      ["zero-window-probe-ack", 6],
      ["window-update", 7],
    ]);
  });

  test("a gap, duplicate ACKs, and the fast retransmission they ask for", () => {
    const sack = { sack: [{ start: 201, end: 301 }] };
    const remarks = remarksOf([
      ...handshake,
      packet(a, b, { seq: 201, ack: 501, data: 100 }),
      packet(b, a, { seq: 501, ack: 101, options: sack }),
      packet(b, a, { seq: 501, ack: 101, options: sack }),
      packet(b, a, { seq: 501, ack: 101, options: sack }),
      packet(a, b, { seq: 101, ack: 501, data: 100 }),
      packet(b, a, { seq: 501, ack: 301 }),
      packet(a, b, { seq: 101, ack: 501, data: 100 }),
    ]);

    expect(remarks.map(({ reason, frames }) => [reason, frames[0]])).toEqual([
      ["lost-segment", 4],
      ["duplicate-ack", 5],
      ["duplicate-ack", 6],
      ["duplicate-ack", 7],
      ["retransmitted-data", 8],
      ["retransmitted-data", 10],
    ]);
    expect(remarks[4]).toMatchObject({ kind: "fast", octets: 100 });
    expect(remarks[5]).toMatchObject({ kind: "spurious", octets: 100 });
  });

  test("segments that overtook one another are out of order, not repeated", () => {
    const remarks = remarksOf([
      ...handshake,
      packet(a, b, { seq: 151, ack: 501, data: 50 }),
      packet(a, b, { seq: 101, ack: 501, data: 50 }),
    ]);

    expect(remarks.map(({ reason }) => reason)).toEqual(["lost-segment", "out-of-order"]);
  });

  test("a wrong checksum and frames without TCP are counted", () => {
    const { frames } = readCapture(captureFrames(handshake.map(at), { format: "pcap" }));
    frames[0]?.bytes.set([0xff], 40);
    const arp = { at: 0, linkType: 1, bytes: Uint8Array.of(...Array(12).fill(0), 8, 6), originalLength: 14 };

    const { connections, others } = analyseCapture([...frames, arp]);

    expect(connections[0]?.anomalies).toEqual([{ reason: "bad-checksum", of: "tcp", frames: [1], by: 0 }]);
    expect(others).toEqual({ "not-ip": 1 });
  });

  test("IPv6 connections are told apart by port, and nothing but plain data comes out", () => {
    const ports = [1, 2].map((port) => ({ ip: "2001:db8::1", port }));
    const other = { ip: "2001:db8::2", port: 443 };
    const analysis = analyseCapture(
      framesOf(ports.map((from) => packet(from, other, { seq: 1, ack: null, syn: true }))),
    );

    expect(analysis.connections.map(({ ends }) => ends[0].port)).toEqual([1, 2]);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });
});

test("an analysis in English", () => {
  const text = describeAnalysis({
    connections: analysisOf(recordedAt("s05_last_ack_lost_once", "A")),
    others: { cut: 2 },
  });

  expect(text.split("\n")).toEqual([
    "10.0.0.1:40001 - 10.0.0.2:5001: 9 frames; opened by 10.0.0.1:40001; closed by 10.0.0.1:40001",
    "  10.0.0.1:40001: CLOSED > SYN-SENT (1) > ESTABLISHED (2) > FIN-WAIT-1 (4) > FIN-WAIT-2 (5) > TIME-WAIT (6)",
    "  10.0.0.2:5001: LISTEN > SYN-RECEIVED (1) > ESTABLISHED (3) > CLOSE-WAIT (4) > LAST-ACK (6) > CLOSED (9)",
    "  frame 8: 10.0.0.2:5001 sends its FIN again",
    "  frame 9: 10.0.0.1:40001 repeats an ACK",
    "2 frames left out: cut",
  ]);
});

interface Recording {
  readonly state_path: { readonly A: readonly string[]; readonly B: readonly string[] };
  readonly events: readonly RecordedEvent[];
}

interface RecordedEvent {
  readonly kind: string;
  readonly t: number;
  readonly t_rcv?: number | null;
  readonly from?: "A" | "B";
  readonly injected?: boolean;
  readonly flags?: readonly string[];
  readonly seq_raw?: number;
  readonly ack?: number | null;
  readonly ack_raw?: number | null;
  readonly len?: number;
  readonly win?: number;
  readonly win_raw?: number;
  readonly opts?: { readonly wscale?: number; readonly sack?: readonly (readonly [number, number])[] };
}

const ADDRESSES = { A: { ip: "10.0.0.1", port: 40001 }, B: { ip: "10.0.0.2", port: 5001 } } as const;

function read(name: string): Recording {
  return JSON.parse(readFileSync(`content/recordings/${name}.json`, "utf8"));
}

/** The packets of a recording that passed a host, in order. */
function recordedAt(name: string, host: "A" | "B"): readonly TimedPacket[] {
  return read(name)
    .events.filter(({ kind }) => kind === "segment")
    .flatMap((event) => {
      const isOwn = event.from === host;
      const seconds = isOwn ? event.t : event.t_rcv;
      if (seconds == null || (isOwn && event.injected)) return [];
      const [from, to] = event.from === "A" ? [ADDRESSES.A, ADDRESSES.B] : [ADDRESSES.B, ADDRESSES.A];
      return [{ at: seconds * 1000, packet: { from, to, segment: segmentOf(event) } }];
    })
    .sort((one, other) => one.at - other.at);
}

function segmentOf({ flags = [], seq_raw = 0, ack, ack_raw, len = 0, win = 0, win_raw, opts }: RecordedEvent): Segment {
  // The numbers in a SACK block are relative, as `ack` is.
  const base = add(ack_raw ?? 0, -(ack ?? 0));
  const sack = opts?.sack?.map(([start, end]) => ({ start: add(base, start), end: add(base, end) }));
  return {
    seq: seq_raw,
    ack: ack_raw ?? null,
    syn: flags.includes("SYN"),
    fin: flags.includes("FIN"),
    rst: flags.includes("RST"),
    data: len,
    window: win_raw ?? win,
    ...(opts
      ? { options: { ...(opts.wscale === undefined ? {} : { windowScale: opts.wscale }), ...(sack ? { sack } : {}) } }
      : {}),
  };
}

/** States that frames can show: that CLOSED comes after TIME-WAIT or was there before, they cannot. */
function visible(states: readonly string[] = []): readonly string[] {
  return states.filter((state) => state !== "CLOSED" && state !== "LISTEN");
}

interface TimedPacket {
  readonly at: number;
  readonly packet: Packet;
}

function packet(from: Address, to: Address, segment: Partial<Segment>): Packet {
  return {
    from,
    to,
    segment: { seq: 0, ack: 0, syn: false, fin: false, rst: false, data: 0, window: 500, ...segment },
  };
}

function at(packet: Packet, index: number): TimedPacket {
  return { at: index, packet };
}

function framesOf(packets: readonly (Packet | TimedPacket)[]) {
  const timed = packets.map((item, index) => ("packet" in item ? item : at(item, index)));
  return readCapture(captureFrames(timed, { format: "pcapng" })).frames;
}

function analysisOf(packets: readonly (Packet | TimedPacket)[]): readonly ConnectionAnalysis[] {
  return analyseCapture(framesOf(packets)).connections;
}
