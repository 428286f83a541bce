import type { Browser, Page } from "@playwright/test";

/** One way of moving through the run: how the frames followed each other, ms, and what the page's thread had to do. */
export interface Scrubbed {
  readonly way: "mouse" | "keys";
  /** Time from each frame to the next. */
  readonly frames: readonly number[];
  /** Processor time of the page's main thread between two frames: what remains when nothing else runs on the machine. */
  readonly work: readonly number[];
  /** Positions that were shown. */
  readonly positions: number;
  /** What the main thread did, by kind of work, ms in all; the longest first. */
  readonly kinds: readonly (readonly [kind: string, ms: number])[];
  /** Chromium's trace of it, as DevTools and Perfetto open it. */
  readonly trace: Buffer;
}

/** The range input that moves through the run. */
const slider = (page: Page) => page.locator('[data-lab-drawing] input[type="range"]');

const MOVES = 240;

/** Moves the slider through the whole run, as fast as a frame allows, and listens to the frames. */
export async function scrub(browser: Browser, page: Page, way: Scrubbed["way"]): Promise<Scrubbed> {
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error("no slider");
  const y = box.y + box.height / 2;
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.evaluate(listen);
  if (way === "mouse") {
    await page.mouse.move(box.x + 8, y);
    await page.mouse.down();
    for (let move = 0; move <= MOVES; move++) {
      // There and back, faster in the middle.
      const share = (1 - Math.cos((move / MOVES) * 2 * Math.PI)) / 2;
      await page.mouse.move(box.x + 8 + (box.width - 16) * share, y);
    }
    await page.mouse.up();
  } else {
    await slider(page).focus();
    await page.keyboard.press("Home");
    for (let press = 0; press < MOVES; press++) await page.keyboard.press(press % 30 === 0 ? "PageUp" : "ArrowRight");
  }
  const { frames, positions } = await page.evaluate(heard);
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const events = traceEvents.toSorted((a, b) => a.ts - b.ts);
  return { way, frames, positions, work: workBetweenFrames(events), kinds: workByKind(events), trace };
}

/** Lets so many more things happen at the end of the run: ms from the press to the first frame that shows it. */
export async function actAtEnd(page: Page, times: number): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let turn = 0; turn < times; turn++) measured.push(await page.evaluate(pressNext));
  return measured;
}

/** Runs in the page. */
function pressNext(): Promise<number> {
  const said = document.querySelector(".lab-said");
  // A second passes, with all that happens in it: that always moves the clock.
  const button = document.querySelectorAll<HTMLButtonElement>(".lab-transport > button")[3];
  const began = performance.now();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    for (const shown of [said, document.querySelector(".lab-clock")]) {
      if (shown) watch.observe(shown, { characterData: true, childList: true, subtree: true });
    }
    button?.click();
  });
}

interface Heard {
  frames: number[];
  positions: Set<string>;
  isOver: boolean;
}

/** Runs in the page. */
function listen(): void {
  const heard: Heard = { frames: [], positions: new Set(), isOver: false };
  (window as unknown as { heard: Heard }).heard = heard;
  let before = performance.now();
  const frame = (now: number) => {
    heard.frames.push(now - before);
    before = now;
    performance.mark("frame");
    const input = document.querySelector<HTMLInputElement>('[data-lab-drawing] input[type="range"]');
    if (input) heard.positions.add(input.value);
    if (!heard.isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs in the page. */
function heard(): { readonly frames: readonly number[]; readonly positions: number } {
  const heard = (window as unknown as { heard: Heard }).heard;
  heard.isOver = true;
  return { frames: heard.frames.slice(1), positions: heard.positions.size };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Thread time of the tasks between two marks "frame", ms. */
function workBetweenFrames(events: readonly TraceEvent[]): readonly number[] {
  const marks = events.filter(({ name }) => name === "frame");
  const tasks = ofThread(events, marks[0]).filter(({ name }) => name.endsWith("RunTask"));
  let task = 0;
  return marks.slice(1).map((mark) => {
    let work = 0;
    for (; (tasks[task]?.ts ?? Number.POSITIVE_INFINITY) < mark.ts; task++) work += (tasks[task]?.tdur ?? 0) / 1_000;
    return work;
  });
}

/** DevTools' names for what a frame is made of. */
const KINDS: Readonly<Record<string, string>> = {
  FunctionCall: "scripts",
  EvaluateScript: "scripts",
  FireAnimationFrame: "scripts",
  EventDispatch: "scripts",
  RunMicrotasks: "scripts",
  MinorGC: "garbage collection",
  MajorGC: "garbage collection",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint",
  HitTest: "hit test",
};

/** Thread time by kind, ms; work within work of a kind counts for the inner one only. */
function workByKind(events: readonly TraceEvent[]): Scrubbed["kinds"] {
  const thread = ofThread(
    events,
    events.find(({ name }) => name === "frame"),
  );
  const sums = new Map<string, number>();
  const open: { readonly kind: string; readonly end: number }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of thread) {
    const kind = KINDS[name] ?? (name.endsWith("RunTask") ? "the rest" : null);
    if (kind === null) continue;
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const outer = open.at(-1)?.kind;
    sums.set(kind, (sums.get(kind) ?? 0) + tdur / 1_000);
    if (outer !== undefined) sums.set(outer, (sums.get(outer) ?? 0) - tdur / 1_000);
    open.push({ kind, end: ts + dur });
  }
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

/** The finished slices of the thread that this event is of. */
function ofThread(events: readonly TraceEvent[], of: TraceEvent | undefined): readonly TraceEvent[] {
  return events.filter(({ pid, tid, tdur }) => pid === of?.pid && tid === of?.tid && tdur);
}
