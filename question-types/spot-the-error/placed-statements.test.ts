import { expect, test } from "vitest";
import { boxesOverlap } from "@/components/tcp/boxes";
import { layoutLadder, textBoxes } from "@/components/tcp/layout-ladder";
import { LOCALES } from "@/lib/i18n/locales";
import { kindOf, run, segmentsOf } from "@/lib/tcp";
import { generate, KINDS } from "./generate";
import { placedStatements, remarksOf } from "./placed-statements";
import type { Key, Prompt } from "./question";

function madeOf(seed: number, kind: string) {
  const { prompt, key } = generate(seed, kind);
  if (!key.run) throw new Error("a generated question keeps its run");
  const placed = placedStatements(prompt.statements, { ...key, run: key.run });
  return { prompt, key, placed, trace: run(key.run.script) };
}

test.each(KINDS)("%s: every statement is placed, with its own verdict, at a step that the run has", (kind) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { prompt, key, placed, trace } = madeOf(seed, kind);

    expect(placed).toHaveLength(prompt.statements.length);
    for (const [index, { verdict, step }] of placed.entries()) {
      const isWrong = Object.hasOwn(key.errors, prompt.statements[index]?.id ?? "");
      expect(verdict.en).toMatch(isWrong ? / wrong$/ : / right$/);
      if (step !== null) expect(trace.steps[step]?.index).toBe(step);
    }
    expect(placed.filter(({ step }) => step !== null).length).toBeGreaterThan(placed.length / 2);
  }
});

test("a line of a capture stands where its segment is sent", () => {
  const { placed, trace } = madeOf(3, "capture-half-close");

  const sent = segmentsOf(trace);
  expect(placed).toHaveLength(sent.length);
  for (const [index, { step }] of placed.entries())
    expect(trace.steps[step ?? -1]?.sent.map(({ id }) => id)).toContain(sent[index]?.id);
});

test("a statement about an end's FIN stands at that end's step", () => {
  const { prompt, placed, trace } = madeOf(1, "ordinary-close");
  const about = (statements: Prompt["statements"]) =>
    statements.flatMap(({ text }, index) => {
      const host = /^([AB])’s FIN (?:has|segment)/.exec(text.en)?.[1];
      return host ? [{ host, step: trace.steps[placed[index]?.step ?? -1] }] : [];
    });

  expect(about(prompt.statements).length).toBeGreaterThan(0);
  for (const { host, step } of about(prompt.statements)) {
    expect(step?.host).toBe(host);
    expect(step?.sent.some((sent) => kindOf(sent.segment) === "FIN")).toBe(true);
  }
});

test.each(KINDS)("%s: the drawing shows every remark, and none covers another text", (kind) => {
  const { placed, trace } = madeOf(2, kind);
  for (const locale of LOCALES) {
    for (const size of ["wide", "narrow"] as const) {
      const layout = layoutLadder(trace, { size, locale, remarks: remarksOf(placed, locale) });
      const rows = layout.rows.map(({ notes }) => notes.join(" "));
      for (const { verdict, step } of placed)
        if (step !== null) expect(rows.some((row) => row.includes(verdict[locale]))).toBe(true);

      const boxes = textBoxes(layout);
      for (const [index, { text, box }] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(boxesOverlap(box, other.box), `${text} / ${other.text}`).toBe(false);
    }
  }
});

test("a question stored before runs were kept is still a question", async () => {
  const { default: type } = await import("./type");
  const { prompt, key } = generate(2, "abort");
  const { run: _, ...stored }: Key = key;

  expect(type.key(prompt).parse(stored)).toEqual(stored);
});
