import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { WrongStatement } from "./question";
import type { Reason } from "./reasons";
import type { Run } from "./story";

/** One way to put a statement: the model says whether it holds. */
export interface Candidate {
  readonly text: Localized;
  readonly holds: boolean;
  /** What is wrong about it where it does not hold. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly misconception?: MisconceptionId;
}

/** A statement about a run, with its wrong variants: each differs in one thing, and is false by the model. */
export interface Statement {
  readonly kind: string;
  /** Where it stands in the telling: ms since the beginning of the run. */
  readonly at: number;
  /** Index of the step of the run that it speaks of; null: of the run as a whole. */
  readonly step: number | null;
  readonly truth: Localized;
  readonly whyTrue: Localized;
  readonly wrongs: readonly { readonly text: Localized; readonly error: WrongStatement }[];
}

/** Makes all statements of one kind that can be made about a run. */
export type StatementKind = (run: Run) => readonly Statement[];

/** Said of a statement in general, whoever's rule it is. */
export interface Told {
  readonly kind: string;
  readonly at: number;
  /** Index of the step that it speaks of; null: the run as a whole. */
  readonly step: number | null;
  /** The rule behind it, as a sentence. */
  readonly rule: Localized;
  readonly candidates: readonly Candidate[];
}

/** The statement, if exactly one candidate holds; else none, since its sentence would not be clearly right or wrong. */
export function statement({ kind, at, step, rule, candidates }: Told): readonly Statement[] {
  const [truth, ...more] = candidates.filter(({ holds }) => holds);
  const wrong = candidates.filter(({ holds }) => !holds);
  if (!truth || more.length > 0 || wrong.length === 0) return [];
  return [
    {
      kind,
      at,
      step,
      truth: truth.text,
      whyTrue: { en: `This is right. ${rule.en}`, "zh-CN": `这一句是对的。${rule["zh-CN"]}` },
      wrongs: wrong.map(({ text, reasons, misconception }) => ({
        text,
        error: {
          reasons,
          ...(misconception !== undefined && { misconception }),
          why: {
            en: `${rule.en} Right would be: “${truth.text.en}”`,
            "zh-CN": `${rule["zh-CN"]}正确的说法是：“${truth.text["zh-CN"]}”`,
          },
        },
      })),
    },
  ];
}
