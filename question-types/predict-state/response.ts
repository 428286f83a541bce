import { z } from "zod";
import { STATES, type State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { parseSequenceNumber } from "../parse-sequence-number";
import { isSameJson } from "../same-json";
import { FLAGS, type Flags } from "./flags";

/** What a learner says of one step: both states right after it, and what is sent in answer. */
export interface Stage {
  readonly a: State;
  readonly b: State;
  readonly segment: PredictedSegment;
}

export interface PredictedSegment {
  /** Of no importance when nothing is sent. */
  readonly from: Host;
  readonly flags: Flags;
  /** The sequence number as it was typed. */
  readonly seq?: string;
  /** The ACK number as it was typed. */
  readonly ack?: string;
}

export interface Response {
  readonly stages: readonly Stage[];
}

const typedNumber = z.string().refine((typed) => parseSequenceNumber(typed) !== null, "is not a sequence number");

const stage = z.strictObject({
  a: z.enum(STATES),
  b: z.enum(STATES),
  segment: z.strictObject({
    from: z.enum(["A", "B"]),
    flags: z.enum(FLAGS),
    seq: z.exactOptional(typedNumber),
    ack: z.exactOptional(typedNumber),
  }),
});

/** One stage after the other, at most as many as are asked; the first ones alone are a response, too. */
export const responseTo = ({ steps }: { readonly steps: number }): z.ZodType<Response> =>
  z.strictObject({ stages: z.array(stage).min(1).max(steps) });

/** A committed stage is final: `next` must repeat all of them and add to them. */
export function extendsResponse(earlier: Response | null, next: Response): boolean {
  const kept = earlier?.stages ?? [];
  return next.stages.length > kept.length && isSameJson(next.stages.slice(0, kept.length), kept);
}
