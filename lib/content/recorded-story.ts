import { NOTHING_YET, type Report } from "@/lib/kernel/report";
import type { Story } from "@/lib/kernel/story";
import type { DidEvent, PathStep } from "@/lib/kernel/watch-event";
import { pathOf } from "@/lib/tcp/replay/compare-states";
import { drive } from "@/lib/tcp/replay/drive";
import type { Recording } from "@/lib/tcp/replay/recording";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { recordingId } from "./recordings";

/** What stands in for a kernel that cannot be watched: the same story, recorded, and the model under the same calls. */
export interface RecordedStory {
  /** "s01" */
  readonly recording: string;
  /** What it shows: of full buffers there is no recording, only of FINs that cross. */
  readonly story: Story;
  /** One-way delay of the recorded network, ms. */
  readonly delay: number;
  /** The recording has the ends the other way round. */
  readonly isMirrored: boolean;
  readonly report: Report;
}

export type RecordedStories = { readonly [S in Story]: RecordedStory };

/** Names of the recordings. */
export const RECORDING_OF: { readonly [S in Story]: string } = {
  "A-first": "s01_normal_close",
  "B-first": "s01_normal_close",
  both: "s04_simultaneous_close",
  "both-full": "s04_simultaneous_close",
  "half-close": "s03_half_close",
  reset: "s13_linger_0",
  unread: "s14_close_with_unread_data",
  never: "s15a_fin_wait_2_close_default",
};

/** How much is shown after the last change, ms. */
const AFTERMATH = 1_000;

/** A story as its recording tells it. */
export function recordedStory(story: Story, recording: Recording): RecordedStory {
  const name = RECORDING_OF[story];
  const isMirrored = story === "B-first";
  const own = (end: Host): Host => (isMirrored ? (end === "A" ? "B" : "A") : end);
  const { addresses, end } = recording;
  if (addresses === null) throw new Error(`${name} has no addresses`);
  const { log } = drive(recording, addresses);
  const kernel = { A: kernelPath(recording, own("A")), B: kernelPath(recording, own("B")) };
  const model = { A: fromEstablished(pathOf(log, own("A"), end)), B: fromEstablished(pathOf(log, own("B"), end)) };
  // Both ends were ESTABLISHED.
  const start = Math.max(kernel.A[0]?.at ?? 0, kernel.B[0]?.at ?? 0);
  const since = <T extends { readonly at: number }>(one: T): T => ({ ...one, at: Math.max(0, one.at - start) });
  const seen = (path: readonly PathStep[]) => path.map(since).map((step) => ({ ...step, before: step.at }));
  const changes = [...kernel.A, ...kernel.B].map(({ at }) => at);
  const now = Math.min(end, Math.max(...changes) + AFTERMATH) - start;
  return {
    recording: recordingId(name),
    story: story === "both-full" ? "both" : story,
    delay: recording.delay,
    isMirrored,
    report: {
      ...NOTHING_YET,
      watch: now,
      now,
      predicted: { A: model.A.map(since), B: model.B.map(since) },
      deeds: deedsOf(recording, own).map(since),
      seen: [{ A: seen(kernel.A), B: seen(kernel.B) }],
      ended: { type: "ended", at: now, how: "over" },
    },
  };
}

/** What was seen twice, by a tracepoint and by sampling, counts once. */
function kernelPath({ events }: Recording, end: Host): readonly PathStep[] {
  const states = events.flatMap((event) => (event.kind === "state" && event.host === end ? [event] : []));
  const changes = states.filter(({ state }, index) => state !== states[index - 1]?.state);
  return fromEstablished(changes);
}

function fromEstablished(path: readonly { readonly state: State; readonly at: number }[]): readonly PathStep[] {
  const first = path.findIndex(({ state }) => state === "ESTABLISHED");
  return path.slice(first).map(({ state, at }) => ({ state, at }));
}

/** The calls that end something. */
function deedsOf({ events }: Recording, own: (end: Host) => Host): readonly DidEvent[] {
  let lingers = false;
  return events.flatMap((event): readonly DidEvent[] => {
    if (event.kind !== "call") return [];
    const { at, text } = event;
    lingers ||= text.startsWith("setsockopt(SO_LINGER {1,0}");
    const end = own(event.host);
    if (text.startsWith("shutdown")) return [{ type: "did", at, end, does: "shutdown" }];
    return text.startsWith("close") ? [{ type: "did", at, end, does: lingers ? "reset" : "close" }] : [];
  });
}
