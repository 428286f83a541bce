import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const nodeOptions = [process.env.NODE_OPTIONS, `--import=${new URL("few-seeds.mjs", import.meta.url).href}`]
  .filter(Boolean)
  .join(" ");

/** Where a site keeps its data; two starts on the same place are the same site. */
export interface SitePlace {
  readonly dataDir: string;
  /** None for the embedded database. */
  readonly databaseUrl?: string;
  readonly demo: boolean;
}

/** The built site, running. */
export interface SiteProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Migrates the database of a new site and loads its demo, as `npm start` does. */
export async function prepare(place: SitePlace): Promise<void> {
  await runScript("scripts/prepare.ts", [], environmentOf(place));
}

/** Runs one of our TypeScript files as the site would load it; gives what it printed. */
export async function runScript(file: string, args: readonly string[], env = process.env): Promise<string> {
  const child = spawn(process.execPath, ["scripts/run.mjs", file, ...args], { cwd: root, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const code = await ended(child);
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${output}`);
  return output;
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), "four-waves-e2e-"));
}

export function removeDataDir(dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts the built site on a free port and waits until it answers. */
export async function start(place: SitePlace): Promise<SiteProcess> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/next/dist/bin/next"), "start", "-H", "127.0.0.1", "-p", String(port)],
    { cwd: root, env: { ...environmentOf(place), PORT: String(port), NODE_OPTIONS: nodeOptions } },
  );
  const log = join(place.dataDir, "site.log");
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => appendFileSync(log, chunk));
  const end = ended(child);
  let isKilled = false;
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/api/me`, child, log);

  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      if (isKilled) return;
      if (child.exitCode !== null || child.signalCode !== null) {
        const how = child.signalCode ?? `exit code ${child.exitCode}`;
        throw new Error(`The site ended by itself (${how}):\n${readFileSync(log, "utf8").slice(-4000)}`);
      }
      child.kill("SIGTERM");
      const insist = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await end;
      clearTimeout(insist);
    },
    async kill() {
      isKilled = true;
      child.kill("SIGKILL");
      await end;
    },
  };
}

function environmentOf({ dataDir, databaseUrl, demo }: SitePlace): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? "",
    DEMO: demo ? "1" : "0",
    HOST: "127.0.0.1",
    SITE_URL: "",
    AUTH_SECRET: "",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

async function answers(url: string, child: ChildProcess, log: string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 60_000; await wait(100)) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
  }
  child.kill("SIGKILL");
  throw new Error(`The site did not answer at ${url}; its log is ${log}`);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", done);
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? done(address.port) : failed(new Error("No port"))));
    });
  });
}
