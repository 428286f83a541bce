import type { Report } from "./protocol";
import type { Progress, Proof, SafeLength } from "./prove";
import type { Settings } from "./settings";

/** What the page knows of the worker's jobs. */
export interface ProverState {
  readonly running: Running | null;
  /** The last proof, and what it is about. */
  readonly proved: { readonly proof: Proof; readonly about: Settings } | null;
  /** Rows of the chart, and the settings they were computed for. */
  readonly chart: { readonly rows: readonly SafeLength[]; readonly about: Settings } | null;
  /** How the last job ended, if not with what it was asked for. */
  readonly ended: { readonly task: Task; readonly how: "cancelled" | "failed" } | null;
}

export type Task = "proof" | "chart";

interface Running {
  readonly job: number;
  readonly task: Task;
  readonly about: Settings;
  readonly phase: Progress["phase"];
  readonly states: number;
  /** The number of states last told to those who listen: not every one is. */
  readonly told: number;
}

export type Action =
  | { readonly type: "start"; readonly job: number; readonly task: Task; readonly about: Settings }
  | { readonly type: "cancel" }
  | { readonly type: "broken" }
  | Report;

export const NOTHING_YET: ProverState = { running: null, proved: null, chart: null, ended: null };

/** Progress is told when it has doubled since the last time: often at first, then rarely. */
const FIRST_TOLD = 20_000;

export function proverReducer(state: ProverState, action: Action): ProverState {
  const { running } = state;
  if (action.type === "start") return started(state, action);
  // What an earlier job still had to say is of no interest.
  if (!running || ("job" in action && action.job !== running.job)) return state;
  switch (action.type) {
    case "cancel":
      return { ...state, running: null, ended: { task: running.task, how: "cancelled" } };
    case "broken":
    case "failed":
      return { ...state, running: null, ended: { task: running.task, how: "failed" } };
    case "progress": {
      const isNews = action.states >= Math.max(FIRST_TOLD, 2 * running.told);
      const { phase, states } = action;
      return { ...state, running: { ...running, phase, states, told: isNews ? states : running.told } };
    }
    case "proof":
      return { ...state, running: null, proved: { proof: action.proof, about: running.about } };
    case "row":
      return { ...state, chart: { about: running.about, rows: [...(state.chart?.rows ?? []), action.row] } };
    case "charted":
      return { ...state, running: null };
  }
}

function started(state: ProverState, { job, task, about }: Action & { readonly type: "start" }): ProverState {
  const running = { job, task, about, phase: "searching", states: 0, told: 0 } as const;
  return task === "proof"
    ? { ...state, running, ended: null, proved: null }
    : { ...state, running, ended: null, chart: { rows: [], about } };
}
