import "server-only";
import type { PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import { type Database, type DatabaseLocation, openDatabase } from "./database";

/** One connection per process; development reloads modules, so it is kept outside of them. */
const kept = globalThis as { fourWavesDatabase?: Promise<Database> };

/** The database of this process, opened at first use. */
export async function prisma(): Promise<PrismaClient> {
  kept.fourWavesDatabase ??= openDatabase(configuredDatabase());
  return (await kept.fourWavesDatabase).prisma;
}

/** The database that the variables name: a server, or the embedded one. */
export function configuredDatabase(): DatabaseLocation {
  return env.DATABASE_URL ? { type: "postgresql", url: env.DATABASE_URL } : { type: "embedded", dataDir: env.DATA_DIR };
}
