import { toAddress } from "@/lib/tcp/lab/address";
import { actOn, beginHistory, type LabHistory } from "@/lib/tcp/lab/history";
import { LabError } from "@/lib/tcp/lab/session";
import { DEFAULT_SETUP } from "@/lib/tcp/lab/setup";

/** An experiment of so many events: data in both directions on a network that loses a tenth of it. */
export function longRun(events: number): LabHistory {
  let history = beginHistory({ ...DEFAULT_SETUP, profile: "linux", loss: 0.1 });
  for (let turn = 0; history.run.steps.length < events; turn++) {
    const host = turn % 2 === 0 ? "A" : "B";
    const send = { type: "call", host, call: { type: "SEND", octets: 100 + (turn % 7) * 300 } } as const;
    try {
      history = actOn(history, turn % 5 === 0 ? send : { type: "step" });
    } catch (error) {
      // Nothing is left to happen until the next SEND.
      if (!(error instanceof LabError) || error.code !== "nothing-left") throw error;
    }
  }
  return history;
}

export const addressOf = (history: LabHistory): string => `#run=${toAddress(history)}`;
