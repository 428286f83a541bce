import type { OldDuplicateOptions } from "@/lib/tcp/explore/worlds/old-duplicates";
import type { ReliableCloseOptions } from "@/lib/tcp/explore/worlds/reliable-close";
import {
  type OldDuplicateSwitches,
  type ReliableCloseSwitches,
  STANDARD,
  type TimeWaitSwitches,
} from "@/lib/tcp/explore/worlds/switches";

/** What the reader has chosen: plain data that can be kept, posted and compared. */
export interface Settings {
  readonly purpose: Purpose;
  /** Ticks. */
  readonly msl: number;
  /** T, ticks. */
  readonly timeWait: number;
  /** R, ticks: the first retransmission time-out, where there is one. */
  readonly rto: number;
  /** L: so many segments are lost at most; of reliable close. */
  readonly losses: number;
  readonly timeWaitRule: TimeWaitRule;
  readonly rstInTimeWait: OldDuplicateSwitches["rstInTimeWait"];
  readonly acksOfFin: OldDuplicateSwitches["acksOfFin"];
  readonly lastAckMayEndBy: OldDuplicateSwitches["lastAckMayEndBy"];
  readonly tieOrder: OldDuplicateSwitches["tieOrder"];
  readonly harm: "any segment" | "data";
  readonly peerSends: OldDuplicateSwitches["peerSends"];
  readonly retransmission: OldDuplicateSwitches["retransmission"];
  readonly lost: "ACKs" | "ACKs and FINs";
}

