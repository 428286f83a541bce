import type { Host } from "@/lib/tcp/trace";
import type { KernelSocket } from "./proc-net-tcp";
import type { OpenedEvent, Sighting } from "./watch-event";

/** The address that both ends of every connection have. */
export const LOOPBACK = "127.0.0.1";

/**
 * Our own connections among the sockets of the machine, told by both addresses and both ports. Whatever else
 * is in the table is dropped here and goes nowhere.
 */
export function sightingsOf(sockets: readonly KernelSocket[], ports: OpenedEvent["ports"]): readonly Sighting[] {
  return ports.flatMap((pair, connection) =>
    (["A", "B"] as const).flatMap((end): readonly Sighting[] => {
      const socket = sockets.find((one) => isEnd(one, pair[end], pair[otherEnd(end)]));
      if (socket === undefined || socket.state === "CLOSED") return [];
      const { state, sendQueue, receiveQueue, timer, expiresIn, line } = socket;
      return [{ connection, end, state, sendQueue, receiveQueue, timer, expiresIn, line }];
    }),
  );
}

function isEnd({ local, remote }: KernelSocket, port: number, peer: number): boolean {
  return local.ip === LOOPBACK && remote.ip === LOOPBACK && local.port === port && remote.port === peer;
}

function otherEnd(end: Host): Host {
  return end === "A" ? "B" : "A";
}

/** Whether a reader should hear of it: more than timers running down. */
export function isNews(before: readonly Sighting[], now: readonly Sighting[]): boolean {
  return before.length !== now.length || now.some((one, index) => !isSame(one, before[index]));
}

function isSame(one: Sighting, other: Sighting | undefined): boolean {
  return (
    other !== undefined &&
    one.connection === other.connection &&
    one.end === other.end &&
    one.state === other.state &&
    one.sendQueue === other.sendQueue &&
    one.receiveQueue === other.receiveQueue &&
    one.timer === other.timer
  );
}
