import { expect, test, vi } from "vitest";
import { seededRandom } from "@/lib/grading/random";
import type * as Registry from "@/question-types/registry";
import { contentWithVariants, withGeneratedTypes } from "@/tests/sample-variants";
import type { FoundQuestion } from "./load";
import { drawVariant, variantOf } from "./variants";

vi.mock("@/question-types/registry", async (original) => withGeneratedTypes(await original<typeof Registry>()));

const content = contentWithVariants();

function found(id: string): FoundQuestion {
  const question = content.findQuestion?.(id);
  if (!question) throw new Error(`No question "${id}"`);
  return question;
}

test("the same seed gives the same variant and hash, other seeds others", () => {
  const sum = found("exercise-sum");

  expect(variantOf(sum, 5)).toEqual(variantOf(sum, 5));
  expect(variantOf(sum, 5).hash).not.toBe(variantOf(sum, 6).hash);
  expect(variantOf(sum, 1)).toEqual(sum);
});

test("two questions of one kind never share a version", () => {
  const [one, other] = [variantOf(found("exercise-sum"), 5), variantOf(found("q-sum"), 5)];

  expect(one.question.prompt).toEqual(other.question.prompt);
  expect(one.hash).not.toBe(other.hash);
});

test("a question that somebody wrote is its only variant", () => {
  expect(variantOf(found("exercise-one"), 5)).toEqual(found("exercise-one"));
});

test("what is known is not drawn; where all is known, nothing is", () => {
  const two = found("exercise-two");
  const other = drawVariant(two, seededRandom("draw"), new Set([two.hash]));

  expect(other?.question.key).toEqual({ sum: 7 });
  expect(drawVariant(two, seededRandom("draw"), new Set([two.hash, other?.hash ?? ""]))).toBeNull();
});
