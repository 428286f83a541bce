import { openDatabase } from "@/lib/data/database";
import { migrate } from "@/lib/data/migrate";
import { env } from "@/lib/env";

/** Brings the database that the variables name up to the schema. */
export async function main(): Promise<void> {
  const database = await openDatabase(
    env.DATABASE_URL ? { type: "postgresql", url: env.DATABASE_URL } : { type: "embedded", dataDir: env.DATA_DIR },
  );
  try {
    const applied = await migrate(database);
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
  } finally {
    await database.close();
  }
}
