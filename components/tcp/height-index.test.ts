import fc from "fast-check";
import { expect, test } from "vitest";
import { indexByHeight } from "./height-index";

const height = fc.integer({ min: -3_000, max: 3_000 });
const span = fc.tuple(height, fc.nat({ max: 2_000 })).map(([top, length]) => [top, top + length] as const);

test("it finds exactly what looking at everything finds, in the order in which it was added", () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, [top, bottom]) => {
      const index = indexByHeight(spans, (one) => one);

      expect(index.between(top, bottom)).toEqual(spans.filter(([from, to]) => from <= bottom && to >= top));
    }),
  );
});
