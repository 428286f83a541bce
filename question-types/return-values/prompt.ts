import type { Localized } from "@/lib/i18n/locales";
import type { Plan } from "./plan";
import { play } from "./play";
import { choicesFor, codeOf } from "./result-code";
import type { Prompt } from "./type";

/** The prompt for a plan: it is played up to now, so that nothing of what comes next is in it. */
export function promptOf(text: Localized, plan: Plan): Prompt {
  const { trace, past } = play({ ...plan, next: [] });
  return { text, plan, past: past.map(({ result }) => codeOf(result)), trace, choices: choicesFor(plan) };
}
