/**
 * The best rating that ticked key points support: an essential point that is missing
 * makes it Again; all points make it Good, and Easy stays the learner's own call.
 */
export function suggestedRating(
  points: readonly { readonly id: string; readonly essential: boolean }[],
  ticked: ReadonlySet<string>,
): 1 | 2 | 3 {
  if (points.some(({ id, essential }) => essential && !ticked.has(id))) return 1;
  return points.every(({ id }) => ticked.has(id)) ? 3 : 2;
}
