import type { Page } from "@playwright/test";

/** A capture opened on the page. */
export interface Explained {
  readonly octets: number;
  /** From the choice of the file to its explanation on the screen, ms; one for each time. */
  readonly times: readonly number[];
  /** The longest time from one frame of the page to the next meanwhile, ms. */
  readonly longestFrame: number;
  readonly said: string;
}

/** Opens a file on the page of the laboratory so many times. */
export async function explain(
  page: Page,
  url: string,
  file: string,
  octets: number,
  times: number,
): Promise<Explained> {
  const measured: { readonly time: number; readonly longest: number; readonly said: string }[] = [];
  for (let turn = 0; turn < times; turn++) {
    await page.goto(`${url}/en/lab`);
    // It is drawn as soon as the page answers.
    await page.locator(".tcp-scrolled svg").first().waitFor();
    await page.evaluate(listen);
    await page.locator('input[type="file"][accept*="pcap"]').setInputFiles(file);
    await page.waitForFunction(() => (window as unknown as Heard).explained !== undefined, null, { timeout: 120_000 });
    measured.push(
      await page.evaluate(() => {
        const { explained, longest } = window as unknown as Heard;
        return { time: explained?.time ?? 0, said: explained?.said ?? "", longest };
      }),
    );
  }
  return {
    octets,
    times: measured.map(({ time }) => time),
    longestFrame: Math.max(...measured.map(({ longest }) => longest)),
    said: measured[0]?.said ?? "",
  };
}

interface Heard {
  explained?: { readonly time: number; readonly said: string };
  longest: number;
}

/** Runs in the page: the clock starts with the choice and ends with the first frame that shows connections. */
function listen(): void {
  const heard = window as unknown as Heard;
  heard.longest = 0;
  document.querySelector('input[type="file"][accept*="pcap"]')?.addEventListener("change", () => {
    const began = performance.now();
    let before = began;
    const frame = (now: number) => {
      heard.longest = Math.max(heard.longest, now - before);
      before = now;
      const shown = document.querySelector(".lab-connection");
      if (shown === null) requestAnimationFrame(frame);
      else {
        const said = shown.closest("section")?.querySelector('[role="status"]')?.textContent ?? "";
        heard.explained = { time: performance.now() - began, said };
      }
    };
    requestAnimationFrame(frame);
  });
}
