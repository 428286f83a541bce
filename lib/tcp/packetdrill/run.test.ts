import { describe, expect, it } from "vitest";
import type { Segment } from "../segment";
import { answer, FakeHost, LOCAL, REMOTE, type Reaction, run, SERVER, SYN_ACK, serve } from "./fixtures";

describe("numbers", () => {
  it("count from each side's initial sequence number", () => {
    const host = new FakeHost(answer([0, SYN_ACK]));
    const result = run(
      `${SERVER}+0 < S 700:700(0) win 9 <mss 1000>\n+0 > S. 0:0(0) ack 1\n+0 < F. 701:701(0) ack 1 win 257`,
      host,
    );
    expect(result).toMatchObject({ passed: true });
    expect(host.received.map(({ segment }) => segment)).toMatchObject([
      { seq: 700, ack: null, syn: true, window: 9, options: { mss: 1000 } },
      { seq: 701, ack: 5_001, fin: true, window: 257 },
    ]);
    expect(host.received[0]).toMatchObject({ from: REMOTE, to: LOCAL });
  });

  it("are judged in the script's count, and the failure says what came", () => {
    const result = serve("+0 < S 0:0(0) win 9\n+0 > S. 0:0(0) ack 2", [0, SYN_ACK]);
    expect(result.failure).toEqual({
      code: "mismatch",
      line: 6,
      expected: "> S. 0:0(0) ack 2",
      actual: "> S. 0:0(0) ack 1 win 65535 at 0.000000 (acknowledgment number)",
      at: 0,
    });
    expect(result.log.at(-1)).toBe("0.000000 < S 0:0(0) win 9");
  });

  it("are the host's own where it never sent a SYN", () => {
    expect(
      serve("+0 < . 17:20(3) ack 34 win 9\n+0 > R 34:34(0) win 0", [0, { seq: 34, rst: true, window: 0 }]),
    ).toMatchObject({ passed: true });
  });

  it("do not matter where the script writes dots", () => {
    expect(serve("+0 < S 0:0(0) win 9\n+0 > S. ...(0) ack ...", [0, SYN_ACK])).toMatchObject({ passed: true });
  });
});

describe("what a line checks", () => {
  const opened = "+0 < S 0:0(0) win 9\n";
  const full = { ...SYN_ACK, options: { mss: 1460, sackPermitted: true, windowScale: 8 } };

  it.each([
    ["> S. 0:0(0) ack 1", null],
    ["> S. 0:0(0) ack 1 win 65535 <...>", null],
    ["> S. 0:0(0) ack 1 <mss 1460,nop,nop,sackOK,nop,wscale 8>", null],
    ["> S. 0:0(0) ack 1 win 5", "window"],
    ["> S. 0:0(0) ack 1 <mss 1460,sackOK>", "options"],
    ["> S. 0:0(0) ack 1 <mss 1460,sackOK,TS val 1 ecr 2,wscale 8>", "timestamps"],
    ["> SP. 0:0(0) ack 1", "flags"],
    ["> S. 0:1(1) ack 1", "length"],
  ])("%s: %s", (line, wrong) => {
    const { passed, failure } = serve(`${opened}+0 ${line}`, [0, full]);
    expect(passed).toBe(wrong === null);
    if (wrong !== null) expect(failure?.actual).toContain(wrong);
  });
});

describe("timestamps", () => {
  const stamped = (value: number, echo: number): Partial<Segment> => ({
    ...SYN_ACK,
    options: { timestamps: { value, echo } },
  });
  const lines = "+0 < S 0:0(0) win 9 <TS val 7 ecr 0>\n+0 > S. 0:0(0) ack 1 <TS val 100 ecr 7>\n";

  it("of the host have the script's count, also when the script echoes them", () => {
    const host = new FakeHost(answer([0, stamped(9_000, 7)]));
    const echo = "+0 < . 1:1(0) ack 1 win 9 <TS val 8 ecr 100>\n+0 < . 1:1(0) ack 1 win 9 <TS val 9 ecr 110>";
    expect(run(`${SERVER}${lines}${echo}`, host)).toMatchObject({ passed: true });
    expect(host.received.map(({ segment }) => segment.options?.timestamps?.echo)).toEqual([0, 9_000, 9_010]);
  });

  it("must echo what was injected", () => {
    expect(serve(lines, [0, stamped(9_000, 6)]).failure?.actual).toContain("timestamps");
  });

  it("must have gone on by the clock if the script says how long a tick is", () => {
    const text = `--tcp_ts_tick_usecs=1000\n${SERVER}${lines}+1 > . 1:1(0) ack 1 <TS val 1100 ecr 7>`;
    const later = (value: number) =>
      [1_000, { seq: 5_001, ack: 1, options: { timestamps: { value, echo: 7 } } }] as const;
    expect(run(text, new FakeHost(answer([0, stamped(9_000, 7)], later(10_000))))).toMatchObject({ passed: true });
    expect(run(text, new FakeHost(answer([0, stamped(9_000, 7)], later(9_100)))).failure).toMatchObject({ line: 8 });
  });
});

