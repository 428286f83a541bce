import { expect, test } from "vitest";
import { COUNTERS, nstatText } from "./counters";

test("a counter has the line that nstat prints", () => {
  // Recorded on Linux 6.18 with iproute2 6.1: `nstat -az`.
  const text = nstatText({ TcpExtTW: 3, TcpExtTCPTimeouts: 4 }).split("\n");
  expect(text).toContain("TcpOutRsts                      0                  0.0");
  expect(text).toContain("TcpExtTW                        3                  0.0");
  expect(text).toContain("TcpExtTCPTimeouts               4                  0.0");
  expect(text[0]).toBe("#kernel");
});

test("every counter has one line, also when nothing was counted", () => {
  const named = nstatText({})
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(" ")[0]);
  expect(named).toEqual(COUNTERS);
});
