// What `npm start` and `npm test` share: running steps with progress, and knowing what is stale.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const NODE = [20, 19];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  fail(`Node ${NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
}

export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Runs a program with its output on the terminal; ends this process with a clear message if it fails. */
export function step(title, command, args, options = {}) {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) fail(`${title}: ${error.message}`);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`   ${status === 0 ? "done" : "FAILED"} in ${seconds} s`);
  return status === 0;
}

export function mustStep(title, command, args, options) {
  if (!step(title, command, args, options)) fail(`Stopped: "${title}" failed. The lines above say why.`);
}

/** A program of our dependencies, run by this Node. */
export function binary(name) {
  return join(root, "node_modules/.bin", name);
}

/**
 * Installs what package-lock.json says, unless that was done already. Not `npm ci`: the lock was made against a
 * registry without other platforms' binaries, which `npm ci` refuses and `npm install` adds by itself.
 */
export function install() {
  const stamp = join(root, "node_modules/.installed-from");
  const lock = fingerprint(["package.json", "package-lock.json"]) + process.version;
  if (read(stamp) === lock) return;
  mustStep("Installing packages", "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, lock);
}

/** Generates Prisma's client, unless the schema is as it was. */
export function generate() {
  const stamp = join(root, "generated/.generated-from");
  const schema = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  if (read(stamp) === schema) return;
  mustStep("Generating the database client", binary("prisma"), ["generate"], {
    // Generating needs no engine, but Prisma insists on one being there; any program does (docs/decisions/0003).
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  writeFileSync(stamp, schema);
}

const BUILT_FROM = [
  "app",
  "components",
  "content",
  "lib",
  "prisma/schema.prisma",
  "public",
  "question-types",
  "mdx-components.tsx",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Builds the site, unless the last build was made from these same files. */
export function build() {
  const stamp = join(root, ".next/built-from");
  const sources = fingerprint(BUILT_FROM) + (process.env.SITE_URL ?? "") + process.version;
  if (read(stamp) === sources && existsSync(join(root, ".next/BUILD_ID"))) return;
  mustStep("Building the site", binary("next"), ["build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeFileSync(stamp, sources);
}

/** Starts the built site; the caller ends it. */
export function serve({ host, port, env }) {
  return spawn(
    process.execPath,
    [join(root, "node_modules/next/dist/bin/next"), "start", "-H", host, "-p", String(port)],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
}

/** SHA-256 over names and contents of files and folders, tests left out. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => list(path)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function list(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full).flatMap((name) => list(join(path, name)));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
