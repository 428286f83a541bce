import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { binary, build, fail, generate, install, mustStep, requireNode, root, serve } from "../../scripts/steps.mjs";

const EMPTY = join(root, "bench/web/empty-page");
const WINDOW = { width: 1280, height: 800 };
/** What a lesson may weigh above the empty page, octets of gzip. */
const BOUND = 40_000;

/**
 * JavaScript of every lesson with its exercises closed, above an empty page of the same Next version; both are built
 * here. "In the page" is what its HTML names, gzip; "in the browser" is what Chromium had fetched once nothing was under
 * way any more, the reader not having touched anything; "with one open" is after the first exercise was scrolled to.
 */
export async function main() {
  requireNode();
  install();
  generate();
  build();
  mustStep("Building an empty page", binary("next"), ["build"], {
    cwd: EMPTY,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });

  const empty = inPage(join(EMPTY, ".next"), "index.html");
  console.log(`\nEmpty page: ${kilo(empty)} kB of JavaScript (gzip)`);
  const browsed = await inBrowser(lessons());
  console.log("\nkB above the empty page    in the page  in the browser  with one open");
  let worst = 0;
  for (const path of lessons()) {
    const named = inPage(join(root, ".next"), `${path.slice(1)}.html`) - empty;
    const { closed, opened } = browsed.get(path) ?? fail(`${path} was not looked at`);
    worst = Math.max(worst, named);
    const columns = [named, closed - empty, opened - empty].map((octets, at) =>
      kilo(octets).padStart([13, 16, 15][at]),
    );
    console.log(`${path.replace("learn/tcp-close/", "").padEnd(25)}${columns.join("")}`);
  }
  const verdict = worst <= BOUND ? "within" : "ABOVE";
  console.log(`\nHeaviest lesson: ${kilo(worst)} kB above the empty page, ${verdict} the bound of ${kilo(BOUND)} kB.`);
  if (worst > BOUND) process.exitCode = 1;
}

const kilo = (octets) => (octets / 1000).toFixed(1);

/** Paths of every lesson in both languages. */
function lessons() {
  const { routes } = JSON.parse(readFileSync(join(root, ".next/prerender-manifest.json"), "utf8"));
  const found = Object.keys(routes).filter((path) => /^\/[^/]+\/learn\/[^/]+\/[^/]+$/.test(path));
  return found.length > 0 ? found.sort() : fail("The build has no lesson");
}

/** Octets, gzip, of the scripts that a built page names. */
function inPage(built, file) {
  const html = readFileSync(join(built, "server/app", file), "utf8");
  const scripts = new Set([...html.matchAll(/(?:src|href)="\/_next\/(static\/[^"?]+\.js)/g)].map(([, path]) => path));
  const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(built, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Octets, gzip, of the scripts that Chromium fetched for each path: as it opens, and with its first exercise open. */
async function inBrowser(paths) {
  const executablePath = await findChromium();
  if (!executablePath) fail("No Chromium was found; set CHROMIUM_PATH.");
  const port = await freePort();
  const site = serve({ host: "127.0.0.1", port, env: {} });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const base = `http://127.0.0.1:${port}`;
    await answers(`${base}/en`, site);
    const measured = new Map();
    for (const path of paths) measured.set(path, await fetchedBy(browser, base + path));
    return measured;
  } finally {
    await browser.close();
    site.kill("SIGTERM");
    await once(site, "close");
  }
}

async function fetchedBy(browser, url) {
  const page = await browser.newPage({ viewport: WINDOW });
  const scripts = new Set();
  page.on("response", (response) => {
    const [, path] = /\/_next\/(static\/[^?]+\.js)/.exec(response.url()) ?? [];
    if (path) scripts.add(decodeURIComponent(path));
  });
  // The old browsers' script is named in the page and fetched by no Chromium of today; it counts in both columns.
  const legacy = legacyScripts();
  const octets = () =>
    [...new Set([...scripts, ...legacy])]
      .map((path) => gzipSync(readFileSync(join(root, ".next", path))).length)
      .reduce((sum, size) => sum + size, 0);

  await page.goto(url, { waitUntil: "networkidle" });
  const closed = octets();
  await page.locator("[data-exercise]").first().scrollIntoViewIfNeeded();
  await page.locator("[data-exercise][data-open=true]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const opened = octets();
  await page.close();
  return { closed, opened };
}

function legacyScripts() {
  const { polyfillFiles } = JSON.parse(readFileSync(join(root, ".next/build-manifest.json"), "utf8"));
  return polyfillFiles;
}

async function answers(url, site) {
  for (let tries = 0; tries < 600 && site.exitCode === null; tries++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await wait(100);
  }
  fail(`The site did not answer at ${url}`);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
