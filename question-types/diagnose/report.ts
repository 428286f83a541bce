import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp";
import type { Counters } from "@/lib/tcp/text/counters";
import type { SocketView } from "@/lib/tcp/text/socket-view";
import type { PrintablePacket } from "@/lib/tcp/text/tcpdump";

/** An error that a program's log names. */
export type LoggedError =
  | "EADDRINUSE"
  | "EADDRNOTAVAIL"
  | "ECONNRESET"
  | "EMFILE"
  | "ETIMEDOUT"
  | "client gave up"
  | "upstream closed";

/** What is known of the host, as data: the listings print it, and causes are held against it. */
export interface Report {
  readonly sockets?: readonly SocketView[];
  /** Sockets of the whole host by state. */
  readonly totals?: readonly (readonly [state: State, count: number])[];
  /** The same, some time earlier. */
  readonly totalsBefore?: readonly (readonly [state: State, count: number])[];
  /** Sockets in TIME-WAIT by the other end's address and port. */
  readonly peers?: readonly (readonly [peer: string, count: number])[];
  readonly counters?: Counters;
  /** As captured, in order. */
  readonly packets?: readonly PrintablePacket[];
  readonly errors?: readonly LoggedError[];
  readonly settings?: Readonly<Record<string, number>>;
  /** The port that the program tries to listen on. */
  readonly wantedPort?: number;
  /** How many local ports connect() chooses from. */
  readonly portRange?: number;
}

/** A line with the name of the remark that speaks of it; a heading has none. */
export interface TaggedLine {
  readonly text: string;
  readonly tag: string | null;
}

export interface TaggedListing {
  readonly command: string;
  readonly caption: Localized;
  readonly lines: readonly TaggedLine[];
}
