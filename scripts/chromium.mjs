// A Chromium for the browser tests: the system's, Playwright's, or Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installPackage } from "./debian.mjs";
import { binary } from "./steps.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of a Chromium, or null where none is to be had. */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return onPath() ?? (await playwrights()) ?? (installPackage("chromium") ? onPath() : null) ?? (await downloaded());
}

function onPath() {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/bin"];
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  return (
    folders
      .flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))
      .concat(mac)
      .find((path) => existsSync(path)) ?? null
  );
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

async function downloaded() {
  spawnSync(binary("playwright"), ["install", "chromium"], { stdio: "inherit", timeout: 300_000 });
  return playwrights();
}
