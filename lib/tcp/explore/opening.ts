import { type Connection, NO_CONNECTION, type TcpEvent } from "../connection";
import type { Segment } from "../segment";
import type { Host } from "../trace";
import { act, type EndRules } from "./end-rules";

type Pair = { readonly [H in Host]: Connection };
type Rules = { readonly [H in Host]: EndRules };

/** Both ends ESTABLISHED and idle, brought there by the model: A has called OPEN actively, B passively. */
export function establish(rules: Rules): Pair {
  const none: Pair = { A: NO_CONNECTION, B: NO_CONNECTION };
  const listening = converse(none, rules, "B", { type: "OPEN", mode: "passive" });
  return converse(listening, rules, "A", { type: "OPEN", mode: "active" });
}

/** One event at one end, and every segment that follows from it delivered at once. */
export function converse(pair: Pair, rules: Rules, host: Host, event: TcpEvent): Pair {
  const { connection, effects } = act(pair[host], event, rules[host], 0);
  const peer = host === "A" ? "B" : "A";
  const sent = effects.flatMap((effect): readonly Segment[] => (effect.type === "send" ? [effect.segment] : []));
  return sent.reduce((current, segment) => converse(current, rules, peer, { type: "SEGMENT ARRIVES", segment }), {
    ...pair,
    [host]: connection,
  });
}
