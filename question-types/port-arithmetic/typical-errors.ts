import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { fill } from "../fill";
import type { Distractor } from "../schemas";
import { changeOf, demandOf, numberFor, portsOf, tuplesOf } from "./compute";
import type { Ask, Change, Setup } from "./setup";
import { isNear, toleranceOf } from "./units";
import { whys } from "./whys";

/** A wrong number that a known mistake leads to. */
export interface TypicalError extends Distractor {
  readonly value: number;
}

/** Typical wrong numbers for what is asked, none of which would pass as right, and no two alike. */
export function typicalErrors(ask: Ask, setup: Setup): readonly TypicalError[] {
  const tolerance = toleranceOf(ask);
  const right = numberFor(ask, setup);
  const kept: TypicalError[] = [];
  for (const candidate of CANDIDATES[ask](setup)) {
    const taken = [right, ...kept.map(({ value }) => value)];
    if (!taken.some((value) => isNear(candidate.value, value, tolerance))) kept.push(candidate);
  }
  return kept;
}

type Values = Readonly<Record<string, string | number>>;

function error(value: number, why: Localized, misconception?: MisconceptionId, values: Values = {}): TypicalError {
  const text = { en: fill(why.en, values), "zh-CN": fill(why["zh-CN"], values) };
  return { value, why: text, ...(misconception && { misconception }) };
}

const ALL_PORTS = 65_535;

const CANDIDATES: { readonly [A in Ask]: (setup: Setup) => readonly TypicalError[] } = {
  tuples: (setup) => [
    error((portsOf(setup) - 1) * setup.sources * setup.destinations, whys.bothBounds),
    ...[ALL_PORTS, ALL_PORTS + 1].map((all) => error(all, whys.allPorts, "M27")),
    ...tooFew(setup).map((value) => error(value, whys.factorForgotten, "M27")),
  ],
  rate: (setup) => rateErrors(setup),
  "exhausted-after": (setup) => [
    error(tuplesOf(setup) / (demandOf(setup) - numberFor("rate", setup)), whys.nothingComesBack),
    error(setup.timeWait, whys.isTimeWait),
    error(ALL_PORTS / demandOf(setup), whys.allPorts, "M27"),
    ...tooFew(setup).map((value) => error(value / demandOf(setup), whys.factorForgotten, "M27")),
  ],
  "rate-after-change": (setup) => changeErrors(changeOf(setup), setup),
  "time-waits": (setup) => [
    error(demandOf(setup), whys.timeForgotten),
    ...otherLengths(setup).map((seconds) => error(demandOf(setup) * seconds, whys.otherLength, "M20")),
    error(0, whys.closerKeeps, "M1"),
  ],
  "sources-needed": (setup) => [
    error(numberFor("sources-needed", setup) - 1, whys.roundUp),
    error(Math.ceil(demandOf(setup) / tuplesOf(setup)), whys.timeForgotten),
    error(Math.ceil(numberFor("time-waits", setup) / ALL_PORTS), whys.allPorts, "M27"),
  ],
  "ports-held": (setup) => [
    error(numberFor("time-waits", setup), whys.closerKeeps, "M1"),
    error(demandOf(setup), whys.closerKeeps, "M1"),
  ],
  "acceptor-ports": (setup) => [
    error(numberFor("time-waits", setup), whys.onePort, "M26"),
    error(demandOf(setup), whys.onePort, "M26"),
    error(0, whys.onePortNotNone),
  ],
};

/** What comes out if a factor of the 4-tuples is forgotten. */
function tooFew(setup: Setup): readonly number[] {
  const ports = portsOf(setup);
  return [ports, ports * setup.sources, ports * setup.destinations].filter((value) => value < tuplesOf(setup));
}

/** Other people's TIME-WAIT, seconds. */
const otherLengths = ({ timeWait }: Setup) => [240, 120, 60, 30].filter((seconds) => seconds !== timeWait);

function rateErrors(setup: Setup): readonly TypicalError[] {
  return [
    error(tuplesOf(setup), whys.timeForgotten),
    ...otherLengths(setup).map((seconds) => error(tuplesOf(setup) / seconds, whys.otherLength, "M20")),
    error(ALL_PORTS / setup.timeWait, whys.allPorts, "M27"),
    ...tooFew(setup).map((value) => error(value / setup.timeWait, whys.factorForgotten, "M27")),
  ];
}

function changeErrors(change: Change, setup: Setup): readonly TypicalError[] {
  const tuples = tuplesOf(setup);
  const unchanged = error(numberFor("rate", setup), whys.hasEffect);
  switch (change.type) {
    case "fin-timeout":
      return [error(tuples / change.seconds, whys.finTimeout, "M21", { seconds: change.seconds })];
    case "tw-reuse":
      return change.timestamps ? [unchanged] : [error(tuples, whys.reuseNeedsTimestamps, "M31")];
    case "range":
      return [
        unchanged,
        error((portsOf(change) - portsOf(setup)) / setup.timeWait, whys.onlyTheNewOnes),
        error(ALL_PORTS / setup.timeWait, whys.allPorts, "M27"),
      ];
    case "sources":
      return [unchanged, error((tuples * change.count) / setup.timeWait, whys.countedTwice)];
    case "bind-first":
      return [error(numberFor("rate", setup), whys.bindTakesAll)];
  }
}
