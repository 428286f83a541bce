import type { Random } from "@/lib/grading/random";
import type { Key, Prompt, Response } from "./type";

/** Wrong is typically two neighbours swapped. */
export function respond(
  { key }: { readonly prompt: Prompt; readonly key: Key },
  right: boolean,
  random: Random,
): Response {
  if (right) return { order: key.order };
  const place = Math.floor(random() * (key.order.length - 1));
  const swapped = [...key.order];
  swapped.splice(place, 2, ...key.order.slice(place, place + 2).reverse());
  return { order: swapped };
}
