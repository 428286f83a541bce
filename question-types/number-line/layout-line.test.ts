import { expect, test } from "vitest";
import { layoutLine, wrapMark } from "./layout-line";

const known = (at: number) => ({ at, name: String(at), kind: "known" }) as const;

test("marks stand in the order of the ring around the base, not of the numbers", () => {
  const { rows } = layoutLine([known(5), known(4_294_967_290), known(4_294_967_000)], 4_294_967_290);
  expect(rows.map(({ at }) => at)).toEqual([4_294_967_000, 4_294_967_290, 5]);
});

test("marks at the same number share a row; a number between two rows lies between them", () => {
  const { rows, yOf } = layoutLine([known(100), known(100), known(300)], 100);
  expect(rows.map(({ marks }) => marks.length)).toEqual([2, 1]);
  expect(yOf(200)).toBe(((rows[0]?.y ?? 0) + (rows[1]?.y ?? 0)) / 2);
});

test("the end of the ring is marked only where the window reaches over it", () => {
  expect(wrapMark(4_294_967_000, 1_000, "wrap")).toHaveLength(1);
  expect(wrapMark(1_000, 1_000, "wrap")).toHaveLength(0);
});
