import type { CloseBounds, SearchFigures } from "./bounds";
import type { Rate } from "./measure";
import type { Report } from "./report";
import { tableText, wholeText } from "./table";

/** The report as tables for people. */
export function reportText({ node, cores, load, rates, questions, searches }: Report): string {
  const repetitions = rates[0]?.perSecond.repetitions ?? 0;
  const machine = `Node ${node}, one thread, ${cores} cores, load ${load.toFixed(1)} before`;
  return [
    `${machine}; medians of ${repetitions} repetitions, of searches ${searches[0]?.explorer.statesPerSecond.repetitions ?? 0}`,
    ratesText(rates),
    questionsText(questions),
    searchesText(searches),
    comparisonText(searches),
  ].join("\n\n");
}

const RATE_HEADER = ["per s", "slowest", "fastest", "per CPU s"];
const SEARCH_HEADER = ["states", "events", "states per s", "slowest", "fastest", "per CPU s", "octets/state"];

function ratesText(rates: Report["rates"]): string {
  return tableText(
    ["", "profile", ...RATE_HEADER],
    rates.map(({ name, profile, perSecond }) => [name, profile, ...rateTexts(perSecond)]),
  );
}

function questionsText(questions: Report["questions"]): string {
  return tableText(
    ["two-msl, old duplicates", ...SEARCH_HEADER],
    questions.map(({ msl, explorer }) => [`MSL=${msl} T=${2 * msl + 1}`, ...searchTexts(explorer)]),
  );
}

function searchesText(searches: Report["searches"]): string {
  return tableText(
    ["two ends close", "by", ...SEARCH_HEADER, "violations"],
    searches.flatMap(({ bounds, explorer, spin }) => [
      [boundsText(bounds), "lib/tcp", ...searchTexts(explorer), wholeText(explorer.violations)],
      ...(spin === null ? [] : [["", "spin", ...searchTexts(spin), wholeText(spin.violations)]]),
    ]),
  );
}

function searchTexts({ states, transitions, statesPerSecond, octetsPerState }: SearchFigures): readonly string[] {
  return [wholeText(states), wholeText(transitions), ...rateTexts(statesPerSecond), wholeText(octetsPerState)];
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
  if (!largest?.spin) return "spin (or gcc, which it needs) is not installed: nothing to compare with";
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
