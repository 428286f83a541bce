import { type Random, shuffled } from "@/lib/grading/random";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { Generated } from "../define";
import type { Distractor } from "../schemas";
import { CATALOGUE, type CauseId, fits } from "./causes";
import { FIX_CATALOGUE, type FixId } from "./fixes";
import type { Key, LineRemark, Listing, Prompt } from "./question";
import type { Report, TaggedListing } from "./report";

/** A kind of trouble: makes a fresh case of it. */
export interface Incident {
  readonly kind: string;
  readonly cause: CauseId;
  /** At least three that may stand beside it. */
  readonly otherCauses: readonly CauseId[];
  readonly fix: FixId;
  readonly otherFixes: readonly FixId[];
  readonly sources: readonly string[];
  /** What is said after the answer, right or wrong. */
  readonly because: Localized;
  build(random: Random): Case;
}

/** One host in trouble: as data, as its tools print it, and what each line says. */
export interface Case {
  readonly story: Localized;
  readonly report: Report;
  readonly listings: readonly TaggedListing[];
  readonly remarks: Readonly<Record<string, Pick<LineRemark, "role" | "why" | "misconception">>>;
}

/** How many causes, and how many fixes, are offered. */
export const OFFERED = 4;

/** The question about a case. Throws if its cause is not the only one offered that its report shows. */
export function questionOf(incident: Incident, random: Random): Omit<Generated<Prompt, Key>, "difficulty"> {
  const made = incident.build(random);
  const causes = offer(incident.cause, incident.otherCauses, random);
  const fixes = offer(incident.fix, incident.otherFixes, random);
  mustBeSingle(incident, made.report, causes, fixes);
  const listings = made.listings.map(numbered);

  return {
    kind: incident.kind,
    prompt: {
      text: made.story,
      listings,
      causes: causes.map((id) => ({ id, text: CATALOGUE[id].text })),
      fixes: fixes.map((id) => ({ id, text: FIX_CATALOGUE[id].text })),
    },
    key: {
      cause: incident.cause,
      causes: remarksOn(causes, incident.cause, (id) => distractorOf(CATALOGUE[id])),
      remarks: remarksOf(made),
      fix: incident.fix,
      fixes: remarksOn(fixes, incident.fix, (id) => distractorOf(FIX_CATALOGUE[id])),
    },
    explanation: { right: incident.because, wrong: incident.because },
    targets: targetsOf(made, causes, fixes),
    sources: incident.sources,
  };
}

function offer<Id extends string>(right: Id, others: readonly Id[], random: Random): readonly Id[] {
  return shuffled([right, ...shuffled(others, random).slice(0, OFFERED - 1)], random);
}

function mustBeSingle(
  { kind, cause, fix }: Incident,
  report: Report,
  causes: readonly CauseId[],
  fixes: readonly FixId[],
): void {
  const fitting = causes.filter((id) => fits(id, report));
  const curing = fixes.filter((id) => FIX_CATALOGUE[id].cures.includes(cause));
  if (fitting.join() !== cause) throw new Error(`${kind}: the report shows ${fitting.join(", ") || "no cause"}`);
  if (curing.join() !== fix) throw new Error(`${kind}: what helps is ${curing.join(", ") || "nothing"}`);
}

const lineId = (listing: number, line: number) => `line-${listing + 1}-${line + 1}`;

function numbered({ command, caption, lines }: TaggedListing, index: number): Listing {
  return {
    id: `listing-${index + 1}`,
    command,
    caption,
    lines: lines.map(({ text, tag }, place) => ({ id: lineId(index, place), text, isHeading: tag === null })),
  };
}

function remarksOf({ listings, remarks }: Case): readonly LineRemark[] {
  const tagged = listings.flatMap(({ lines }, listing) =>
    lines.map(({ tag }, place) => ({ tag, id: lineId(listing, place) })),
  );
  return Object.entries(remarks).flatMap(([tag, remark]) => {
    const lines = tagged.flatMap((line) => (line.tag === tag ? [line.id] : []));
    return lines.length > 0 ? [{ ...remark, lines }] : [];
  });
}

function remarksOn<Id extends string>(offered: readonly Id[], right: Id, say: (id: Id) => Distractor) {
  return Object.fromEntries(offered.flatMap((id) => (id === right ? [] : [[id, say(id)] as const])));
}

function distractorOf({ why, belief }: { readonly why: Localized; readonly belief?: MisconceptionId }): Distractor {
  return { why, ...(belief !== undefined && { misconception: belief }) };
}

function targetsOf(made: Case, causes: readonly CauseId[], fixes: readonly FixId[]): readonly MisconceptionId[] {
  const beliefs = [...causes.map((id) => CATALOGUE[id]), ...fixes.map((id) => FIX_CATALOGUE[id])];
  return [
    ...new Set([
      ...beliefs.flatMap((one) => ("belief" in one && one.belief !== undefined ? [one.belief] : [])),
      ...Object.values(made.remarks).flatMap(({ misconception }) => misconception ?? []),
    ]),
  ];
}
