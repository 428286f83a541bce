import type { CodeExpression } from "./code";

/** An expression's value as Python has it, True and False being 1 and 0; `lookUp` gives the names theirs. */
export function evaluate(expression: CodeExpression, lookUp: (name: string) => number): number {
  const value = (operand: CodeExpression) => evaluate(operand, lookUp);
  switch (expression.type) {
    case "number":
      return expression.value;
    case "name":
      return lookUp(expression.name);
    case "unary":
      return unary(expression.operator, value(expression.operand));
    case "binary":
      if (expression.operator === "and") return value(expression.left) && value(expression.right);
      if (expression.operator === "or") return value(expression.left) || value(expression.right);
      return binary(expression.operator, value(expression.left), value(expression.right));
    case "compare": {
      const values = expression.operands.map(value);
      const holds = expression.operators.every((operator, at) =>
        compare(operator, values[at] ?? Number.NaN, values[at + 1] ?? Number.NaN),
      );
      return Number(holds);
    }
  }
}

function unary(operator: string, value: number): number {
  if (operator === "not") return Number(value === 0);
  if (operator === "~") return -value - 1;
  return operator === "-" ? -value : value;
}

function binary(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "//":
      return Math.floor(left / right);
    case "%":
      return left - right * Math.floor(left / right);
    case "<<":
      return left * 2 ** right;
    case ">>":
      return Math.floor(left / 2 ** right);
    default:
      return bitwise(operator, left, right);
  }
}

function bitwise(operator: string, left: number, right: number): number {
  if (!Number.isInteger(left) || !Number.isInteger(right)) return Number.NaN;
  const [a, b] = [BigInt(left), BigInt(right)];
  if (operator === "|") return Number(a | b);
  return Number(operator === "&" ? a & b : a ^ b);
}

function compare(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}
