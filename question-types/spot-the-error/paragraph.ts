import { oneOf, type Random, shuffled } from "@/lib/grading/random";
import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { Script } from "@/lib/tcp";
import type { Generated } from "../define";
import type { Key, Prompt } from "./question";
import { REASONS } from "./reasons";
import type { Statement } from "./statement";
import { STATEMENT_KINDS } from "./statements";
import { between, runOf, type Story } from "./story";

/** How many statements stand in a question, and how many of them are wrong. */
export const SIZE = { least: 6, most: 9, leastWrong: 2, mostWrong: 3 } as const;

export type Made = Omit<Generated<Prompt, Key>, "difficulty">;

/** A paragraph about a run of this story. */
export function paragraphOf(story: Story, random: Random): Made {
  const told = story.tell(random);
  const run = runOf(told);
  const made = STATEMENT_KINDS.flatMap((kind) => kind(run));
  // What happens twice in the same words is told once.
  const all = [...new Map(made.map((one) => [one.truth.en, one])).values()];
  const chosen = shuffled(all, random)
    .slice(0, between(random, SIZE.least, SIZE.most))
    .toSorted((one, next) => one.at - next.at);
  return questionOf({
    kind: story.kind,
    form: "paragraph",
    text: TEXT,
    setting: told.setting,
    statements: chosen,
    script: told.script,
    explanation: EXPLANATION,
    sources: story.sources,
    random,
  });
}

/** Puts two or three wrong variants in the place of right statements. */
export function questionOf(given: {
  readonly kind: string;
  readonly form: Prompt["form"];
  readonly text: Localized;
  readonly setting: Localized;
  readonly statements: readonly Statement[];
  readonly script: Script;
  readonly explanation: Localized;
  readonly sources: readonly string[];
  readonly random: Random;
}): Made {
  const { kind, form, text, setting, statements, script, explanation, sources, random } = given;
  if (statements.length < SIZE.least) throw new Error(`${kind}: only ${statements.length} statements`);
  const wrong = wrongPlaces(statements, random);
  const placed = statements.map((statement, place) => ({
    id: `s${place + 1}`,
    statement,
    error: wrong.has(place) ? oneOf(statement.wrongs, random) : null,
  }));
  const targets = placed.flatMap(({ error }) => error?.error.misconception ?? []);

  return {
    kind,
    prompt: {
      text,
      setting,
      form,
      statements: placed.map(({ id, statement, error }) => ({ id, text: error?.text ?? statement.truth })),
      reasons: Object.entries(REASONS).map(([id, reason]) => ({ id, text: reason })),
    },
    key: {
      errors: Object.fromEntries(placed.flatMap(({ id, error }) => (error ? [[id, error.error]] : []))),
      truths: Object.fromEntries(
        placed.flatMap(({ id, statement, error }) => (error ? [] : [[id, statement.whyTrue]])),
      ),
      run: { script, steps: Object.fromEntries(placed.map(({ id, statement }) => [id, statement.step])) },
    },
    explanation: { right: explanation, wrong: explanation },
    targets: [...new Set<MisconceptionId>(targets)],
    sources,
  };
}

/** Which statements become wrong: never two of one kind, which would speak of the same thing. */
function wrongPlaces(statements: readonly Statement[], random: Random): ReadonlySet<number> {
  const places = shuffled([...statements.keys()], random);
  const kinds = new Set<string>();
  const chosen = places.filter((place) => {
    const kind = statements[place]?.kind ?? "";
    if (kinds.has(kind) || statements[place]?.wrongs.length === 0) return false;
    kinds.add(kind);
    return true;
  });
  return new Set(chosen.slice(0, between(random, SIZE.leastWrong, SIZE.mostWrong)));
}

const TEXT: Localized = {
  en: "A classmate describes a run. Two or three of the sentences are wrong. Which, and what about them?",
  "zh-CN": "有同学这样描述一次运行，其中有两三句是错的。哪几句？错在哪里？",
};

const EXPLANATION: Localized = {
  en: "Each sentence was held against the model’s run. To find the wrong ones, play the run yourself: who calls, what is sent, what arrives, and what each end remembers.",
  "zh-CN": "每一句都与模型的运行核对过。要找出错句，可以自己推演一遍：谁调用、发出什么、收到什么、每一端记得什么。",
};
