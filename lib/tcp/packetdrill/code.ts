import { ScriptError } from "./script-error";

/** The part of Python that `%{ … }%` blocks use: assertions about TCP_INFO. Anything else is an error. */
export interface CodeStatement {
  readonly line: number;
  readonly condition: CodeExpression;
}

export type CodeExpression =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "unary"; readonly operator: string; readonly operand: CodeExpression }
  | {
      readonly type: "binary";
      readonly operator: string;
      readonly left: CodeExpression;
      readonly right: CodeExpression;
    }
  /** `a < b < c`: every neighbouring pair must hold. */
  | { readonly type: "compare"; readonly operators: readonly string[]; readonly operands: readonly CodeExpression[] };

interface CodeToken {
  readonly text: string;
  readonly line: number;
}

const TOKEN =
  /(\\\r?\n)|(\n)|[ \t\r]+|#[^\n]*|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(0x[0-9a-fA-F]+|\d+(?:\.\d+)?|[A-Za-z_]\w*|\/\/|\*\*|<<|>>|[=!<>]=|[\S])/g;

/** From the weakest to the strongest. */
const BINARY: readonly (readonly string[])[] = [
  ["or"],
  ["and"],
  ["not"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "//", "/", "%"],
];

const NOT = 2;
const COMPARE = 3;
const DEEPEST = 60;

/** The assertions of a block that begins in `line`; `print` and `pass` are left out. Throws ScriptError. */
export function parseCode(text: string, line: number): readonly CodeStatement[] {
  return statementsOf(text, line).flatMap((tokens) => {
    const first = tokens[0];
    if (!first || first.text === "pass" || first.text === "print") return [];
    if (first.text !== "assert") {
      throw new ScriptError("unsupported", first.line, `only "assert" is understood in code, not ${first.text}`);
    }
    return [{ line: first.line, condition: new CodeParser(tokens).condition() }];
  });
}

/** Statements end by `;` or at the end of a line, unless a bracket is open. */
function statementsOf(text: string, line: number): readonly (readonly CodeToken[])[] {
  const statements: CodeToken[][] = [[]];
  let depth = 0;
  let at = line;
  for (const token of codeTokens(text)) {
    if (token === "(" || token === "[") depth += 1;
    if (token === ")" || token === "]") depth -= 1;
    if (token === "\\\n") at += 1;
    else if ((token === "\n" || token === ";") && depth <= 0) statements.push([]);
    else if (token !== "\n") statements.at(-1)?.push({ text: token, line: at });
    if (token === "\n") at += 1;
  }
  return statements;
}

function* codeTokens(text: string): Generator<string> {
  for (const found of text.matchAll(TOKEN)) {
    if (found[1] !== undefined) yield "\\\n";
    else if (found[2] !== undefined) yield "\n";
    else if (found[3] !== undefined || found[4] !== undefined) yield found[0];
  }
}

class CodeParser {
  readonly #tokens: readonly CodeToken[];
  #at = 1;
  #depth = 0;

  constructor(tokens: readonly CodeToken[]) {
    this.#tokens = tokens;
  }

  /** What is asserted; the message behind the comma only explains. */
  condition(): CodeExpression {
    const condition = this.#binary(0);
    const next = this.#tokens[this.#at];
    if (next && next.text !== ",") throw this.#unexpected();
    return condition;
  }

  #binary(level: number): CodeExpression {
    const operators = BINARY[level];
    if (!operators) return this.#unary();
    if (level === NOT) return this.#not();
    let left = this.#binary(level + 1);
    if (level === COMPARE) return this.#compare(left, operators);
    for (let operator = this.#takes(operators); operator !== null; operator = this.#takes(operators)) {
      left = { type: "binary", operator, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #not(): CodeExpression {
    if (this.#takes(["not"]) === null) return this.#binary(NOT + 1);
    return this.#nested(() => ({ type: "unary", operator: "not", operand: this.#not() }));
  }

  #compare(first: CodeExpression, known: readonly string[]): CodeExpression {
    const operators: string[] = [];
    const operands = [first];
    for (let operator = this.#takes(known); operator !== null; operator = this.#takes(known)) {
      operators.push(operator);
      operands.push(this.#binary(COMPARE + 1));
    }
    return operators.length === 0 ? first : { type: "compare", operators, operands };
  }

  #unary(): CodeExpression {
    const operator = this.#takes(["-", "+", "~"]);
    if (operator !== null) return this.#nested(() => ({ type: "unary", operator, operand: this.#unary() }));
    if (this.#takes(["("]) === null) return this.#atom();
    const inner = this.#nested(() => this.#binary(0));
    if (this.#takes([")"]) === null) throw this.#unexpected();
    return inner;
  }

  #atom(): CodeExpression {
    const { text } = this.#tokens[this.#at] ?? { text: "" };
    if (/^\d/.test(text)) {
      this.#at += 1;
      return { type: "number", value: Number(text) };
    }
    if (!/^[A-Za-z_]/.test(text)) throw this.#unexpected();
    this.#at += 1;
    return { type: "name", name: text };
  }

  #nested(parse: () => CodeExpression): CodeExpression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#unexpected();
    const expression = parse();
    this.#depth -= 1;
    return expression;
  }

  #takes(texts: readonly string[]): string | null {
    const { text } = this.#tokens[this.#at] ?? { text: "" };
    if (!texts.includes(text)) return null;
    this.#at += 1;
    return text;
  }

  #unexpected(): ScriptError {
    const token = this.#tokens[this.#at] ?? { text: "the end", line: this.#tokens.at(-1)?.line ?? 1 };
    return new ScriptError("syntax", token.line, `did not expect ${token.text.slice(0, 60)} in code`);
  }
}
