import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { newDataDir, prepare, removeDataDir, runScript, start } from "./site-process";

/** One site with the demo for all journeys, and the facts of its content; gives the function that ends it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = newDataDir();
  process.env.E2E_FACTS = join(dataDir, "facts.json");
  process.env.E2E_SIGN_INS = join(dataDir, "sign-ins");
  mkdirSync(process.env.E2E_SIGN_INS);
  await runScript("tests/e2e/print-facts.ts", [process.env.E2E_FACTS]);

  if (process.env.BASE_URL) {
    process.env.E2E_URL = process.env.BASE_URL;
    return async () => removeDataDir(dataDir);
  }

  const place = { dataDir, demo: true };
  await prepare(place);
  const site = await start(place);
  process.env.E2E_URL = site.url;
  return async () => {
    await site.stop();
    removeDataDir(dataDir);
  };
}
