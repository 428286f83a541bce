import type { Connection, TcpEvent, Transition } from "../connection";
import { act, type EndRules } from "./end-rules";
import { canonical } from "./interner";

/**
 * What the model has answered so far. One memory may serve many searches: a connection, an event and rules that
 * have been met before, even in another world, are not computed again.
 */
export class Memory {
  /** Equal values, equal numbers; an object that was met before is recognized without being read. */
  readonly #numbers = new WeakMap<object, number>();
  readonly #byText = new Map<string, number>();
  readonly #answers = new Map<string, Transition>();

  numberOf(value: object): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const text = canonical(value);
    const number = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, number);
    this.#numbers.set(value, number);
    return number;
  }

  /** `act`, from memory if possible. */
  act(connection: Connection, event: TcpEvent, rules: EndRules, incarnation: number): Transition {
    const subject = event.type === "SEGMENT ARRIVES" ? this.numberOf(event.segment) : this.numberOf(event);
    const key = `${this.numberOf(connection)} ${event.type} ${subject} ${this.numberOf(rules)} ${incarnation}`;
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = act(connection, event, rules, incarnation);
    this.#answers.set(key, answer);
    return answer;
  }
}
