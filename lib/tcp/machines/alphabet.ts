import type { Localized } from "../../i18n/locales";
import type { TcpEvent } from "../connection";
import type { OneEnd } from "../mutants/one-end";
import type { State } from "../state";

/** Everything that may be asked about in the two tables. */
export const INPUTS = [
  "passive OPEN",
  "active OPEN",
  "CLOSE",
  "ABORT",
  "SYN",
  "SYN,ACK",
  "ACK of SYN",
  "data",
  "FIN",
  "FIN and ACK of FIN",
  "ACK of FIN",
  "ACK not of FIN",
  "FIN again",
  "RST",
  "RST in window",
  "retransmission timeout",
  "TIME-WAIT timeout",
  "long silence",
] as const;

export type InputId = (typeof INPUTS)[number];

export const ALPHABET_IDS = ["closing", "opening"] as const;

export type AlphabetId = (typeof ALPHABET_IDS)[number];

export interface Input {
  readonly id: InputId;
  /** What happens, in words. */
  readonly title: Localized;
  /** The event that this input means to an end as it is now; null if it cannot happen to it. */
  readonly event: (end: OneEnd) => TcpEvent | null;
}

/** What a table is about: its inputs, in the order of its columns, and the states that have a row. */
export interface Alphabet {
  readonly id: AlphabetId;
  readonly start: State;
  /** Where a transition leads out of these, the table ends. */
  readonly states: readonly State[];
  readonly inputs: readonly Input[];
}
