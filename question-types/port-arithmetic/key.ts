import { numberFor } from "./compute";
import type { Key, Prompt } from "./type";
import { typicalErrors } from "./typical-errors";
import { workingOf } from "./workings";

/** The key that follows from a prompt. */
export function keyOf({ setup, asks }: Pick<Prompt, "setup" | "asks">): Key {
  return {
    answers: asks.map((ask) => ({
      ask,
      value: numberFor(ask, setup),
      working: workingOf(ask, setup),
      typicalErrors: typicalErrors(ask, setup),
    })),
  };
}
