import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Script } from "./ast";
import { parseScript } from "./parse";
import { printScript } from "./print";
import { ScriptError } from "./script-error";
import { mssOf, settingsOf } from "./settings";
import { systemOf } from "./system";

const FOLDER = new URL("scripts/", import.meta.url);
const SCRIPTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".pkt"))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), "utf8") }));

/** A script without the numbers of its lines, which printing changes. */
function withoutLines(script: Script): unknown {
  return JSON.parse(JSON.stringify(script, (key, value: unknown) => (key === "line" ? undefined : value)));
}

function actionOf(line: string) {
  return parseScript(line).events[0]?.action;
}

function scriptOrError(text: string): Script | ScriptError {
  try {
    return parseScript(text);
  } catch (error) {
    if (error instanceof ScriptError) return error;
    throw error;
  }
}

function errorOf(text: string): ScriptError {
  const outcome = scriptOrError(text);
  if (outcome instanceof ScriptError) return outcome;
  throw new Error(`no error in ${text}`);
}

describe("the scripts of this folder", () => {
  it.each(SCRIPTS)("$name is understood, and printing loses nothing", ({ text }) => {
    const script = parseScript(text);
    expect(script.events.length).toBeGreaterThan(5);
    expect(withoutLines(parseScript(printScript(script)))).toEqual(withoutLines(script));
  });
});

describe("times", () => {
  it.each([
    ["0.1 `true`", { type: "absolute", at: 100_000 }],
    ["+.01 `true`", { type: "relative", at: 10_000 }],
    ["+0~+.06 > . 1:1(0) ack 2", { type: "relative range", from: 0, to: 60_000 }],
    [".2~.35 > . 1:1(0) ack 2", { type: "absolute range", from: 200_000, to: 350_000 }],
    ["* > . 1:1(0) ack 2", { type: "any" }],
    ["`true`", { type: "none" }],
  ])("reads %s", (line, time) => {
    expect(parseScript(line).events[0]?.time).toEqual(time);
  });

  it("reads when a blocking call returns", () => {
    expect(parseScript("+.1...0.200 connect(3, ..., ...) = 0").events[0]).toMatchObject({
      time: { type: "relative", at: 100_000 },
      action: { name: "connect", until: 200_000 },
    });
  });

  it("refuses ranges for what the script itself does", () => {
    expect(errorOf("\n+0~+1 < . 1:1(0) ack 1 win 5")).toMatchObject({ line: 2, code: "syntax" });
    expect(errorOf("* close(3) = 0")).toMatchObject({ line: 1, code: "syntax" });
    expect(errorOf("+1~+.5 > . 1:1(0) ack 1")).toMatchObject({ code: "range" });
  });
});

describe("packets", () => {
  it("reads flags, numbers and options", () => {
    expect(
      actionOf("0 < SFP. 0:10(10) ack 7 win 9 <mss 1460,nop, nop,sackOK,TS val 1 ecr 2,wscale 6,sack 1:2 3:4>"),
    ).toEqual({
      type: "packet",
      direction: "in",
      ip: null,
      ports: null,
      flags: "SFP.",
      seq: 0,
      length: 10,
      ack: 7,
      window: 9,
      urgent: null,
      options: [
        { type: "mss", value: 1460 },
        { type: "nop" },
        { type: "nop" },
        { type: "sackOK" },
        { type: "TS", value: 1, echo: 2 },
        { type: "wscale", value: 6 },
        {
          type: "sack",
          blocks: [
            { start: 1, end: 2 },
            { start: 3, end: 4 },
          ],
        },
      ],
    });
  });

  it("reads numbers that do not matter, ports, and what the IP header says", () => {
    expect(actionOf("0 > S. ...(0) ack 65537 <...>")).toMatchObject({ seq: null, length: 0, options: "any" });
    expect(actionOf("0 > [noecn] 8080 > 50000 F. 1:1(0) ack 1")).toMatchObject({
      ip: "noecn",
      ports: { from: 8080, to: 50000 },
    });
    expect(actionOf("0 < 192.0.2.1:5000 > 192.168.0.1:8080: . 1:1(0) ack 1 win 2")).toMatchObject({
      ports: { from: 5000, to: 8080 },
    });
  });

  it("takes sequence numbers round the end of the circle", () => {
    expect(actionOf("0 < R 4294967295:4(5) win 0")).toMatchObject({ seq: 4294967295, length: 5 });
    expect(errorOf("0 < . 5:7(3) ack 1 win 0")).toMatchObject({ code: "range" });
  });

  it("knows what it does not model, and names the line", () => {
    expect(errorOf("\n\n0 < S 0:0(0) win 5 <FO abcd>")).toMatchObject({
      line: 3,
      code: "unsupported",
      message: "line 3: TCP option FO is not modelled",
    });
    expect(errorOf("0 > udp (1000)")).toMatchObject({ code: "unsupported" });
    expect(errorOf("0 > S.5 0:0(0) ack 1")).toMatchObject({ code: "unsupported" });
    expect(errorOf("0 < . 1:1(0) ack 1")).toMatchObject({ code: "syntax" });
    expect(actionOf("0 < icmp unreachable host_unreachable [0:10(10)]")).toEqual({
      type: "icmp",
      direction: "in",
      text: "unreachable host_unreachable [0:10(10)]",
    });
  });
});

