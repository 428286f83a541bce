import { describe, expect, test } from "vitest";
import type { Segment } from "../segment";
import { A, B, type Drops, TwoHosts } from "./fixtures";

/**
 * What the kernel did in recordings that are not in this repository, after the table of results that came with
 * the others (kernel-traces/README.md): two hosts, 10 ms apart, and a relay that drops what a row says.
 */

const gaps = (times: readonly { readonly at: number }[]) =>
  times.slice(1).map(({ at }, index) => at - (times[index]?.at ?? 0));

const near = (expected: readonly number[]) =>
  expected.map((gap) => expect.toSatisfy((n: number) => Math.abs(n - gap) <= Math.max(15, gap / 4)));

const isBareAck = ({ syn, fin, rst, data, ack }: Segment) => ack !== null && !syn && !fin && !rst && data === 0;

describe("closing", () => {
  test("s04b: simultaneous shutdown(SHUT_WR): CLOSING, and TIME-WAIT on both sides", () => {
    const two = new TwoHosts().open().at(280);
    two.call("A", { name: "shutdown", how: "SHUT_WR" });
    two.call("B", { name: "shutdown", how: "SHUT_WR" });
    two.at(500);

    for (const host of ["A", "B"] as const) expect(two.path(host)).toMatch(/FIN-WAIT-1 CLOSING TIME-WAIT$/);
  });

  test("s05b: four last ACKs lost: FIN gaps 0.24, 0.24, 0.49, 0.96 s, then CLOSED; TIME-WAIT 60 s from the last", () => {
    let lost = 0;
    const two = new TwoHosts((from, segment, now) => from === "A" && now > 500 && isBareAck(segment) && lost++ < 4);
    two.open().at(280).call("A", { name: "close" });
    two.at(800).call("B", { name: "close" });
    two.at(70_000);

    expect(gaps(two.sent("B", "FIN"))).toEqual(near([240, 240, 490, 960]));
    expect(two.closedAt("A") - (two.sent("A").at(-1)?.at ?? 0)).toBe(60_000);
  });

  test("s06b: tcp_orphan_retries=3: 4 repetitions, gone after about 3.79 s", () => {
    const two = new TwoHosts((from, _, now) => from === "A" && now > 500);
    two.world.sysctl("B", "net.ipv4.tcp_orphan_retries", "3");
    two.open().at(280).call("A", { name: "close" });
    two.at(800).call("B", { name: "close" });
    two.at(90_000);

    expect(gaps(two.sent("B", "FIN"))).toEqual(near([230, 240, 470, 960]));
    expect([two.closedAt("B") - 800]).toEqual(near([3_790]));
  });

  test("s07c: FIN lost three times: gaps 0.23, 0.23, 0.48 s", () => {
    let lost = 0;
    const two = new TwoHosts((from, { fin }) => from === "A" && fin && lost++ < 3).open().at(280);
    two.call("A", { name: "close" });
    two.at(3_000);

    expect(gaps(two.sent("A", "FIN"))).toEqual(near([230, 230, 480]));
  });

  test("s08b: the ACK of the FIN lost: FIN again, answered at once with D-SACK", () => {
    let lost = 0;
    const two = new TwoHosts((from, segment) => from === "B" && isBareAck(segment) && lost++ < 1).open().at(280);
    two.call("A", { name: "close" });
    two.at(600);

    expect(gaps(two.sent("A", "FIN"))).toEqual(near([230]));
    expect(two.sent("B").at(-1)).toMatchObject({
      at: (two.sent("A", "FIN").at(-1)?.at ?? 0) + 10,
      segment: { options: { sack: [{ start: 1_001, end: 1_002 }] } },
    });
  });

  test("s09c: B vanishes, A closes: 10 FINs, about 118 s in FIN-WAIT-1", () => {
    const two = new TwoHosts().open();
    two.world.setLink("B", false);
    two.at(100).call("A", { name: "close" });
    two.at(200_000);

    expect(two.sent("A", "FIN")).toHaveLength(10);
    expect([two.closedAt("A") - 100]).toEqual(near([118_100]));
  });

  test.each([
    ["s15b", "10", 10_000],
    ["s15f", "70", 20_000],
  ])("%s: tcp_fin_timeout=%s: an orphan stays in FIN-WAIT-2 for %i ms", (_, timeout, expected) => {
    const two = new TwoHosts();
    two.world.sysctl("A", "net.ipv4.tcp_fin_timeout", timeout);
    two.open().at(180).call("A", { name: "close" });
    two.at(120_000);

    const entered = two.states("A").find(({ state }) => state === "FIN-WAIT-2")?.at ?? 0;
    expect(two.closedAt("A") - entered).toBe(expected);
  });

  test("s24a: corked data leaves with the FIN, and its ACK waits for an answer", () => {
    const two = new TwoHosts().open().at(80);
    two.call("A", { name: "setsockopt", option: "TCP_CORK", value: 1 });
    two.call("A", { name: "write", octets: 100 });
    two.call("A", { name: "close" });
    two.at(91).call("B", { name: "read", octets: 1_000 });
    two.at(500);

    expect(two.sent("A").at(-1)?.segment).toMatchObject({ fin: true, psh: true, data: 100 });
    expect(two.sent("B").at(-1)?.at).toBe(130);
  });

  test("s25b: FIN and three segments ahead of a gap: the lost one is sent again once, after one round trip", () => {
    let lost = 0;
    const two = new TwoHosts((from, { data }) => from === "A" && data > 0 && lost++ < 1).open();
    two.call("A", { name: "setsockopt", option: "TCP_NODELAY", value: 1 });
    for (const time of [80, 80.1, 80.2, 80.3]) two.at(time).call("A", { name: "write", octets: 100 });
    two.call("A", { name: "close" });
    two.at(1_000);

    const first = two.sent("A", "DATA").filter(({ segment }) => segment.seq === 1_001);
    expect(gaps(first)).toEqual(near([20]));
    expect(two.path("B")).toMatch(/ESTABLISHED CLOSE-WAIT$/);
  });
});

