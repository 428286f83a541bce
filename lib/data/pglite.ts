import "server-only";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** An embedded database that this process has opened. */
export interface EmbeddedDatabase {
  readonly adapter: PrismaPGlite;
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL under `dataDir`. One process at a time may do so:
 * a second one is refused with the number of the first, and the lock of a process
 * that no longer lives is taken over.
 */
export async function openPGlite(dataDir: string): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, "database.lock");
  takeLock(lock);
  try {
    const client = await PGlite.create(join(dataDir, "database"));
    return {
      adapter: new PrismaPGlite(client),
      async close() {
        await client.close();
        rmSync(lock, { force: true });
      },
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

function takeLock(lock: string): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(lock, "wx", 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      process.once("exit", () => releaseOwn(lock));
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = Number(readFileSync(lock, "utf8"));
    // Next loads a module more than once in one process; what counts is the process.
    if (owner === process.pid) return;
    if (isAlive(owner)) {
      throw new Error(
        `The database under ${lock.replace(/\/database\.lock$/, "")} is open in process ${owner}. Stop it first.`,
      );
    }
    rmSync(lock, { force: true });
  }
  throw new Error(`Could not take ${lock}: another process took it at the same moment`);
}

function releaseOwn(lock: string): void {
  try {
    if (Number(readFileSync(lock, "utf8")) === process.pid) rmSync(lock, { force: true });
  } catch {
    // Already released.
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
