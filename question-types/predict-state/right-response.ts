import { type Answer, askedSteps, type Key } from "./derive";
import type { Response, Stage } from "./response";

/** The response that earns everything: what the model does. */
export function rightResponse(key: Key): Response {
  return { stages: askedSteps(key).map(({ answer }) => stageOf(answer)) };
}

function stageOf({ a, b, segment }: Answer): Stage {
  if (!segment) return { a, b, segment: { from: "A", flags: "none" } };
  const { from, flags, seq, ack } = segment;
  return {
    a,
    b,
    segment: {
      from,
      flags,
      ...(seq === null ? {} : { seq: String(seq) }),
      ...(ack === null ? {} : { ack: String(ack) }),
    },
  };
}
