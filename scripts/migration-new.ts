import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openDatabase } from "@/lib/data/database";
import { migrationScript } from "@/lib/data/migrate";

/** Writes the migration that leads from `prisma/migrations` to `prisma/schema.prisma`. */
export async function main([name]: readonly string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("Usage: npm run migration:new -- lower_case_name");

  const scratch = mkdtempSync(join(tmpdir(), "four-waves-migration-"));
  const database = await openDatabase({ type: "embedded", dataDir: scratch });
  try {
    const sql = await migrationScript(database);
    if (!sql.trim() || sql.includes("This is an empty migration")) {
      console.log("The migrations already give the schema.");
      return;
    }
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = resolve("prisma/migrations", `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}/migration.sql`);
  } finally {
    await database.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
