import { availableParallelism, loadavg } from "node:os";
import type { ProfileName } from "@/lib/tcp";
import { BOUNDS, type CloseBounds, type ClosingFigures, type SearchFigures } from "./bounds";
import { closeByScript, closeByTransitions } from "./closes";
import { searchClosingWorld, searchOldDuplicates } from "./explorer";
import { type MeasureOptions, measure, type Rate } from "./measure";
import { receiveData, sendData } from "./segments";
import { isSpinInstalled, searchWithSpin } from "./spin";

export interface Report {
  readonly node: string;
  readonly cores: number;
  /** Average number of programs that wanted a core in the minute before: above `cores` − 1, they slow what is measured. */
  readonly load: number;
  readonly rates: readonly { readonly name: string; readonly profile: ProfileName; readonly perSecond: Rate }[];
  /** The question two-msl, in growing worlds. */
  readonly questions: readonly { readonly msl: number; readonly explorer: SearchFigures }[];
  readonly searches: readonly {
    readonly bounds: CloseBounds;
    readonly explorer: ClosingFigures;
    /** Null if spin is not installed. */
    readonly spin: ClosingFigures | null;
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
  const questions = [1, 2, 3, 4].map((msl) => ({ msl, explorer: searchOldDuplicates(msl, options.searches) }));
  const hasSpin = isSpinInstalled();
  const searches = BOUNDS.map((bounds) => ({
    bounds,
    explorer: searchClosingWorld(bounds, options.searches),
    spin: hasSpin ? searchWithSpin(options.model, bounds, options.searches) : null,
  }));
  return { ...machine, rates, questions, searches };
}
