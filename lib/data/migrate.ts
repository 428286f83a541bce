import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Database } from "./database";

const FILTERS = { externalTables: [], externalEnums: [] };

/** Applies the migrations that the database has not seen; gives their names, none the second time. */
export async function migrate(database: Database, folder = resolve("prisma/migrations")): Promise<readonly string[]> {
  const engine = await loadSchemaEngine(database, undefined);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(folder),
    filters: FILTERS,
  });
  engine.free();
  return appliedMigrationNames;
}

/** The SQL that leads from the existing migrations to the schema; empty when they agree. */
export async function migrationScript(database: Database, folder = resolve("prisma/migrations")): Promise<string> {
  const path = resolve("prisma/schema.prisma");
  const files: [string, string][] = [[path, readFileSync(path, "utf8")]];
  const engine = await loadSchemaEngine(database, files);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...readMigrations(folder) },
    to: { tag: "schemaDatamodel", files: files.map(([file, content]) => ({ path: file, content })) },
    script: true,
    exitCode: null,
    filters: FILTERS,
  });
  engine.free();
  return stdout ?? "";
}

function readMigrations(folder: string) {
  const lockfile = join(folder, "migration_lock.toml");
  const directories = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: directories.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

async function loadSchemaEngine(database: Database, datamodels: [string, string][] | undefined): Promise<SchemaEngine> {
  engineModule ??= instantiate();
  const glue = await engineModule;
  const adapter = bindMigrationAwareSqlAdapterFactory(database.adapter);
  return glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

type EngineModule = typeof import("@prisma/schema-engine-wasm");

/** Instantiated once: the glue keeps views of the memory of its first instance. */
let engineModule: Promise<EngineModule> | undefined;

/**
 * Prisma's own schema engine as WebAssembly, so that no binary has to be downloaded.
 * Its package imports the `.wasm` file as a module, which Node 20 cannot, so it is
 * put together by hand (docs/decisions/0003).
 */
async function instantiate(): Promise<EngineModule> {
  const folder = resolve("node_modules/@prisma/schema-engine-wasm");
  const glueUrl = pathToFileURL(join(folder, "schema_engine_bg.js")).href;
  const glue = await import(/* turbopackIgnore: true */ /* @vite-ignore */ glueUrl);
  const wasm = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
