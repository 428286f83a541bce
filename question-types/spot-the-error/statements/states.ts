import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import { type Host, kindOf, type State, type UserCall } from "@/lib/tcp";
import { type Candidate, type Statement, type StatementKind, statement } from "../statement";
import type { Run } from "../story";
import { changesOf, HOSTS } from "./read-run";

type Change = ReturnType<typeof changesOf>[number];

/** What learners take for the state that follows, by the state before. */
const TAKEN_FOR: { readonly [S in State]?: readonly (readonly [State, MisconceptionId?])[] } = {
  ESTABLISHED: [["FIN-WAIT-1"], ["CLOSE-WAIT", "M10"], ["TIME-WAIT"], ["LAST-ACK"]],
  "FIN-WAIT-1": [["FIN-WAIT-2"], ["CLOSING"], ["TIME-WAIT"], ["CLOSE-WAIT"]],
  "FIN-WAIT-2": [["TIME-WAIT"], ["CLOSED"], ["CLOSING"], ["CLOSE-WAIT"]],
  "CLOSE-WAIT": [["LAST-ACK"], ["CLOSED"], ["FIN-WAIT-1"], ["CLOSING"], ["TIME-WAIT"]],
  CLOSING: [["TIME-WAIT"], ["CLOSED"], ["LAST-ACK"]],
  "LAST-ACK": [["CLOSED"], ["TIME-WAIT"], ["CLOSE-WAIT"]],
};

const RULE: Localized = {
  en: "Which state follows depends on the state before and on what happens: a call of the own program, a FIN, or the ACK of the own FIN.",
  "zh-CN": "接下来是什么状态，取决于之前的状态和发生的事：本端程序的调用、收到FIN，还是自己的FIN得到确认。",
};

/** What an end enters when its program calls. */
export const entersOnCall: StatementKind = (run) =>
  changes(run, ({ step }) => (step.cause.type === "call" ? calls(step.cause.call, step.host) : null), "enters-on-call");

/** What an end enters when a FIN arrives. */
export const entersOnFin: StatementKind = (run) =>
  changes(
    run,
    ({ arrived, step: { host } }) =>
      arrived && kindOf(arrived.segment) === "FIN"
        ? {
            en: `When ${arrived.from}’s ${arrived.again ? "repeated FIN" : "FIN"} arrives, ${host} enters`,
            "zh-CN": `${arrived.from}${arrived.again ? "重传" : ""}的FIN到达时，${host}进入`,
          }
        : null,
    "enters-on-fin",
  );

/** What an end enters when a bare ACK arrives. */
export const entersOnAck: StatementKind = (run) =>
  changes(
    run,
    ({ arrived, step: { host } }) =>
      arrived && kindOf(arrived.segment) === "ACK"
        ? {
            en: `The bare ACK of ${arrived.from} arrives, and ${host} enters`,
            "zh-CN": `${arrived.from}的纯ACK到达，${host}进入`,
          }
        : null,
    "enters-on-ack",
  );

/** What an end enters when a RST arrives. */
export const entersOnReset: StatementKind = (run) =>
  changes(
    run,
    ({ arrived, step: { host } }) =>
      arrived?.segment.rst
        ? { en: `When the RST arrives, ${host} goes from its state to`, "zh-CN": `RST到达时，${host}从当前状态进入` }
        : null,
    "enters-on-reset",
  );

function changes(run: Run, say: (change: Change) => Localized | null, kind: string): readonly Statement[] {
  return HOSTS.flatMap((host) =>
    changesOf(run, host).flatMap((change) => {
      const words = say(change);
      if (!words) return [];
      return statement({
        kind,
        at: change.step.at,
        step: change.step.index,
        rule: RULE,
        candidates: candidates(change, words),
      });
    }),
  );
}

function candidates({ from, to }: Change, words: Localized): readonly Candidate[] {
  // One segment may acknowledge our FIN and bring the peer's: then FIN-WAIT-2 is passed in no time, and naming it is not quite wrong.
  const isPassed = (state: State) => from === "FIN-WAIT-1" && to === "TIME-WAIT" && state === "FIN-WAIT-2";
  const states = (TAKEN_FOR[from] ?? []).filter(([state]) => !isPassed(state));
  return states.map(([state, misconception]) => ({
    text: { en: `${words.en} \`${state}\`.`, "zh-CN": `${words["zh-CN"]}\`${state}\`。` },
    holds: state === to,
    reasons: ["state"],
    ...(misconception !== undefined && { misconception }),
  }));
}

const NAMES: { readonly [T in UserCall["type"]]?: string } = {
  CLOSE: "shutdown(SHUT_WR)",
  "CLOSE-SOCKET": "close()",
};

function calls(call: UserCall, host: Host): Localized | null {
  const name = NAMES[call.type];
  if (name === undefined) return null;
  return {
    en: `As soon as its program calls \`${name}\`, ${host} enters`,
    "zh-CN": `${host}的程序一调用\`${name}\`，${host}就进入`,
  };
}
