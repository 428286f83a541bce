import type { State } from "../../state";

/** A move from one state to another, as RFC 9293 has it. */
export interface Edge {
  readonly from: State;
  readonly to: State;
  /** A user call, the kind of segment that arrived, or a timer. */
  readonly by: string;
  readonly source:
    | "figure 5"
    | "figure 5, note 1"
    | "figure 5, note 2"
    | "§3.10.1–3.10.4"
    | "RST"
    | "ABORT"
    | "USER TIMEOUT";
}

type Row = readonly [from: State, to: State, by: string];

const FIGURE: readonly Row[] = [
  ["CLOSED", "LISTEN", "OPEN passive"],
  ["CLOSED", "SYN-SENT", "OPEN active"],
  ["LISTEN", "CLOSED", "CLOSE"],
  ["LISTEN", "SYN-RECEIVED", "SYN"],
  ["LISTEN", "SYN-SENT", "SEND"],
  ["SYN-SENT", "CLOSED", "CLOSE"],
  ["SYN-SENT", "SYN-RECEIVED", "SYN"],
  ["SYN-SENT", "ESTABLISHED", "SYN,ACK"],
  ["SYN-RECEIVED", "ESTABLISHED", "ACK"],
  ["SYN-RECEIVED", "FIN-WAIT-1", "CLOSE"],
  ["ESTABLISHED", "FIN-WAIT-1", "CLOSE"],
  ["ESTABLISHED", "CLOSE-WAIT", "FIN"],
  ["FIN-WAIT-1", "FIN-WAIT-2", "ACK"],
  ["FIN-WAIT-1", "CLOSING", "FIN"],
  ["CLOSE-WAIT", "LAST-ACK", "CLOSE"],
  ["FIN-WAIT-2", "TIME-WAIT", "FIN"],
  ["CLOSING", "TIME-WAIT", "ACK"],
  ["LAST-ACK", "CLOSED", "ACK"],
  ["TIME-WAIT", "CLOSED", "TIME-WAIT timer"],
];

/** What the text says and the figure leaves out. */
const TEXT: readonly Row[] = [["LISTEN", "SYN-SENT", "OPEN active"]];

const RESETTABLE: readonly State[] = [
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
];

/** States in which something sent may stay unacknowledged for too long. */
const REPEATING: readonly State[] = ["SYN-SENT", "SYN-RECEIVED", "FIN-WAIT-1", "CLOSING", "LAST-ACK"];

const edges = (source: Edge["source"], rows: readonly Row[]): readonly Edge[] =>
  rows.map(([from, to, by]) => ({ from, to, by, source }));
const toClosed = (states: readonly State[], by: string): readonly Row[] =>
  states.map((from) => [from, "CLOSED", by] as const);

/** Every edge that a search should meet. */
export const EDGES: readonly Edge[] = [
  ...edges("figure 5", FIGURE),
  ...edges("figure 5, note 1", [["SYN-RECEIVED", "LISTEN", "RST"]]),
  ...edges("figure 5, note 2", [["FIN-WAIT-1", "TIME-WAIT", "FIN"]]),
  ...edges("§3.10.1–3.10.4", TEXT),
  ...edges("RST", toClosed(RESETTABLE, "RST")),
  ...edges("ABORT", toClosed(["LISTEN", ...RESETTABLE], "ABORT")),
  ...edges("USER TIMEOUT", toClosed(REPEATING, "USER timer")),
];
