import { expect, test } from "vitest";
import { answerInWords, csv } from "./csv";

const lines = (text: string) => text.slice(1).split("\r\n");

test("starts with a byte order mark and ends every line with CR LF", () => {
  const text = csv(["id", "score"], [["a", 0.5]]);

  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.slice(1)).toBe("id,score\r\na,0.5\r\n");
});

test("quotes what needs it and doubles quotes", () => {
  expect(lines(csv(["h"], [["Kofi, A."], ['the "server"'], ["two\nlines"], ["吴嘉禾"]]))).toEqual([
    "h",
    '"Kofi, A."',
    '"the ""server"""',
    '"two\nlines"',
    "吴嘉禾",
    "",
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("%j is no formula", (text) => {
  const [, written] = csv(["h"], [[text]]).split("\r\n", 2);

  expect(written?.replace(/^"/, "")).toMatch(/^'/);
});

test("a formula that needs quotes gets both", () => {
  expect(lines(csv(["h"], [['=HYPERLINK("http://x","y")']]))[1]).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
});

test("numbers stay numbers, dates are in UTC, nothing is empty", () => {
  expect(lines(csv(["h"], [[-1, true, new Date("2026-11-23T10:00:00Z"), null]]))[1]).toBe(
    "-1,true,2026-11-23T10:00:00.000Z,",
  );
});

test.each([
  [{ choice: "browser" }, "browser"],
  [{ choices: ["a", "b"] }, "a; b"],
  [{ choices: [] }, ""],
  [{ answer: true, reason: "r" }, "answer=true reason=r"],
  [{ value: "60", unit: "s" }, "value=60 unit=s"],
  [{ pairs: { a: "x", b: "y" } }, "a=x b=y"],
  [
    { stages: [{ a: "FIN-WAIT-1", b: "ESTABLISHED", segment: { from: "A", flags: "FIN,ACK" } }] },
    "a=FIN-WAIT-1 b=ESTABLISHED segment=from=A flags=FIN,ACK",
  ],
  [null, ""],
])("%j is written %j", (answer, written) => {
  expect(answerInWords(answer)).toBe(written);
});
