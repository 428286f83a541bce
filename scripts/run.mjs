// Runs a TypeScript file of ours as Next would load it: `@/…` paths, `import.meta.glob`, MDX text and all.
// Usage: node scripts/run.mjs scripts/seed.ts [arguments…]
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer, createServerModuleRunner } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error("Usage: node scripts/run.mjs FILE.ts [arguments…]");
  process.exit(2);
}
process.argv = [process.argv[0], resolve(entry), ...args];

const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: resolve(root, "tests/server-only.ts") },
    ],
  },
});
const runner = createServerModuleRunner(server.environments.ssr);
let failed = false;
try {
  const module = await runner.import(resolve(entry));
  if (typeof module.main === "function") await module.main(args);
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : error);
} finally {
  await runner.close();
  await server.close();
}
process.exit(failed ? 1 : (process.exitCode ?? 0));
