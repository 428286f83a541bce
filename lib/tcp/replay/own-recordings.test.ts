import { expect, test } from "vitest";
import type { SocketCall } from "../sockets/calls";
import { A, B, TwoHosts } from "../world/fixtures";
import { replayFile } from "./replay";

/**
 * Recordings made of the model's own runs, without the calls that a recording leaves out: what the replay
 * concludes from segments and states alone must be right.
 */

const FLAGS = { syn: "SYN", fin: "FIN", rst: "RST", psh: "PSH" } as const;

/** A run as a recording. `hides`: calls that the recording does not show. */
function recordingOf(two: TwoHosts, hides: (call: SocketCall) => boolean, extra: readonly object[] = []): string {
  const { log } = two.world;
  const arrivals = new Map(log.flatMap((e) => (e.what === "arrived" ? [[e.packetId, e.at / 1_000] as const] : [])));
  const events = log.flatMap((entry): readonly object[] => {
    const t = entry.at / 1_000;
    if (entry.what === "state") return [{ t, kind: "state", host: entry.host, state: entry.state }];
    if (entry.what === "call" && !hides(entry.call)) {
      const text = wordsFor(entry.call);
      return text === null ? [] : [{ t, kind: "call", host: entry.host, call: text }];
    }
    if (entry.what !== "sent") return [];
    const { segment } = entry.packet;
    const flags = [
      ...(["syn", "fin", "rst", "psh"] as const).flatMap((flag) => (segment[flag] ? [FLAGS[flag]] : [])),
      ...(segment.ack === null ? [] : ["ACK"]),
    ];
    const t_rcv = arrivals.get(entry.packetId) ?? null;
    const { timestamps } = segment.options ?? {};
    const opts = timestamps && { tsval: timestamps.value, tsecr: timestamps.echo };
    const numbers = { seq: segment.seq, ack: segment.ack, len: segment.data, win: segment.window };
    return [{ t, kind: "segment", from: entry.host, flags, ...numbers, dropped: t_rcv === null, t_rcv, opts }];
  });
  const pathOf = (host: "A" | "B") => {
    const path = two.states(host).map(({ state }) => state);
    const whole = path.flatMap((state, index) => {
      const before = path[index - 1];
      if (before === "SYN-RECEIVED" && state === "CLOSE-WAIT") return ["ESTABLISHED", state];
      return before === "FIN-WAIT-1" && state === "TIME-WAIT" ? ["FIN-WAIT-2", state] : [state];
    });
    return host === "B" ? ["LISTEN", ...whole] : whole;
  };
  return JSON.stringify({
    name: "own",
    network: `A ${A.ip}:${A.port}, B ${B.ip}:${B.port}; relay, one-way delay 10 ms`,
    sysctls: Object.fromEntries(
      log.flatMap((e) =>
        e.what === "sysctl" ? [[e.name, { [e.host]: e.value, [e.host === "A" ? "B" : "A"]: "" }]] : [],
      ),
    ),
    state_path: { A: pathOf("A"), B: pathOf("B") },
    events: [...events, ...extra],
  });
}

function wordsFor(call: SocketCall): string | null {
  switch (call.name) {
    case "listen":
    case "connect":
    case "accept":
    case "close":
      return `${call.name}()`;
    case "write":
      return `write(${call.octets})`;
    case "shutdown":
      return `shutdown(${call.how})`;
    default:
      return null;
  }
}

const nothing = () => false;

test("FIN with data: the socket was corked, although no call says so", () => {
  const two = new TwoHosts().open().at(80);
  two.call("A", { name: "setsockopt", option: "TCP_CORK", value: 1 });
  two.call("A", { name: "write", octets: 100 });
  two.at(81).call("A", { name: "close" });
  two.at(500);

  expect(replayFile(recordingOf(two, nothing)).differences).toEqual([]);
});

test("short segments behind each other: Nagle's algorithm was off, although no call says so", () => {
  let lost = 0;
  const two = new TwoHosts((from, { data }) => from === "A" && data > 0 && lost++ < 1).open();
  two.call("A", { name: "setsockopt", option: "TCP_NODELAY", value: 1 });
  for (const time of [80, 80.1, 80.2, 80.3]) two.at(time).call("A", { name: "write", octets: 100 });
  two.at(80.5).call("A", { name: "close" });
  two.at(1_000);

  expect(replayFile(recordingOf(two, nothing)).differences).toEqual([]);
});

test("four writes in one line are made when their segments left", () => {
  const two = new TwoHosts().open();
  for (const time of [80, 110, 140, 170]) two.at(time).call("A", { name: "write", octets: 100 });
  two.at(1_000);
  const line = { t: 0.2, kind: "call", host: "A", call: "write(100) x 4" };

  const report = replayFile(recordingOf(two, ({ name }) => name === "write", [line]));

  expect(report.differences).toEqual([]);
  expect(report.compared.calls).toBe(7);
});

test("a connect() that its program gave up", () => {
  const two = new TwoHosts((from, { syn }) => from === "A" && syn);
  two.connect();
  two.at(12_000).call("A", { name: "close" });
  two.at(13_000);
  const line = { t: 0, kind: "call", host: "A", call: "connect() -> timed out", returned_at: 12 };

  const report = replayFile(recordingOf(two, ({ name }) => name === "connect" || name === "close", [line]));

  expect(report.differences).toEqual([]);
  expect(two.path("A")).toBe("SYN-SENT CLOSED");
});

test("a FIN that completes the handshake leads through ESTABLISHED", () => {
  let lost = 0;
  const two = new TwoHosts((from, { ack, fin }) => from === "A" && ack !== null && !fin && lost++ < 1);
  two.connect();
  two.at(25).call("A", { name: "close" });
  two.at(300);

  expect(replayFile(recordingOf(two, nothing)).differences).toEqual([]);
});

test.each([0.5, 2, 3.9, 5])("B closes %d ms after the FIN: ACK and FIN merge or not, as recorded", (pause) => {
  const two = new TwoHosts().open().at(280);
  two.call("A", { name: "close" });
  two.at(290 + pause).call("B", { name: "close" });
  two.at(1_000);
  const isMerged = two.sent("B").length === 2;

  expect(isMerged).toBe(pause < 4);
  expect(replayFile(recordingOf(two, nothing)).differences).toEqual([]);
});