/** What TIME-WAIT is for: that no old segment meets the next connection, or that LAST-ACK ends by an ACK. */
export const PURPOSES = ["old-duplicates", "reliable-close"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What TIME-WAIT answers, and what starts its timer afresh. */
const TIME_WAIT_RULES = {
  "FIN / FIN": { timeWaitAnswers: "FIN", restartedBy: "FIN" },
  "any / FIN": { timeWaitAnswers: "any segment with ACK", restartedBy: "FIN" },
  "any / any": { timeWaitAnswers: "any segment with ACK", restartedBy: "any segment with ACK" },
  "FIN / none": { timeWaitAnswers: "FIN", restartedBy: "none" },
  "none / none": { timeWaitAnswers: "none", restartedBy: "none" },
} as const satisfies Record<string, TimeWaitSwitches>;
export type TimeWaitRule = keyof typeof TIME_WAIT_RULES;

/** The choices of every switch, in the order in which they are offered. */
export const CHOICES = {
  timeWaitRule: ["FIN / FIN", "any / FIN", "any / any", "FIN / none", "none / none"],
  rstInTimeWait: ["ignored", "obeyed"],
  acksOfFin: ["arrive", "may be lost"],
  lastAckMayEndBy: ["ACK or RST", "ACK", "ACK, RST or giving up"],
  tieOrder: ["any order", "expiry first", "arrivals first"],
  harm: ["any segment", "data"],
  peerSends: ["FIN", "data and FIN"],
  retransmission: ["arbitrary times", "fixed RTO"],
  lost: ["ACKs and FINs", "ACKs"],
} as const satisfies { readonly [Name in SwitchName]: readonly Settings[Name][] };
export type SwitchName =
  | "timeWaitRule"
  | "rstInTimeWait"
  | "acksOfFin"
  | "lastAckMayEndBy"
  | "tieOrder"
  | "harm"
  | "peerSends"
  | "retransmission"
  | "lost";

/** The switches that matter for a purpose. */
export const SWITCHES: { readonly [P in Purpose]: readonly SwitchName[] } = {
  "old-duplicates": [
    "timeWaitRule",
    "rstInTimeWait",
    "acksOfFin",
    "lastAckMayEndBy",
    "retransmission",
    "peerSends",
    "harm",
    "tieOrder",
  ],
  "reliable-close": ["timeWaitRule", "lost", "tieOrder"],
};

/** Whose TIME-WAIT it is: the two switches that profiles differ in. */
export const PROFILE_RULES = {
  textbook: { timeWaitRule: "FIN / FIN", rstInTimeWait: "ignored" },
  rfc9293: { timeWaitRule: "any / FIN", rstInTimeWait: "obeyed" },
  linux: { timeWaitRule: "any / any", rstInTimeWait: "obeyed" },
  "linux-rfc1337": { timeWaitRule: "any / any", rstInTimeWait: "ignored" },
} as const satisfies Record<string, Pick<Settings, "timeWaitRule" | "rstInTimeWait">>;
export type ProfileRule = keyof typeof PROFILE_RULES;
export const PROFILE_NAMES: readonly ProfileRule[] = ["textbook", "rfc9293", "linux", "linux-rfc1337"];

/** The profile that has these rules; null: none of them. */
export function profileOf({ timeWaitRule, rstInTimeWait }: Settings): ProfileRule | null {
  const has = (name: ProfileRule) =>
    PROFILE_RULES[name].timeWaitRule === timeWaitRule && PROFILE_RULES[name].rstInTimeWait === rstInTimeWait;
  return PROFILE_NAMES.find(has) ?? null;
}

export const DEFAULTS: Settings = {
  purpose: "old-duplicates",
  msl: 1,
  timeWait: 2,
  rto: 1,
  losses: 1,
  timeWaitRule: "FIN / FIN",
  rstInTimeWait: "ignored",
  acksOfFin: "arrive",
  lastAckMayEndBy: "ACK or RST",
  tieOrder: "any order",
  harm: "any segment",
  peerSends: "FIN",
  retransmission: "arbitrary times",
  lost: "ACKs and FINs",
};

export const MOST = { msl: 4, rto: 4, losses: 3 } as const;

/** The longest TIME-WAIT that may be chosen, ticks: beyond what any of the questions with an answer needs. */
export function longestWait({ purpose, msl, rto, losses }: Settings): number {
  const usual = 4 * msl + 3;
  return purpose === "old-duplicates" ? usual : Math.max(usual, (2 ** losses - 1) * rto + 2 * msl + 2);
}

/** The settings with some of them changed; T stays within its bounds. */
export function change(settings: Settings, changes: Partial<Settings>): Settings {
  const changed = { ...settings, ...changes };
  return { ...changed, timeWait: Math.min(changed.timeWait, longestWait(changed)) };
}

export type Question =
  | { readonly kind: "old-duplicates"; readonly options: OldDuplicateOptions }
  | { readonly kind: "reliable-close"; readonly options: ReliableCloseOptions };

/** What the explorer is asked. */
export function questionOf(settings: Settings): Question {
  const { msl, timeWait, rto, tieOrder, losses, lost } = settings;
  const rules = TIME_WAIT_RULES[settings.timeWaitRule];
  if (settings.purpose === "reliable-close") {
    const switches: ReliableCloseSwitches = {
      ...{ exactMslDelivered: true, tieOrder, ...rules },
      ...{ retransmission: "fixed RTO", lost, losses, rto },
    };
    return { kind: "reliable-close", options: { msl, timeWait, switches } };
  }
  const { rstInTimeWait, acksOfFin, lastAckMayEndBy, harm, peerSends, retransmission } = settings;
  const switches: OldDuplicateSwitches = {
    ...STANDARD,
    ...rules,
    ...{ tieOrder, rstInTimeWait, acksOfFin, lastAckMayEndBy, harm, peerSends, retransmission },
  };
  return { kind: "old-duplicates", options: { msl, timeWait, switches, closers: "A", rto } };
}

/** Settings from a text kept by the browser; whatever is not one of the choices is left as it was at first. */
export function readSettings(text: string | null): Settings {
  const kept = parse(text);
  const chosen = (name: SwitchName | "purpose", choices: readonly unknown[]) =>
    choices.includes(kept[name]) ? { [name]: kept[name] } : {};
  const number = (name: "msl" | "rto" | "losses" | "timeWait", least: number, most: number) => {
    const value = kept[name];
    const isGood = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
    return isGood ? { [name]: value } : {};
  };
  const names = Object.keys(CHOICES) as SwitchName[]; // the keys of a constant
  return change(DEFAULTS, {
    ...chosen("purpose", PURPOSES),
    ...number("msl", 1, MOST.msl),
    ...number("rto", 1, MOST.rto),
    ...number("losses", 0, MOST.losses),
    ...number("timeWait", 0, 99),
    ...Object.assign({}, ...names.map((name) => chosen(name, CHOICES[name]))),
  });
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