describe("calls", () => {
  it("reads nested arguments, flags, errors and notes", () => {
    expect(actionOf("0 poll([{fd=4, events=POLLIN|POLLOUT, revents=0}], 1, -1) = -1 EAGAIN (Try again)")).toEqual({
      type: "call",
      name: "poll",
      until: null,
      args: [
        {
          type: "list",
          items: [
            {
              type: "braces",
              items: [
                assign("fd", { type: "integer", value: 4, hex: false }),
                assign("events", {
                  type: "or",
                  terms: [
                    { type: "word", text: "POLLIN" },
                    { type: "word", text: "POLLOUT" },
                  ],
                }),
                assign("revents", { type: "integer", value: 0, hex: false }),
              ],
            },
          ],
        },
        { type: "integer", value: 1, hex: false },
        { type: "integer", value: -1, hex: false },
      ],
      result: { type: "integer", value: -1, hex: false },
      errno: "EAGAIN",
      note: "Try again",
    });
  });

  it("reads addresses, strings and messages", () => {
    const text = [
      '0 bind(3, {sa_family = AF_INET, sin_port = htons(80), sin_addr = inet_addr("1.2.3.4")}, 16) = 0',
      '0 write(4, "GET" " /"..., 5) = 5',
      "0 recvmsg(3, {msg_name(...)=...,\n msg_iov(1)=[{..., 1000}],\n msg_flags=0}, 0) = 1000",
      "0 fcntl(3, F_GETFL) = 0x02 (flags O_RDWR)",
    ].join("\n");
    const script = parseScript(text);
    expect(script.events.map(({ line }) => line)).toEqual([1, 2, 3, 6]);
    expect(withoutLines(parseScript(printScript(script)))).toEqual(withoutLines(script));
  });

  function assign(name: string, value: unknown) {
    return { type: "assign", target: { type: "word", text: name }, value };
  }
});

describe("shell lines", () => {
  it("reads settings however they are given", () => {
    const text =
      '`./defaults.sh\n../common/set_sysctls.py  /proc/sys/net/ipv4/tcp_a=1 # why\nsysctl -q net.ipv4.b="1 $((2*3))" c=d > /dev/null 2>&1; echo 5 > /proc/sys/net/ipv4/e`';
    expect(actionOf(text)).toMatchObject({
      commands: [
        { type: "defaults", file: "./defaults.sh" },
        { type: "sysctl", name: "net.ipv4.tcp_a", value: "1" },
        { type: "sysctl", name: "net.ipv4.b", value: "1 6" },
        { type: "sysctl", name: "c", value: "d" },
        { type: "sysctl", name: "net.ipv4.e", value: "5" },
      ],
    });
  });

  it("lets a setting be looked up", () => {
    expect(actionOf("0 `/sbin/sysctl -n net.ipv4.tcp_sack`")).toMatchObject({ commands: [{ type: "nothing" }] });
  });

  it("reads what the FreeBSD suite asks its kernel", () => {
    const text =
      "+0 `sockstat -4 -P tcp -s | grep packetdril | grep -c TIME_WAIT | grep 1`\n+0 `tcpdrop -s TIME_WAIT`\n+0 `sleep 0.5`";
    expect(parseScript(text).events.map(({ action }) => action)).toMatchObject([
      { commands: [{ type: "count", state: "TIME-WAIT", wanted: 1 }] },
      { commands: [{ type: "drop", state: "TIME-WAIT" }] },
      { commands: [{ type: "sleep", microseconds: 500_000 }] },
    ]);
  });

  it.each(["rm -rf /", "sysctl net.ipv4.x | grep 1", "tc qdisc add dev tun0 root pfifo limit 0", "python x.py"])(
    "does not know %s",
    (command) => {
      expect(errorOf(`//\n0 \`${command}\``)).toMatchObject({ line: 2, code: "unsupported" });
    },
  );
});

