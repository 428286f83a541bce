import { describe, expect, test } from "vitest";
import { textsIn } from "@/lib/content/check/texts-in";
import type { Generated } from "./define";
import { questionTypes } from "./registry";

/**
 * What explains an answer of a generated question must not be in the browser before it. Its words stand in
 * some file of the type; this finds out that the view does not bring that file with it.
 */

const sources = import.meta.glob<string>("/{components,lib,question-types}/**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Imports of values; those of types only are not there when the page runs. */
const IMPORT = /(?:^|\n)(?:import|export)\b(?!\s+type\b)[^;]*?from\s*"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;

/** Every file of ours that this one brings with it. */
function filesBehind(entry: string): readonly string[] {
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const [, one, two] of (sources[path] ?? "").matchAll(IMPORT)) {
      const base = new URL((one ?? two ?? "").replace(/^@\//, "/"), `file://${path}`).pathname;
      const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((each) => each in sources);
      if (found) seen.add(found);
    }
  }
  return [...seen];
}

/** Shorter sentences are words that anybody may use; a Chinese character says as much as three letters. */
function sentencesOf(text: string): string[] {
  return plain(text)
    .split(/(?<=[.;:?!]) |(?<=[。；：？！])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= (/\p{Script=Han}/u.test(sentence) ? 9 : 24));
}

const plain = (text: string) => text.replaceAll("`", "").replaceAll(/\s+/g, " ");

function explainingSentences({ prompt, key, explanation }: Generated): string[] {
  const shown = plain(JSON.stringify(prompt));
  return [...textsIn(key), ...textsIn(explanation)]
    .flatMap(({ en, "zh-CN": zh }) => [...sentencesOf(en), ...sentencesOf(zh)])
    .filter((sentence) => !shown.includes(sentence));
}

const generators = [...questionTypes.values()].flatMap(({ name, generate }) =>
  generate ? [[name, generate] as const] : [],
);

describe.each(generators)("%s", (name, generate) => {
  test("its view brings no sentence that explains an answer", () => {
    const behind = filesBehind(`/question-types/${name}/view.tsx`).map((path) => [path, plain(sources[path] ?? "")]);
    const sentences = new Set(
      Array.from({ length: 30 }, (_, seed) => explainingSentences(generate(seed, null))).flat(),
    );

    expect(behind.length).toBeGreaterThan(3);
    expect(sentences.size).toBeGreaterThan(0);
    const found = behind.flatMap(([path, text = ""]) =>
      [...sentences].filter((sentence) => text.includes(sentence)).map((sentence) => `${path}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });
});
