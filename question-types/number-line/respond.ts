import { oneOf, type Random } from "@/lib/grading/random";
import { add } from "@/lib/tcp/sequence";
import type { Key } from "./key";
import { partOf } from "./part-of";
import type { Prompt, Response } from "./type";

/** Wrong is typically one segment judged wrongly, and the number a typical error. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const fates = Object.fromEntries(key.fates.map(({ id, rules, outcome }) => [partOf(id, rules), outcome]));
  const { value, typicalErrors } = key.number;
  if (right) return { fates, number: String(value) };
  const { id, rules, outcome } = oneOf(key.fates, random);
  const other = oneOf(
    prompt.outcomes.filter((each) => each !== outcome),
    random,
  );
  const wrongNumber = typicalErrors.length > 0 ? oneOf(typicalErrors, random).value : add(value, 1);
  return { fates: { ...fates, [partOf(id, rules)]: other }, number: String(wrongNumber) };
}
