import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionHeading, SectionLevel } from "./section-heading";

test("headings are as deep as where they stand", () => {
  const headings = (
    <>
      <SectionHeading>A</SectionHeading>
      <SectionHeading isNested>B</SectionHeading>
    </>
  );

  expect(renderToStaticMarkup(headings)).toBe("<h2>A</h2><h3>B</h3>");
  expect(renderToStaticMarkup(<SectionLevel value={3}>{headings}</SectionLevel>)).toBe("<h3>A</h3><h4>B</h4>");
});
