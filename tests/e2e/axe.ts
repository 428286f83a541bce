import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Axe finds nothing on the page as it is; `colours`: nothing but contrast is looked at, for a page seen in another scheme before. */
export async function expectNoFindings(page: Page, what: string, rules: "all" | "colours" = "all"): Promise<void> {
  // Colours fade when the scheme changes; axe would look at them half way.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: rules === "all" ? { type: "tag", values: TAGS } : { type: "rule", values: ["color-contrast"] },
      resultTypes: ["violations"],
    })
    // There are no frames of other sites to look into; without them it takes half the time.
    .setLegacyMode(true)
    .analyze();
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
  }));
  expect(findings, what).toEqual([]);
}
