import { writeFileSync } from "node:fs";
import { type TwoMslRow, type TwoMslTable, twoMsl } from "@/lib/tcp/explore/questions/two-msl/two-msl";
import { replayTrace } from "@/lib/tcp/explore/replay-trace";
import { type Answers, QUESTIONS, type Question, runQuestion } from "@/lib/tcp/explore/run-question";
import { parseArguments, type Tally, tally } from "./report";

/** Asks the explorer one of its questions. With --json the answer is one line of JSON; --out FILE keeps it. */
export function exploreQuestion(args: readonly string[]): Tally {
  const { words, options } = parseArguments(args);
  const question = QUESTIONS.find((known) => known === words[0]);
  if (question === undefined) throw new Error(`no question "${words[0] ?? ""}"; there are ${QUESTIONS.join(", ")}`);
  if (question === "two-msl") return askTwoMsl(options);
  const answer = runQuestion<Question>(question, {}, () => performance.now());
  say(answer, () => summary(question, answer), options);
  return { passed: 1, failed: 0 };
}

function say(answer: unknown, inWords: () => string, options: ReadonlyMap<string, readonly string[]>): void {
  const [file] = options.get("out") ?? [];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(answer)}\n`);
  else console.log(options.has("json") ? JSON.stringify(answer) : inWords());
}

function summary(question: Question, answer: Answers[Question]): string {
  if (question !== "pairs") return JSON.stringify(answer, null, 1);
  const { pairs, states } = answer as Answers["pairs"];
  const reached = pairs.filter(({ steps }) => steps !== null);
  const lines = reached.map(({ a, b, steps }) => `${a}, ${b}: ${steps?.length ?? 0} events`);
  return [...lines, `${reached.length} of ${pairs.length} pairs reached, ${states} states`].join("\n");
}

/** Every counterexample is done again in the plain model: a row counts only if that succeeds. */
function askTwoMsl(options: ReadonlyMap<string, readonly string[]>): Tally {
  const lengths = (options.get("msl") ?? []).map(Number);
  if (lengths.some((msl) => !Number.isInteger(msl) || msl < 1 || msl > 8)) {
    throw new Error("--msl takes whole numbers, 1 to 8");
  }
  const combinations = options.has("all") ? "all" : "usual";
  const table = twoMsl({ ...(lengths.length > 0 && { msl: lengths }), combinations, now: () => performance.now() });
  say(table, () => inColumns(table), options);
  return tally(table.rows, rowLine, ({ counterexample }) => {
    if (counterexample !== null) replayTrace(counterexample);
    return true;
  });
}

function inColumns({ assumptions, rows }: TwoMslTable): string {
  return [...assumptions.map((text) => `- ${text}`), ...rows.map(rowLine)].join("\n");
}

function rowLine({ property, msl, leastSafe, states, milliseconds, switches, counterexample, why }: TwoMslRow): string {
  const settings = Object.entries(switches).map(([name, value]) => `${name}=${value}`);
  const below = counterexample === null ? "" : `; at ${counterexample.timeWait}: ${counterexample.steps.length} events`;
  const least = leastSafe === null ? "never" : String(leastSafe);
  const cost = `${states} states, ${milliseconds.toFixed(0)} ms`;
  return `${property} MSL ${msl}: ${least.padStart(5)}  ${settings.join(" ")}  (${cost}${below})${why ? `  ${why.text}` : ""}`;
}
