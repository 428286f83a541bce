import { ScriptError } from "./script-error";

export type TokenType =
  | "option"
  | "word"
  | "integer"
  | "hex"
  | "float"
  | "address"
  | "string"
  | "shell"
  | "code"
  | "symbol"
  | "end";

export interface Token {
  readonly type: TokenType;
  /** Without its quotes or brackets. */
  readonly text: string;
  readonly line: number;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly type: TokenType | "blank";
  /** Sticky; what its first group matched is the token's text, if it has one. */
  readonly pattern: RegExp;
}

/** In the order in which they are tried. No pattern can match in more than one way, so none backtracks far. */
const RULES: readonly Rule[] = [
  { type: "blank", pattern: /[ \t\r\n\f\v]+/y },
  { type: "blank", pattern: /\/\/[^\n]*/y },
  { type: "blank", pattern: /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//y },
  { type: "code", pattern: /%\{([^}]*(?:\}(?!%)[^}]*)*)\}%/y },
  { type: "shell", pattern: /`((?:\\[\s\S]|[^`\\])*)`/y },
  { type: "string", pattern: /"((?:\\[\s\S]|[^"\\])*)"/y },
  { type: "option", pattern: /--(\w+(?:=(?:[A-Za-z_]\w*=)?(?:"[^"\n]*"|`[^`\n]*`|[^\s`"]*))?)/y },
  { type: "symbol", pattern: /\.\.\./y },
  { type: "address", pattern: /\d+\.\d+\.\d+\.\d+/y },
  { type: "hex", pattern: /0x[0-9a-fA-F]+/y },
  { type: "float", pattern: /\d*\.\d+/y },
  { type: "integer", pattern: /\d+(?![A-Za-z_])/y },
  { type: "word", pattern: /\w+/y },
  { type: "symbol", pattern: /[^\s]/y },
];

/** A script's tokens; the last one is of type "end". Throws ScriptError for quotes or comments that do not end. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    if (isHashComment(text, at)) {
      at = endOfLine(text, at);
      continue;
    }
    const { type, whole, inner } = match(text, at, line);
    if (type !== "blank") tokens.push({ type, text: inner, line, start: at, end: at + whole.length });
    line += newlines(whole);
    at += whole.length;
  }
  return [...tokens, { type: "end", text: "end of the script", line, start: at, end: at }];
}

function match(text: string, at: number, line: number) {
  const rest = text.slice(at, at + 2);
  for (const { type, pattern } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    if (type === "symbol" && (rest === "%{" || rest === "/*" || rest[0] === "`" || rest[0] === '"')) break;
    return { type, whole: found[0], inner: found[1] ?? found[0] };
  }
  throw new ScriptError("syntax", line, `${rest} has no end`);
}

/** `#` begins a comment only where nothing but blanks stands before it in the line. */
function isHashComment(text: string, at: number): boolean {
  if (text[at] !== "#") return false;
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return before.trim() === "";
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}
