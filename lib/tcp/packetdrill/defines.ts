import type { Token, TokenType } from "./lexer";

/** Puts the values of `--define=NAME=value` in the place of the words NAME; `"…"` and back quotes keep their meaning. */
export function applyDefines(tokens: readonly Token[]): readonly Token[] {
  const values = new Map<string, string>();
  for (const { type, text } of tokens) {
    const [, name, value] = type === "option" ? (/^define=(\w+)=([\s\S]+)$/.exec(text) ?? []) : [];
    if (name !== undefined && value !== undefined) values.set(name, value);
  }
  if (values.size === 0) return tokens;
  return tokens.map((token) => {
    const value = token.type === "word" ? values.get(token.text) : undefined;
    return value === undefined ? token : { ...token, ...read(value) };
  });
}

function read(value: string): { readonly type: TokenType; readonly text: string } {
  if (/^".*"$/.test(value)) return { type: "string", text: value.slice(1, -1) };
  if (/^`.*`$/.test(value)) return { type: "shell", text: value.slice(1, -1) };
  if (/^\d+$/.test(value)) return { type: "integer", text: value };
  return { type: /^0x[0-9a-fA-F]+$/.test(value) ? "hex" : "word", text: value };
}
