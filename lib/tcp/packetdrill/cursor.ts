import type { Token, TokenType } from "./lexer";
import { ScriptError } from "./script-error";

/** A place in a list of tokens that ends with an "end" token; what the parts of the parser share. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  #at = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
    if (!token) throw new ScriptError("syntax", 1, "no tokens");
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether the next token is this symbol or word. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.type === "symbol" || token.type === "word") && token.text === text;
  }

  /** Takes this symbol or word if it is next. */
  takes(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): Token {
    if (!this.is(text)) throw this.unexpected(`"${text}"`);
    return this.next();
  }

  take(type: TokenType, wanted: string): Token {
    if (this.peek().type !== type) throw this.unexpected(wanted);
    return this.next();
  }

  /** A whole number from 0 up to `maximum`. */
  integer(wanted: string, maximum: number): number {
    const token = this.peek();
    if (token.type !== "integer" && token.type !== "hex") throw this.unexpected(wanted);
    const value = Number(token.text);
    if (value > maximum) throw new ScriptError("range", token.line, `${wanted} ${token.text} is out of range`);
    this.#at += 1;
    return value;
  }

  /** The script's text from one token up to, not including, another. */
  between(from: Token, to: Token): string {
    return this.#text.slice(from.start, to.start).trim();
  }

  unexpected(wanted: string): ScriptError {
    const { line, text } = this.peek();
    return new ScriptError("syntax", line, `expected ${wanted}, found ${text.slice(0, 60)}`);
  }
}
