import { expect, test } from "vitest";
import { EVERY_STATE_FOR_SS, LISTENERS, socket, timer } from "./recorded-sockets";
import { ssText } from "./ss";

// The expected lines were recorded on Linux 6.18 with iproute2 6.1, `ss` writing into a pipe.

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join("");

test("a host without sockets has a header whose last two columns touch", () => {
  const header = "State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess";
  expect(ssText([], { timers: false })).toBe(lines(header));
  expect(ssText([], { timers: true })).toBe(lines(header));
});

test("listeners show their accept queue and their backlog", () => {
  const expected = lines(
    "State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess",
    "LISTEN 0      128          0.0.0.0:8080      0.0.0.0:*          ",
    "LISTEN 0      3          127.0.0.1:5432      0.0.0.0:*          ",
    "LISTEN 0      4096            [::]:8080         [::]:*          ",
    "LISTEN 0      5              [::1]:631          [::]:*          ",
  );
  expect(ssText(LISTENERS, { timers: false })).toBe(expected);
  expect(ssText(LISTENERS, { timers: true })).toBe(expected);
});

test("every state without timers, as `ss -tan`", () => {
  expect(ssText(EVERY_STATE_FOR_SS, { timers: false })).toBe(
    lines(
      "State      Recv-Q Send-Q     Local Address:Port                   Peer Address:Port Process",
      "LISTEN     0      128              0.0.0.0:8080                        0.0.0.0:*           ",
      "LISTEN     0      3              127.0.0.1:5432                        0.0.0.0:*           ",
      "SYN-RECV   0      0               10.9.0.1:8080                       10.9.0.2:51000       ",
      "SYN-RECV   0      0               10.9.0.1:8080                       10.9.0.2:51001       ",
      "ESTAB      0      0               10.9.0.1:40001                      10.9.0.2:80          ",
      "ESTAB      77     300             10.9.0.1:40002                      10.9.0.2:80          ",
      "CLOSE-WAIT 1      0               10.9.0.1:40003                      10.9.0.2:80          ",
      "CLOSE-WAIT 11     0               10.9.0.1:40004                      10.9.0.2:80          ",
      "FIN-WAIT-1 0      1               10.9.0.1:40005                      10.9.0.2:80          ",
      "FIN-WAIT-2 0      0               10.9.0.1:40006                      10.9.0.2:80          ",
      "FIN-WAIT-2 0      0               10.9.0.1:40007                      10.9.0.2:80          ",
      "CLOSING    1      1               10.9.0.1:40008                      10.9.0.2:80          ",
      "LAST-ACK   1      1               10.9.0.1:40009                      10.9.0.2:80          ",
      "TIME-WAIT  0      0               10.9.0.1:40010                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40011                      10.9.0.2:80          ",
      "ESTAB      0      50              10.9.0.1:40012                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40021                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40022                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40023                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40024                      10.9.0.2:80          ",
      "ESTAB      0      0               10.9.0.1:40025                      10.9.0.2:80          ",
      "ESTAB      5      0               10.9.0.1:40030                      10.9.0.2:80          ",
      "SYN-SENT   0      1               10.9.0.1:40000                 203.0.113.200:8443        ",
      "LISTEN     0      4096                [::]:8080                           [::]:*           ",
      "LISTEN     2      7                      *:9090                              *:*           ",
      "LISTEN     0      5                  [::1]:631                            [::]:*           ",
      "ESTAB      0      0            [fd00:9::1]:41002 [fd00:9::abcd:1234:5678:9abc]:443         ",
      "ESTAB      0      0      [::ffff:10.9.0.1]:9090              [::ffff:10.9.0.2]:52001       ",
      "ESTAB      0      0      [::ffff:10.9.0.1]:9090              [::ffff:10.9.0.2]:52000       ",
      "TIME-WAIT  0      0            [fd00:9::1]:41001                   [fd00:9::2]:443         ",
    ),
  );
});

