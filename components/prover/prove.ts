import type { Program } from "@/lib/tcp/explore/endpoints";
import type { Memory } from "@/lib/tcp/explore/memory";
import { scriptOf } from "@/lib/tcp/explore/questions/two-msl/script-of";
import { type InPieces, searchWorld, shortestWay, type Way } from "@/lib/tcp/explore/questions/two-msl/shortest-way";
import { type Why, whyUnsafe } from "@/lib/tcp/explore/questions/two-msl/why";
import { replayTrace } from "@/lib/tcp/explore/replay-trace";
import type { SearchResult } from "@/lib/tcp/explore/search";
import { stepsOf, type WorldStep } from "@/lib/tcp/explore/steps";
import { World, type WorldOptions } from "@/lib/tcp/explore/world";
import { oldDuplicates, stepsToHarm } from "@/lib/tcp/explore/worlds/old-duplicates";
import { worldOf } from "@/lib/tcp/explore/worlds/spec";
import type { Script } from "@/lib/tcp/script";
import { change, longestWait, PURPOSES, type Purpose, type Question, questionOf, type Settings } from "./settings";
import { type Bundles, spread } from "./spread";
import { arrivesAtTheEnd, withArrivalsFirst } from "./tie";

/** What is being done, and how far it is. */
export interface Progress {
  /** Looking for harm, for a shorter way to the harm found, or for harm that needs no tie. */
  readonly phase: "searching" | "shortening" | "comparing";
  readonly states: number;
}

export type Proof =
  /** Every state was visited, and none is harmful. */
  | { readonly verdict: "safe"; readonly states: number }
  | Disaster
  /** Too many states for a browser: nothing is proved either way. */
  | { readonly verdict: "undecided"; readonly states: number };

export interface Disaster {
  readonly verdict: "harm";
  readonly states: number;
  readonly steps: readonly WorldStep[];
  /** No other is shorter. Otherwise none of its events can be left out. */
  readonly isShortest: boolean;
  /** The same for `run`, where a script can say it. */
  readonly script: Script | null;
  readonly why: Why;
  /** It takes a segment that arrives in the very tick in which TIME-WAIT ends: with arrivals first there is none. */
  readonly isTie: boolean;
}

/** The least length without harm for one MSL and one purpose. */
export interface SafeLength {
  readonly purpose: Purpose;
  readonly msl: number;
  /** Ticks; "none" up to the longest one searched; "unknown" if a search was too large. */
  readonly length: number | "none" | "unknown";
  /** One tick of the length is for what arrives in the very tick in which TIME-WAIT ends. */
  readonly hasTie: boolean;
  /** Visited by all the searches that this took. */
  readonly states: number;
}

/** About 200 MB. */
const MOST_STATES = 3_000_000;
const PROOF_STATES = 60_000;
/** What may be spent on a remark. */
const TIE_STATES = 300_000;

type Job<Result> = Generator<Progress, Result, undefined>;

/** Searches everything that may happen, in slices; a disaster is done again in the plain model before it is shown. */
export function* prove(question: Question, memory: Memory, mostStates = MOST_STATES): Job<Proof> {
  const world = new World(worldOf(question), memory);
  const result = yield* told(searchWorld(world, { bounds: { states: mostStates } }), "searching");
  const { states, found } = result;
  if (!found) return { verdict: isExhausted(world, result) ? "safe" : "undecided", states };
  const way = yield* shortest(question, world, found, memory);
  const disaster = { ...way, timeWait: question.options.timeWait, world: question };
  if (!replayTrace(disaster).isHit) throw new Error("the plain model does not agree");
  const tie = yield* decidedByTie(question, way.steps, memory);
  return { verdict: "harm", states, ...way, why: whyUnsafe(disaster, false), isTie: tie.isTie };
}

/** Whether a way to harm is one only because something comes after the end of TIME-WAIT within its last tick. */
function* decidedByTie(
  question: Question,
  steps: readonly WorldStep[],
  memory: Memory,
  before = 0,
): Job<{ readonly isTie: boolean; readonly states: number }> {
  const other = withArrivalsFirst(question);
  if (other === null || !arrivesAtTheEnd(steps)) return { isTie: false, states: 0 };
  const world = new World(worldOf(other), memory);
  const result = yield* told(searchWorld(world, { bounds: { states: TIE_STATES } }), "comparing", before);
  return { isTie: !result.found && isExhausted(world, result), states: result.states };
}

