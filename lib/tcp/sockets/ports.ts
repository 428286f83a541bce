import type { Address, Errno } from "./calls";
import type { Kernel } from "./kernel";
import { ANY_ADDRESS } from "./kernel";
import { type Entry, keyOf, type Socket } from "./socket";

/** Which ports may be bound, and which one a connect() gets (facts.md §3.2, L24; Linux: inet_hashtables.c). */

/** Whether `local` may be bound; null if it may. Both the holder and the newcomer must have set SO_REUSEADDR. */
export function bindError(kernel: Kernel, socket: Socket, local: Address): Errno | null {
  const { reuseAddress } = socket.options;
  for (const other of kernel.sockets.values()) {
    if (other === socket || other.local === null || !overlaps(other.local, local)) continue;
    const isShared = reuseAddress && other.options.reuseAddress && other.queue === null;
    if (!isShared && !(socket.options.reusePort && other.options.reusePort)) return "EADDRINUSE";
  }
  for (const entry of kernel.entries.values()) {
    if (!overlaps(entry.local, local) || entry.listener !== null || entry.socket !== null) continue;
    // What no program holds any more (TIME-WAIT above all) still has its port.
    if (!(reuseAddress && entry.reusesAddress)) return "EADDRINUSE";
  }
  return null;
}

function overlaps(a: Address, b: Address): boolean {
  return a.port === b.port && (a.ip === b.ip || a.ip === ANY_ADDRESS || b.ip === ANY_ADDRESS);
}

/** Any free port for bind(0): Linux looks at the odd ones first. */
export function pickBindPort(kernel: Kernel, socket: Socket, ip: string): number | null {
  for (const port of candidates(kernel, 1)) {
    if (bindError(kernel, socket, { ip, port }) === null) return port;
  }
  return null;
}

/** A port for connect(): one whose 4-tuple is free, or whose TIME-WAIT may be taken over; even ones first. */
export function pickConnectPort(kernel: Kernel, ip: string, remote: Address): number | null {
  for (const port of candidates(kernel, 0)) {
    const local = { ip, port };
    if (isHeldByBind(kernel, local)) continue;
    const holder = kernel.entries.get(keyOf(local, remote));
    if (holder === undefined) return port;
    if (mayTakeOver(kernel, holder, false)) {
      kernel.recycle(holder);
      return port;
    }
  }
  return null;
}

/** Ports of the range, those with the parity of its lower bound (plus `parity`) first, from a random place on. */
function* candidates(kernel: Kernel, parity: 0 | 1): Generator<number> {
  const [first, last] = kernel.settings.portRange;
  for (const start of [first + parity, first + 1 - parity]) {
    const count = Math.max(0, Math.floor((last - start) / 2) + 1);
    const offset = Math.floor(kernel.options.random() * count);
    for (let index = 0; index < count; index++) yield start + 2 * ((offset + index) % count);
  }
}

/** A port that a program has bound by name, without a connection, is not for others to pick. */
function isHeldByBind(kernel: Kernel, local: Address): boolean {
  for (const socket of kernel.sockets.values()) {
    if (socket.hasExplicitPort && socket.local !== null && overlaps(socket.local, local)) return true;
  }
  return false;
}

/**
 * Whether a new connection may take the place of one's own TIME-WAIT (tcp_twsk_unique): with timestamps at once
 * if the program named the port; for a port that the host picks only if tcp_tw_reuse allows it, after its delay.
 */
export function mayTakeOver(kernel: Kernel, holder: Entry, isExplicit: boolean): boolean {
  const { connection, timeWaitSince, remote } = holder;
  if (connection.state !== "TIME-WAIT" || !connection.timestampsOn) return false;
  if (isExplicit) return true;
  const { timeWaitReuse, timeWaitReuseDelay } = kernel.settings;
  const isAllowed = timeWaitReuse === 1 || (timeWaitReuse === 2 && remote.ip.startsWith("127."));
  return isAllowed && timeWaitSince !== null && kernel.now - connection.tsRecentAt >= timeWaitReuseDelay;
}
