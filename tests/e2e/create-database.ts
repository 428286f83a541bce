import { openDatabase } from "@/lib/data/database";

/** Makes an empty database on a PostgreSQL server, or drops one: `create-database.ts URL create|drop NAME`. */
export async function main([url, verb, name]: readonly string[]): Promise<void> {
  if (!url || !name || !/^[a-z0-9_]+$/.test(name)) throw new Error("Usage: create-database.ts URL create|drop NAME");
  const server = await openDatabase({ type: "postgresql", url });
  try {
    await server.prisma.$executeRawUnsafe(
      verb === "drop" ? `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)` : `CREATE DATABASE "${name}"`,
    );
  } finally {
    await server.close();
  }
}
