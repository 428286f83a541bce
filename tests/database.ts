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

  beforeEach(async () => {
    await current().prisma.$executeRawUnsafe(
      `DO $$ DECLARE t text; BEGIN
         FOR t IN SELECT quote_ident(tablename) FROM pg_tables
                  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
         LOOP EXECUTE 'TRUNCATE TABLE ' || t || ' CASCADE'; END LOOP;
       END $$`,
    );
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
