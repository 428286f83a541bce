import { describe, expect, it } from "vitest";
import { FakeHost, type Reaction, run, SERVER } from "./fixtures";

describe("calls", () => {
  it("use the host's descriptors in place of the script's", () => {
    const host = new FakeHost();
    expect(run(`${SERVER}+0 close(3) = 0\n+0 close(3) = -1 EBADF`, host).failure).toMatchObject({ line: 6 });
    expect(host.calls.slice(1)).toMatchObject([
      { name: "bind", fd: 17, local: { ip: "192.168.0.1", port: 8080 } },
      { name: "listen", fd: 17, backlog: 1 },
      { name: "close", fd: 17 },
      { name: "close", fd: 1_000_003 },
    ]);
  });

  it.each([
    ["read(3, ..., 100) = 100", { value: 100, errno: null }, null],
    ["read(3, ..., 100) = 100", { value: 99, errno: null }, "99"],
    ["read(3, ..., 100) = -1 EAGAIN (x)", { value: -1, errno: "EAGAIN" }, null],
    ["read(3, ..., 100) = -1 EWOULDBLOCK (x)", { value: -1, errno: "EAGAIN" }, null],
    ["read(3, ..., 100) = -1 ECONNRESET (x)", { value: -1, errno: "EAGAIN" }, "-1 EAGAIN"],
    ["read(3, ..., 100) = -1", { value: -1, errno: "EPIPE" }, null],
  ] as const)("%s, when the host gives %o", (line, result, actual) => {
    const host = new FakeHost();
    host.results.read = result;
    const { failure } = run(`0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 ${line}`, host);
    expect(failure?.actual ?? null).toBe(actual);
  });

  it("hand over what matters of their arguments", () => {
    const host = new FakeHost();
    host.results.write = { value: 30, errno: null };
    host.results.getsockopt = { value: 0, errno: null, out: 104 };
    const lines = [
      "0 socket(..., SOCK_STREAM|SOCK_NONBLOCK, IPPROTO_TCP) = 4",
      "+0 fcntl(4, F_GETFL) = 0x802 (flags O_RDWR|O_NONBLOCK)",
      "+0 fcntl(4, F_SETFL, O_RDWR) = 0",
      "+0 fcntl(4, F_GETFL) = 2",
      "+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=5}, 8) = 0",
      '+0 setsockopt(4, SOL_TCP, TCP_CONGESTION, "reno", 4) = 0',
      "+0 writev(4, [{..., 10}, {..., 20}], 2) = 30",
      "+0 send(4, ..., 30, MSG_MORE|MSG_NOSIGNAL) = 30",
      "+0 getsockopt(4, SOL_SOCKET, SO_ERROR, [ECONNRESET], [4]) = 0",
      "+0 shutdown(4, SHUT_WR) = 0",
    ];
    expect(run(lines.join("\n"), host)).toMatchObject({ passed: true });
    expect(host.calls).toMatchObject([
      { name: "socket", nonblocking: true },
      { name: "fcntl", fd: 17, nonblocking: false },
      { name: "setsockopt", option: "SO_LINGER", value: { on: true, seconds: 5 } },
      { name: "write", octets: 30, more: false },
      { name: "write", octets: 30, more: true },
      { name: "getsockopt", option: "SO_ERROR" },
      { name: "shutdown", how: "SHUT_WR" },
      { name: "close" },
    ]);
  });

  it("know a buffer at NULL", () => {
    const host = new FakeHost();
    host.results.ioctl = { value: 0, errno: null, out: 7 };
    host.state = "ESTABLISHED";
    const lines = (errno: string) =>
      `${SERVER}+0 recv(3, NULL, 5, 0) = -1 EFAULT (x)\n+0 write(3, NULL, 5) = -1 ${errno} (x)`;
    expect(run(lines("EFAULT"), host)).toMatchObject({ passed: true });
    expect(run(lines("EPIPE"), host).failure).toMatchObject({ line: 6, actual: "-1 EFAULT" });
    host.state = "FIN-WAIT-1";
    expect(run(lines("EFAULT"), host).failure).toMatchObject({ code: "unsupported" });
  });

  it("tell by control message what is left to read", () => {
    const host = new FakeHost();
    host.results.read = { value: 9, errno: null };
    host.results.ioctl = { value: 0, errno: null, out: 0 };
    const line = (data: number) =>
      `${SERVER}+0 recvmsg(3, {msg_name(...)=..., msg_iov(1)=[{..., 9}], msg_flags=0, ` +
      `msg_control=[{cmsg_level=SOL_TCP, cmsg_type=TCP_CM_INQ, cmsg_data=${data}}]}, 0) = 9`;
    host.state = "ESTABLISHED";
    expect(run(line(0), host)).toMatchObject({ passed: true });
    host.state = "CLOSE-WAIT";
    expect(run(line(1), host)).toMatchObject({ passed: true });
    expect(run(line(0), host).failure).toMatchObject({ actual: "cmsg_data=1" });
  });

  it("set the range of ports for the whole host", () => {
    const host = new FakeHost();
    const line = "setsockopt(3, SOL_IP, IP_LOCAL_PORT_RANGE, [0xdeaddead], 4) = 0";
    expect(run(`0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 ${line}`, host)).toMatchObject({ passed: true });
    expect(host.settings.get("net.ipv4.ip_local_port_range")).toBe("57005 57005");
  });

  it("are judged by what they hand back", () => {
    const host = new FakeHost();
    host.results.getsockopt = { value: 0, errno: null, out: 65_536 };
    host.results.ioctl = { value: 0, errno: null, out: 7 };
    const events = { in: true, out: false, hup: true, err: false, rdhup: false };
    host.results.poll = { value: 1, errno: null, out: events };
    const failure = (line: string) => run(`0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 ${line}`, host).failure;
    expect(failure("getsockopt(3, SOL_SOCKET, SO_RCVBUF, [65536], [4]) = 0")).toBeUndefined();
    expect(failure("getsockopt(3, SOL_SOCKET, SO_RCVBUF, [...], [4]) = 0")).toBeUndefined();
    expect(failure("getsockopt(3, SOL_SOCKET, SO_RCVBUF, [65700], [4]) = 0")).toMatchObject({ actual: "65536" });
    expect(failure("ioctl(3, FIONREAD, [7]) = 0")).toBeUndefined();
    expect(failure("ioctl(3, SIOCOUTQ, [8]) = 0")).toMatchObject({ actual: "7" });
    expect(failure("poll([{fd=3, events=POLLIN, revents=POLLIN|POLLHUP}], 1, 0) = 1")).toBeUndefined();
    expect(failure("poll([{fd=3, events=POLLIN, revents=POLLIN}], 1, 0) = 1")).toMatchObject({
      actual: "events in|hup",
    });
  });

  it.each([
    "epoll_create(1) = 5",
    "socket(..., SOCK_DGRAM, IPPROTO_UDP) = 3",
    "send(3, ..., 1, MSG_ZEROCOPY) = 1",
    "setsockopt(3, SOL_TCP, TCP_FASTOPEN, [1], 4) = 0",
  ])("that the model does not have are told: %s", (line) => {
    expect(run(`//\n0 ${line}`).failure).toMatchObject({ code: "unsupported", line: 2 });
  });

  it("without a time to return may wait for the host's own timers only", () => {
    const socket = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n";
    const reading: Reaction = (host, { call, now }) => {
      if (call?.name === "read") host.later(now + 50, (at) => host.return({ value: 0, errno: null }, at));
    };
    expect(run(`${socket}+0 read(3, ..., 9) = 0\n+0 close(3) = 0`, new FakeHost(reading)).log.at(-1)).toContain(
      "0.050000",
    );
    expect(run(`${socket}+0 read(3, ..., 9) = 0`).failure).toMatchObject({ code: "missing", line: 2 });
  });
});

