import type { TcpEvent } from "../connection";
import { CLOSED_END, ESTABLISHED_AT, establishedEnd, type Model, type OneEnd, react } from "../mutants/one-end";
import type { Profile } from "../profiles";
import { kindOf } from "../segment";
import type { State } from "../state";
import type { TransitionLike } from "../transition";
import type { Alphabet, Input, InputId } from "./alphabet";
import { type Cell, inOrder, type Machine, type Output, sameCell } from "./machine";

/** A model that reacts in two ways to one input in one state: no table over these states can describe it. */
export class NotATable extends Error {
  override readonly name = "NotATable";

  constructor(
    readonly state: State,
    readonly input: InputId,
    readonly cells: readonly [Cell, Cell],
  ) {
    super(`${input} in ${state} has two answers`);
  }
}

/** Between two things that happen, ms: longer than challenge ACKs are held back. */
const PAUSE = 1_000;

/** A concrete connection in a state, and when it came there (ms). */
interface Situation {
  readonly end: OneEnd;
  readonly now: number;
}

type Rows = Map<State, Map<InputId, Cell>>;

/**
 * The table that a model follows, found by running it: every input is given to a concrete connection in every
 * state, once for each way that leads there in one step, and all of them must agree.
 *
 * What the table leaves out: time (any running timer may be next; nothing is given up), delays of ACKs (one that
 * may wait counts as sent with what it answers), data of our own, which OPEN came first, and that on FreeBSD a CLOSE
 * in SYN-RECEIVED waits for the ACK of our SYN, which would be one more state.
 *
 * @throws NotATable if two connections in the same state answer the same input differently.
 */
export function deriveMachine(transition: TransitionLike, profile: Profile, alphabet: Alphabet): Machine {
  const model: Model = { id: alphabet.id, profile: { ...profile, finInSynReceived: true }, transition };
  const rows: Rows = new Map(alphabet.states.map((state) => [state, new Map()]));
  const waysIn = new Set<string>();
  const queue = begin(model, alphabet);

  for (let situation = queue.shift(); situation; situation = queue.shift()) {
    const { state } = situation.end.connection;
    const row = rows.get(state);
    if (!row) continue;
    for (const input of alphabet.inputs) {
      const taken = take(model, situation, input);
      if (taken === null) continue;
      record(row, state, input.id, taken.cell);
      const wayIn = `${state} ${input.id}`;
      if (waysIn.has(wayIn)) continue;
      waysIn.add(wayIn);
      queue.push({ end: taken.end, now: situation.now + PAUSE });
    }
  }
  return { alphabet: alphabet.id, start: alphabet.start, rows: asTable(rows) };
}

function begin(model: Model, { start }: Alphabet): Situation[] {
  if (start === "CLOSED") return [{ end: CLOSED_END, now: 0 }];
  const ways = (["active", "passive"] as const).map((openedBy) => establishedEnd(model, openedBy));
  return ways.map((end) => ({ end, now: ESTABLISHED_AT + PAUSE }));
}

function take(model: Model, { end, now }: Situation, input: Input): { end: OneEnd; cell: Cell } | null {
  const event = input.event(end);
  if (event === null) return null;
  const first = outcome(model, end, event, now);
  const mayWait = first.end.timers["DELAYED-ACK"] !== undefined;
  if (!mayWait) return { end: first.end, cell: { ...first.cell, segments: inOrder(first.cell.segments) } };
  const second = outcome(model, first.end, { type: "TIMEOUT", timer: "DELAYED-ACK" }, now);
  const segments = inOrder([...first.cell.segments, ...second.cell.segments]);
  return { end: second.end, cell: { segments, next: second.cell.next } };
}

function outcome(model: Model, end: OneEnd, event: TcpEvent, now: number): { end: OneEnd; cell: Cell } {
  const step = react(model, end, event, now);
  const segments = step.reaction.segments.map((segment, index): Output => {
    const kind = kindOf(segment);
    const name = kind === "DATA" ? "data" : kind;
    // Only what occupies a sequence number is ever repeated.
    return step.again[index] && name !== "ACK" && name !== "RST" ? `${name} again` : name;
  });
  return { end: step.end, cell: { segments, next: step.reaction.state } };
}

function record(row: Map<InputId, Cell>, state: State, input: InputId, cell: Cell): void {
  const known = row.get(input);
  if (known && !sameCell(known, cell)) throw new NotATable(state, input, [known, cell]);
  row.set(input, cell);
}

function asTable(rows: Rows): Machine["rows"] {
  const reached = [...rows].filter(([, row]) => row.size > 0);
  return Object.fromEntries(reached.map(([state, row]) => [state, Object.fromEntries(row)]));
}
