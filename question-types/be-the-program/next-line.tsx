import type { Locale } from "@/lib/i18n/locales";
import type { Programs } from "@/lib/tcp/goals/programs/goal";
import { programGoalOf } from "@/lib/tcp/goals/programs/goals";
import { nextLine } from "@/lib/tcp/goals/programs/solve";
import { fill } from "../fill";
import { SaidOnRequest } from "../said-on-request";
import { messages } from "./messages";
import { nameOf, printed } from "./program-lines";
import type { Prompt } from "./question";

/** The last rung of the hints: searches shortest right programs that begin with what is written, and names their next line. */
export function NextLine({
  locale,
  prompt,
  added,
}: {
  readonly locale: Locale;
  readonly prompt: Prompt;
  readonly added: Programs;
}) {
  return <SaidOnRequest label={messages.showNext[locale]} say={() => nextInWords(prompt, added, locale)} />;
}

/** As many lines as the whole goal needs are tried behind those that are written: a few hundred runs, done in a moment. */
export function nextInWords({ goal: id, variant, given, par }: Prompt, added: Programs, locale: Locale): string {
  const goal = programGoalOf(id);
  if (!goal) throw new Error(`No goal "${id}" under lib/tcp/goals/programs/`);
  const next = nextLine(goal, variant, par, added);
  if (next === "reached") return messages.nothingMissing[locale];
  if (next === "no way") return fill(messages.noWay[locale], { most: par });
  const { host, call } = next;
  return fill(messages.nextIs[locale], {
    host: nameOf(host, variant),
    line: given[host].length + added[host].length + 1,
    call: `\`${printed(call, host, variant)}\``,
  });
}