describe("calls that block", () => {
  const accepting = `${SERVER}+0...0.2 accept(3, ..., ...) = 4\n`;
  const accepted =
    (delay: number): Reaction =>
    (host, { packet, now }) => {
      if (packet) host.later(now + delay, (at) => host.return({ value: 31, errno: null }, at));
    };

  it("return in the background, at their time", () => {
    const host = new FakeHost(accepted(100));
    expect(run(`${accepting}+.1 < . 1:1(0) ack 1 win 5\n+.15 close(4) = 0`, host)).toMatchObject({ passed: true });
    expect(host.calls.at(-2)).toMatchObject({ name: "close", fd: 31 });
  });

  it.each([
    [50, "time", "the call returned at 0.150000"],
    [150, "time", "the call returned at 0.250000"],
    [900, "missing", "the call still blocks"],
  ])("fail in their own line if they return after %i ms more", (delay, code, actual) => {
    const result = run(`${accepting}+.1 < . 1:1(0) ack 1 win 5\n+.15 close(3) = 0`, new FakeHost(accepted(delay)));
    expect(result.failure).toMatchObject({ code, line: 5, actual });
  });

  it("are waited for at the end", () => {
    expect(run(`${accepting}+.1 < . 1:1(0) ack 1 win 5`, new FakeHost(accepted(100)))).toMatchObject({ passed: true });
    expect(run(accepting).failure).toMatchObject({ code: "missing", line: 5 });
  });
});
