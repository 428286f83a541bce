import { expect, type Page } from "@playwright/test";

/** Opens the laboratory and waits until its script runs: before that everything is out of reach. */
export async function openLab(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".lab[data-running=true]")).toBeVisible();
}
