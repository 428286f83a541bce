import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { type Database, openDatabase } from "@/lib/data/database";
import { migrate } from "@/lib/data/migrate";

/**
 * Gives every test of the file an empty, migrated database and lets `prisma()` of
 * `lib/data` open the same one: embedded in project "pglite", a schema of its own
 * on a real server in project "postgres".
 */
export function testDatabase(): () => Database {
  let database: Database | undefined;
  let scratch: string | undefined;

  beforeAll(async () => {
    const url = inject("postgresUrl");
    if (url) {
      const name = `test_${process.pid}_${Math.trunc(performance.timeOrigin)}_${process.hrtime.bigint()}`;
      await createDatabase(url, name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      database = await openDatabase({ type: "postgresql", url: own.href });
    } else {
      scratch = mkdtempSync(join(tmpdir(), "four-waves-test-"));
      database = await openDatabase({ type: "embedded", dataDir: scratch });
    }
    await migrate(database);
    (globalThis as { fourWavesDatabase?: Promise<Database> }).fourWavesDatabase = Promise.resolve(database);
  });

  // Everything else hangs on these four and goes with them. TRUNCATE would make new files for every table and index,
  // which the embedded database takes half a second for.
  beforeEach(async () => {
    const { prisma } = current();
    await prisma.user.deleteMany();
    await prisma.classroom.deleteMany();
    await prisma.quiz.deleteMany();
    await prisma.questionVersion.deleteMany();
  });

  afterAll(async () => {
    await database?.close();
    if (scratch) rmSync(scratch, { recursive: true, force: true });
  });

  function current(): Database {
    if (!database) throw new Error("The database is open only inside of tests");
    return database;
  }
  return current;
}

async function createDatabase(url: string, name: string): Promise<void> {
  const server = await openDatabase({ type: "postgresql", url });
  await server.prisma.$executeRawUnsafe(`CREATE DATABASE "${name}"`);
  await server.close();
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the PostgreSQL server to test on; null for the embedded database. */
    postgresUrl: string | null;
  }
}
