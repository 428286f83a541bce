// `npm test`: everything that CI checks, fastest first. Safe to repeat.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { startPostgres } from "./postgres.mjs";
import { binary, build, generate, install, requireNode, root, step } from "./steps.mjs";

requireNode();
install();
generate();

const reports = join(root, "test-results");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const failed = [];
const check = (title, command, args, options) => {
  if (!step(title, command, args, options)) failed.push(title);
};
const node = (title, ...args) => check(title, process.execPath, args);

check("Format and lint (Biome)", binary("biome"), ["ci", "."]);
check("Route types", binary("next"), ["typegen"]);
check("Types (tsc)", binary("tsc"), ["--noEmit", "-p", "."]);
check("Unused code (knip)", binary("knip"), []);
node("Content", "scripts/run.mjs", "scripts/content-check.ts");

console.log("\n── A PostgreSQL to test on");
const postgres = await startPostgres();
if (postgres) {
  console.log(`   ${postgres.url}`);
  process.on("exit", () => postgres.stop());
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
} else {
  console.log("   NOT RUN on PostgreSQL: no server was given, found or installable (set TEST_DATABASE_URL).");
  if (process.env.CI) failed.push("A PostgreSQL to test on");
}

check(
  "Unit and data tests (Vitest)",
  binary("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
  { env: { ...process.env, ...(postgres ? { TEST_DATABASE_URL: postgres.url } : {}) } },
);

build();

const chromium = await findChromium();
if (chromium) {
  check("Browser journeys (Playwright)", binary("playwright"), ["test", "-c", "tests/e2e/playwright.config.ts"], {
    env: {
      ...process.env,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "playwright.json"),
      ...(postgres ? { TEST_DATABASE_URL: postgres.url } : {}),
    },
  });
} else {
  failed.push("Browser journeys: no Chromium was found (set CHROMIUM_PATH)");
}

const vitest = report("vitest.json");
const playwright = report("playwright.json");
const passed = (vitest?.numPassedTests ?? 0) + (playwright?.stats?.expected ?? 0);
const failures = (vitest?.numFailedTests ?? 0) + (playwright?.stats?.unexpected ?? 0);
for (const title of failed) console.log(`FAILED: ${title}`);
// A step may fail without a failing test (lint, types, build): it counts as one.
console.log(`\n${passed} passed, ${Math.max(failures, failed.length)} failed`);
process.exit(failed.length > 0 ? 1 : 0);

function report(name) {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
