import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { openPGlite } from "./pglite";

/** The two engines that speak the same SQL: PostgreSQL at an address, or embedded under a folder. */
export type DatabaseLocation =
  | { readonly type: "postgresql"; readonly url: string }
  | { readonly type: "embedded"; readonly dataDir: string };

export interface Database {
  readonly prisma: PrismaClient;
  /** What Prisma's schema engine migrates through. */
  readonly adapter: PrismaPg | Awaited<ReturnType<typeof openPGlite>>["adapter"];
  close(): Promise<void>;
}

/** Opens a database; the caller closes it. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  if (location.type === "postgresql") {
    const adapter = new PrismaPg({ connectionString: location.url });
    const prisma = new PrismaClient({ adapter });
    return { prisma, adapter, close: () => prisma.$disconnect() };
  }

  const embedded = await openPGlite(location.dataDir);
  const prisma = new PrismaClient({ adapter: embedded.adapter });
  return {
    prisma,
    adapter: embedded.adapter,
    async close() {
      await prisma.$disconnect();
      await embedded.close();
    },
  };
}
