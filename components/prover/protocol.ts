import type { Progress, Proof, SafeLength } from "./prove";
import type { Question, Settings } from "./settings";

/** What the page asks of the worker. A new job takes the place of the one that runs. */
export type Request =
  | { readonly type: "prove"; readonly job: number; readonly question: Question }
  | { readonly type: "chart"; readonly job: number; readonly settings: Settings }
  | { readonly type: "cancel" };

/** What the worker says about a job. */
export type Report = { readonly job: number } & (
  | ({ readonly type: "progress" } & Progress)
  | { readonly type: "proof"; readonly proof: Proof }
  | { readonly type: "row"; readonly row: SafeLength }
  | { readonly type: "charted" }
  | { readonly type: "failed" }
);
