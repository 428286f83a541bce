import type { CodeStatement } from "./code";
import type { ShellCommand } from "./shell";

/** What a packetdrill script says, line by line. Times are whole microseconds, as packetdrill counts them. */
export interface Script {
  readonly options: readonly ScriptOption[];
  readonly events: readonly ScriptEvent[];
}

/** `--name=value` at the top; null for a bare `--name`. */
export interface ScriptOption {
  readonly line: number;
  readonly name: string;
  readonly value: string | null;
}

export interface ScriptEvent {
  readonly line: number;
  readonly time: EventTime;
  readonly action: Action;
}

/** "none": a shell line before or after the timed events. Relative times count from the end of the event before. */
export type EventTime =
  | { readonly type: "absolute" | "relative"; readonly at: number }
  | { readonly type: "absolute range" | "relative range"; readonly from: number; readonly to: number }
  | { readonly type: "any" }
  | { readonly type: "none" };

export type Action = PacketAction | IcmpAction | CallAction | ShellAction | CodeAction;

export interface PacketAction {
  readonly type: "packet";
  /** "in" (`<`) reaches the host under test, "out" (`>`) is sent by it. */
  readonly direction: "in" | "out";
  /** What the IP header shall say, such as "noecn" or "ttl 64". */
  readonly ip: string | null;
  readonly ports: { readonly from: number; readonly to: number } | null;
  /** Letters of `S F R P E W U A` and `.` for ACK; "-" for none. */
  readonly flags: string;
  /** First sequence number, or null for `...`. */
  readonly seq: number | null;
  readonly length: number;
  /** Null: not said; "any": `...`. */
  readonly ack: number | "any" | null;
  readonly window: number | "any" | null;
  readonly urgent: number | null;
  /** Null: no list; "any": `<...>`. */
  readonly options: readonly PacketOption[] | "any" | null;
}

export type PacketOption =
  | { readonly type: "nop" | "eol" | "sackOK" }
  | { readonly type: "mss" | "wscale"; readonly value: number }
  | { readonly type: "TS"; readonly value: number | "any"; readonly echo: number | "any" }
  | { readonly type: "sack"; readonly blocks: readonly { readonly start: number; readonly end: number }[] };

/** An ICMP message: understood, but not modelled. */
export interface IcmpAction {
  readonly type: "icmp";
  readonly direction: "in" | "out";
  /** All that follows the word `icmp`. */
  readonly text: string;
}

export interface CallAction {
  readonly type: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  /** When the call returns, on the same scale as it starts; null if it must return at once. */
  readonly until: number | null;
  readonly result: Expression;
  readonly errno: string | null;
  /** The words in parentheses behind the result; they mean nothing. */
  readonly note: string | null;
}

export type Expression =
  | { readonly type: "ellipsis" }
  | { readonly type: "integer"; readonly value: number; readonly hex: boolean }
  | { readonly type: "word"; readonly text: string }
  | { readonly type: "string"; readonly text: string; readonly more: boolean }
  | { readonly type: "or"; readonly terms: readonly Expression[] }
  | { readonly type: "assign"; readonly target: Expression; readonly value: Expression }
  | { readonly type: "list" | "braces"; readonly items: readonly Expression[] }
  | { readonly type: "apply"; readonly name: string; readonly args: readonly Expression[] };

export interface ShellAction {
  readonly type: "shell";
  readonly text: string;
  readonly commands: readonly ShellCommand[];
}

export interface CodeAction {
  readonly type: "code";
  readonly text: string;
  readonly statements: readonly CodeStatement[];
}
