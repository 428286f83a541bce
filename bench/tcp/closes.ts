import {
  type Connection,
  type Context,
  PROFILES,
  type ProfileName,
  run,
  type Script,
  type Segment,
  type TcpEvent,
  transition,
} from "@/lib/tcp";
import { connectionIn } from "@/lib/tcp/fixtures";

/** A close in four segments, as a lesson runs it: network, clock, timers and trace included. */
export function closeByScript(profile: ProfileName): (rounds: number) => number {
  const script: Script = {
    profile,
    delay: 20,
    start: { type: "established", next: { A: 100, B: 300 } },
    calls: [
      { host: "A", at: 0, call: { type: "CLOSE" } },
      { host: "B", after: 100, entering: { host: "B", state: "CLOSE-WAIT" }, call: { type: "CLOSE" } },
    ],
  };
  return (rounds) => {
    for (let round = 0; round < rounds; round++) {
      const { after } = run(script).steps.at(-1) ?? {};
      check(after?.A.state, after?.B.state);
    }
    return rounds;
  };
}

/** The same segments between two bare endpoints: nothing but `transition`. */
export function closeByTransitions(profile: ProfileName): (rounds: number) => number {
  const context: Context = { profile: PROFILES[profile], now: 0, iss: 5_000, listener: false };
  const a = connectionIn("ESTABLISHED");
  const b: Connection = { ...a, iss: 299, sndUna: 300, sndNxt: 300, sndWl1: 100, sndWl2: 300, irs: 99, rcvNxt: 100 };
  return (rounds) => {
    for (let round = 0; round < rounds; round++) check(...close(a, b, context));
    return rounds;
  };
}

function close(establishedA: Connection, establishedB: Connection, context: Context) {
  let a = establishedA;
  let b = establishedB;
  const atA = (event: TcpEvent): readonly Segment[] => {
    const { connection, effects } = transition(a, event, context);
    a = connection;
    return effects.flatMap((effect) => (effect.type === "send" ? [effect.segment] : []));
  };
  const atB = (event: TcpEvent): readonly Segment[] => {
    const { connection, effects } = transition(b, event, context);
    b = connection;
    return effects.flatMap((effect) => (effect.type === "send" ? [effect.segment] : []));
  };
  const exchange = (fromA: readonly Segment[], fromB: readonly Segment[]): void => {
    const answersOfB = fromA.flatMap((segment) => atB({ type: "SEGMENT ARRIVES", segment }));
    const answersOfA = fromB.flatMap((segment) => atA({ type: "SEGMENT ARRIVES", segment }));
    if (answersOfA.length + answersOfB.length > 0) exchange(answersOfA, answersOfB);
  };

  exchange(atA({ type: "CLOSE" }), []);
  // Under `linux` the ACK of the FIN waits for a segment to ride on; here the program lets it wait in vain.
  if (b.ackDue === "later") exchange([], atB({ type: "TIMEOUT", timer: "DELAYED-ACK" }));
  exchange([], atB({ type: "CLOSE" }));
  atA({ type: "TIMEOUT", timer: "TIME-WAIT" });
  return [a.state, b.state] as const;
}

function check(a: string | undefined, b: string | undefined): void {
  if (a !== "CLOSED" || b !== "CLOSED") throw new Error(`the close that is measured ended in ${a} and ${b}`);
}
