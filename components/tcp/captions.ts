import type { Locale } from "@/lib/i18n/locales";
import { describeStep } from "@/lib/tcp/describe-step";
import type { Trace } from "@/lib/tcp/trace";
import { beforeFirst, clockTime } from "./words";

/** What has just happened after `position` steps, in one sentence. */
export function captionAt(trace: Trace, position: number, locale: Locale): string {
  const step = trace.steps[position - 1];
  if (!step) return beforeFirst[locale](trace.start.A.state, trace.start.B.state);
  return describeStep(trace, step)[locale];
}

/** The clock after `position` steps; nothing before the first. */
export function timeAt(trace: Trace, position: number): string {
  const step = trace.steps[position - 1];
  return step ? clockTime(step.at) : "";
}
