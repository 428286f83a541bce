import { defineConfig } from "@playwright/test";

/**
 * Browser journeys on the built site. `npm test` runs them; by hand:
 * `npx playwright test -c tests/e2e/playwright.config.ts` after `next build`, or with
 * BASE_URL=http://127.0.0.1:3000 against a site that runs already and has the demo.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  globalSetup: "./global-setup.ts",
  // A test that passes at the second try is broken.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // Generous: a machine that does other work at the same time is no defect of the site.
  expect: { timeout: 25_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME || "../../test-results/playwright.json" }],
  ],
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-quic",
        "--no-first-run",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    viewport: { width: 1280, height: 800 },
    actionTimeout: 25_000,
    navigationTimeout: 40_000,
    trace: "off",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "sign-in", testMatch: /sign-in\.setup\.ts/ },
    { name: "journeys", testMatch: /\.spec\.ts/, dependencies: ["sign-in"] },
  ],
});
