import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { proverOpener } from "@/components/prover/opener-words";
import type { SwitchName } from "@/components/prover/settings";
import { choiceNames, endedWords, proverWords, switchNames } from "@/components/prover/words";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { lesson } from "./facts";
import { expect, test } from "./fixtures";

/** The proof of 2MSL in the browser: a disaster below the safe length, none at it, and a search that can be stopped. */

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const locale of LOCALES) {
  test(`lesson 4 proves the safe length, by keyboard, in ${locale}`, async ({ open, facts }) => {
    const page = await open("nobody", { reducedMotion: "reduce" });
    await page.goto(lesson(facts, 4).path(locale));
    const summary = page.locator("details[data-embedded=prover] > summary");
    await expect(page.locator("[data-prover]")).toHaveCount(0);
    await summary.focus();
    await expect(async () => {
      await page.keyboard.press("Enter");
      await expect(page.locator("[data-prover]")).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(summary).toContainText(proverOpener.title[locale]);

    const prover = page.locator("[data-prover]");
    await setLength(prover, proverWords.timeWait[locale], 2);
    await prover.getByRole("button", { name: proverWords.prove[locale] }).press("Enter");
    await expect(prover.locator("[data-verdict=harm]")).toBeVisible();
    await expect(prover.getByRole("status").first()).toContainText("T = 2, MSL = 1");
    // 2 MSL are not refuted: the tick above is for what arrives in the very tick in which TIME-WAIT ends.
    await expect(prover.locator("[data-verdict=harm] [data-tie]")).toContainText(/T = 2.+2 ?MSL/);
    // The disaster can be played, and read.
    await expect(prover.getByRole("slider", { name: /Step of the figure|图的步骤/ })).toBeVisible();
    await prover.getByText(proverWords.steps[locale], { exact: true }).click();
    await expect(prover.getByRole("table").last()).toBeVisible();
    await expectNoFindings(page, "a disaster");

    await prover.getByRole("button", { name: `${proverWords.longer[locale]}` }).press("Enter");
    await expect(prover.locator("[data-verdict=safe]")).toBeVisible();
    await expect(prover.getByRole("status").first()).toContainText("T = 3, MSL = 1");
    await expect(prover.getByRole("button", { name: proverWords.prove[locale] })).toBeFocused();
    await expectNoFindings(page, "no disaster");
  });

  test(`a search is cancelled, and the chart is drawn, on a phone in ${locale}`, async ({ open }) => {
    const phone = { width: 360, height: 740 };
    const page = await open("nobody", { viewport: phone, reducedMotion: "reduce", colorScheme: "dark" });
    await page.goto(`/${locale}/lab/two-msl`);
    const prover = page.locator("[data-prover]");
    await expect(async () => {
      await setLength(prover, proverWords.msl[locale], 4);
      await setLength(prover, proverWords.timeWait[locale], 19);
    }).toPass();
    await prover.getByText(proverWords.switches[locale]).click();
    // Millions of states.
    await choose(prover, locale, "peerSends", "data and FIN");
    await choose(prover, locale, "retransmission", "fixed RTO");
    await prover.getByRole("button", { name: proverWords.prove[locale] }).click();
    await prover.getByRole("button", { name: proverWords.cancel[locale] }).click();
    await expect(prover.getByRole("status").first()).toHaveText(endedWords.proof.cancelled[locale]);
    await expect(prover.locator("[data-verdict]")).toHaveCount(0);

    // What was chosen is still there after a reload.
    await page.reload();
    await expect(prover.getByLabel(proverWords.timeWait[locale])).toHaveValue("19");
    await prover.getByText(proverWords.switches[locale]).click();
    await choose(prover, locale, "peerSends", "FIN");
    await choose(prover, locale, "retransmission", "arbitrary times");
    await prover.getByRole("button", { name: proverWords.drawChart[locale] }).click();
    await expect(prover.getByRole("button", { name: proverWords.drawChart[locale] })).toBeVisible();
    await expect(prover.getByRole("img", { name: /3[,、] ?5[,、] ?7[,、] ?9/ })).toBeVisible();
    await expect(prover.locator("[data-tie]")).toContainText(/2[,、] ?4[,、] ?6[,、] ?8.+2 ?MSL/);
    await prover.getByText(proverWords.asTable[locale]).click();
    await expect(prover.getByRole("row").nth(4)).toContainText("9");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await expectNoFindings(page, "the chart, dark");
  });
}

/** A range moved by keys from its lower end. */
async function setLength(prover: Locator, label: string, value: number): Promise<void> {
  const range = prover.getByLabel(label, { exact: true });
  await range.press("Home");
  const least = Number(await range.inputValue());
  for (let at = least; at < value; at += 1) await range.press("ArrowRight");
  await expect(range).toHaveValue(String(value), { timeout: 3_000 });
}

async function choose(prover: Locator, locale: Locale, name: SwitchName, choice: string): Promise<void> {
  const names: Readonly<Record<string, { readonly [L in Locale]: string }>> = choiceNames[name];
  const select = prover.getByLabel(switchNames[name][locale]);
  await select.selectOption({ label: names[choice]?.[locale] ?? "" });
  await expect(select).toHaveValue(choice);
}

async function expectNoFindings(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  const findings = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")) }));
  expect(findings, what).toEqual([]);
}
