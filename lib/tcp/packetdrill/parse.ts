import type { Action, CallAction, EventTime, Script, ScriptEvent, ScriptOption } from "./ast";
import { parseCode } from "./code";
import { applyConditionals } from "./conditionals";
import { Cursor } from "./cursor";
import { applyDefines } from "./defines";
import { tokenize } from "./lexer";
import { parseExpression, parseList } from "./parse-expression";
import { parsePacket } from "./parse-packet";
import { ScriptError } from "./script-error";
import { parseShell } from "./shell";
import { systemOfText } from "./system";

/** A thousand days: no script waits longer, and microseconds stay exact. */
const LONGEST = 86_400_000;

/**
 * Reads a packetdrill script. `defined` are the names for `#ifdef`; left out, they follow from the system the script
 * is for ("FreeBSD" or "Linux"). Throws ScriptError, with the line, for anything it does not understand.
 */
export function parseScript(text: string, defined?: ReadonlySet<string>): Script {
  const names = defined ?? new Set([systemOfText(text) === "freebsd" ? "FreeBSD" : "Linux"]);
  const source = applyConditionals(text, names);
  const cursor = new Cursor(applyDefines(tokenize(source)), source);
  const options: ScriptOption[] = [];
  while (cursor.peek().type === "option") options.push(parseOption(cursor));
  const events: ScriptEvent[] = [];
  while (cursor.peek().type !== "end") events.push(parseEvent(cursor));
  return { options, events };
}

function parseOption(cursor: Cursor): ScriptOption {
  const { text, line } = cursor.next();
  const [, name = text, value = null] = /^(\w+)=([\s\S]*)$/.exec(text) ?? [];
  return { line, name, value: value === null ? null : value.replace(/^(["`])([\s\S]*)\1$/, "$2") };
}

function parseEvent(cursor: Cursor): ScriptEvent {
  const { line } = cursor.peek();
  const time: EventTime = cursor.peek().type === "shell" ? { type: "none" } : parseTime(cursor);
  const action = parseAction(cursor);
  const isOutbound = action.type === "packet" && action.direction === "out";
  if (!isOutbound && (time.type === "any" || time.type.endsWith("range"))) {
    throw new ScriptError("syntax", line, "only packets that the host sends may have a range of time");
  }
  return { line, time, action };
}

function parseTime(cursor: Cursor): EventTime {
  if (cursor.takes("*")) return { type: "any" };
  const { line } = cursor.peek();
  const isRelative = cursor.takes("+");
  const at = parseSeconds(cursor);
  if (!cursor.takes("~")) return { type: isRelative ? "relative" : "absolute", at };
  if (isRelative) cursor.expect("+");
  const to = parseSeconds(cursor);
  if (to < at) throw new ScriptError("range", line, "the range of time is backwards");
  return { type: isRelative ? "relative range" : "absolute range", from: at, to };
}

function parseSeconds(cursor: Cursor): number {
  const token = cursor.peek();
  if (token.type !== "float" && token.type !== "integer") throw cursor.unexpected("a time");
  const seconds = Number(cursor.next().text);
  if (seconds > LONGEST) throw new ScriptError("range", token.line, `time ${token.text} is out of range`);
  return Math.round(seconds * 1e6);
}

function parseAction(cursor: Cursor): Action {
  const token = cursor.peek();
  if (token.type === "shell") {
    cursor.next();
    return { type: "shell", text: token.text.trim(), commands: parseShell(token.text, token.line) };
  }
  if (token.type === "code") {
    cursor.next();
    return { type: "code", text: token.text.trim(), statements: parseCode(token.text, token.line) };
  }
  if (cursor.is("<") || cursor.is(">")) return parsePacket(cursor);
  return parseCall(cursor);
}

function parseCall(cursor: Cursor): CallAction {
  const until = cursor.takes("...") ? parseSeconds(cursor) : null;
  const name = cursor.take("word", "a packet, a call, a shell line or code").text;
  const args = parseList(cursor, "(");
  cursor.expect("=");
  const { line } = cursor.peek();
  const result = parseExpression(cursor);
  const hasErrno = cursor.peek().type === "word" && cursor.peek().line === line;
  const errno = hasErrno ? cursor.next().text : null;
  if (errno !== null && !/^E[A-Z0-9]+$/.test(errno)) {
    throw new ScriptError("syntax", line, `${errno.slice(0, 60)} is no error number`);
  }
  return { type: "call", name, args, until, result, errno, note: parseNote(cursor) };
}

function parseNote(cursor: Cursor): string | null {
  if (!cursor.takes("(")) return null;
  const from = cursor.peek();
  while (!cursor.is(")")) {
    if (cursor.peek().type === "end") throw cursor.unexpected('")"');
    cursor.next();
  }
  return cursor.between(from, cursor.next());
}
