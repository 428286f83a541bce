import "server-only";
import { access, constants, open, readFile } from "node:fs/promises";
import { endianness, platform } from "node:os";
import type { Sysctls } from "@/lib/kernel/predict";
import { type KernelSocket, parseProcNetTcp } from "@/lib/kernel/proc-net-tcp";

/** What this machine's kernel tells in `/proc`. */

const TABLE = "/proc/net/tcp";

/** About 14 000 sockets, octets: to read more of them many times a second would disturb the machine. */
const LONGEST_TABLE = 2 * 1024 * 1024;

/** Settings that decide how our connections end. */
const SETTINGS = ["tcp_fin_timeout", "tcp_max_tw_buckets"] as const;

export async function hasSocketTable(): Promise<boolean> {
  if (platform() !== "linux") return false;
  return access(TABLE, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** The sockets with this port. Null if the table is too long. */
export async function readSockets(port: number): Promise<readonly KernelSocket[] | null> {
  const text = await readUpTo(TABLE, LONGEST_TABLE);
  return text === null ? null : parseProcNetTcp(text, { byteOrder: endianness(), port });
}

/** Those of the settings that can be read. */
export async function readSysctls(): Promise<Sysctls> {
  const entries = await Promise.all(
    SETTINGS.map(async (name) => {
      const value = await readFile(`/proc/sys/net/ipv4/${name}`, "utf8").catch(() => null);
      return value === null ? [] : [[`net.ipv4.${name}`, value.trim()] as const];
    }),
  );
  return Object.fromEntries(entries.flat());
}

/** A file of `/proc` has no size to ask for: it is read until it ends, or is too long. */
async function readUpTo(path: string, limit: number): Promise<string | null> {
  const file = await open(path, "r");
  try {
    const parts: Buffer[] = [];
    for (let length = 0; ; ) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(64 * 1024));
      if (bytesRead === 0) return Buffer.concat(parts, length).toString("latin1");
      length += bytesRead;
      if (length > limit) return null;
      parts.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
