import { z } from "zod";
import { isSameJson } from "./same-json";

/** What the model can run, as a key holds it: its parts are looked at when it is run. */
export function runnable<T>(what: string): z.ZodType<T> {
  return z.custom<T>((value) => typeof value === "object" && value !== null, `is not a ${what}`);
}

/** A key of a question whose prompt follows from it: right if the model, run from it, gives what this prompt shows. */
export function leadingTo<Key, Derived>(
  prompt: Derived & { readonly text: unknown },
  derive: (key: Key) => Derived,
  key: z.ZodType<Key>,
): z.ZodType<Key> {
  const shown = { ...prompt, text: undefined };
  return key.refine((given) => isSameJson(derivedFrom(given, derive), shown), "does not lead to this prompt");
}

function derivedFrom<Key, Derived>(key: Key, derive: (key: Key) => Derived): Derived | null {
  try {
    return derive(key);
  } catch {
    // What the model cannot run leads to no prompt.
    return null;
  }
}
