import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormattedText } from "./formatted-text";

test.each([
  ["no marks", "no marks"],
  ["`read()` returns 0", "<code>read()</code> returns 0"],
  ["A in `TIME-WAIT`", 'A in <span class="state">TIME-WAIT</span>'],
  [
    "A in FIN-WAIT-1, B in CLOSED",
    'A in <span class="state">FIN-WAIT-1</span>, B in <span class="state">CLOSED</span>',
  ],
  ["几个TIME-WAIT，", '几个<span class="state">TIME-WAIT</span>，'],
  ["the TIME-WAITs", 'the <span class="state">TIME-WAIT</span>s'],
  ["`ss state CLOSED` and FIN-WAIT", "<code>ss state CLOSED</code> and FIN-WAIT"],
  ["an unended `mark", "an unended `mark"],
])("%s", (text, markup) => {
  expect(renderToStaticMarkup(<FormattedText text={text} />)).toBe(markup);
});