describe("comments and conditions", () => {
  it("leaves comments out", () => {
    const text = "// one\n/* two\n * `three` */ 0 close(3) = 0 // four\n  # five\n+0 close(4) = 0";
    expect(parseScript(text).events.map(({ line }) => line)).toEqual([3, 5]);
  });

  it("takes the branch of the system", () => {
    const text = "#ifdef FreeBSD\n0 close(3) = 0\n#else\n0 close(4) = 0\n#endif\n";
    expect(parseScript(`${text}0 \`sysctl -w net.inet.tcp.x=1\``).events[0]?.line).toBe(2);
    expect(parseScript(text).events[0]?.line).toBe(4);
    expect(errorOf("\n#ifdef X\n")).toMatchObject({ line: 2 });
  });
});

describe("which system a script is for", () => {
  it.each([
    ["0 `sysctl -w net.inet.tcp.rfc1323=1`", "freebsd"],
    ["0 `tcpdrop -a`", "freebsd"],
    ["0 %{ assert tcpi_state == TCPS_CLOSED }%", "freebsd"],
    ["0 %{ assert tcpi_state == TCPI_CLOSING }%", "freebsd"],
    ["0 %{ assert tcpi_state == TCP_CLOSE and tcpi_options == TCPI_OPT_SACK }%", "linux"],
    ["0 > S 0:0(0) win 5 <mss 1460,nop,wscale 6,sackOK,TS val 1 ecr 0>", "freebsd"],
    ["0 < S 0:0(0) win 5 <mss 1460,nop,wscale 6,sackOK>", "linux"],
    ["0 > S 0:0(0) <mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 8>", "linux"],
    ["`sysctl -q net.ipv4.tcp_sack=1`", "linux"],
    ["// net.inet.tcp\n0 close(3) = 0", "linux"],
  ])("%s: %s", (text, system) => {
    expect(systemOf(parseScript(text))).toBe(system);
  });
});

describe("options", () => {
  it("sets tolerance, addresses and the like", () => {
    const script = parseScript(
      "--ip_version=ipv6\n--tolerance_usecs=75000\n--mtu=1520 --local_ip=fd3d::1\n--mss=1000\n",
    );
    expect(settingsOf(script)).toMatchObject({
      ipVersion: "ipv6",
      tolerance: 75,
      mtu: 1520,
      localIp: "fd3d::1",
      remoteIp: "fd3d:fa7b:d17d::1",
      bindPort: 8080,
    });
  });

  it("say which MSS the host's link lets it offer", () => {
    expect(mssOf(parseScript("--ip_version=ipv6\n--mtu=1520"))).toBe(1_460);
    expect(mssOf(parseScript("--mtu=9000"))).toBe(8_960);
    expect(mssOf(parseScript("--unknown"))).toBe(1_460);
  });

  it("defines words", () => {
    const script = parseScript('--define=HOW=SHUT_WR --define=CC="reno"\n0 shutdown(3, HOW) = 0\n0 f(CC, X) = 0');
    expect(script.events).toMatchObject([
      { action: { args: [{}, { type: "word", text: "SHUT_WR" }] } },
      { action: { args: [{ type: "string", text: "reno" }, { text: "X" }] } },
    ]);
    expect(withoutLines(parseScript(printScript(script)))).toEqual(withoutLines(script));
  });

  it("refuses others", () => {
    expect(() => settingsOf(parseScript("--tolerance_usecs=x"))).toThrow(ScriptError);
    expect(() => settingsOf(parseScript("\n--udp_encaps=psp"))).toThrow("unknown option --udp_encaps");
  });
});

describe("any text", () => {
  const PIECES = fc.constantFrom(
    ...'0|+|.5|~|*|...|<|>|S|F.|.|-|0:0(0)|ack|win|1|<...>|mss|TS|val|sack|nop|,|(|)|[|]|{|}|=|"|`|%{|}%|assert|not|//|/*|*/|#|#ifdef|\n|--x=|close|EAGAIN|0x|`sysctl a=b`|icmp|$((|\\'.split(
      "|",
    ),
  );

  it("ends in a script or in a ScriptError", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const script = scriptOrError(text);
        if (script instanceof ScriptError) return;
        expect(withoutLines(parseScript(printScript(script)))).toEqual(withoutLines(script));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is read in time that grows with its length, not faster", () => {
    for (const piece of ["(", "[", "/*", "%{}", "`\\", '"a"', "a|", "not ", "1,", "{x=", "+0 ", "/**"]) {
      expect(() => parseScript(`0 f(${piece.repeat(20_000)}`)).toThrow(ScriptError);
    }
    expect(() => parseScript(`0 %{ assert ${"(".repeat(20_000)} }%`)).toThrow(ScriptError);
  });
});
