import type { Address } from "../sockets/calls";
import type { CallAction, Expression } from "./ast";
import { printExpression } from "./print";
import { ScriptError } from "./script-error";

/** The arguments of one call, read as what C means by them. Everything throws ScriptError where it cannot. */
export class CallArguments {
  readonly action: CallAction;
  readonly line: number;

  constructor(action: CallAction, line: number) {
    this.action = action;
    this.line = line;
  }

  at(index: number): Expression {
    const found = this.action.args[index];
    if (!found) throw this.unsupported(`argument ${index + 1} is missing`);
    return found;
  }

  integer(index: number): number {
    const found = this.at(index);
    if (found.type !== "integer") throw this.unsupported(`${printExpression(found)} is no number`);
    return found.value;
  }

  /** The names joined by `|`; none for 0, `...` or an argument left out. */
  flags(index: number): readonly string[] {
    const found = this.action.args[index];
    if (!found || found.type === "ellipsis" || (found.type === "integer" && found.value === 0)) return [];
    const terms = found.type === "or" ? found.terms : [found];
    return terms.map((term) => {
      if (term.type !== "word") throw this.unsupported(`${printExpression(term)} is no flag`);
      return term.text;
    });
  }

  word(index: number): string {
    const found = this.at(index);
    if (found.type !== "word") throw this.unsupported(`${printExpression(found)} is no name`);
    return found.text;
  }

  /** The only number in `[…]`, or a plain number. */
  boxedInteger(index: number): number {
    const found = this.at(index);
    const inner = found.type === "list" && found.items.length === 1 ? found.items[0] : found;
    if (inner?.type !== "integer") throw this.unsupported(`${printExpression(found)} is no number`);
    return inner.value;
  }

  /** `{name=value, …}` as a record; plain values only. */
  fields(expression: Expression): ReadonlyMap<string, Expression> {
    const fields = new Map<string, Expression>();
    if (expression.type !== "braces") throw this.unsupported(`${printExpression(expression)} has no fields`);
    for (const item of expression.items) {
      if (item.type !== "assign") throw this.unsupported(`${printExpression(item)} is no field`);
      const { target } = item;
      fields.set(target.type === "word" || target.type === "apply" ? nameOf(target) : "", item.value);
    }
    return fields;
  }

  /** A socket address; null for `...`. */
  address(index: number): Address | null {
    const found = this.at(index);
    if (found.type === "ellipsis") return null;
    const fields = this.fields(found);
    const port = fields.get("sin_port") ?? fields.get("sin6_port");
    const ip = fields.get("sin_addr") ?? fields.get("sin6_addr");
    const [portArgument] = port?.type === "apply" ? port.args : [];
    const [ipArgument] = ip?.type === "apply" ? ip.args : [];
    if (portArgument?.type !== "integer" || ipArgument?.type !== "string") {
      throw this.unsupported(`${printExpression(found)} is no address`);
    }
    return { ip: ipArgument.text, port: portArgument.value };
  }

  unsupported(why: string): ScriptError {
    return new ScriptError("unsupported", this.line, `${this.action.name}: ${why}`);
  }
}

function nameOf(target: Extract<Expression, { type: "word" | "apply" }>): string {
  return target.type === "word" ? target.text : target.name;
}
