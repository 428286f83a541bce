import { oneOf, type Random } from "@/lib/grading/random";
import { type Key, markableLines, type Prompt, type Response } from "./question";

/** Wrong is typically: a cause of the same look, half of its lines and one that means nothing, a fix from hearsay. */
export function respond(
  { prompt, key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  const telling = new Set(key.remarks.filter(({ role }) => role === "tells").flatMap(({ lines }) => lines));
  const inOrder = (ids: ReadonlySet<string>) => markableLines(prompt).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  if (right) return { cause: key.cause, lines: inOrder(telling), fix: key.fix };

  const innocent = key.remarks.filter(({ role }) => role === "innocent").flatMap(({ lines }) => lines);
  const kept = [...telling].filter(() => random() < 0.5);
  return {
    cause: random() < 0.5 ? key.cause : oneOf(Object.keys(key.causes), random),
    lines: inOrder(new Set([...kept, ...(innocent.length > 0 ? [oneOf(innocent, random)] : [])])),
    fix: oneOf(Object.keys(key.fixes), random),
  };
}
