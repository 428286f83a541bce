import { expect, test } from "vitest";
import { netstatText } from "./netstat";
import { EVERY_STATE_FOR_NETSTAT, LISTENERS, socket, timer } from "./recorded-sockets";

// The expected lines were recorded on Linux 6.18 with net-tools 2.10.

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join("");

test("a host without sockets has its two header lines", () => {
  expect(netstatText([], { timers: false })).toBe(
    lines(
      "Active Internet connections (servers and established)",
      "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ",
    ),
  );
  expect(netstatText([], { timers: true })).toBe(
    lines(
      "Active Internet connections (servers and established)",
      "Proto Recv-Q Send-Q Local Address           Foreign Address         State       Timer",
    ),
  );
});

test("listeners show no backlog", () => {
  expect(netstatText(LISTENERS, { timers: false })).toBe(
    lines(
      "Active Internet connections (servers and established)",
      "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ",
      "tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     ",
      "tcp        0      0 127.0.0.1:5432          0.0.0.0:*               LISTEN     ",
      "tcp6       0      0 :::8080                 :::*                    LISTEN     ",
      "tcp6       0      0 ::1:631                 :::*                    LISTEN     ",
    ),
  );
});

test("every state without timers, as `netstat -ant`", () => {
  expect(netstatText(EVERY_STATE_FOR_NETSTAT, { timers: false })).toBe(
    lines(
      "Active Internet connections (servers and established)",
      "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ",
      "tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     ",
      "tcp        0      0 127.0.0.1:5432          0.0.0.0:*               LISTEN     ",
      "tcp        0      0 10.9.0.1:8080           10.9.0.2:51000          SYN_RECV   ",
      "tcp        0      0 10.9.0.1:8080           10.9.0.2:51001          SYN_RECV   ",
      "tcp        0      0 10.9.0.1:40001          10.9.0.2:80             ESTABLISHED",
      "tcp       77    300 10.9.0.1:40002          10.9.0.2:80             ESTABLISHED",
      "tcp        1      0 10.9.0.1:40003          10.9.0.2:80             CLOSE_WAIT ",
      "tcp       11      0 10.9.0.1:40004          10.9.0.2:80             CLOSE_WAIT ",
      "tcp        0      1 10.9.0.1:40005          10.9.0.2:80             FIN_WAIT1  ",
      "tcp        0      0 10.9.0.1:40006          10.9.0.2:80             FIN_WAIT2  ",
      "tcp        0      0 10.9.0.1:40007          10.9.0.2:80             FIN_WAIT2  ",
      "tcp        1      1 10.9.0.1:40008          10.9.0.2:80             CLOSING    ",
      "tcp        1      1 10.9.0.1:40009          10.9.0.2:80             LAST_ACK   ",
      "tcp        0      0 10.9.0.1:40010          10.9.0.2:80             TIME_WAIT  ",
      "tcp        0      0 10.9.0.1:40011          10.9.0.2:80             ESTABLISHED",
      "tcp        0     50 10.9.0.1:40012          10.9.0.2:80             ESTABLISHED",
      "tcp        0      0 10.9.0.1:40021          10.9.0.2:80             ESTABLISHED",
      "tcp        0      0 10.9.0.1:40022          10.9.0.2:80             ESTABLISHED",
      "tcp        0      0 10.9.0.1:40023          10.9.0.2:80             ESTABLISHED",
      "tcp        0      0 10.9.0.1:40024          10.9.0.2:80             ESTABLISHED",
      "tcp        0      0 10.9.0.1:40025          10.9.0.2:80             ESTABLISHED",
      "tcp        5      0 10.9.0.1:40030          10.9.0.2:80             ESTABLISHED",
      "tcp        0      1 10.9.0.1:40000          203.0.113.200:8443      SYN_SENT   ",
      "tcp6       0      0 :::8080                 :::*                    LISTEN     ",
      "tcp6       2      0 :::9090                 :::*                    LISTEN     ",
      "tcp6       0      0 ::1:631                 :::*                    LISTEN     ",
      "tcp6       0      0 fd00:9::1:41002         fd00:9::abcd:1234:5:443 ESTABLISHED",
      "tcp6       0      0 10.9.0.1:9090           10.9.0.2:52001          ESTABLISHED",
      "tcp6       0      0 10.9.0.1:9090           10.9.0.2:52000          ESTABLISHED",
      "tcp6       0      0 fd00:9::1:41001         fd00:9::2:443           TIME_WAIT  ",
    ),
  );
});

