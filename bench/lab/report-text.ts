import type { Explained } from "./explained";
import type { Exported } from "./exported";
import type { Scrubbed } from "./scrub";
import type { ShakenPage } from "./shaken";

/** A frame may be this long at 60 frames/s, ms; the clock of a browser is a little coarse. */
const FRAME = 1_000 / 60 + 0.8;

export function scrubText({ way, frames, work, positions, kinds }: Scrubbed): string {
  const median = quantile(frames, 0.5);
  return [
    `Scrubbing by ${way}: ${positions} positions, ${frames.length} frames`,
    `  frames: median ${ms(median)} (${(1_000 / median).toFixed(1)} frames/s), worst ${ms(Math.max(...frames))}, ${share(frames)} longer than 16.7 ms`,
    `  work of the page between two frames (processor time): median ${ms(quantile(work, 0.5))}, 99 % ${ms(quantile(work, 0.99))}, worst ${ms(Math.max(...work))}, ${share(work)} longer than 16.7 ms`,
    `  frames by length: ${histogram(frames)}`,
    `  the main thread in the trace: ${kinds.map(([kind, sum]) => `${kind} ${Math.round(sum)} ms`).join(", ")}`,
  ].join("\n");
}

/** Of a display's beats of 16.7 ms: how many frames took one, two … */
function histogram(frames: readonly number[]): string {
  const beats = frames.map((frame) => Math.max(1, Math.round(frame / (1_000 / 60))));
  return [...new Set(beats)]
    .toSorted((a, b) => a - b)
    .map((beat) => `${beats.filter((each) => each === beat).length} of ${ms((beat * 1_000) / 60)}`)
    .join(", ");
}

export function actText(times: readonly number[]): string {
  return `One more action at the end of the run, until the bench shows it: median ${ms(quantile(times, 0.5))}, worst ${ms(Math.max(...times))}`;
}

export function explainedText(name: string, { octets, times, longestFrame, said }: Explained): string {
  return [
    `A capture of ${(octets / 1e6).toFixed(1)} MB (${name}): ${said}`,
    `  until it is explained: median ${ms(quantile(times, 0.5))}, worst ${ms(Math.max(...times))} of ${times.length}; longest frame meanwhile ${ms(longestFrame)}`,
  ].join("\n");
}

export function exportedText(exported: Exported | null): string {
  if (exported === null) return "Exports: NOT RUN, there is no tshark";
  const { files, packets, missing, malformed, badChecksums } = exported;
  return `Exports read by tshark: ${files} files, ${packets} packets; missing ${missing}, malformed ${malformed}, bad checksums ${badChecksums}`;
}

export function shakenText({ seeds, actions, links, longestLink, longestRun, trouble }: ShakenPage): string {
  return [
    `${actions} random actions on the page (seeds ${seeds[0]} to ${seeds.at(-1)}): ${links} links replayed, the longest of ${longestLink} characters, runs of up to ${longestRun} steps; ${trouble.length === 0 ? "nothing broke" : `${trouble.length} TROUBLES`}`,
    ...trouble.slice(0, 20).map((line) => `  ${line}`),
  ].join("\n");
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;
}

function share(values: readonly number[]): string {
  return `${((100 * values.filter((value) => value > FRAME).length) / values.length).toFixed(1)} %`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
