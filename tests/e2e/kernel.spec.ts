import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { storyWords } from "@/components/kernel/story-words";
import { kernelWords } from "@/components/kernel/words";
import { expect, test } from "./fixtures";

/** Watching a kernel: a run of the real one where it can be watched, and a recording where it cannot. */

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const CHOICE = { story: "A-first", connections: 1, seconds: 1, toTheEnd: false };

test("the server closes a connection of its own, by keyboard, and one run at a time", async ({ open }) => {
  const page = await open("nobody", { reducedMotion: "reduce" });
  await page.goto("/en/lab/kernel");
  const access = (await (await page.request.get("/api/lab/kernel")).json()) as { access: string };
  await expect(page.locator(`[data-kernel-watch="${access.access}"]`)).toBeVisible();
  // Elsewhere than on Linux this is what there is to be seen.
  if (access.access !== "open") return expectRecording(page, "en");

  // Whatever is not a choice opens nothing.
  for (const wrong of [
    { ...CHOICE, story: "flood" },
    { ...CHOICE, connections: 5 },
    { ...CHOICE, host: "192.0.2.1" },
  ]) {
    expect((await page.request.post("/api/lab/kernel", { data: wrong })).status()).toBe(400);
  }

  await page.getByRole("radio", { name: storyWords["A-first"].name.en }).press("Space");
  await page.getByRole("button", { name: kernelWords.start.en }).press("Enter");
  await expect(page.getByRole("button", { name: kernelWords.stop.en })).toBeFocused();
  await expect(page.locator("[data-lines]")).toBeVisible();
  const second = await page.request.post("/api/lab/kernel", { data: CHOICE });
  expect(second.status()).toBe(409);
  expect(await second.json()).toMatchObject({ error: "conflict", reason: "kernel-own-run" });

  await expect(page.locator("[data-phase=over]")).toBeVisible();
  await expect(page.getByRole("status")).toContainText(/The kernel did what the model predicts|Kernel and model part/);
  await expect(page.locator("[data-end=A]").first()).toContainText("TIME-WAIT");
  await expect(page.locator("[data-lines]")).toContainText("TIME-WAIT");
  await expectNoFindings(page);
});

test("where the kernel cannot be watched, that is said, and a recording stands in", async ({ open }) => {
  const page = await open("nobody", { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  await page.route("/api/lab/kernel", (route) => route.fulfill({ json: { access: "off" } }));
  await page.goto("/zh-CN/lab/kernel");
  await expectRecording(page, "zh-CN");
  await page.getByRole("radio", { name: storyWords.both.name["zh-CN"], exact: false }).first().check();
  await expect(page.locator("[data-recording=s04] [data-end=B]")).toContainText("CLOSING");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // The kernel's times, the point of the page, are on the screen beside the model's.
  const frames = page.locator("[data-recording=s04] .tcp-table-frame");
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) {
    expect(await frame.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    for (const cell of await frame.locator(".kernel-times").all()) {
      const box = await cell.boundingBox();
      expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
  }
  await expectNoFindings(page);
});

async function expectRecording(page: Page, locale: "en" | "zh-CN"): Promise<void> {
  await expect(page.locator("[data-kernel-closed]")).toContainText(kernelWords.closed[locale]);
  await expect(page.getByRole("button", { name: kernelWords.start[locale] })).toHaveCount(0);
  await expect(page.locator("[data-recording] [data-timeline]")).toBeVisible();
}

async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: TAGS } }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target.join(" ")) }))).toEqual([]);
}