test("every state with timers, as `netstat -anto`", () => {
  expect(netstatText(EVERY_STATE_FOR_NETSTAT, { timers: true })).toBe(
    lines(
      "Active Internet connections (servers and established)",
      "Proto Recv-Q Send-Q Local Address           Foreign Address         State       Timer",
      "tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN      off (0.00/0/0)",
      "tcp        0      0 127.0.0.1:5432          0.0.0.0:*               LISTEN      off (0.00/0/0)",
      "tcp        0      0 10.9.0.1:8080           10.9.0.2:51000          SYN_RECV    on (0.60/0/0)",
      "tcp        0      0 10.9.0.1:8080           10.9.0.2:51001          SYN_RECV    on (0.80/0/0)",
      "tcp        0      0 10.9.0.1:40001          10.9.0.2:80             ESTABLISHED off (0.00/0/0)",
      "tcp       77    300 10.9.0.1:40002          10.9.0.2:80             ESTABLISHED on (0.22/1/0)",
      "tcp        1      0 10.9.0.1:40003          10.9.0.2:80             CLOSE_WAIT  off (0.00/0/0)",
      "tcp       11      0 10.9.0.1:40004          10.9.0.2:80             CLOSE_WAIT  off (0.00/0/0)",
      "tcp        0      1 10.9.0.1:40005          10.9.0.2:80             FIN_WAIT1   on (0.22/1/0)",
      "tcp        0      0 10.9.0.1:40006          10.9.0.2:80             FIN_WAIT2   off (0.00/0/0)",
      "tcp        0      0 10.9.0.1:40007          10.9.0.2:80             FIN_WAIT2   timewait (59.63/0/0)",
      "tcp        1      1 10.9.0.1:40008          10.9.0.2:80             CLOSING     on (0.25/1/0)",
      "tcp        1      1 10.9.0.1:40009          10.9.0.2:80             LAST_ACK    on (0.32/1/0)",
      "tcp        0      0 10.9.0.1:40010          10.9.0.2:80             TIME_WAIT   timewait (59.73/0/0)",
      "tcp        0      0 10.9.0.1:40011          10.9.0.2:80             ESTABLISHED keepalive (7199.73/0/0)",
      "tcp        0     50 10.9.0.1:40012          10.9.0.2:80             ESTABLISHED probe (0.41/0/1)",
      "tcp        0      0 10.9.0.1:40021          10.9.0.2:80             ESTABLISHED keepalive (94.80/0/0)",
      "tcp        0      0 10.9.0.1:40022          10.9.0.2:80             ESTABLISHED keepalive (699.81/0/0)",
      "tcp        0      0 10.9.0.1:40023          10.9.0.2:80             ESTABLISHED keepalive (0.81/0/0)",
      "tcp        0      0 10.9.0.1:40024          10.9.0.2:80             ESTABLISHED keepalive (7.82/0/0)",
      "tcp        0      0 10.9.0.1:40025          10.9.0.2:80             ESTABLISHED keepalive (32.82/0/0)",
      "tcp        5      0 10.9.0.1:40030          10.9.0.2:80             ESTABLISHED off (0.00/0/0)",
      "tcp        0      1 10.9.0.1:40000          203.0.113.200:8443      SYN_SENT    on (0.80/0/0)",
      "tcp6       0      0 :::8080                 :::*                    LISTEN      off (0.00/0/0)",
      "tcp6       2      0 :::9090                 :::*                    LISTEN      off (0.00/0/0)",
      "tcp6       0      0 ::1:631                 :::*                    LISTEN      off (0.00/0/0)",
      "tcp6       0      0 fd00:9::1:41002         fd00:9::abcd:1234:5:443 ESTABLISHED off (0.00/0/0)",
      "tcp6       0      0 10.9.0.1:9090           10.9.0.2:52001          ESTABLISHED off (0.00/0/0)",
      "tcp6       0      0 10.9.0.1:9090           10.9.0.2:52000          ESTABLISHED off (0.00/0/0)",
      "tcp6       0      0 fd00:9::1:41001         fd00:9::2:443           TIME_WAIT   timewait (59.80/0/0)",
    ),
  );
});

// Recorded in the minute after that.
test.each([
  ["on", 47_330, 8, "on (47.33/8/0)"],
  ["persist", 12_580, 6, "probe (12.58/0/6)"],
  ["keepalive", 940, 7, "keepalive (0.94/0/7)"],
  ["timewait", 0, 0, "timewait (0.00/0/0)"],
] as const)("timer %s with %i ms left after %i repetitions is `%s`", (kind, left, repetitions, text) => {
  const established = socket("ESTABLISHED", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer(kind, left, repetitions));
  expect(netstatText([established], { timers: true })).toContain(` ESTABLISHED ${text}\n`);
});

test("a time is cut, not rounded, to hundredths: the kernel counts whole ticks", () => {
  const timeWait = socket("TIME-WAIT", 0, 0, "10.9.0.1 40010", "10.9.0.2 80", timer("timewait", 59_999, 0));
  expect(netstatText([timeWait], { timers: true })).toContain("timewait (59.99/0/0)");
});
