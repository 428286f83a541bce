import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp";

/** Where a state stands in a state diagram. */
export interface StateNode {
  readonly state: State;
  readonly x: number;
  readonly y: number;
  /** The opening half, drawn small and quiet. */
  readonly isOpening: boolean;
  /** CLOSED is drawn twice in the wide diagram: before a connection, and after it. */
  readonly isAfter: boolean;
}

/** One line of a label beside an edge. */
interface EdgeText {
  readonly text: Localized;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly kind: "event" | "segment";
}

/** A transition: event above the line, segment sent below it, as a fraction whose bar is the edge. */
export interface StateEdge {
  readonly from: State;
  readonly to: State;
  readonly d: string;
  readonly head: readonly [x: number, y: number, degrees: number];
  readonly isOpening: boolean;
  /** Added by note 2 of RFC 9293, Figure 5. */
  readonly isNote: boolean;
  readonly texts: readonly EdgeText[];
  /** A bar of its own, where the edge runs down. */
  readonly bar: readonly [x: number, y: number, width: number] | null;
}

/** A state diagram: after RFC 9293, Figure 5, without the edges that only the opening needs. */
export interface StateMap {
  readonly width: number;
  readonly height: number;
  readonly node: { readonly width: number; readonly height: number };
  readonly small: { readonly width: number; readonly height: number };
  readonly nodes: readonly StateNode[];
  readonly edges: readonly StateEdge[];
}

type Anchor = EdgeText["anchor"];

const same = (text: string): Localized => ({ en: text, "zh-CN": text });
const FIN_ARRIVES: Localized = { en: "FIN arrives", "zh-CN": "收到 FIN" };
const ACK_OF_FIN: Localized = { en: "ACK of FIN", "zh-CN": "FIN 的 ACK" };
const TOGETHER: Localized = { en: "FIN and ACK of FIN together", "zh-CN": "FIN 与 FIN 的 ACK 一同到达" };
const NOTE_2: Localized = { en: "ACK (note 2)", "zh-CN": "ACK（注 2）" };
const WAIT_OVER: Localized = { en: "2MSL over", "zh-CN": "2MSL 到期" };
const FORGET: Localized = { en: "delete TCB", "zh-CN": "删除 TCB" };
const PASSIVE_OPEN: Localized = { en: "passive OPEN", "zh-CN": "被动 OPEN" };
const ACTIVE_OPEN: Localized = { en: "active OPEN", "zh-CN": "主动 OPEN" };
const NOTHING = same("—");

const at = (text: Localized, kind: EdgeText["kind"], x: number, y: number, anchor: Anchor = "middle"): EdgeText => ({
  text,
  kind,
  x,
  y,
  anchor,
});
/** A label on a level edge at (x, y). */
const over = (x: number, y: number, event: Localized, segment: Localized): readonly EdgeText[] => [
  at(event, "event", x, y - 8),
  at(segment, "segment", x, y + 19),
];
/** A label beside an edge that runs down, with a bar of its own. */
const beside = (x: number, y: number, event: Localized, segment: Localized, anchor: Anchor, width: number) => ({
  texts: [at(event, "event", x, y - 5, anchor), at(segment, "segment", x, y + 14, anchor)],
  bar: [anchor === "start" ? x : x - width, y, width] as const,
});

function edge(
  from: State,
  to: State,
  d: string,
  head: StateEdge["head"],
  label: readonly EdgeText[] | Pick<StateEdge, "texts" | "bar">,
  kind: "opening" | "closing" | "note" = "closing",
): StateEdge {
  const parts = "texts" in label ? label : { texts: label, bar: null };
  return { from, to, d, head, isOpening: kind === "opening", isNote: kind === "note", ...parts };
}

function node(state: State, x: number, y: number, half: "opening" | "closing" = "closing"): StateNode {
  const isOpening = half === "opening";
  return { state, x, y, isOpening, isAfter: state === "CLOSED" && !isOpening };
}

