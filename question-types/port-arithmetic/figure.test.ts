import { expect, test } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { typedFigure } from "./figure";
import { hintsOf } from "./hints";
import { samples } from "./samples";
import { workingOf } from "./workings";

const [limit] = samples;
if (!limit) throw new Error("port-arithmetic has no samples");
const { prompt } = limit.question;

test("ports are names and never grouped; what is counted is", () => {
  for (const locale of LOCALES) {
    expect(workingOf("tuples", prompt.setup)[locale]).toBe("(60999 − 32768 + 1) × 1 × 1 = 28,232");
    expect(hintsOf(prompt).map((hint) => hint[locale])).not.toContainEqual(expect.stringMatching(/60,999|32,768/));
  }
});

test("what was typed is repeated as the figures beside it are written, with nothing rounded away", () => {
  expect(typedFigure("65535")).toBe("65,535");
  expect(typedFigure("65,535")).toBe("65,535");
  expect(typedFigure("1234.5678")).toBe("1,234.5678");
  expect(typedFigure("二百四十")).toBe("240");
});
