import type { Localized } from "@/lib/i18n/locales";
import type { AlphabetId, InputId } from "@/lib/tcp/machines/alphabet";
import { ALPHABETS } from "@/lib/tcp/machines/alphabets";
import { type Cell, inOrder, type Machine, OUTPUTS, type Output, type Row } from "@/lib/tcp/machines/machine";
import { STATES, type State } from "@/lib/tcp/state";

/** One cell of the table. */
export interface Place {
  readonly state: State;
  readonly input: InputId;
}

/** What may be said to be sent: one choice of the first list. */
export const SENDS = [
  "nothing",
  "ACK",
  "FIN",
  "ACK + FIN",
  "FIN again",
  "SYN",
  "SYN again",
  "SYN,ACK",
  "SYN,ACK again",
  "RST",
] as const;

export type Send = (typeof SENDS)[number];

/** A cell as somebody fills it in: either half may still be missing. */
export interface SaidCell {
  readonly send?: Send;
  readonly next?: State;
}

/** A cell of the right table. */
export interface RightCell extends Place {
  readonly send: Send;
  readonly next: State;
}

/** What each table offers; more than is ever right, so that no wrong model is out of reach. */
export const OFFERED: {
  readonly [A in AlphabetId]: { readonly sends: readonly Send[]; readonly next: readonly State[] };
} = {
  closing: {
    sends: ["nothing", "ACK", "FIN", "ACK + FIN", "FIN again", "SYN,ACK", "RST"],
    next: STATES.filter((state) => state !== "LISTEN" && state !== "SYN-SENT"),
  },
  opening: {
    sends: ["nothing", "ACK", "FIN", "SYN", "SYN again", "SYN,ACK", "SYN,ACK again", "RST"],
    next: ["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "CLOSE-WAIT", "TIME-WAIT"],
  },
};

/** The name of a place in responses and remarks: "close-wait--fin-again". */
export function placeId({ state, input }: Place): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return `${plain(state)}--${plain(input)}`;
}

export function sendOf({ segments }: Pick<Cell, "segments">): Send {
  const name = segments.length === 0 ? "nothing" : segments.join(" + ");
  const send = SENDS.find((each) => each === name);
  if (!send) throw new Error(`No table offers ${name}`);
  return send;
}

/** A cell that is filled in; null while a half of it is missing. */
export function cellOf({ send, next }: SaidCell): Cell | null {
  if (send === undefined || next === undefined) return null;
  const names = send.split(" + ");
  return { segments: inOrder(OUTPUTS.filter((output: Output) => names.includes(output))), next };
}

/** What happens, in words that stand by themselves: beside other rows than those of the whole table. */
export function titleOf(alphabet: AlphabetId, id: InputId): Localized {
  const input = ALPHABETS[alphabet].inputs.find((each) => each.id === id);
  if (!input) throw new Error(`${id} is no input of the table of ${alphabet}`);
  return (alphabet === "closing" ? CLOSING_TITLES[id] : undefined) ?? input.title;
}

const CLOSING_TITLES: { readonly [I in InputId]?: Localized } = {
  // After close() Linux bounds FIN-WAIT-2; the table is that of a program that still reads.
  CLOSE: {
    en: "the program has no more to send, but still reads (CLOSE, shutdown(SHUT_WR))",
    "zh-CN": "程序没有更多数据要发，但还在读（CLOSE，即shutdown(SHUT_WR)）",
  },
  "long silence": {
    en: "neither the retransmission timer nor the 2·MSL timer runs, and nothing happens for hours",
    "zh-CN": "重传定时器和2MSL定时器都没有在走，几个小时什么也没发生",
  },
};

/** The given cells and those that `cellAt` adds, as a machine that can be run. */
export function machineWith(
  {
    alphabet,
    given,
    missing,
  }: { readonly alphabet: AlphabetId; readonly given: Machine["rows"]; readonly missing: readonly Place[] },
  cellAt: (place: Place) => Cell | null,
): Machine {
  const rows: { [S in State]?: Row } = { ...given };
  for (const place of missing) {
    const cell = cellAt(place);
    if (cell) rows[place.state] = { ...rows[place.state], [place.input]: cell };
  }
  return { alphabet, start: ALPHABETS[alphabet].start, rows };
}

/** Nothing of a machine but these cells. */
export function restrictTo(machine: Machine, places: readonly Place[]): Machine {
  const bare = { alphabet: machine.alphabet, given: {}, missing: places };
  return machineWith(bare, ({ state, input }) => machine.rows[state]?.[input] ?? null);
}
