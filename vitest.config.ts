import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // `server-only` throws outside Next's server build; in tests everything is the server.
      { find: "server-only", replacement: fileURLToPath(new URL("tests/server-only.ts", import.meta.url)) },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,question-types,content,components,tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "tests/e2e/**", "node_modules/**"],
        },
      },
    ],
  },
});
