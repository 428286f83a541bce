import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Set by scripts/test.mjs, which starts a private server when none is given. */
const postgresUrl = process.env.TEST_DATABASE_URL || null;

const databaseTests = { include: ["{lib,app,tests}/**/*.db.test.ts"], testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside Next's server build; in tests everything is the server.
      { find: "server-only", replacement: fileURLToPath(new URL("tests/server-only.ts", import.meta.url)) },
    ],
  },
  test: {
    // Vitest leaves one core to whoever watches; on two cores that is half of them.
    maxWorkers: "100%",
    setupFiles: ["tests/setup.ts"],
    env: { AUTH_SECRET: "only for tests: 0123456789abcdef0123456789", DATABASE_URL: "" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Property tests take their time on a busy machine; none of them asserts how long.
          testTimeout: 60_000,
          include: ["{lib,question-types,content,components,tests,app}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,alone}.test.ts", "tests/e2e/**", "node_modules/**"],
          // Nearly everything here is pure: importing the model anew for each of 300 files would take longer than testing it.
          isolate: false,
        },
      },
      // What puts other modules in the place of ours, and so needs them to itself.
      { extends: true, test: { name: "alone", include: ["{lib,question-types,components}/**/*.alone.test.ts"] } },
      { extends: true, test: { name: "pglite", ...databaseTests, provide: { postgresUrl: null } } },
      ...(postgresUrl
        ? [{ extends: true as const, test: { name: "postgres", ...databaseTests, provide: { postgresUrl } } }]
        : []),
    ],
  },
});
