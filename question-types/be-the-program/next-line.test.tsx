import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { PLAIN } from "@/lib/tcp/goals/programs/goal";
import { messages } from "./messages";
import { nextInWords } from "./next-line";
import { questionOf } from "./question";
import View from "./view";

const { prompt, key } = questionOf("half-close-echo", { ...PLAIN, isMirrored: true });

test("the next line is named with its place and its host as the reader knows them", () => {
  expect(nextInWords(prompt, { A: [], B: [] }, "en")).toContain("on B, line 2, `shutdown(fd, SHUT_WR)`");
  expect(nextInWords(prompt, { A: ["shutdown"], B: [] }, "zh-CN")).toContain(
    "B的第3行，`while (read(fd, buf, max) > 0);`",
  );
});

test("whole programs miss nothing, and from what cannot succeed no way is told", () => {
  for (const locale of LOCALES) {
    expect(nextInWords(prompt, key.solution, locale)).toBe(messages.nothingMissing[locale]);
    expect(nextInWords(prompt, { A: ["close"], B: [] }, locale)).toMatch(/3/);
    expect(nextInWords(prompt, { A: ["close"], B: [] }, locale)).not.toMatch(/[{}]/);
  }
});

test("it is offered in practice only", () => {
  const rendered = (isPractice: boolean) =>
    renderToStaticMarkup(
      <View
        name="q"
        locale="en"
        prompt={prompt}
        response={null}
        onChange={() => {}}
        disabled={false}
        isPractice={isPractice}
      />,
    );

  expect(rendered(true)).toContain(messages.showNext.en);
  expect(rendered(false)).not.toContain(messages.showNext.en);
});
