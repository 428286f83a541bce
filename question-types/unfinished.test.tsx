import fc from "fast-check";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { QuestionViewProps } from "./define";
import { stageOf } from "./predict-state/stage-draft";
import { type AnyQuestionType, questionTypeOf } from "./registry";

const views = import.meta.glob<{ default: ComponentType<QuestionViewProps> }>("./*/view.tsx", { eager: true });

/** The first sample of a type as a page shows it that has kept this. */
function shown(type: AnyQuestionType, kept: unknown, response: unknown = null): string {
  const View = views[`./${type.name}/view.tsx`]?.default;
  const prompt = type.samples[0]?.question.prompt;
  if (!View || !prompt) throw new Error(`${type.name} has no view or no sample`);
  return renderToStaticMarkup(
    <View
      name="q"
      locale="en"
      prompt={prompt}
      response={response}
      onChange={() => {}}
      unfinished={{ kept, keep: () => {} }}
      disabled={false}
    />,
  );
}

/** What is picked, chosen or typed in a markup. */
function entered(html: string): readonly string[] {
  return [
    ...[...html.matchAll(/<input[^>]* checked=""[^>]*>(?:<[^>]*>)*([^<]*)/g)].map(([, label]) => label ?? ""),
    ...[...html.matchAll(/<option[^>]* selected="">([^<]*)/g)].map(([, label]) => label ?? ""),
    ...[...html.matchAll(/<input[^>]* type="text"[^>]*>/g)].map(([input]) => / value="([^"]*)"/.exec(input)?.[1] ?? ""),
  ].filter((text) => text !== "" && !/^[Cc]hoose/.test(text));
}

describe("what was entered and is no response yet is shown as it was left", () => {
  test.each([
    ["true-false-reason", { answer: false }, ["False"]],
    ["true-false-reason", { reason: "rto" }, ["Every segment is kept and repeated until it is acknowledged."]],
    ["predict-state", { a: "CLOSING", from: "B", flags: "ACK", ack: "10x" }, ["B sends", "CLOSING", "ACK", "10x"]],
    ["numeric", { value: "four", unit: "min" }, ["minutes", "four"]],
    ["numeric", { value: "", unit: "ms" }, ["milliseconds"]],
    ["fill-numbers", { b: "44oo" }, ["44oo"]],
    ["number-line", "many", ["many"]],
    ["port-arithmetic", { rate: { value: "some", unit: "per-minute" } }, ["per minute", "some"]],
  ])("%s: %j", (name, kept, texts) => {
    expect(entered(shown(questionTypeOf({ type: name }), kept))).toEqual(texts);
    expect(entered(shown(questionTypeOf({ type: name }), null))).toEqual([]);
  });

  test("in the place of the number that can be read and still counts", () => {
    const numeric = questionTypeOf({ type: "numeric" });
    const html = shown(numeric, { value: "2o", unit: "s" }, { value: "2", unit: "min" });

    expect(entered(html)).toEqual(["seconds", "2o"]);
  });
});

const KEEPING = ["true-false-reason", "predict-state", "numeric", "fill-numbers", "number-line", "port-arithmetic"];
const NAMES = ["answer", "reason", "a", "b", "from", "flags", "seq", "ack", "value", "unit", "tuples", "rate"];
const json = fc.jsonValue({ maxDepth: 2 });
const anything = fc.oneof(json, fc.dictionary(fc.constantFrom(...NAMES), json));

test.each(KEEPING)("%s: whatever else the browser had kept is no trouble", (name) => {
  const type = questionTypeOf({ type: name });
  fc.assert(
    fc.property(anything, (kept) => {
      expect(shown(type, kept)).not.toContain("[object");
    }),
    { numRuns: 20 },
  );
});

describe("a stage", () => {
  const full = { a: "FIN-WAIT-2", b: "CLOSE-WAIT", from: "B", flags: "ACK", seq: "300", ack: "101" } as const;
  const { from, flags, seq, ack, a, b } = full;

  test("is said once everything that is asked for is, and can be read", () => {
    expect(stageOf(full, () => true)).toEqual({ a, b, segment: { from, flags, seq, ack } });
    for (const missing of ["a", "b", "from", "flags", "seq", "ack"]) {
      expect(stageOf({ ...full, [missing]: undefined }, () => true)).toBeNull();
    }
    expect(stageOf({ ...full, ack: "10x" }, () => true)).toBeNull();
  });

  test("says no more than is asked for", () => {
    expect(stageOf({ ...full, seq: "later" }, () => false)).toEqual({ a, b, segment: { from, flags, ack } });
    expect(stageOf({ ...full, from: "none" }, () => true)).toEqual({ a, b, segment: { from: "A", flags: "none" } });
  });
});
