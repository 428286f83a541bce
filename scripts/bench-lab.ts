import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { basename, join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { explain } from "@/bench/lab/explained";
import { exportAndRead } from "@/bench/lab/exported";
import { foreignCapture } from "@/bench/lab/foreign-capture";
import { addressOf, longRun } from "@/bench/lab/long-run";
import { actText, explainedText, exportedText, scrubText, shakenText } from "@/bench/lab/report-text";
import { actAtEnd, scrub } from "@/bench/lab/scrub";
import { shakePage } from "@/bench/lab/shaken";
import { newDataDir, prepare, removeDataDir, start } from "@/tests/e2e/site-process";

const EVENTS = 2_000;
const USAGE =
  "Usage: npm run bench:lab -- [--quick] [--url http://…] [--seed number] [--traces folder] [--capture file]…, once the site has been built";

/** `npm run bench:lab`: how quick and how robust the laboratory of the built site is. */
export async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  console.log(`${cpus().length} cores, load ${loadText()} before`);
  const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const place = { dataDir: newDataDir(), demo: false };
  if (options.url === null) await prepare(place);
  const site = options.url === null ? await start(place) : null;
  const url = options.url ?? site?.url ?? "";
  try {
    await measureScrubbing(browser, url, options.traces);
    await measureCaptures(browser, url, place.dataDir, options.captures);
    console.log(exportedText(exportAndRead(options.isQuick ? 5 : 25)));
    console.log(shakenText(await shakePage(browser, url, options.isQuick ? 1_000 : 10_000, options.seed)));
  } finally {
    await browser.close();
    await site?.stop();
    removeDataDir(place.dataDir);
  }
  console.log(`load ${loadText()} after`);
}

async function measureScrubbing(browser: Browser, url: string, traces: string | null): Promise<void> {
  const history = longRun(EVENTS);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}/en/lab${addressOf(history)}`);
  await page.locator(`[data-lab-drawing] input[type="range"][max="${EVENTS}"]`).waitFor();
  console.log(`A run of ${EVENTS} events, ${addressOf(history).length} characters of address`);
  // Once to warm up: what is compiled later would count as work of the page.
  await scrub(browser, page, "mouse");
  for (const way of ["mouse", "keys"] as const) {
    const scrubbed = await scrub(browser, page, way);
    console.log(scrubText(scrubbed));
    if (traces === null) continue;
    mkdirSync(traces, { recursive: true });
    writeFileSync(join(traces, `scrub-${way}.json`), scrubbed.trace);
  }
  console.log(actText(await actAtEnd(page, 20)));
  await page.close();
}

async function measureCaptures(browser: Browser, url: string, folder: string, given: readonly string[]): Promise<void> {
  const made = join(folder, "foreign.pcap");
  writeFileSync(made, foreignCapture(10_000_000, 1));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const file of [made, ...given]) {
    console.log(explainedText(basename(file), await explain(page, url, file, statSync(file).size, 5)));
  }
  await page.close();
}

interface Options {
  readonly isQuick: boolean;
  readonly url: string | null;
  readonly seed: number;
  /** Where Chromium's traces of the scrubbing are written to; none if null. */
  readonly traces: string | null;
  /** More captures to be explained. */
  readonly captures: readonly string[];
}

function optionsOf(args: readonly string[]): Options {
  const options = {
    isQuick: false,
    url: null as string | null,
    seed: 1,
    traces: null as string | null,
    captures: [] as string[],
  };
  for (let at = 0; at < args.length; at++) {
    const value = () => {
      at += 1;
      const next = args[at];
      if (next === undefined) throw new Error(USAGE);
      return next;
    };
    if (args[at] === "--quick") options.isQuick = true;
    else if (args[at] === "--url") options.url = value();
    else if (args[at] === "--seed") options.seed = Number(value());
    else if (args[at] === "--traces") options.traces = value();
    else if (args[at] === "--capture") options.captures.push(value());
    else throw new Error(USAGE);
  }
  return options;
}

function loadText(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(" ");
}
