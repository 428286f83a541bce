/** How a run is looked at: part of its address, but not of the run. */
export interface LabView {
  readonly shown: Shown;
  /** Id of the rules that it is compared with: a profile or a named wrong model; empty: none. */
  readonly other: string;
}

export const SHOWN = ["ladder", "states", "both"] as const;
export type Shown = (typeof SHOWN)[number];

export const PLAIN_VIEW: LabView = { shown: "ladder", other: "" };

/** Run and view as one text, "…&show=both&with=linux"; a plain view adds nothing. */
export function withView(run: string, { shown, other }: LabView): string {
  const show = shown === PLAIN_VIEW.shown ? "" : `&show=${shown}`;
  return run + show + (other === "" ? "" : `&with=${other}`);
}

/** The parts of such a text. What says nothing that is known is as if it were not there. */
export function splitView(text: string): { readonly run: string; readonly view: LabView } {
  const [run = "", ...more] = text.split("&");
  const asked = new URLSearchParams(more.join("&"));
  const shown = SHOWN.find((each) => each === asked.get("show")) ?? PLAIN_VIEW.shown;
  return { run, view: { shown, other: asked.get("with") ?? "" } };
}
