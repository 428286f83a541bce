import { authSecret } from "@/lib/auth/secret";
import { openDatabase } from "@/lib/data/database";
import { migrate } from "@/lib/data/migrate";
import { configuredDatabase } from "@/lib/data/prisma";
import { env } from "@/lib/env";
import { loadDemo } from "@/prisma/demo/load";

/** What must be there before the site starts: checked variables, a secret, a migrated database, the demo. */
export async function main(): Promise<void> {
  authSecret();
  const database = await openDatabase(configuredDatabase());
  try {
    console.log(env.DATABASE_URL ? "PostgreSQL at DATABASE_URL." : `Embedded database under ${env.DATA_DIR}/.`);
    const applied = await migrate(database);
    console.log(applied.length === 0 ? "The schema is up to date." : `Applied ${applied.join(", ")}.`);
    if (env.DEMO) {
      const people = await loadDemo(database.prisma);
      console.log(people === 0 ? "The demo is there already." : `Loaded the demo: ${people} people.`);
    }
  } finally {
    await database.close();
  }
}
