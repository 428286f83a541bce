/** What a piece of work comes to that yields now and then, so that others can get a turn: without giving them one. */
export function atOnce<Result>(work: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
