import { segmentText } from "@/lib/tcp/export/trace-text";
import { distinguish } from "@/lib/tcp/mutants/distinguish";
import { findModel, listModels } from "@/lib/tcp/mutants/mutants";
import type { Reaction } from "@/lib/tcp/mutants/one-end";
import type { GivenEvent } from "@/lib/tcp/mutants/one-end-events";
import { parseArguments, type Tally } from "./report";

/** The shortest trace that tells two models apart. Without arguments: which models there are. */
export function distinguishModels(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  const [one, other] = words;
  if (one === undefined || other === undefined) {
    for (const { id } of listModels()) console.log(id);
    return { passed: listModels().length, failed: 0 };
  }
  const result = distinguish(modelNamed(one), modelNamed(other));
  if (options.has("json")) console.log(JSON.stringify(result));
  else if (result.type === "alike") console.log(`alike: ${result.reason}, ${result.seen} pairs of situations seen`);
  else {
    console.log(`ESTABLISHED, opened by the ${result.openedBy} end; they differ in ${result.differences.join(", ")}`);
    for (const { at, event, a, b } of result.steps) {
      console.log(`${(at / 1_000).toFixed(3)} s  ${eventText(event)}`);
      console.log(`    ${one}: ${reactionText(a)}`);
      console.log(`    ${other}: ${reactionText(b)}`);
    }
  }
  return { passed: 1, failed: 0 };
}

function modelNamed(id: string) {
  const model = findModel(id);
  if (model === null)
    throw new Error(
      `no model "${id}"; there are ${listModels()
        .map((known) => known.id)
        .join(", ")}`,
    );
  return model;
}

function eventText(event: GivenEvent): string {
  switch (event.type) {
    case "SEGMENT ARRIVES":
      return `< ${segmentText(event.segment)}`;
    case "TIMEOUT":
      return `${event.timer} TIMEOUT`;
    case "WAIT":
      return `${event.for / 1_000} s pass`;
    default:
      return event.type;
  }
}

function reactionText({ segments, state, delivered, signals }: Reaction): string {
  const sent = segments.map((segment) => `> ${segmentText(segment)}`);
  const read = delivered > 0 ? [`${delivered} octets for the program`] : [];
  return [...sent, ...read, ...signals, `[${state}]`].join("  ");
}
