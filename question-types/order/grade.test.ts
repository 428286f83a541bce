import fc from "fast-check";
import { expect, test } from "vitest";
import { samples } from "./samples";
import orderType, { grade, order } from "./type";

const [sample] = samples;
if (!sample) throw new Error("order has no samples");
const { prompt, key } = sample.question;
const reverse = key.order.toReversed();

test.each([
  { name: "the keyed order earns everything", order: key.order, fraction: 1 },
  {
    name: "one swapped neighbour loses one pair of six",
    order: ["ack-of-a", "fin-of-a", "fin-of-b", "ack-of-b"],
    fraction: 5 / 6,
  },
  { name: "the reverse earns nothing", order: reverse, fraction: 0 },
])("$name", ({ order, fraction }) => {
  expect(grade({ key }, { order }).fraction).toBeCloseTo(fraction);
});

test("a pair that stands wrongly is explained; one that stands rightly is not", () => {
  const swapped = grade({ key }, { order: ["fin-of-a", "fin-of-b", "ack-of-a", "ack-of-b"] });
  const other = grade({ key }, { order: ["ack-of-a", "fin-of-a", "fin-of-b", "ack-of-b"] });

  expect(swapped.feedback.filter(({ on }) => on === "ack-of-a")).toHaveLength(1);
  expect(other.feedback.map(({ text }) => text.en)).toEqual(["Of 6 pairs of events, 5 stand in the right order."]);
});

test("an order and its reverse share the credit of one", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...key.order], { minLength: 4 }), (given) => {
      const fraction = grade({ key }, { order: given }).fraction;
      expect(fraction + grade({ key }, { order: given.toReversed() }).fraction).toBeCloseTo(1);
    }),
  );
});

test("the writer never lists the items in the right order", () => {
  const items = key.order.map((id) => ({ id, text: { en: id, "zh-CN": id } }));
  fc.assert(
    fc.property(fc.string(), (id) => {
      const explanation = { right: prompt.text, wrong: prompt.text };
      const written = order({
        id,
        role: "quiz",
        prompt: { ...prompt, items },
        key,
        explanation,
        targets: [],
        sources: [],
      });
      expect(written.prompt.items.map((item) => item.id)).not.toEqual(key.order);
      expect(written.prompt.items.map((item) => item.id).toSorted()).toEqual(key.order.toSorted());
    }),
  );
});

test("a list that is too short or names a strange item is refused", () => {
  const response = orderType.response(prompt);

  expect(response.safeParse({ order: key.order.slice(1) }).success).toBe(false);
  expect(response.safeParse({ order: [...key.order.slice(1), "rst"] }).success).toBe(false);
});

test("a pair that contradicts the key is refused", () => {
  const pairs = [{ first: "ack-of-b", second: "fin-of-a", why: { en: "No.", "zh-CN": "不。" } }];

  expect(orderType.key(prompt).safeParse({ ...key, pairs }).success).toBe(false);
});
