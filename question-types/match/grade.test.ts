import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "./samples";
import matchType, { grade, match } from "./type";

const [sample] = samples;
if (!sample) throw new Error("match has no samples");
const { prompt, key } = sample.question;
const question = { prompt, key };
const right = fc.constantFrom(...prompt.right.map(({ id }) => id));

test("every entry with what belongs to it earns everything", () => {
  expect(grade(question, { pairs: key.pairs })).toEqual({ fraction: 1, feedback: [], misconceptions: [] });
});

test("a wrong pair is explained as far as the key knows it, and costs its share", () => {
  const score = grade(question, { pairs: { ...key.pairs, "close-wait": "fin", "last-ack": "data" } });

  expect(score.fraction).toBe(0.5);
  expect(score.feedback).toEqual([
    { on: "close-wait", right: false, text: key.mistakes[1]?.why },
    { on: "last-ack", right: false, text: { en: "These two do not belong together.", "zh-CN": "这两项不相配。" } },
  ]);
  expect(score.misconceptions).toEqual(["M10"]);
});

test("an entry left alone earns nothing and is named", () => {
  const score = grade(question, { pairs: { "time-wait": "clock" } });

  expect(score.fraction).toBe(0.25);
  expect(score.feedback.map(({ on }) => on)).toEqual(["close-wait", "fin-wait-2", "last-ack"]);
});

test("the credit is the number of right pairs over the number of entries, whatever is paired", () => {
  const entries = Object.fromEntries(prompt.left.map(({ id }) => [id, right]));
  fc.assert(
    fc.property(fc.record(entries, { requiredKeys: ["time-wait"] }), (pairs) => {
      const hits = Object.entries(pairs).filter(([left, given]) => key.pairs[left] === given).length;
      expect(grade(question, { pairs: matchType.response(prompt).parse({ pairs }).pairs }).fraction).toBe(hits / 4);
    }),
  );
});

test("a key that leaves an entry without a pair, or calls a right pair a mistake, is refused", () => {
  const { "time-wait": _, ...pairs } = key.pairs;
  const mistakes = [{ left: "time-wait", right: "clock", why: { en: "No.", "zh-CN": "不。" } }];

  expect(matchType.key(prompt).safeParse({ ...key, pairs }).success).toBe(false);
  expect(matchType.key(prompt).safeParse({ ...key, mistakes }).success).toBe(false);
});

test("the writer shuffles the right side and keeps all of it", () => {
  const explanation = { right: prompt.text, wrong: prompt.text };
  const written = match({ id: "waits", role: "quiz", prompt, key, explanation, targets: [], sources: [] });

  expect(written.prompt.right).not.toEqual(prompt.right);
  expect(written.prompt.right.toSorted(byId)).toEqual(prompt.right.toSorted(byId));
  expect(written.prompt.left).toEqual(prompt.left);
});

const byId = (one: { readonly id: string }, other: { readonly id: string }) => one.id.localeCompare(other.id);