describe("aborting", () => {
  test("s13b: SO_LINGER {1, 0} in CLOSE-WAIT: RST,ACK, and the other program's read() fails", () => {
    const two = new TwoHosts().open().at(280);
    two.call("A", { name: "shutdown", how: "SHUT_WR" });
    two.at(400).call("B", { name: "setsockopt", option: "SO_LINGER", value: { on: true, seconds: 0 } });
    two.call("B", { name: "close" });
    two.at(500);

    expect(two.sent("B").at(-1)?.segment).toMatchObject({ rst: true, ack: 1_002 });
    expect(two.call("A", { name: "read", octets: 10 })).toMatchObject({ errno: "ECONNRESET" });
  });

  test("s14b: close() in FIN-WAIT-2 with unread data: RST,ACK; the peer's read() gives EOF", () => {
    const two = new TwoHosts().open().at(180);
    two.call("B", { name: "write", octets: 100 });
    two.at(280).call("A", { name: "shutdown", how: "SHUT_WR" });
    two.at(400).call("A", { name: "close" });
    two.at(500);

    expect(two.path("A")).toMatch(/FIN-WAIT-2 CLOSED$/);
    expect(two.sent("A").at(-1)?.segment).toMatchObject({ rst: true, ack: 500_101 });
    expect(two.call("B", { name: "read", octets: 10 })).toEqual({ value: 0, errno: null });
  });

  test("s16b: data crosses the FIN: FIN-WAIT-1 > CLOSED, bare RST; the peer's read() gives EOF", () => {
    const two = new TwoHosts().open().at(180);
    two.call("A", { name: "close" });
    two.at(185).call("B", { name: "write", octets: 100 });
    two.at(500);

    expect(two.path("A")).toMatch(/FIN-WAIT-1 CLOSED$/);
    expect(two.sent("A", "RST")[0]?.segment).toMatchObject({ ack: null });
    expect(two.call("B", { name: "read", octets: 10 })).toEqual({ value: 0, errno: null });
  });

  test("s10d: tcp_max_tw_buckets=0: gone when the FIN is acknowledged; the peer's FIN gets a RST", () => {
    const two = new TwoHosts();
    two.world.sysctl("A", "net.ipv4.tcp_max_tw_buckets", "0");
    two.open().at(280).call("A", { name: "close" });
    two.at(600).call("B", { name: "close" });
    two.at(700);

    expect(two.closedAt("A")).toBeLessThan(310);
    expect(two.sent("A").at(-1)?.segment).toMatchObject({ rst: true, ack: null });
    expect(two.path("B")).toMatch(/LAST-ACK CLOSED$/);
  });

  test("s27b: a RST in the window, but not exact: challenge ACK, and the connection lives", () => {
    const two = new TwoHosts().open().at(290);
    two.inject("A", { seq: two.connectionOf("B").rcvNxt + 100, rst: true });

    expect(two.sent("B").at(-1)).toMatchObject({ at: 290, segment: { ack: 1_001, rst: false } });
    expect(two.path("B")).toMatch(/ESTABLISHED$/);
  });
});