/** Time runs to the right; those who close first on top, those who close second below. */
export const WIDE_MAP: StateMap = {
  width: 1184,
  height: 450,
  node: { width: 154, height: 52 },
  small: { width: 104, height: 36 },
  nodes: [
    node("LISTEN", 62, 120, "opening"),
    node("CLOSED", 62, 250, "opening"),
    node("SYN-RECEIVED", 230, 120, "opening"),
    node("SYN-SENT", 230, 400, "opening"),
    node("ESTABLISHED", 407, 250),
    node("FIN-WAIT-1", 600, 120),
    node("FIN-WAIT-2", 846, 120),
    node("TIME-WAIT", 1092, 120),
    node("CLOSING", 846, 260),
    node("CLOSE-WAIT", 600, 400),
    node("LAST-ACK", 846, 400),
    node("CLOSED", 1092, 400),
  ],
  edges: [
    edge("CLOSED", "LISTEN", "M62,232V140", [62, 138, -90], [at(PASSIVE_OPEN, "event", 70, 190, "start")], "opening"),
    edge(
      "LISTEN",
      "SYN-RECEIVED",
      "M114,120H176",
      [178, 120, 0],
      over(144, 120, same("SYN"), same("SYN ACK")),
      "opening",
    ),
    edge(
      "CLOSED",
      "SYN-SENT",
      "M62,268V388q0,12 12,12H176",
      [178, 400, 0],
      over(122, 400, ACTIVE_OPEN, same("SYN")),
      "opening",
    ),
    edge(
      "SYN-SENT",
      "SYN-RECEIVED",
      "M230,382V140",
      [230, 138, -90],
      [at(same("SYN"), "event", 238, 256, "start"), at(same("SYN ACK"), "segment", 238, 272, "start")],
      "opening",
    ),
    edge(
      "SYN-RECEIVED",
      "ESTABLISHED",
      "M282,128H298q12,0 12,12V228q0,12 12,12H328",
      [330, 240, 0],
      [at(same("ACK"), "event", 316, 200, "start")],
      "opening",
    ),
    edge(
      "SYN-SENT",
      "ESTABLISHED",
      "M282,400H298q12,0 12,-12V274q0,-12 12,-12H328",
      [330, 262, 0],
      [at(same("SYN ACK"), "event", 316, 326, "start"), at(same("ACK"), "segment", 316, 342, "start")],
      "opening",
    ),
    edge(
      "SYN-RECEIVED",
      "FIN-WAIT-1",
      "M282,103H521",
      [523, 103, 0],
      [at(same("CLOSE · FIN"), "event", 440, 95)],
      "opening",
    ),
    edge(
      "ESTABLISHED",
      "FIN-WAIT-1",
      "M407,224V147q0,-12 12,-12H521",
      [523, 135, 0],
      over(474, 135, same("CLOSE"), same("FIN")),
    ),
    edge(
      "ESTABLISHED",
      "CLOSE-WAIT",
      "M407,276V388q0,12 12,12H521",
      [523, 400, 0],
      over(466, 400, FIN_ARRIVES, same("ACK")),
    ),
    edge("FIN-WAIT-1", "FIN-WAIT-2", "M677,120H767", [769, 120, 0], over(722, 120, ACK_OF_FIN, NOTHING)),
    edge("FIN-WAIT-2", "TIME-WAIT", "M923,120H1013", [1015, 120, 0], over(968, 120, same("FIN"), same("ACK"))),
    edge(
      "FIN-WAIT-1",
      "CLOSING",
      "M600,146V248q0,12 12,12H767",
      [769, 260, 0],
      over(688, 260, same("FIN"), same("ACK")),
    ),
    edge(
      "CLOSING",
      "TIME-WAIT",
      "M923,260H1038q12,0 12,-12V148",
      [1050, 146, -90],
      over(984, 260, ACK_OF_FIN, NOTHING),
    ),
    edge(
      "FIN-WAIT-1",
      "TIME-WAIT",
      "M600,94V62q0,-12 12,-12H1080q12,0 12,12V92",
      [1092, 94, 90],
      over(846, 50, TOGETHER, NOTE_2),
      "note",
    ),
    edge("CLOSE-WAIT", "LAST-ACK", "M677,400H767", [769, 400, 0], over(722, 400, same("CLOSE"), same("FIN"))),
    edge("LAST-ACK", "CLOSED", "M923,400H1013", [1015, 400, 0], over(968, 400, ACK_OF_FIN, NOTHING)),
    edge(
      "TIME-WAIT",
      "CLOSED",
      "M1130,146V372",
      [1130, 374, 90],
      [at(WAIT_OVER, "event", 1120, 318, "end"), at(FORGET, "segment", 1120, 336, "end")],
    ),
  ],
};

