import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE } from "./causes";
import { generate } from "./generate";
import { grade, WORTH } from "./grade";
import { markableLines } from "./question";
import diagnose from "./type";

const { prompt, key } = generate(3, "close-wait-leak");
const question = { prompt, key };
const linesOf = (role: string) => key.remarks.filter((one) => one.role === role).flatMap(({ lines }) => lines);
const [telling, innocent] = [linesOf("tells"), linesOf("innocent")];
const right = { cause: key.cause, lines: telling, fix: key.fix };
const [otherCause = ""] = Object.keys(key.causes);

test("cause, lines and fix together earn everything", () => {
  expect(grade(question, right)).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
});

test("a neutral line earns nothing and costs nothing", () => {
  expect(grade(question, { ...right, lines: [...telling, ...linesOf("neutral")] }).fraction).toBe(1);
});

test("a wrong cause costs its share and is told why", () => {
  const score = grade(question, { ...right, cause: otherCause });

  expect(score.fraction).toBe(1 - WORTH.cause);
  expect(score.feedback).toEqual([{ on: "cause", right: false, text: key.causes[otherCause]?.why }]);
});

test("a false belief is named", () => {
  const [id = "", belief] = Object.entries(key.causes).find(([, { misconception }]) => misconception) ?? [];

  expect(grade(question, { ...right, cause: id }).misconceptions).toEqual([belief?.misconception]);
  expect(CATALOGUE).toHaveProperty(id);
});

test("half of the telling lines earn the harmonic mean of precision 1 and recall 1/2", () => {
  const [first = "", second = ""] = telling;
  const twoOfFour = grade(
    { prompt, key: { ...key, remarks: [{ lines: [first, second, "x", "y"], role: "tells", why: prompt.text }] } },
    { ...right, lines: [first, second] },
  );

  expect(twoOfFour.fraction).toBeCloseTo(WORTH.cause + WORTH.fix + WORTH.lines * (2 / 3), 6);
  expect(twoOfFour.feedback.map(({ on }) => on)).toEqual(["x", "y"]);
});

test("marking everything pays less than marking what tells", () => {
  const all = grade(question, { ...right, lines: [...telling, ...innocent] });

  expect(all.fraction).toBeLessThan(1);
  expect(all.feedback.map(({ on }) => on).toSorted()).toEqual(innocent.toSorted());
});

test("nothing at all earns nothing, and each part says so", () => {
  const score = grade(question, { cause: null, lines: [], fix: null });

  expect(score.fraction).toBe(0);
  expect(score.feedback.map(({ on }) => on)).toEqual(["cause", ...telling, "fix"]);
});

test("any marks earn between nothing and everything, and all parts only if they are the telling ones", () => {
  const ids = markableLines(prompt).map(({ id }) => id);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids)), (lines) => {
      const { fraction, feedback } = grade(question, { ...right, lines });
      expect(fraction).toBeGreaterThanOrEqual(1 - WORTH.lines - 1e-9);
      expect(fraction === 1).toBe(feedback.length === 0);
    }),
  );
});

test.each([
  ["a heading", { ...right, lines: ["line-2-1"] }],
  ["a line twice", { ...right, lines: [telling[0], telling[0]] }],
  ["a strange cause", { ...right, cause: "gremlins" }],
  ["a cause of the catalogue that is not offered", { ...right, cause: "fin-timeout-misread" }],
  ["no fix field", { cause: key.cause, lines: telling }],
])("%s is refused", (_, raw) => {
  expect(diagnose.response(prompt).safeParse(raw).success).toBe(false);
});

test("a key that forgets a line, or calls it two things, is refused", () => {
  const [first, ...rest] = key.remarks;

  expect(diagnose.key(prompt).safeParse({ ...key, remarks: rest }).success).toBe(false);
  expect(diagnose.key(prompt).safeParse({ ...key, remarks: [first, ...key.remarks] }).success).toBe(false);
});
