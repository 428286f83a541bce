import type { Browser } from "@playwright/test";
import { splitView } from "@/components/lab/view";
import { fromAddress } from "@/lib/tcp/lab/address";
import { redo } from "@/lib/tcp/lab/history";
import { brokenInWhole } from "@/lib/tcp/lab/invariants";
import { findModel } from "@/lib/tcp/mutants/mutants";
import { beforeShaking, shakeLab, shownBy } from "@/tests/e2e/shake-lab";

/** What came of shaking the page. */
export interface ShakenPage {
  readonly seeds: readonly number[];
  readonly actions: number;
  readonly links: number;
  readonly longestLink: number;
  readonly longestRun: number;
  readonly trouble: readonly string[];
}

/** Actions between two looks at whether the link gives the same run. */
const ACTIONS_PER_LINK = 250;
const ACTIONS_PER_SEED = 2_500;

/** Does things at random in the page, in both languages; now and then the link must give the same run in the model. */
export async function shakePage(browser: Browser, url: string, actions: number, first: number): Promise<ShakenPage> {
  const trouble: string[] = [];
  const seeds: number[] = [];
  let [done, links, longestLink, longestRun] = [0, 0, 0, 0];
  while (done < actions) {
    const seed = first + seeds.length;
    seeds.push(seed);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    // A machine that does other work is no defect of the page.
    page.setDefaultTimeout(180_000);
    page.on("console", (message) => {
      if (message.type() === "error") trouble.push(`seed ${seed}: ${message.text()}`);
    });
    page.on("pageerror", (error) => trouble.push(`seed ${seed}: ${error.stack}`));
    await beforeShaking(page);
    await page.goto(`${url}/${seeds.length % 2 === 0 ? "zh-CN" : "en"}/lab`);
    await page.locator(".tcp-scrolled svg").first().waitFor();
    for (let shaken = 0; shaken < ACTIONS_PER_SEED && done < actions; shaken += ACTIONS_PER_LINK) {
      const result = await shakeLab(page, seed * 1_000 + shaken, ACTIONS_PER_LINK);
      done += result.done;
      trouble.push(...result.trouble.map((line) => `seed ${seed}, from ${shaken}: ${line}`));
      if (result.done < ACTIONS_PER_LINK) break;
      const shown = await shownBy(page);
      const session = fromAddress(splitView(new URL(shown.link).hash.slice("#run=".length)).run);
      const { run } = redo(session, (id) => findModel(id)?.transition ?? null);
      const states = [run.network.ends.A.connection.state, run.network.ends.B.connection.state];
      if (states.join() !== shown.states.join())
        trouble.push(`seed ${seed}: ${shown.states} became ${states}: ${shown.link}`);
      if (run.steps.length !== shown.steps)
        trouble.push(`seed ${seed}: ${shown.steps} steps became ${run.steps.length}`);
      // A wrong model breaks rules: that is what it is for.
      if (Object.keys(session.setup.mutants).length === 0) trouble.push(...brokenInWhole(run));
      links += 1;
      longestLink = Math.max(longestLink, shown.link.length);
      longestRun = Math.max(longestRun, run.steps.length);
    }
    await context.close();
  }
  return { seeds, actions: done, links, longestLink, longestRun, trouble };
}
