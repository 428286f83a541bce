import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { generate } from "./generate";
import { KINDS } from "./kinds";
import { sequenceNumber } from "./sequence-number";
import View from "./view";

test("before the answer, neither the figure nor its text holds the number that is asked for", () => {
  for (const kind of KINDS) {
    for (let seed = 0; seed < 40; seed++) {
      const { prompt, key } = generate(seed, kind);
      const html = renderToStaticMarkup(
        <View name="q" locale="en" prompt={prompt} response={null} onChange={() => {}} disabled={false} />,
      );
      expect(html).not.toContain(`>${sequenceNumber(key.number.value)}<`);
      expect(html).not.toContain(`${sequenceNumber(key.number.value)} `);
    }
  }
});