describe("times of packets", () => {
  const opened = "+.1 < S 0:0(0) win 9\n";

  it.each([
    ["+.2 >", 200, null],
    ["+.2 >", 203, null],
    ["+.2 >", 205, "time"],
    ["+.2 >", 150, "time"],
    ["+.1~+.3 >", 250, null],
    ["0.3 >", 200, null],
    ["* >", 60_000, null],
    ["+10 >", 10_090, null],
  ])("%s, sent after %i ms: %s", (start, delay, code) => {
    const { failure } = serve(`${opened}${start} S. 0:0(0) ack 1`, [delay, SYN_ACK]);
    expect(failure?.code ?? null).toBe(code === "time" && delay > 200 ? "missing" : code);
  });

  it("count from the moment of the event before", () => {
    const again = { ...SYN_ACK };
    const lines = "* > S. 0:0(0) ack 1\n+1 > S. 0:0(0) ack 1";
    expect(serve(`${opened}${lines}`, [500, SYN_ACK], [1_500, again])).toMatchObject({ passed: true });
  });

  it("can be given more room", () => {
    const lines = `${opened}+.2 > S. 0:0(0) ack 1`;
    expect(run(`--tolerance_usecs=75000\n${SERVER}${lines}`, new FakeHost(answer([270, SYN_ACK])))).toMatchObject({
      passed: true,
    });
    expect(run(`${SERVER}${lines}`, new FakeHost(answer([220, SYN_ACK])), { tolerance: 30 })).toMatchObject({
      passed: true,
    });
  });

  it("tell when nothing came", () => {
    expect(serve(`${opened}+.2 > S. 0:0(0) ack 1`).failure).toMatchObject({
      code: "missing",
      line: 6,
      actual: "no packet until 0.304000",
    });
  });

  it("a script that is behind its own times fails", () => {
    expect(serve(`${opened}.05 close(3) = 0`).failure).toMatchObject({ code: "time", line: 6 });
  });
});

describe("data in pieces", () => {
  const lines = "+0 < S 0:0(0) win 9\n+0 > S. 0:0(0) ack 1\n";
  const piece = (seq: number, data: number, psh = false) => [0, { seq, ack: 1, data, psh }] as const;
  const pieces = [[0, SYN_ACK] as const, piece(5_001, 1_000), piece(6_001, 500, true)];

  it("may be awaited one by one or as a whole", () => {
    const single = "+0 > . 1:1001(1000) ack 1\n+0 > P. 1001:1501(500) ack 1";
    expect(serve(lines + single, ...pieces)).toMatchObject({ passed: true });
    expect(serve(`${lines}+0 > P. 1:1501(1500) ack 1`, ...pieces)).toMatchObject({ passed: true });
  });

  it("must follow each other without a gap", () => {
    const gap = [[0, SYN_ACK] as const, piece(5_001, 1_000), piece(6_002, 500, true)];
    expect(serve(`${lines}+0 > P. 1:1501(1500) ack 1`, ...gap).failure?.actual).toContain("length");
  });
});

describe("packets that no line asks for", () => {
  it("fail the next line that awaits another, and none if there is none", () => {
    const extra = [0, { seq: 5_001, ack: 1, rst: true }] as const;
    const lines = "+0 < S 0:0(0) win 9\n+0 > S. 0:0(0) ack 1\n+.1 close(3) = 0\n";
    expect(serve(lines, [0, SYN_ACK], extra)).toMatchObject({ passed: true });
    expect(serve(`${lines}+0 > F. 1:1(0) ack 1`, [0, SYN_ACK], extra).failure).toMatchObject({
      code: "mismatch",
      line: 8,
    });
  });
});

