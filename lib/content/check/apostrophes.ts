import type { Content, Problem } from "./check";
import { readSkeleton } from "./skeleton";
import { textsIn } from "./texts-in";

/** English texts with a typewriter's apostrophe; those of code, between backticks, are left as they are. */
export function checkApostrophes({ lessons, finals, interview, misconceptions }: Content): Problem[] {
  const named: readonly (readonly [string, readonly string[]])[] = [
    ...lessons.flatMap(({ folder, definition, prose, questions }) => [
      [folder, englishIn(definition)] as const,
      [`${folder}/en.mdx`, prose.en === undefined ? [] : [readSkeleton(prose.en).text]] as const,
      ...questions.map(({ file, question }) => [file, englishIn(question)] as const),
    ]),
    ...finals.map((quiz) => [quiz.id, englishIn(quiz)] as const),
    ...interview.map((question) => [question.id, englishIn(question)] as const),
    ["content/misconceptions.ts", englishIn(misconceptions)],
  ];
  return named.flatMap(([where, texts]) =>
    texts.flatMap((text) => {
      const found = typewritten(text);
      return found === null ? [] : [{ where, what: `the apostrophe of “${found}” is a typewriter’s: write ’` }];
    }),
  );
}

/** The first word with a straight apostrophe outside code; null if there is none. */
export function typewritten(text: string): string | null {
  const prose = text.split("`").filter((_, place) => place % 2 === 0);
  return /\w+'\w*/.exec(prose.join(" … "))?.[0] ?? null;
}

function englishIn(value: unknown): readonly string[] {
  return textsIn(value).map((text) => text.en);
}
