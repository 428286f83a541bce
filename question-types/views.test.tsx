import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale, type Localized } from "@/lib/i18n/locales";
import type { QuestionViewProps } from "./define";
import { questionTypes } from "./registry";

const views = import.meta.glob<{ default: ComponentType<QuestionViewProps> }>("./*/view.tsx", { eager: true });

const samples = [...questionTypes.values()].flatMap((type) =>
  type.samples.flatMap((sample, index) =>
    LOCALES.map((locale) => ({ name: `${type.name} ${index + 1} ${locale}`, type, sample, locale })),
  ),
);

describe.each(samples)("$name", ({ type, sample, locale }) => {
  const { prompt, key } = sample.question;
  const View = views[`./${type.name}/view.tsx`]?.default;
  if (!View) throw new Error(`${type.name} has no view`);
  const shared = { name: "q", locale, prompt, onChange: () => {}, onCommit: async () => {} };

  test("before the answer: the question is there, no remark of its key is", () => {
    const text = textOf(<View {...shared} response={null} disabled={false} />);

    expect(text).toContain(plain((prompt as { readonly text: Localized }).text[locale]));
    for (const remark of remarksIn(key)) expect(text).not.toContain(plain(remark[locale]));
  });

  test("before the answer: every control has a name and can be used", () => {
    const html = renderToStaticMarkup(<View {...shared} response={null} disabled={false} />);

    expect(html).toMatch(/<input|<select|<button/);
    expect(html).not.toMatch(/<(?:input|select|button|fieldset)[^>]* disabled/);
    for (const [, attributes = ""] of html.matchAll(/<select([^>]*)>/g)) {
      const id = /id="([^"]*)"/.exec(attributes)?.[1];
      expect(attributes.includes("aria-label") || html.includes(`for="${id}"`)).toBe(true);
    }
  });

  test("words are put together by the marks of their language", () => {
    const reviewed = (["right", "wrong"] as const).map((which) => {
      const response = sample[which];
      const result = { key, score: type.grade(sample.question, response) };
      const revealed = type.stages?.reveal(sample.question, response);
      return renderToStaticMarkup(
        <View {...shared} response={response} revealed={revealed} disabled result={result} />,
      );
    });
    const asked = renderToStaticMarkup(<View {...shared} response={null} disabled={false} />);
    const said = [asked, ...reviewed].flatMap((html) => {
      const labels = [...html.matchAll(/aria-(?:label|valuetext)="([^"]*)"/g)].map(([, label = ""]) => label);
      // What stands in code is written as the machine wants it.
      return [...labels, html.replace(/<(code|pre)[ >].*?<\/\1>/g, "").replace(/<[^>]*>/g, "")];
    });

    expect(said.flatMap((text) => text.match(WRONGLY_MARKED[locale]) ?? [])).toEqual([]);
  });

  test.each(["right", "wrong"] as const)("in review of a %s answer: its remarks are said in words", (which) => {
    const response = sample[which];
    const score = type.grade(sample.question, response);
    const revealed = type.stages?.reveal(sample.question, response);
    const text = textOf(<View {...shared} response={response} revealed={revealed} disabled result={{ key, score }} />);

    expect(text).toMatch(locale === "en" ? /right/i : /对/);
    for (const { on, text: remark } of score.feedback) {
      if (on !== undefined) expect(text).toContain(plain(remark[locale]));
    }
  });
});

/** In Chinese a mark of another script before words, or a space after a mark; in English a Chinese mark; with what is around it. */
const WRONGLY_MARKED: { readonly [L in Locale]: RegExp } = {
  "zh-CN": /.{0,12}(?:[,;:] ?\p{Script=Han}|[：，。；、] ).{0,8}/gu,
  en: /.{0,12}[：，。；、（）？！].{0,8}/gu,
};

function textOf(element: React.ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const plain = (text: string) => text.replaceAll("`", "");

/** Every text under `why`, `missed` or the like: what a key says about wrong answers. */
function remarksIn(value: unknown): Localized[] {
  if (typeof value !== "object" || value === null) return [];
  if ("why" in value) return [value.why as Localized];
  return Object.values(value).flatMap(remarksIn);
}
