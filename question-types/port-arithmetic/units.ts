import type { Localized } from "@/lib/i18n/locales";
import { parseNumber } from "../parse-number";
import type { Ask } from "./setup";

/** A unit in which a number may be given. */
export interface Unit {
  readonly id: string;
  readonly label: Localized;
  /** How many base units one of it is. */
  readonly factor: number;
}

const PER_SECOND: readonly Unit[] = [
  { id: "per-second", label: { en: "per second", "zh-CN": "条/秒" }, factor: 1 },
  { id: "per-minute", label: { en: "per minute", "zh-CN": "条/分钟" }, factor: 1 / 60 },
];

const TIME: readonly Unit[] = [
  { id: "s", label: { en: "seconds", "zh-CN": "秒" }, factor: 1 },
  { id: "min", label: { en: "minutes", "zh-CN": "分钟" }, factor: 60 },
  { id: "ms", label: { en: "milliseconds", "zh-CN": "毫秒" }, factor: 0.001 },
];

const only = (id: string, label: Localized): readonly Unit[] => [{ id, label, factor: 1 }];

/** The units of each number; the first is the base unit. */
export const UNITS: { readonly [A in Ask]: readonly Unit[] } = {
  tuples: only("tuples", { en: "4-tuples", "zh-CN": "个四元组" }),
  rate: PER_SECOND,
  "exhausted-after": TIME,
  "rate-after-change": PER_SECOND,
  "time-waits": only("records", { en: "records", "zh-CN": "条记录" }),
  "sources-needed": only("addresses", { en: "addresses", "zh-CN": "个地址" }),
  "ports-held": only("ports", { en: "ports", "zh-CN": "个端口" }),
  "acceptor-ports": only("ports", { en: "ports", "zh-CN": "个端口" }),
};

/** The unit in which a number is meant; null if it names none and there are several. */
export function unitOf(ask: Ask, id: string | undefined): Unit | null {
  const units = UNITS[ask];
  const [first = null, ...others] = units;
  if (id === undefined) return others.length === 0 ? first : null;
  return units.find((unit) => unit.id === id) ?? null;
}

/** A typed number in the base unit of what is asked; null if it cannot be read or names no unit. */
export function baseValue(
  ask: Ask,
  { value, unit }: { readonly value: string; readonly unit?: string },
): number | null {
  const typed = parseNumber(value);
  const meant = unitOf(ask, unit);
  return typed === null || meant === null ? null : typed * meant.factor;
}

/** How far off a number may be: counts exactly, rates and times by 1 %, as a share of the right one. */
export const toleranceOf = (ask: Ask): number =>
  ask === "rate" || ask === "exhausted-after" || ask === "rate-after-change" ? 0.01 : 0;

/** A share of the wanted number that only the rounding of floating-point arithmetic can make up. */
const ROUNDING = 1e-9;

export function isNear(given: number, wanted: number, tolerance: number): boolean {
  return Math.abs(given - wanted) <= (tolerance + ROUNDING) * Math.abs(wanted);
}
