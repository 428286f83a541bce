import { availableParallelism, loadavg } from "node:os";
import type { ProfileName } from "@/lib/tcp";
import { BOUNDS, type CloseBounds, type SearchFigures } from "./bounds";
import { closeByScript, closeByTransitions } from "./closes";
import { searchWithExplorer } from "./explorer";
import { type MeasureOptions, measure, type Rate } from "./measure";
import { receiveData, sendData } from "./segments";
import { isSpinInstalled, searchWithSpin } from "./spin";
import { tableText, wholeText } from "./table";

export interface Report {
  readonly node: string;
  readonly cores: number;
  /** Average number of programs that wanted a core in the minute before: above `cores` − 1, they slow what is measured. */
  readonly load: number;
  readonly rates: readonly { readonly name: string; readonly profile: ProfileName; readonly perSecond: Rate }[];
  readonly searches: readonly {
    readonly bounds: CloseBounds;
    readonly explorer: SearchFigures;
    /** Null if spin is not installed. */
    readonly spin: SearchFigures | null;
  }[];
}

export interface ReportOptions extends MeasureOptions {
  /** Path of close.pml. */
  readonly model: string;
  /** How often each search is repeated. */
  readonly searches: number;
}

const PROFILES_MEASURED: readonly ProfileName[] = ["rfc9293", "linux"];

const WORK = {
  "segments: data in, ACK out": receiveData,
  "segments: data out, ACK in": sendData,
  "closes: transition() only": closeByTransitions,
  "closes: run(script)": closeByScript,
} as const;

/** Measures everything; takes a minute or two. */
export function measureAll(options: ReportOptions): Report {
  const machine = { node: process.version, cores: availableParallelism(), load: loadavg()[0] ?? 0 };
  const rates = Object.entries(WORK).flatMap(([name, work]) =>
    PROFILES_MEASURED.map((profile) => ({ name, profile, perSecond: measure(work(profile), options) })),
  );
  const hasSpin = isSpinInstalled();
  const searches = BOUNDS.map((bounds) => ({
    bounds,
    explorer: searchWithExplorer(bounds, options.searches),
    spin: hasSpin ? searchWithSpin(options.model, bounds, options.searches) : null,
  }));
  return { ...machine, rates, searches };
}

/** The report as two tables. */
export function reportText({ node, cores, load, rates, searches }: Report): string {
  const speed = tableText(
    ["", "profile", "per s", "slowest", "fastest", "per CPU s"],
    rates.map(({ name, profile, perSecond }) => [name, profile, ...rateTexts(perSecond)]),
  );
  const search = tableText(
    [
      "two ends close",
      "by",
      "states",
      "events",
      "states/s",
      "slowest",
      "fastest",
      "per CPU s",
      "octets/state",
      "violations",
    ],
    searches.flatMap(({ bounds, explorer, spin }) => [
      searchRow(boundsText(bounds), "lib/tcp", explorer),
      ...(spin === null ? [] : [searchRow("", "spin", spin)]),
    ]),
  );
  const hasSpin = searches.every(({ spin }) => spin !== null);
  return [
    `Node ${node}, one thread, ${cores} cores, load ${load.toFixed(1)} before; medians of ${rates[0]?.perSecond.repetitions ?? 0} repetitions`,
    speed,
    search,
    hasSpin ? comparisonText(searches) : "spin (or gcc, which it needs) is not installed: nothing to compare with",
  ].join("\n\n");
}

function searchRow(name: string, by: string, figures: SearchFigures): readonly string[] {
  const { states, transitions, statesPerSecond, octetsPerState, violations } = figures;
  const sizes = [states, transitions].map(wholeText);
  return [name, by, ...sizes, ...rateTexts(statesPerSecond), wholeText(octetsPerState), wholeText(violations)];
}

function rateTexts({ median, slowest, fastest, perCpuSecond }: Rate): readonly string[] {
  return [median, slowest, fastest, perCpuSecond].map(wholeText);
}

function boundsText(bounds: CloseBounds): string {
  return Object.entries(bounds)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

function comparisonText(searches: Report["searches"]): string {
  const largest = searches.at(-1);
  if (!largest?.spin) return "";
  const { explorer, spin } = largest;
  const factor = spin.statesPerSecond.perCpuSecond / explorer.statesPerSecond.perCpuSecond;
  const side =
    factor >= 1 ? `spin is ${factor.toFixed(1)} times` : `lib/tcp/explore is ${(1 / factor).toFixed(1)} times`;
  return [
    `On the largest world ${side} as fast as the other, in states per second of processor time.`,
    "octets/state: of lib/tcp all its arrays, the hash table included; of spin state vector and overhead, without the table.",
    "The states differ in number because lib/tcp has sequence numbers; the verdicts (violations or none) must not.",
  ].join("\n");
}
