import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATES } from "@/lib/tcp/state";
import { OFFERED, placeId, type SaidCell } from "./cells";
import { promptAndKey, type Response } from "./question";
import { samples } from "./samples";
import drawMachineType, { drawMachine, grade } from "./type";

const [first] = samples;
if (!first) throw new Error("draw-machine has no samples");
const { question, right } = first;
const withCell = (id: string, cell: SaidCell): Response => ({ cells: { ...right.cells, [id]: cell } });
const general = (response: Response) =>
  grade(question, response)
    .feedback.filter(({ on }) => on === undefined)
    .map(({ text }) => text.en);

describe("partial credit", () => {
  test("each transition counts the same, and both halves of it must be right", () => {
    expect(grade(question, withCell("close-wait--close", { send: "FIN", next: "CLOSING" })).fraction).toBeCloseTo(
      5 / 6,
    );
    expect(grade(question, withCell("close-wait--close", { send: "FIN" })).fraction).toBeCloseTo(5 / 6);
    expect(grade(question, { cells: {} }).fraction).toBe(0);
  });

  test("each wrong transition gets a remark that names whose rules it states", () => {
    const { feedback } = grade(question, withCell("fin-wait-1--fin", { send: "ACK", next: "TIME-WAIT" }));
    const remark = feedback.find(({ on }) => on === "fin-wait-1--fin");

    expect(remark?.text.en).toMatch(/^RFC 9293: in `FIN-WAIT-1`.*sends ACK and enters `CLOSING`\.$/);
    expect(remark?.text["zh-CN"]).toContain("发出ACK，进入`CLOSING`");
  });
});

describe("behaviour", () => {
  test("the shortest run that shows a wrong transition is told, with what both machines do", () => {
    const said = general(withCell("close-wait--close", { send: "RST", next: "CLOSED" }));

    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/\(1\) the peer’s FIN arrives.*; \(2\) the program has no more to send/);
    expect(said[0]).toContain("your machine sends RST and is in `CLOSED`");
    expect(said[0]).toContain("the model (RFC 9293) sends FIN and is in `LAST-ACK`");
  });

  test("a cell that says nothing ends the run", () => {
    expect(general({ cells: {} })[0]).toContain("does not say what it does");
  });
});

describe("wrong models", () => {
  test("a learner who waits for the peer in CLOSE-WAIT behaves like M10", () => {
    const score = grade(question, first.wrong);

    expect(score.misconceptions).toEqual(["M10"]);
    expect(score.feedback[0]?.text.en).toMatch(/^Your machine behaves like M10/);
    expect(score.feedback[0]?.text["zh-CN"]).toContain("M10");
  });

  test("two beliefs are told apart", () => {
    const { misconceptions } = grade(question, {
      cells: {
        ...right.cells,
        "close-wait--long-silence": { send: "nothing", next: "CLOSED" },
        "fin-wait-1--fin": { send: "ACK", next: "TIME-WAIT" },
      },
    });

    expect(misconceptions.toSorted()).toEqual(["M11", "M2"]);
  });

  test("an error that no wrong model makes shows no misconception", () => {
    expect(grade(question, withCell("close-wait--close", { send: "RST", next: "CLOSED" })).misconceptions).toEqual([]);
  });
});

describe("what is refused", () => {
  const response = drawMachineType.response(question.prompt);
  const { prompt, key } = question;

  test.each([
    ["a cell that was given", { cells: { "established--close": { send: "FIN", next: "FIN-WAIT-1" } } }],
    ["a cell that cannot happen", { cells: { "closed--fin-again": { send: "nothing", next: "CLOSED" } } }],
    ["a segment that is not offered", { cells: { "close-wait--close": { send: "data", next: "CLOSED" } } }],
    ["a state that is not offered", { cells: { "close-wait--close": { send: "FIN", next: "SYN-SENT" } } }],
    ["something more in a cell", { cells: { "close-wait--close": { send: "FIN", next: "CLOSED", why: "" } } }],
    ["a list", { cells: [] }],
    ["many names", { cells: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`cell-${n}`, {}])) }],
  ])("%s", (_, raw) => {
    expect(response.safeParse(raw).success).toBe(false);
  });

  test("a prompt whose given cells are not the model's, or that lacks one", () => {
    const given = { ...prompt.given, CLOSED: {} };
    const forged = {
      ...prompt.given,
      CLOSED: { ...prompt.given.CLOSED, CLOSE: { segments: ["RST"], next: "CLOSED" } },
    };

    expect(drawMachineType.prompt.safeParse({ ...prompt, given }).success).toBe(false);
    expect(drawMachineType.prompt.safeParse({ ...prompt, given: forged }).success).toBe(false);
    expect(drawMachineType.prompt.safeParse({ ...prompt, profile: "freebsd" }).success).toBe(false);
  });

  test("a key that is another question's, or not the model's", () => {
    const [cell, ...rest] = key.cells;

    expect(drawMachineType.key(prompt).safeParse({ cells: rest }).success).toBe(false);
    expect(drawMachineType.key(prompt).safeParse({ cells: [{ ...cell, next: "CLOSED" }, ...rest] }).success).toBe(
      false,
    );
  });

  test("asking for what cannot happen", () => {
    const missing = [{ state: "CLOSED", input: "FIN again" } as const];

    expect(() => promptAndKey({ text: prompt.text, profile: "rfc9293", alphabet: "closing", missing })).toThrow(
      "cannot happen",
    );
  });
});

test("under Linux a RST within the window is dropped in TIME-WAIT; RFC 9293 challenges it", () => {
  const asked = (profile: "linux" | "rfc9293") =>
    promptAndKey({
      text: question.prompt.text,
      profile,
      alphabet: "closing",
      missing: [{ state: "TIME-WAIT", input: "RST in window" }],
    }).key.cells[0]?.send;

  expect([asked("linux"), asked("rfc9293")]).toEqual(["nothing", "ACK"]);
});

test("the writer puts the model's cells in", () => {
  const { text, profile, alphabet, missing } = question.prompt;
  const explanation = { right: text, wrong: text };
  const written = drawMachine({
    id: "sample",
    role: "exercise",
    explanation,
    targets: [],
    sources: [],
    text,
    profile,
    alphabet,
    missing,
  });

  expect(written).toMatchObject({ type: "draw-machine", ...question });
});

test("whatever is drawn, the score lies between 0 and 1, and only the right table earns 1", () => {
  const { sends, next } = OFFERED.closing;
  const cell = fc.record({ send: fc.constantFrom(...sends), next: fc.constantFrom(...next) }, { requiredKeys: [] });
  const ids = question.prompt.missing.map(placeId);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), cell), (cells) => {
      const score = grade(question, drawMachineType.response(question.prompt).parse({ cells }));
      expect(score.fraction).toBeGreaterThanOrEqual(0);
      expect(score.fraction).toBeLessThanOrEqual(1);
      expect(score.fraction === 1).toBe(score.feedback.length === 0);
    }),
    { numRuns: 60 },
  );
  expect(next.every((state) => STATES.includes(state))).toBe(true);
});
