/** What the work gives, or something else where it fails: a browser may refuse to keep anything. */
export function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