/** Time runs down; the opening half is a row of glyphs. */
export const NARROW_MAP: StateMap = {
  width: 360,
  height: 512,
  node: { width: 100, height: 46 },
  small: { width: 76, height: 24 },
  nodes: [
    node("CLOSED", 30, 24, "opening"),
    node("LISTEN", 106, 24, "opening"),
    node("SYN-SENT", 184, 24, "opening"),
    node("SYN-RECEIVED", 268, 24, "opening"),
    node("ESTABLISHED", 180, 98),
    node("FIN-WAIT-1", 62, 196),
    node("FIN-WAIT-2", 62, 330),
    node("TIME-WAIT", 62, 466),
    node("CLOSING", 182, 330),
    node("CLOSE-WAIT", 298, 196),
    node("LAST-ACK", 298, 330),
    node("CLOSED", 298, 466),
  ],
  edges: [
    edge("SYN-RECEIVED", "ESTABLISHED", "M180,46V73", [180, 75, 90], [], "opening"),
    edge(
      "ESTABLISHED",
      "FIN-WAIT-1",
      "M130,98H74q-12,0 -12,12V171",
      [62, 173, 90],
      over(96, 98, same("CLOSE"), same("FIN")),
    ),
    edge(
      "ESTABLISHED",
      "CLOSE-WAIT",
      "M230,98H286q12,0 12,12V171",
      [298, 173, 90],
      over(264, 98, same("FIN"), same("ACK")),
    ),
    edge("FIN-WAIT-1", "FIN-WAIT-2", "M62,219V305", [62, 307, 90], beside(72, 263, ACK_OF_FIN, NOTHING, "start", 60)),
    edge(
      "FIN-WAIT-2",
      "TIME-WAIT",
      "M62,353V441",
      [62, 443, 90],
      beside(72, 398, same("FIN"), same("ACK"), "start", 34),
    ),
    edge(
      "FIN-WAIT-1",
      "CLOSING",
      "M112,196H170q12,0 12,12V305",
      [182, 307, 90],
      beside(192, 263, same("FIN"), same("ACK"), "start", 34),
    ),
    edge(
      "CLOSING",
      "TIME-WAIT",
      "M182,353V444q0,12 -12,12H114",
      [112, 456, 180],
      beside(192, 386, ACK_OF_FIN, NOTHING, "start", 60),
    ),
    edge(
      "FIN-WAIT-1",
      "TIME-WAIT",
      "M12,208q-8,0 -8,8V450q0,8 8,8",
      [12, 458, 0],
      [at(same("FIN+ACK"), "event", 10, 258, "start"), at(same("ACK"), "segment", 10, 277, "start")],
      "note",
    ),
    edge(
      "CLOSE-WAIT",
      "LAST-ACK",
      "M298,219V305",
      [298, 307, 90],
      beside(290, 263, same("CLOSE"), same("FIN"), "end", 44),
    ),
    edge("LAST-ACK", "CLOSED", "M298,353V441", [298, 443, 90], beside(290, 424, ACK_OF_FIN, NOTHING, "end", 60)),
    edge("TIME-WAIT", "CLOSED", "M112,476H246", [248, 476, 0], [at(WAIT_OVER, "event", 180, 494)]),
  ],
};
