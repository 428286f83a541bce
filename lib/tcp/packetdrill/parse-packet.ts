import type { IcmpAction, PacketAction, PacketOption } from "./ast";
import type { Cursor } from "./cursor";
import { ScriptError } from "./script-error";

const U16 = 0xffff;
const U32 = 0xffff_ffff;

/** A packet, from its `<` or `>` on. Throws ScriptError. */
export function parsePacket(cursor: Cursor): PacketAction | IcmpAction {
  const direction = cursor.next().text === "<" ? "in" : "out";
  const ip = parseIpInfo(cursor);
  if (cursor.is("icmp")) return parseIcmp(cursor, direction);
  refuseOtherProtocols(cursor);
  const ports = parsePorts(cursor);
  const flags = parseFlags(cursor);
  const { seq, length } = parseSequence(cursor);
  const ack = cursor.takes("ack") ? numberOrAny(cursor, "an acknowledgment number", U32) : null;
  const window = cursor.takes("win") ? numberOrAny(cursor, "a window", U16) : null;
  const urgent = cursor.takes("urg") ? cursor.integer("an urgent pointer", U16) : null;
  const options = parseOptions(cursor);
  if (options === "any" && direction === "in") {
    throw new ScriptError("syntax", cursor.peek().line, "<...> is only for packets that the host sends");
  }
  if (window === null && direction === "in") throw cursor.unexpected("a window, which injected packets must have");
  return { type: "packet", direction, ip, ports, flags, seq, length, ack, window, urgent, options };
}

/** `[noecn]`, `(ect0)`, `[tos 0x2]`, `(ttl 64)` … before the flags. */
function parseIpInfo(cursor: Cursor): string | null {
  const close = cursor.is("[") ? "]" : cursor.is("(") ? ")" : null;
  if (close === null) return null;
  cursor.next();
  const from = cursor.peek();
  while (!cursor.is(close)) {
    if (cursor.peek().type === "end") throw cursor.unexpected(`"${close}"`);
    cursor.next();
  }
  return cursor.between(from, cursor.next());
}

function parseIcmp(cursor: Cursor, direction: "in" | "out"): IcmpAction {
  const { line } = cursor.next();
  const from = cursor.peek();
  while (cursor.peek().line === line && cursor.peek().type !== "end") cursor.next();
  return { type: "icmp", direction, text: cursor.between(from, cursor.peek()) };
}

function refuseOtherProtocols(cursor: Cursor): void {
  for (const word of ["udp", "gre", "GREv0", "mpls", "ipv4", "ipv6", "sctp", "udplite", "raw"]) {
    if (cursor.is(word)) throw new ScriptError("unsupported", cursor.peek().line, `${word} packets are not modelled`);
  }
}

/** `from > to`, as ports or as addresses with ports. */
function parsePorts(cursor: Cursor): PacketAction["ports"] {
  const hasAddress = cursor.peek().type === "address";
  if (!hasAddress && !(cursor.peek().type === "integer" && cursor.is(">", 1))) return null;
  const from = parsePort(cursor);
  cursor.expect(">");
  const to = parsePort(cursor);
  cursor.takes(":");
  return { from, to };
}

function parsePort(cursor: Cursor): number {
  if (cursor.peek().type === "address") {
    cursor.next();
    cursor.expect(":");
  }
  return cursor.integer("a port", U16);
}

function parseFlags(cursor: Cursor): string {
  if (cursor.takes("-")) return "-";
  const token = cursor.peek();
  const letters = token.type === "word" ? cursor.next().text : "";
  if (!/^[SFRPEWUA]*$/.test(letters)) {
    throw new ScriptError("syntax", token.line, `unknown flags ${letters.slice(0, 60)}`);
  }
  if (cursor.peek().type === "float") {
    throw new ScriptError("unsupported", token.line, "the ACE counter of accurate ECN is not modelled");
  }
  const flags = letters + (cursor.takes(".") ? "." : "");
  if (flags === "") throw cursor.unexpected("flags");
  return flags;
}

/** `start:end(length)`, or `...(length)` where the numbers do not matter. */
function parseSequence(cursor: Cursor): { seq: number | null; length: number } {
  const { line } = cursor.peek();
  const isAny = cursor.takes("...");
  const seq = isAny ? null : cursor.integer("a sequence number", U32);
  let end: number | null = null;
  if (!isAny) {
    cursor.expect(":");
    end = cursor.integer("a sequence number", U32);
  }
  cursor.expect("(");
  const length = cursor.integer("a length", U16);
  cursor.expect(")");
  if (seq !== null && end !== (seq + length) >>> 0) {
    throw new ScriptError("range", line, `${seq}:${end} is not ${length} octets`);
  }
  return { seq, length };
}

function numberOrAny(cursor: Cursor, wanted: string, maximum: number): number | "any" {
  return cursor.takes("...") ? "any" : cursor.integer(wanted, maximum);
}

function parseOptions(cursor: Cursor): PacketAction["options"] {
  if (!cursor.takes("<")) return null;
  if (cursor.takes("...")) {
    cursor.expect(">");
    return "any";
  }
  const options = [parseOption(cursor)];
  while (cursor.takes(",")) options.push(parseOption(cursor));
  cursor.expect(">");
  return options;
}

function parseOption(cursor: Cursor): PacketOption {
  const token = cursor.take("word", "a TCP option");
  switch (token.text) {
    case "nop":
    case "eol":
    case "sackOK":
      return { type: token.text };
    case "mss":
      return { type: "mss", value: cursor.integer("an MSS", U16) };
    case "wscale":
      return { type: "wscale", value: cursor.integer("a window scale", 255) };
    case "TS":
      return parseTimestamps(cursor);
    case "sack":
      return parseSack(cursor);
    default:
      throw new ScriptError("unsupported", token.line, `TCP option ${token.text.slice(0, 60)} is not modelled`);
  }
}

function parseTimestamps(cursor: Cursor): PacketOption {
  cursor.expect("val");
  const value = numberOrAny(cursor, "a timestamp", U32);
  cursor.expect("ecr");
  return { type: "TS", value, echo: numberOrAny(cursor, "a timestamp", U32) };
}

function parseSack(cursor: Cursor): PacketOption {
  const blocks: { start: number; end: number }[] = [];
  do {
    const start = cursor.integer("a sequence number", U32);
    cursor.expect(":");
    blocks.push({ start, end: cursor.integer("a sequence number", U32) });
  } while (cursor.peek().type === "integer");
  return { type: "sack", blocks };
}
