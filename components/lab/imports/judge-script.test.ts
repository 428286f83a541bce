import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeScript } from "./judge-script";

const SCRIPT = [
  "// a handshake",
  "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3",
  "+0 bind(3, ..., ...) = 0",
  "+0 listen(3, 1) = 0",
  "",
  "+0 < S 0:0(0) win 32792 <mss 1460>",
  "+0 > S. 0:0(0) ack 1 <...>",
  "+.1 < . 1:1(0) ack 1 win 257",
];
const verdicts = (text: string) => {
  const judged = judgeScript(text);
  return judged.type === "unreadable" ? [] : judged.lines.map(({ verdict }) => verdict);
};

test("a script that holds: every line with an event is said to hold, comments are not", () => {
  expect(judgeScript(SCRIPT.join("\n")).type).toBe("passed");
  expect(verdicts(SCRIPT.join("\n"))).toEqual(["plain", "held", "held", "held", "plain", "held", "held", "held"]);
});

test("a script that does not: the line that fails, what was expected and what happened; the rest stays open", () => {
  const text = SCRIPT.join("\r\n").replace("ack 1 <...>", "ack 7 <...>");

  expect(judgeScript(text)).toMatchObject({ type: "failed", code: "mismatch", line: 7 });
  expect(verdicts(text).slice(4)).toEqual(["plain", "held", "failed", "open"]);
});

test("what cannot be read is told with its line", () => {
  expect(judgeScript("0 socket(\n+0 nonsense")).toMatchObject({ type: "unreadable", code: "syntax" });
});

test("any text gets a verdict", () => {
  const lines = fc.array(fc.oneof(fc.constantFrom(...SCRIPT), fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (some) => {
      expect(["unreadable", "passed", "failed"]).toContain(judgeScript(some.join("\n")).type);
    }),
  );
});