test("every state with timers, as `ss -tano`", () => {
  expect(ssText(EVERY_STATE_FOR_SS, { timers: true })).toBe(
    lines(
      "State      Recv-Q Send-Q     Local Address:Port                   Peer Address:Port Process                       ",
      "LISTEN     0      128              0.0.0.0:8080                        0.0.0.0:*                                  ",
      "LISTEN     0      3              127.0.0.1:5432                        0.0.0.0:*                                  ",
      "SYN-RECV   0      0               10.9.0.1:8080                       10.9.0.2:51000 timer:(on,628ms,0)           ",
      "SYN-RECV   0      0               10.9.0.1:8080                       10.9.0.2:51001 timer:(on,828ms,0)           ",
      "ESTAB      0      0               10.9.0.1:40001                      10.9.0.2:80                                 ",
      "ESTAB      77     300             10.9.0.1:40002                      10.9.0.2:80    timer:(on,240ms,1)           ",
      "CLOSE-WAIT 1      0               10.9.0.1:40003                      10.9.0.2:80                                 ",
      "CLOSE-WAIT 11     0               10.9.0.1:40004                      10.9.0.2:80                                 ",
      "FIN-WAIT-1 0      1               10.9.0.1:40005                      10.9.0.2:80    timer:(on,244ms,1)           ",
      "FIN-WAIT-2 0      0               10.9.0.1:40006                      10.9.0.2:80                                 ",
      "FIN-WAIT-2 0      0               10.9.0.1:40007                      10.9.0.2:80    timer:(timewait,59sec,0)     ",
      "CLOSING    1      1               10.9.0.1:40008                      10.9.0.2:80    timer:(on,272ms,1)           ",
      "LAST-ACK   1      1               10.9.0.1:40009                      10.9.0.2:80    timer:(on,344ms,1)           ",
      "TIME-WAIT  0      0               10.9.0.1:40010                      10.9.0.2:80    timer:(timewait,59sec,0)     ",
      "ESTAB      0      0               10.9.0.1:40011                      10.9.0.2:80    timer:(keepalive,119min,0)   ",
      "ESTAB      0      50              10.9.0.1:40012                      10.9.0.2:80    timer:(persist,008ms,0)      ",
      "ESTAB      0      0               10.9.0.1:40021                      10.9.0.2:80    timer:(keepalive,1min34sec,0)",
      "ESTAB      0      0               10.9.0.1:40022                      10.9.0.2:80    timer:(keepalive,11min,0)    ",
      "ESTAB      0      0               10.9.0.1:40023                      10.9.0.2:80    timer:(keepalive,832ms,0)    ",
      "ESTAB      0      0               10.9.0.1:40024                      10.9.0.2:80    timer:(keepalive,7.836ms,0)  ",
      "ESTAB      0      0               10.9.0.1:40025                      10.9.0.2:80    timer:(keepalive,32sec,0)    ",
      "ESTAB      5      0               10.9.0.1:40030                      10.9.0.2:80                                 ",
      "SYN-SENT   0      1               10.9.0.1:40000                 203.0.113.200:8443  timer:(on,824ms,0)           ",
      "LISTEN     0      4096                [::]:8080                           [::]:*                                  ",
      "LISTEN     2      7                      *:9090                              *:*                                  ",
      "LISTEN     0      5                  [::1]:631                            [::]:*                                  ",
      "ESTAB      0      0            [fd00:9::1]:41002 [fd00:9::abcd:1234:5678:9abc]:443                                ",
      "ESTAB      0      0      [::ffff:10.9.0.1]:9090              [::ffff:10.9.0.2]:52001                              ",
      "ESTAB      0      0      [::ffff:10.9.0.1]:9090              [::ffff:10.9.0.2]:52000                              ",
      "TIME-WAIT  0      0            [fd00:9::1]:41001                   [fd00:9::2]:443   timer:(timewait,59sec,0)     ",
    ),
  );
});

test("one connection over loopback, seen at both ends", () => {
  const host = [
    socket("LISTEN", 0, 5, "127.0.0.1 7000", null),
    socket("ESTABLISHED", 0, 1, "127.0.0.1 42284", "127.0.0.1 7000", timer("on", 196, 0)),
    // Its ACK is being delayed, which no column shows.
    socket("ESTABLISHED", 0, 0, "127.0.0.1 7000", "127.0.0.1 42284"),
  ];
  expect(ssText(host, { timers: true })).toBe(
    lines(
      "State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process            ",
      "LISTEN 0      5          127.0.0.1:7000       0.0.0.0:*                       ",
      "ESTAB  0      1          127.0.0.1:42284    127.0.0.1:7000  timer:(on,196ms,0)",
      "ESTAB  0      0          127.0.0.1:7000     127.0.0.1:42284                   ",
    ),
  );
});

// Each pair was recorded: the time is that of `netstat`, or was read off the text where it is exact.
test.each([
  [0, "timewait,,0"],
  [20, "timewait,020ms,0"],
  [696, "timewait,696ms,0"],
  [1_540, "timewait,1.540ms,0"],
  [45_630, "timewait,45sec,0"],
])("TIME-WAIT with %i ms left is `%s`", (left, text) => {
  const timeWait = socket("TIME-WAIT", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer("timewait", left, 0));
  expect(ssText([timeWait], { timers: true })).toContain(`:80   timer:(${text})\n`);
});

test.each([
  [1_000, 3, "persist", "1sec"],
  [1_964, 4, "keepalive", "1.964ms"],
  [9_200, 9, "on", "9.200ms"],
  [12_070, 6, "on", "12sec"],
  [80_800, 0, "keepalive", "1min20sec"],
  [640_010, 0, "keepalive", "10min"],
  [697_850, 0, "keepalive", "11min"],
  [7_139_940, 0, "keepalive", "118min"],
] as const)("%i ms with %i repetitions of `%s` are `%s`", (left, repetitions, kind, text) => {
  const established = socket("ESTABLISHED", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer(kind, left, repetitions));
  expect(ssText([established], { timers: true })).toContain(`timer:(${kind},${text},${repetitions})`);
});

test("IPv4 stands before IPv6, listeners before connections, and CLOSED nowhere", () => {
  const shuffled = [
    socket("ESTABLISHED", 0, 0, "::1 5000", "::1 80"),
    socket("CLOSED", 0, 0, "10.9.0.1 6000", "10.9.0.2 80"),
    socket("LISTEN", 0, 5, "::1 80", null),
    socket("TIME-WAIT", 0, 0, "10.9.0.1 4000", "10.9.0.2 80"),
    socket("LISTEN", 0, 5, "127.0.0.1 80", null),
    socket("ESTABLISHED", 0, 0, "10.9.0.1 3000", "10.9.0.2 80"),
  ];
  const locals = ssText(shuffled, { timers: false })
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(/ +/)[3]);
  expect(locals).toEqual(["127.0.0.1:80", "10.9.0.1:4000", "10.9.0.1:3000", "[::1]:80", "[::1]:5000"]);
});
