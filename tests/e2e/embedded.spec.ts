import type { Page } from "@playwright/test";
import { watchOpener } from "@/components/kernel/opener-words";
import { storyWords } from "@/components/kernel/story-words";
import { laboratoryOpener } from "@/components/lab/opener-words";
import { labWords } from "@/components/lab/words";
import { LOCALES } from "@/lib/i18n/locales";
import { expectNoFindings } from "./axe";
import { lesson } from "./facts";
import { expect, test } from "./fixtures";

/** The laboratory and the kernel watch inside lessons: nothing of them until they are opened, and then all of it. */

for (const locale of LOCALES) {
  test(`lesson 3 has the laboratory in it, by keyboard, in ${locale}`, async ({ open, facts }) => {
    const w = labWords[locale];
    const page = await open("nobody", { reducedMotion: "reduce" });
    const stateOf = (host: "A" | "B") => page.locator(`.lab-state.lab-${host}-text`);
    const press = (name: string | RegExp) =>
      page.locator(".lab").getByRole("button", { name, exact: true }).press("Enter");
    const isLoaded = scriptsWith(page, "lab-bench");
    const address = await goTo(page, lesson(facts, 3).path(locale));
    await page.waitForLoadState("networkidle");
    expect(await isLoaded()).toBe(false);
    await expect(page.locator(".lab")).toHaveCount(0);
    await openByKeys(page, "laboratory", laboratoryOpener.title[locale](""));
    await expect(page.locator(".lab[data-running=true]")).toBeVisible();
    expect(await isLoaded()).toBe(true);

    // It begins with the end of the run. The last ACK is brought back, and arrives this time.
    await expect(page.locator(".lab-clock")).toHaveText("241.080 s");
    for (let times = 0; times < 5; times++) await press(w.undo);
    await expect(stateOf("B")).toHaveText("LAST-ACK");
    await press(new RegExp(`^${w.deliver}.*ACK`));
    await expect(stateOf("B")).toHaveText("CLOSED");
    await expect(stateOf("A")).toHaveText("TIME-WAIT");
    expect(page.url()).toBe(address);
    await expect(page.locator(".lab :is(h1, h2)")).toHaveCount(0);
    await expectNoFindings(page, "the open laboratory");

    await page.reload();
    await openByKeys(page, "laboratory");
    await expect(stateOf("A")).toHaveText("TIME-WAIT");
    await expect(stateOf("B")).toHaveText("CLOSED");
    // What stands in the address of a lesson is none of its business.
    await page.evaluate(() => {
      window.location.hash = "run=.AX";
    });
    await expect(page).toHaveURL(/#run=/);
    await expect(stateOf("A")).toHaveText("TIME-WAIT");

    await page.getByRole("link", { name: w.openInLab }).press("Enter");
    await expect(page).toHaveURL(new RegExp(`/${locale}/lab#run=`));
    await expect(stateOf("A")).toHaveText("TIME-WAIT");
    await expect(stateOf("B")).toHaveText("CLOSED");

    await goTo(page, lesson(facts, 3).path(locale));
    await openByKeys(page, "laboratory");
    await press(w.restart);
    await expect(stateOf("A")).toHaveText("ESTABLISHED");
    await press(w.restore);
    await expect(page.locator(".lab-clock")).toHaveText("241.080 s");
    await expect(page.getByRole("button", { name: w.restore })).toBeDisabled();
  });

  test(`lesson 1 has the kernel watch in it, by keyboard, in ${locale}`, async ({ open, facts }) => {
    const page = await open("nobody", { reducedMotion: "reduce" });
    let asked = 0;
    // A run of the real kernel is for kernel.spec.ts: there is one at a time.
    await page.route("/api/lab/kernel", (route) => {
      asked++;
      return route.fulfill({ json: { access: "off" } });
    });
    const isLoaded = scriptsWith(page, "kernel-timeline");
    const address = await goTo(page, lesson(facts, 1).path(locale));
    await page.waitForLoadState("networkidle");
    expect([asked, await isLoaded()]).toEqual([0, false]);
    expect(await page.content()).not.toContain("isMirrored");
    await openByKeys(page, "kernel-watch", watchOpener.title[locale]);
    await expect(page.locator("[data-recording=s01] [data-timeline]")).toBeVisible();
    expect([asked, await isLoaded()]).toEqual([1, true]);

    await page.getByRole("radio", { name: storyWords.both.name[locale] }).first().press("Space");
    await expect(page.locator("[data-recording=s04] [data-end=B]")).toContainText("CLOSING");
    expect(page.url()).toBe(address);
    await expect(page.locator("[data-kernel-watch] :is(h1, h2)")).toHaveCount(0);
    await expectNoFindings(page, "the open kernel watch");

    await page.reload();
    await openByKeys(page, "kernel-watch");
    await expect(page.locator("[data-recording=s04] [data-timeline]")).toBeVisible();
    // The page of the kernel watch has a choice of its own.
    await page.goto(`/${locale}/lab/kernel`);
    await expect(page.locator("[data-recording=s01] [data-timeline]")).toBeVisible();
  });
}

test("what is opened in a lesson fits a phone; a load that fails is said, and tried again", async ({
  open,
  facts,
  expectedTrouble,
}) => {
  expectedTrouble.push(/net::ERR_FAILED/);
  const page = await open("nobody", { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  await goTo(page, lesson(facts, 3).path("en"));
  await page.waitForLoadState("networkidle");
  await page.route("**/*.js", (route) => route.abort());
  await openByKeys(page, "laboratory");
  const again = page.locator("[data-embedded=laboratory]").getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await page.unroute("**/*.js");
  await again.press("Enter");
  await expect(page.locator(".lab[data-running=true]")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoFindings(page, "the laboratory on a phone, dark");
});

async function goTo(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return page.url();
}

/** Opens what is closed in the text, as soon as the page lets itself be worked. */
async function openByKeys(page: Page, name: string, title = ""): Promise<void> {
  const place = page.locator(`[data-embedded="${name}"]`);
  const summary = place.locator("summary").first();
  await expect(summary).toContainText(title);
  await summary.press("Enter");
  await expect(place).toHaveAttribute("open", "");
}

/** Whether a script with this word in it has been loaded since. */
function scriptsWith(page: Page, word: string): () => Promise<boolean> {
  const texts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) texts.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(texts)).some((text) => text.includes(word));
}
