import "server-only";
import type { KernelAccess } from "@/lib/kernel/access";
import { hasSocketTable } from "./kernel-files";

/** Whether the kernel of this machine can be watched, given that the setting allows it or not. */
export async function kernelAccess(isAllowed: boolean): Promise<KernelAccess> {
  if (!isAllowed) return "off";
  return (await hasSocketTable()) ? "open" : "no table";
}
