/**
 * By question type, what is hostile to others and may be taken, as `place: way`: an answer that is not finished yet, or
 * a list in which things may happen again.
 */
export const MAY_BE_TAKEN: ReadonlyMap<string, RegExp> = new Map([
  ["be-the-network", /^actions: everything twice$/],
  ["be-the-program", /^[AB]: everything twice$/],
  ["build-ladder", /^(rows: everything twice|rows\.\d+\.(from|flags|seq|ack|len): missing)$/],
  ["diagnose", /^(cause|fix): null$/],
  ["draw-machine", /^cells\.[^.]+(\.send|\.next)?: missing$/],
  ["fill-numbers", /^values\.[a-z]: missing$/],
  ["match", /^pairs\.[^.]+: missing$/],
  ["number-line", /^(fates\.[^.]+|number): missing$/],
  ["port-arithmetic", /^values\.[^.]+(\.unit)?: missing$/],
  ["predict-state", /^stages\.\d+\.segment\.(seq|ack): missing$/],
  ["return-values", /^results\.[^.]+: missing$/],
  ["spot-the-error", /^marks\.[^.]+: (missing|null)$/],
]);

export function mayBeTaken(type: string, one: string): boolean {
  return MAY_BE_TAKEN.get(type)?.test(one) ?? false;
}
