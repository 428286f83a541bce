import type { Expression } from "./ast";
import type { Cursor } from "./cursor";
import { ScriptError } from "./script-error";

/** Deeper nesting than any script needs; it keeps hostile text from exhausting the stack. */
const DEEPEST = 30;

const CLOSING = { "[": "]", "{": "}", "(": ")" } as const;

/** An argument or result of a call: strace's notation, as far as packetdrill has it. */
export function parseExpression(cursor: Cursor, depth = 0): Expression {
  if (depth > DEEPEST) throw new ScriptError("syntax", cursor.peek().line, "too deeply nested");
  const first = parseTerm(cursor, depth);
  if (cursor.takes("=")) return { type: "assign", target: first, value: parseExpression(cursor, depth + 1) };
  if (!cursor.is("|")) return first;
  const terms = [first];
  while (cursor.takes("|")) terms.push(parseTerm(cursor, depth));
  return { type: "or", terms };
}

/** Expressions, separated by commas, up to the closing bracket of `open`, which is taken, too. */
export function parseList(cursor: Cursor, open: keyof typeof CLOSING, depth = 0): readonly Expression[] {
  cursor.expect(open);
  const items: Expression[] = [];
  if (cursor.takes(CLOSING[open])) return items;
  do items.push(parseExpression(cursor, depth + 1));
  while (cursor.takes(","));
  cursor.expect(CLOSING[open]);
  return items;
}

function parseTerm(cursor: Cursor, depth: number): Expression {
  const token = cursor.peek();
  if (token.type === "string") return parseStrings(cursor);
  if (token.type === "integer" || token.type === "hex" || cursor.is("-")) return parseInteger(cursor);
  if (token.type === "word") {
    cursor.next();
    if (!cursor.is("(")) return { type: "word", text: token.text };
    return { type: "apply", name: token.text, args: parseList(cursor, "(", depth) };
  }
  if (cursor.takes("...")) return { type: "ellipsis" };
  if (cursor.is("[")) return { type: "list", items: parseList(cursor, "[", depth) };
  if (cursor.is("{")) return { type: "braces", items: parseList(cursor, "{", depth) };
  throw cursor.unexpected("a value");
}

function parseInteger(cursor: Cursor): Expression {
  const sign = cursor.takes("-") ? -1 : 1;
  const hex = cursor.peek().type === "hex";
  return { type: "integer", value: sign * cursor.integer("a number", Number.MAX_SAFE_INTEGER), hex };
}

/** Strings that follow each other are one; `"abc"...` stands for a longer one. */
function parseStrings(cursor: Cursor): Expression {
  let text = "";
  while (cursor.peek().type === "string") text += cursor.next().text;
  return { type: "string", text, more: cursor.takes("...") };
}
