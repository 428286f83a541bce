import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { LineDrawing } from "./line-drawing";
import { messages } from "./messages";

test("names at the same number are put together as the reader's language does", () => {
  const drawings = LOCALES.map((locale) =>
    renderToStaticMarkup(
      <LineDrawing
        title="A"
        end="A"
        base={0}
        marks={[
          { at: 5, name: "RCV.NXT", kind: "known" },
          { at: 5, name: messages.yourNumber[locale], kind: "mine" },
        ]}
        bar={{ from: 5, to: 9, open: true }}
        locale={locale}
      />,
    ),
  );

  expect(drawings[0]).toContain(">RCV.NXT, your number<");
  expect(drawings[1]).toContain(">RCV.NXT，你的数<");
  expect(drawings[1]).toContain('aria-label="A：5 RCV.NXT；5 你的数"');
});
