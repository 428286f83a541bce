import { STATES, type State } from "../state";
import { INPUTS, type InputId } from "./alphabet";
import { type Cell, cellAt, type Machine, sameCell, sameSegments } from "./machine";

/** One step of both machines on the same input. */
export interface CounterexampleStep {
  readonly input: InputId;
  readonly learner: { readonly from: State; readonly cell: Cell | null };
  readonly reference: { readonly from: State; readonly cell: Cell };
}

/** Both agree up to the last step and differ there. */
export interface Counterexample {
  readonly inputs: readonly InputId[];
  readonly steps: readonly CounterexampleStep[];
}

export interface WrongTransition {
  readonly state: State;
  readonly input: InputId;
  readonly expected: Cell;
  /** null: the learner's table says nothing. */
  readonly actual: Cell | null;
}

export interface Comparison {
  /** No sequence of inputs shows a difference in segments or in the names of states. */
  readonly equivalent: boolean;
  /** The shortest such sequence. */
  readonly counterexample: Counterexample | null;
  /** The shortest sequence that shows a difference in segments: states may be called otherwise. */
  readonly counterexampleOnTheWire: Counterexample | null;
  /** Share of the reference's transitions that the learner's table has right, 0 … 1. */
  readonly shareRight: number;
  readonly wrong: readonly WrongTransition[];
  /** States with a row in the learner's table that no input leads to. */
  readonly unreachable: readonly State[];
}

/**
 * A learner's table against the reference: cell by cell, and as machines that run side by side on the same inputs.
 * Cells that the reference lacks stand for what cannot happen; the learner's are not looked at.
 * A cell that the learner lacks is wrong.
 */
export function compareMachines(learner: Machine, reference: Machine): Comparison {
  const wrong: WrongTransition[] = [];
  let asked = 0;
  for (const { state, input, cell: expected } of cellsOf(reference)) {
    asked += 1;
    const actual = cellAt(learner, state, input);
    if (!sameCell(actual, expected)) wrong.push({ state, input, expected, actual });
  }
  const counterexample = findCounterexample(learner, reference, sameCell);
  return {
    equivalent: counterexample === null,
    counterexample,
    counterexampleOnTheWire: findCounterexample(learner, reference, sameSegments),
    shareRight: asked === 0 ? 1 : (asked - wrong.length) / asked,
    wrong,
    unreachable: unreachableStates(learner),
  };
}

/** Every cell of a table, row by row, in the order of states and inputs. */
export function cellsOf(machine: Machine): readonly { state: State; input: InputId; cell: Cell }[] {
  return STATES.flatMap((state) =>
    INPUTS.flatMap((input) => {
      const cell = cellAt(machine, state, input);
      return cell ? [{ state, input, cell }] : [];
    }),
  );
}

interface ProductState {
  readonly learner: State;
  readonly reference: State;
  readonly steps: readonly CounterexampleStep[];
}

/** Breadth first through the product of both machines, so that what is found first is shortest. */
function findCounterexample(
  learner: Machine,
  reference: Machine,
  agree: (one: Cell, other: Cell) => boolean,
): Counterexample | null {
  const queue: ProductState[] = [{ learner: learner.start, reference: reference.start, steps: [] }];
  const seen = new Set([`${learner.start} ${reference.start}`]);
  for (let pair = queue.shift(); pair; pair = queue.shift()) {
    for (const input of INPUTS) {
      const expected = cellAt(reference, pair.reference, input);
      if (!expected) continue;
      const actual = cellAt(learner, pair.learner, input);
      const step: CounterexampleStep = {
        input,
        learner: { from: pair.learner, cell: actual },
        reference: { from: pair.reference, cell: expected },
      };
      const steps = [...pair.steps, step];
      if (!actual || !agree(actual, expected)) return { inputs: steps.map((taken) => taken.input), steps };
      const key = `${actual.next} ${expected.next}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ learner: actual.next, reference: expected.next, steps });
    }
  }
  return null;
}

function unreachableStates(machine: Machine): readonly State[] {
  const reached = new Set<State>([machine.start]);
  // A set can grow while it is walked through: each state is visited once.
  for (const state of reached) {
    for (const cell of Object.values(machine.rows[state] ?? {})) reached.add(cell.next);
  }
  return STATES.filter((state) => machine.rows[state] && !reached.has(state));
}
