import { z } from "zod";
import type { Host } from "@/lib/tcp/trace";

/** What a program does, on a descriptor that is known by the name of its variable. */
export type Act =
  | { readonly name: "socket"; readonly as: string }
  | { readonly name: "accept"; readonly on: string; readonly as: string }
  | { readonly name: "bind" | "connect"; readonly on: string; readonly port: number }
  | { readonly name: "listen" | "close"; readonly on: string }
  | { readonly name: "read" | "write"; readonly on: string; readonly octets: number }
  | { readonly name: "shutdown"; readonly on: string; readonly how: "SHUT_RD" | "SHUT_WR" | "SHUT_RDWR" }
  | { readonly name: "reuse-address"; readonly on: string }
  /** SO_LINGER switched on with so many seconds */
  | { readonly name: "linger"; readonly on: string; readonly seconds: number }
  /** net.ipv4.ip_local_port_range */
  | { readonly name: "port-range"; readonly first: number; readonly last: number }
  /** The host loses its power: nothing leaves it or reaches it any more. */
  | { readonly name: "power-off" };

export interface Move {
  readonly end: Host;
  /** How long after the move before, ms. */
  readonly wait: number;
  readonly act: Act;
}

export interface AskedMove extends Move {
  /** Its result is asked for. */
  readonly asked: boolean;
}

/** Two programs on two Linux hosts: what led here, what is drawn, and what comes now. Plain data. */
export interface Plan {
  /** Initial sequence numbers. */
  readonly isns: { readonly [H in Host]: number };
  /** Not drawn. */
  readonly setup: readonly Move[];
  /** Drawn, with its results. */
  readonly past: readonly Move[];
  readonly next: readonly AskedMove[];
}

const variable = z.enum(["listener", "conn", "fd", "again", "second"]);
const port = z.int().min(1).max(65_535);
const octets = z.int().min(1).max(10_000);

const act = z.union([
  z.strictObject({ name: z.literal("socket"), as: variable }),
  z.strictObject({ name: z.literal("accept"), on: variable, as: variable }),
  z.strictObject({ name: z.enum(["bind", "connect"]), on: variable, port }),
  z.strictObject({ name: z.enum(["listen", "close", "reuse-address"]), on: variable }),
  z.strictObject({ name: z.enum(["read", "write"]), on: variable, octets }),
  z.strictObject({ name: z.literal("shutdown"), on: variable, how: z.enum(["SHUT_RD", "SHUT_WR", "SHUT_RDWR"]) }),
  z.strictObject({ name: z.literal("linger"), on: variable, seconds: z.int().min(0).max(10) }),
  z.strictObject({ name: z.literal("port-range"), first: port, last: port }),
  z.strictObject({ name: z.literal("power-off") }),
]);

const move = { end: z.enum(["A", "B"]), wait: z.int().min(0).max(2_000_000), act };
const isn = z.int().min(0).max(0xffff_ffff);

export const planSchema: z.ZodType<Plan> = z.strictObject({
  isns: z.strictObject({ A: isn, B: isn }),
  setup: z.array(z.strictObject(move)).max(16),
  past: z.array(z.strictObject(move)).max(12),
  next: z.array(z.strictObject({ ...move, asked: z.boolean() })).max(8),
});