describe("several connections", () => {
  const connecting = (lines: string, react: Reaction) => {
    const host = new FakeHost(react);
    host.results.connect = { value: -1, errno: "EINPROGRESS" };
    return { host, result: run(lines, host) };
  };
  const CONNECT =
    "+0 socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 3\n+0 connect(3, ..., ...) = -1 EINPROGRESS (x)\n";

  it("begin with each SYN of another port", () => {
    let port = 40_000;
    const { host, result } = connecting(
      `${CONNECT}+0 > S 0:0(0)\n+0 < R. 0:0(0) ack 1 win 0\n${CONNECT}+0 > S 0:0(0)\n+0 < R. 0:0(0) ack 1 win 0`,
      (fake, { call, now }) => {
        if (call?.name !== "connect") return;
        port += 1;
        fake.send(now, { seq: port, syn: true }, { ip: LOCAL.ip, port }, { ip: REMOTE.ip, port: 8080 });
      },
    );
    expect(result).toMatchObject({ passed: true });
    expect(host.received).toMatchObject([
      { to: { port: 40_001 }, from: { port: 8080 }, segment: { ack: 40_002 } },
      { to: { port: 40_002 }, segment: { ack: 40_003 } },
    ]);
  });

  it("may begin again at the same port", () => {
    let isn = 0;
    const { host, result } = connecting(
      `${CONNECT}+0 > S 0:0(0)\n+1 > S 0:0(0)\n${CONNECT}+0 > S 0:0(0)\n+0 < R. 0:0(0) ack 1 win 0`,
      (fake, { call, now }) => {
        if (call?.name !== "connect") return;
        isn += 9_000;
        const syn = { seq: isn, syn: true };
        fake.send(now, syn);
        if (isn === 9_000) fake.later(now + 1_000, (at) => fake.send(at, syn));
      },
    );
    expect(result).toMatchObject({ passed: true });
    expect(host.received).toMatchObject([{ segment: { ack: 18_001 } }]);
  });

  it("begin with a SYN to a socket that listens since", () => {
    const host = new FakeHost();
    const syn = "+0 < S 0:0(0) win 9\n";
    const again = SERVER.replaceAll("(3,", "(5,").replace("= 3", "= 5").replace("\n0", "\n+0");
    run(`${SERVER}${syn}${syn}${again}${syn}`, host);
    expect(host.received.map(({ from }) => from.port)).toEqual([50_000, 50_000, 50_001]);
  });

  it("are told apart by ports where the script gives them", () => {
    const host = new FakeHost((fake, { packet, now }) => {
      if (packet) fake.send(now, { seq: packet.from.port, ack: 1, syn: true }, packet.to, packet.from);
    });
    const lines = "+0 < 1111 > 8080 S 0:0(0) win 9\n+0 < 2222 > 8080 S 0:0(0) win 9\n";
    expect(
      run(`${SERVER}${lines}+0 > 8080 > 1111 S. 0:0(0) ack 1\n+0 > 8080 > 2222 S. 0:0(0) ack 1`, host),
    ).toMatchObject({ passed: true });
    expect(host.received.map(({ from }) => from.port)).toEqual([1111, 2222]);
    expect(run(`${SERVER}${lines}+0 > 8080 > 2222 S. 0:0(0) ack 1`, host).failure?.actual).toContain(
      "another connection (8080 > 1111)",
    );
  });

  it("may take the place of an older one with the same ports", () => {
    let isn = 0;
    const host = new FakeHost((fake, { packet, now }) => {
      if (!packet) return;
      isn += 5_000;
      fake.send(now, { seq: isn, ack: packet.segment.seq + 1, syn: true });
    });
    const lines =
      "+0 < S 0:0(0) win 9\n+0 > S. 0:0(0) ack 1\n+0 < S 900:900(0) win 9\n+0 > S. ...(0) ack 901\n+0 < . 901:901(0) ack 1 win 9";
    expect(run(`${SERVER}${lines}`, host)).toMatchObject({ passed: true });
    expect(host.received.at(-1)?.segment).toMatchObject({ ack: 10_001 });
  });
});

describe("what the model does not have", () => {
  it.each(["< icmp unreachable [0:10(10)]", "> SEW 0:0(0)", "< [ce] . 1:1(0) ack 1 win 9"])("%s", (line) => {
    expect(run(`//\n0 ${line}`).failure).toMatchObject({ code: "unsupported", line: 2 });
  });

  it("an unknown option is told, too", () => {
    expect(run("--udp_encaps=psp\n0 `true`").failure).toMatchObject({ code: "unsupported", line: 1 });
  });
});

it("does not wait for ever for a host whose timers do not go on", () => {
  const host = new FakeHost();
  host.later(5, function again() {
    host.later(5, () => {});
  });
  host.nextTimeout = () => 5;
  expect(run("1 `true`", host).failure).toMatchObject({ code: "time" });
});