describe("a next incarnation", () => {
  test("s10b: the FIN sent again meets nobody: bare RST", () => {
    const two = new TwoHosts((from, _, now) => from === "A" && now > 500 && now < 1_000);
    two.open().at(280).call("A", { name: "close" });
    two.at(600).call("B", { name: "close" });
    two.at(1_000);
    two.world.destroy("A", A, B);
    two.at(3_000);

    expect(two.sent("A").at(-1)?.segment).toMatchObject({ rst: true, ack: null });
    expect(two.path("B")).toMatch(/LAST-ACK CLOSED$/);
  });

  test("s11d: tcp_rfc1337=1, no timestamps, lower number: 8 SYNs in 12 s, TIME-WAIT never restarted", () => {
    const two = new TwoHosts(undefined, -1_000_000);
    for (const host of ["A", "B"]) two.world.sysctl(host, "net.ipv4.tcp_timestamps", "0");
    two.world.sysctl("B", "net.ipv4.tcp_rfc1337", "1");
    two.open().at(180).call("B", { name: "close" });
    two.at(240).call("A", { name: "close" });
    two.at(1_350);
    const { id } = two.connect();
    two.at(13_350);

    expect(two.sent("A", "SYN").filter(({ at }) => at >= 1_350)).toHaveLength(8);
    expect(two.sent("B").filter(({ at }) => at >= 1_350)).toHaveLength(7);
    expect(two.world.begun("A", id).result).toBeNull();
    two.at(61_000);
    expect(two.closedAt("B")).toBe(60_250);
  });

  test("s28, s29b: challenge ACK, RST, and the SYN again after 10 ms opens the connection", () => {
    const two = new TwoHosts((from, { rst }, now) => from === "A" && rst && now < 500).open().at(290);
    two.world.destroy("A", A, B);
    two.at(600);
    two.connect();
    two.at(700);

    const [, first, again] = two.sent("A", "SYN");
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBe(30);
    expect(two.path("B")).toMatch(/ESTABLISHED CLOSED SYN-RECEIVED ESTABLISHED$/);
  });

  test("s20d: the handshake's ACK is lost, and the FIN completes it", () => {
    let lost = 0;
    const two = new TwoHosts((from, segment) => from === "A" && isBareAck(segment) && lost++ < 1);
    two.connect();
    two.at(25).call("A", { name: "close" });
    two.at(300);

    expect(two.path("B")).toBe("SYN-RECEIVED CLOSE-WAIT");
    expect(two.path("A")).toMatch(/FIN-WAIT-2$/);
  });
});

describe("TIME-WAIT", () => {
  const inTimeWait = (rfc1337: string, drops?: Drops) => {
    const two = new TwoHosts(drops);
    two.world.sysctl("A", "net.ipv4.tcp_rfc1337", rfc1337);
    two.open().at(180).call("B", { name: "write", octets: 100 });
    two.at(250).call("A", { name: "read", octets: 100 });
    two.call("A", { name: "close" });
    two.at(350).call("B", { name: "close" });
    return two.at(1_400);
  };

  test.each([
    ["0", "CLOSED"],
    ["1", "TIME-WAIT"],
  ])("s12a, s12b, s12d, s12e: tcp_rfc1337=%s: after a RST it is %s", (rfc1337, state) => {
    const two = inTimeWait(rfc1337);
    const old = two.sent("B", "DATA")[0]?.segment;
    two.inject("B", old ?? {});
    two.at(1_500);

    expect(two.path("A")).toMatch(new RegExp(`${state}$`));
    expect(two.sent("B").at(-1)?.segment).toMatchObject({ rst: true });
  });

  test("s30: new data, SYN,ACK and a new FIN are each answered by an ACK, and restart the timer", () => {
    const two = inTimeWait("0", (from, _, now) => from === "A" && now > 1_000);
    const { rcvNxt, sndNxt } = two.connectionOf("A");
    const options = { timestamps: { value: 3_000, echo: 1_000 } };
    const parts: readonly Partial<Segment>[] = [{ data: 100 }, { syn: true }, { fin: true }];
    for (const [index, part] of parts.entries()) {
      two.at(2_000 + 1_000 * index);
      two.inject("B", { seq: rcvNxt, ack: sndNxt, options, ...part });
      expect(two.sent("A").at(-1)).toMatchObject({ at: 2_000 + 1_000 * index, segment: { ack: rcvNxt, rst: false } });
    }
    two.at(70_000);

    expect(two.closedAt("A")).toBe(64_000);
  });
});
