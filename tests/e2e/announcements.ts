import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What the live regions of the page have said since it opened. */
    announced: string[];
  }
}

const listening = new WeakSet<Page>();

/** Writes down what the live regions of every page opened from now on say: what a screen reader reads out unasked. */
export async function listenForAnnouncements(page: Page): Promise<void> {
  if (listening.has(page)) return;
  listening.add(page);
  await page.addInitScript(() => {
    window.announced = [];
    const REGIONS = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest(REGIONS)?.textContent?.trim();
        if (text && window.announced.at(-1) !== text) window.announced.push(text);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

export function announced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.announced);
}
