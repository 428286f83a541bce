import { describe, expect, it } from "vitest";
import { answer, FakeHost, LOCAL, run, SERVER, SYN_ACK } from "./fixtures";
import type { RunOptions } from "./run";

describe("shell lines", () => {
  it("set the host, or fail by their line", () => {
    const host = new FakeHost(undefined, /^net\.inet\.tcp\.insecure_rst$/);
    expect(run("0 `sysctl -w net.inet.tcp.insecure_rst=1`\n+0 `sysctl kern.ipc.maxsockbuf=5`", host)).toMatchObject({
      passed: true,
    });
    expect(host.settings.get("net.inet.tcp.insecure_rst")).toBe("1");
    expect(run("//\n0 `sysctl net.inet.tcp.nonsense=1`", host).failure).toEqual({
      code: "unsupported",
      line: 2,
      expected: "something the model has",
      actual: "the model does not know the setting net.inet.tcp.nonsense=1",
      at: 0,
    });
  });

  it("set the suite's defaults", () => {
    const host = new FakeHost();
    expect(run("`./defaults.sh`\n0 `sleep 0.5`\n0.5 `true`", host)).toMatchObject({ passed: true });
    expect(host.settings.get("net.ipv4.tcp_timestamps")).toBe("1");
  });

  it("count states and drop connections", () => {
    const host = new FakeHost(answer([0, SYN_ACK]));
    host.state = "TIME-WAIT";
    const count = (wanted: number) => `+0 \`sockstat -4 -P tcp -s | grep -c TIME_WAIT | grep ${wanted}\`\n`;
    const lines = `${SERVER}+0 < S 0:0(0) win 9\n${count(1)}+0 \`tcpdrop -s LAST_ACK\`\n+0 \`tcpdrop -s TIME_WAIT\`\n`;
    expect(run(lines, host)).toMatchObject({ passed: true });
    expect(host.destroyed).toEqual([LOCAL]);
    expect(run(lines + count(0), host).failure).toMatchObject({ expected: "0 in TIME-WAIT", actual: "1 in TIME-WAIT" });
  });
});

describe("code", () => {
  const code = (text: string, options: RunOptions = {}) => {
    const host = new FakeHost();
    host.state = "CLOSE-WAIT";
    return run(`${SERVER}+0 %{ ${text} }%`, host, options).failure ?? null;
  };

  it.each([
    "assert tcpi_state == TCP_CLOSE_WAIT, tcpi_state",
    "assert tcpi_state == 8; assert tcpi_rto == 200000 and not tcpi_unacked",
    "print(tcpi_state)\nassert (tcpi_options & TCPI_OPT_SACK) != 0, 'no sack'",
    "assert 1 < tcpi_snd_cwnd <= 10 or False",
    "assert tcpi_options == (TCPI_OPT_TIMESTAMPS | TCPI_OPT_SACK) - 1; \\\n assert -7 // 2 == -4 and 7 % 4 * 2 == 6",
  ])("holds: %s", (text) => {
    expect(code(text)).toBeNull();
  });

  it("counts states as the script's system does", () => {
    expect(code("assert tcpi_state == TCPS_CLOSE_WAIT and tcpi_state == 5")).toBeNull();
    expect(code("assert tcpi_state == TCPI_CLOSE_WAIT and tcpi_state != TCPI_SYN_RCVD")).toBeNull();
    expect(code("assert tcpi_state == 8", { system: "freebsd" })).toMatchObject({ code: "mismatch" });
  });

  it("tells what it found", () => {
    expect(code("assert tcpi_state == TCP_TIME_WAIT")).toMatchObject({ line: 5, actual: "tcpi_state 8 (CLOSE-WAIT)" });
    expect(code("assert tcpi_pmtu == 5")).toMatchObject({ code: "unsupported", actual: "tcpi_pmtu is not modelled" });
  });

  it("reads TCP_INFO by getsockopt, too", () => {
    const host = new FakeHost();
    host.state = "FIN-WAIT-2";
    const lines = (state: string) =>
      `${SERVER}+0 getsockopt(3, IPPROTO_TCP, TCP_INFO, {tcpi_state=${state}, tcpi_rto=..., tcpi_snd_mss=1460}, [92]) = 0`;
    expect(run(lines("TCPS_FIN_WAIT_2"), host)).toMatchObject({ passed: true });
    expect(run(lines("TCPS_CLOSED"), host).failure).toMatchObject({ actual: "tcpi_state=9 (FIN-WAIT-2)" });
  });
});
