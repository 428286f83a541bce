import { Memory } from "@/lib/tcp/explore/memory";
import type { Report, Request } from "./protocol";
import { type Progress, prove, type SafeLength, safeLengths } from "./prove";

/** Milliseconds of work between two looks at the messages, and between two reports of progress. */
const TURN = 30;
const REPORT = 200;

/** What the model has answered so far serves every job. */
const memory = new Memory();
let running: { readonly job: number; readonly work: Generator<Progress | SafeLength, Report, undefined> } | null = null;
let reportedAt = 0;

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  const wasIdle = running === null;
  running = data.type === "cancel" ? null : { job: data.job, work: workOf(data) };
  reportedAt = performance.now();
  if (wasIdle && running) setTimeout(turn);
});

function* workOf(request: Exclude<Request, { type: "cancel" }>): Generator<Progress | SafeLength, Report, undefined> {
  const { job } = request;
  if (request.type === "prove") return { job, type: "proof", proof: yield* prove(request.question, memory) };
  yield* safeLengths(request.settings, memory);
  return { job, type: "charted" };
}

/** Works for a moment, then lets messages in: a cancellation is one of them. */
function turn(): void {
  const end = performance.now() + TURN;
  try {
    while (running && performance.now() < end) advance(running);
  } catch (error) {
    if (running) self.postMessage({ job: running.job, type: "failed" } satisfies Report);
    running = null;
    throw error;
  }
  if (running) setTimeout(turn);
}

function advance({ job, work }: NonNullable<typeof running>): void {
  const { done, value } = work.next();
  if (done) {
    running = null;
    self.postMessage(value);
  } else if ("purpose" in value) {
    self.postMessage({ job, type: "row", row: value } satisfies Report);
  } else if (performance.now() - reportedAt > REPORT) {
    reportedAt = performance.now();
    self.postMessage({ job, type: "progress", ...value } satisfies Report);
  }
}
