import "server-only";
import { once } from "node:events";
import { createServer, Socket } from "node:net";
import { LOOPBACK } from "@/lib/kernel/sightings";
import type { PlannedDeed } from "@/lib/kernel/story";
import type { OpenedEvent } from "@/lib/kernel/watch-event";

/** Connections of this process with itself, over 127.0.0.1. A connects, B was accepted. */
export interface OwnConnections {
  readonly ports: OpenedEvent["ports"];
  /** Makes the call at one end of every connection. */
  perform(deed: PlannedDeed): void;
  /** Lets go of every descriptor; the kernel finishes what it has begun. */
  close(): void;
}

/**
 * Opens `count` connections. The listener is kept until `close()`, so that the ports are nobody else's meanwhile;
 * whoever else connects to it is let go at once. Nothing is read before a deed says so: what is not read
 * stays in the kernel.
 */
export async function openConnections(count: number): Promise<OwnConnections> {
  const accepted = new Map<number, Socket>();
  let isComplete = false;
  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  listener.on("connection", (socket) => {
    // A reset is what some stories are about.
    socket.on("error", () => undefined);
    if (isComplete || socket.remotePort === undefined) socket.destroy();
    else accepted.set(socket.remotePort, socket);
  });
  const connecting: Socket[] = [];
  const close = () => {
    for (const socket of [...connecting, ...accepted.values()]) socket.destroy();
    listener.close();
  };
  try {
    listener.listen(0, LOOPBACK, count);
    await once(listener, "listening");
    const port = portOf(listener.address());
    for (let index = 0; index < count; index++) connecting.push(await connect(port));
    while (connecting.some(({ localPort }) => !accepted.has(localPort ?? 0))) await once(listener, "connection");
    const pairs = connecting.map((A) => ({ A, B: accepted.get(A.localPort ?? 0) ?? A }));
    isComplete = true;
    for (const [peer, socket] of accepted) {
      if (!connecting.some(({ localPort }) => localPort === peer)) socket.destroy();
    }
    return {
      ports: pairs.map(({ A }) => ({ A: A.localPort ?? 0, B: port })),
      perform: (deed) => {
        for (const pair of pairs) performOn(pair[deed.end], deed);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function connect(port: number): Promise<Socket> {
  const socket = new Socket({ allowHalfOpen: true });
  socket.pause();
  socket.connect(port, LOOPBACK);
  await once(socket, "connect");
  socket.on("error", () => undefined);
  return socket;
}

function performOn(socket: Socket, deed: PlannedDeed): void {
  switch (deed.does) {
    case "read":
      socket.resume();
      return;
    case "write":
      socket.write(Buffer.alloc(deed.octets));
      return;
    case "shutdown":
      socket.end();
      return;
    case "close":
      socket.destroy();
      return;
    case "reset":
      socket.resetAndDestroy();
  }
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("A listener on 127.0.0.1 has no port");
  return address.port;
}
