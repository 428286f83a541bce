/** Where an exercise stands alone, without language. */
export function exercisePath(id: string): string {
  return `/exercise/${id}`;
}
