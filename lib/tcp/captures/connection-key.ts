import type { Address, Packet } from "../sockets/calls";

/** Which connection a packet belongs to, and which of its two ends sent it. */
export interface ConnectionKey {
  /** The same for both directions. */
  readonly key: string;
  /** 0 for the end whose address sorts first. */
  readonly side: 0 | 1;
}

export function connectionKey({ from, to }: Packet): ConnectionKey {
  const sender = addressKey(from);
  const receiver = addressKey(to);
  return sender <= receiver ? { key: `${sender} ${receiver}`, side: 0 } : { key: `${receiver} ${sender}`, side: 1 };
}

/** An address as one word: `10.0.0.1:443`, `[2001:db8::1]:443`. */
export function addressKey({ ip, port }: Address): string {
  return ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
}