/** Safe lengths for MSL = 1, 2 … with the other settings as they are, both purposes. Longer is never worse: halving finds them. */
export function* safeLengths(
  settings: Settings,
  memory: Memory,
  mostStates = MOST_STATES,
): Generator<Progress | SafeLength, void, undefined> {
  for (const msl of [1, 2, 3, 4]) {
    for (const purpose of PURPOSES) {
      yield yield* safeLength({ ...settings, msl, purpose }, memory, mostStates);
    }
  }
}

function* safeLength(settings: Settings, memory: Memory, mostStates: number): Job<SafeLength> {
  const { msl, purpose } = settings;
  const longest = longestWait(settings);
  let [harmful, safe, states] = [-1, longest + 1, 0];
  let next = longest;
  let harm: { readonly question: Question; readonly steps: readonly WorldStep[] } | null = null;
  while (safe - harmful > 1) {
    const question = questionOf(change(settings, { timeWait: next }));
    const world = new World(worldOf(question), memory);
    const result = yield* told(searchWorld(world, { bounds: { states: mostStates } }), "searching", states);
    states += result.states;
    if (!result.found && !isExhausted(world, result)) {
      return { purpose, msl, length: "unknown", hasTie: false, states };
    }
    if (result.found) {
      harmful = next;
      harm = { question, steps: stepsOf(world, result.found) };
    } else safe = next;
    next = (safe + harmful) >> 1;
  }
  if (safe > longest) return { purpose, msl, length: "none", hasTie: false, states };
  const tie = harm && (yield* decidedByTie(harm.question, harm.steps, memory, states));
  return { purpose, msl, length: safe, hasTie: tie?.isTie ?? false, states: states + (tie?.states ?? 0) };
}

/** Work of the explorer, with what is done meanwhile, and the states visited `before`. */
function* told<Result>(work: InPieces<Result>, phase: Progress["phase"], before = 0): Job<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield { phase, states: before + value };
  }
}

function isExhausted(world: World, { complete }: SearchResult): boolean {
  return complete && !world.isBounded;
}

type Playable = Pick<Disaster, "steps" | "isShortest" | "script">;

/** The shortest way; for old duplicates preferably one that a script can say. */
function* shortest(
  question: Question,
  world: World,
  found: NonNullable<SearchResult["found"]>,
  memory: Memory,
): Job<Playable> {
  const playable = (way: Way): Playable => {
    const { timeWait } = question.options;
    const script = scriptOf({ timeWait, world: question, ...way });
    return { ...way, script: script && spread(script, bundlesOf(question)) };
  };
  const way = playable(yield* told(shortestWay(question, world, found, memory, PROOF_STATES), "shortening"));
  if (way.script || question.kind === "reliable-close") return way;
  // One in which B only waits to be called is more often such that a script can say it.
  const { options } = question;
  const calm = new World(waitingAtB(oldDuplicates({ ...options, reduces: false })), memory);
  const bounds = { depth: way.steps.length, states: PROOF_STATES };
  const search = searchWorld(calm, { bounds, stepsLeft: stepsToHarm(calm, options) });
  const other = yield* told(search, "shortening");
  const calmWay = other.found && playable({ steps: stepsOf(calm, other.found), isShortest: way.isShortest });
  return calmWay?.script ? calmWay : way;
}

/** `scriptOf` lets R last as long as the profile's first time-out, 1 s, and a close begins with A's FIN and its ACK. */
function bundlesOf(question: Question): Bundles {
  return question.kind === "reliable-close"
    ? { tick: 1_000 / question.options.switches.rto, begin: 10 }
    : { tick: 1_000 / question.options.rto, begin: 0 };
}

/** The same world, but for B: its program opens passively, or not at all. */
function waitingAtB(options: WorldOptions): WorldOptions {
  const { A, B } = options.ends;
  const { may } = B.program;
  const program: Program = {
    ...B.program,
    may: (end, call) => !(call.type === "OPEN" && call.mode === "active") && may(end, call),
  };
  return { ...options, ends: { A, B: { ...B, program } } };
}
