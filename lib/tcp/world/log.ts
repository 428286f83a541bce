import type { CallResult, Packet, SocketCall } from "../sockets/calls";
import type { State } from "../state";

/** What happened in a world, in order: plain data. Times in ms. */
export type LogEntry =
  | {
      readonly at: number;
      readonly host: string;
      readonly what: "call";
      readonly id: number;
      readonly call: SocketCall;
    }
  | {
      readonly at: number;
      readonly host: string;
      readonly what: "result";
      readonly id: number;
      readonly result: CallResult;
    }
  /** `packetId` ties what happens to a packet together; the copies of a duplicate share it. */
  | {
      readonly at: number;
      readonly host: string;
      readonly what: "sent" | "lost" | "duplicated" | "expired" | "arrived";
      readonly packetId: number;
      readonly packet: Packet;
      /** Sent by a timer, or because a loss was found: not for the first time. */
      readonly again: boolean;
    }
  /** Timers of this host expired. */
  | { readonly at: number; readonly host: string; readonly what: "timeout" }
  | {
      readonly at: number;
      readonly host: string;
      readonly what: "state";
      readonly local: Packet["from"];
      readonly remote: Packet["to"];
      readonly state: State;
    }
  | { readonly at: number; readonly host: string; readonly what: "link"; readonly isUp: boolean }
  | { readonly at: number; readonly host: string; readonly what: "destroy"; readonly found: boolean }
  | {
      readonly at: number;
      readonly host: string;
      readonly what: "sysctl";
      readonly name: string;
      readonly value: string;
    };

/** What came into the world from outside: with these alone everything happens again. */
export type Input = {
  /** ms */
  readonly at: number;
  /** How many things had happened by themselves before it: tells the order within one moment. */
  readonly afterSteps: number;
} & Intervention;

export type Intervention =
  | { readonly type: "call"; readonly host: string; readonly call: SocketCall }
  /** A packet that no host sends now: forged, or a stray of an older incarnation. It arrives at once. */
  | { readonly type: "inject"; readonly packet: Packet }
  | { readonly type: "link"; readonly host: string; readonly isUp: boolean }
  | { readonly type: "destroy"; readonly host: string; readonly local: Packet["from"]; readonly remote: Packet["to"] }
  | { readonly type: "sysctl"; readonly host: string; readonly name: string; readonly value: string }
  /** Time passes. */
  | { readonly type: "until" };
