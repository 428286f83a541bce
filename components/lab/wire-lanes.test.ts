import fc from "fast-check";
import { expect, test } from "vitest";
import type { SentSegment } from "@/lib/tcp/trace";
import { lanesOf } from "./wire-lanes";

const segment = { seq: 1, ack: 1, syn: false, fin: false, rst: false, data: 0, window: 0 };
const sent = fc
  .record({ from: fc.constantFrom("A" as const, "B" as const), sentAt: fc.nat(100), way: fc.nat(200) })
  .map(
    ({ from, sentAt, way }): Omit<SentSegment, "id"> => ({
      from,
      segment,
      sentAt,
      fate: { type: "arrives", at: sentAt + way, delayed: false },
      again: false,
      stray: false,
    }),
  );

test("every segment of a direction is drawn, none over another", () => {
  fc.assert(
    fc.property(fc.array(sent, { maxLength: 12 }), fc.nat(300), (drawn, now) => {
      const segments = drawn.map((one, id) => ({ ...one, id }));
      for (const from of ["A", "B"] as const) {
        const { placed, count } = lanesOf(segments, from, now, 492);
        expect(placed.map(({ sent: { id } }) => id)).toEqual(
          segments.filter((one) => one.from === from).map(({ id }) => id),
        );
        expect(count).toBe(placed.length === 0 ? 0 : 1 + Math.max(...placed.map(({ lane }) => lane)));
        for (const one of placed) {
          const near = placed.filter(
            (other) => other.lane === one.lane && Math.abs(other.share - one.share) * 492 < 62,
          );
          expect(near).toEqual([one]);
        }
      }
    }),
  );
});

test("a segment goes from its sender to the other end, and two sent at once go side by side", () => {
  const at = (id: number): SentSegment => ({
    id,
    from: "A",
    segment,
    sentAt: 0,
    fate: { type: "arrives", at: 20, delayed: false },
    again: false,
    stray: false,
  });
  const shares = [0, 10, 20].map((now) => lanesOf([at(0)], "A", now, 370).placed[0]?.share ?? 0);

  expect(shares).toEqual([0.1, 0.5, 0.9]);
  expect(lanesOf([at(0), at(1)], "A", 5, 370).placed.map(({ lane }) => lane)).toEqual([0, 1]);
});
