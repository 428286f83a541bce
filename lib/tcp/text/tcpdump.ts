import { laidOut, type TcpOption } from "../captures/tcp-options";
import { add } from "../sequence";
import type { Address, Packet } from "../sockets/calls";

/** Packets as `tcpdump -n` prints them (version 4.99; checked against 4.99.3 on all recordings). */

/** A packet with its time; a DecodedSegment has the rest, which a packet of the model does not need. */
export interface PrintablePacket {
  /** ms since 1970-01-01 UTC. */
  readonly at: number;
  readonly packet: Packet;
  /** Options as they stand on the wire; default: as Linux lays them out. */
  readonly optionList?: readonly TcpOption[];
  readonly ece?: boolean;
  readonly cwr?: boolean;
  readonly urgentPointer?: number;
}

export interface TcpdumpOptions {
  /** -S: sequence numbers as on the wire instead of relative to the first ones seen. */
  readonly absolute?: boolean;
  /**
   * "time": hours to microseconds, UTC (no option); "none": -t; "epoch": -tt; "delta": -ttt, since the
   * packet before; "date": -tttt; "elapsed": -ttttt, since the first packet.
   */
  readonly time?: "time" | "none" | "epoch" | "delta" | "date" | "elapsed";
}

/** One line per packet, in order; numbers are relative to the first ACK of each connection, as tcpdump counts. */
export function tcpdumpLines(packets: readonly PrintablePacket[], options: TcpdumpOptions = {}): string[] {
  const bases = new Map<string, Bases>();
  return packets.map((printable, index) => {
    const previous = options.time === "delta" ? packets[index - 1] : packets[0];
    const time = timeText(printable.at, (previous ?? printable).at, options.time ?? "time");
    const relative = options.absolute ? ABSOLUTE : relativeTo(printable.packet, bases);
    return `${time}${lineOf(printable, relative)}`;
  });
}

/** What is subtracted from the numbers of a segment before they are printed. */
interface Relative {
  readonly seq: number;
  readonly ack: number;
  /** SACK blocks are in the numbers of the other direction, also on a SYN. */
  readonly sack: number;
}

const ABSOLUTE: Relative = { seq: 0, ack: 0, sack: 0 };

/** The numbers a connection is counted from, by the end that sent them. */
interface Bases {
  readonly low: number;
  readonly high: number;
}

/**
 * The first segment with ACK, and every SYN with ACK, is printed absolute and sets both bases: its own SEQ,
 * and its ACK less one. Segments without ACK (a first SYN, some RSTs) are absolute and set nothing.
 */
function relativeTo({ from, to, segment }: Packet, bases: Map<string, Bases>): Relative {
  if (segment.ack === null) return ABSOLUTE;
  const isHigh = isAbove(from, to);
  const key = isHigh ? `${textOf(to)} ${textOf(from)}` : `${textOf(from)} ${textOf(to)}`;
  const known = bases.get(key);
  if (known && !segment.syn) {
    const { low, high } = known;
    return isHigh ? { seq: high, ack: low, sack: low } : { seq: low, ack: high, sack: high };
  }
  const other = add(segment.ack, -1);
  bases.set(key, isHigh ? { low: other, high: segment.seq } : { low: segment.seq, high: other });
  return { seq: 0, ack: 0, sack: other };
}

function isAbove(a: Address, b: Address): boolean {
  return a.port === b.port ? a.ip > b.ip : a.port > b.port;
}

function lineOf({ packet, optionList, ece, cwr, urgentPointer }: PrintablePacket, relative: Relative): string {
  const { from, to, segment } = packet;
  const seq = add(segment.seq, -relative.seq);
  const hasNumbers = segment.data > 0 || segment.syn || segment.fin || segment.rst;
  const options = (optionList ?? laidOut(segment)).map((option) => optionText(option, relative.sack));
  return [
    `${from.ip.includes(":") ? "IP6" : "IP"} ${textOf(from)} > ${textOf(to)}: Flags [${flagsText(packet, ece, cwr)}]`,
    ...(hasNumbers ? [segment.data > 0 ? `seq ${seq}:${add(seq, segment.data)}` : `seq ${seq}`] : []),
    ...(segment.ack === null ? [] : [`ack ${add(segment.ack, -relative.ack)}`]),
    `win ${segment.window}`,
    ...(segment.urg ? [`urg ${urgentPointer ?? 0}`] : []),
    ...(options.length > 0 ? [`options [${options.join(",")}]`] : []),
    `length ${segment.data}`,
  ].join(", ");
}

function textOf({ ip, port }: Address): string {
  return `${ip}.${port}`;
}

function flagsText({ segment }: Packet, ece = false, cwr = false): string {
  const { fin, syn, rst, psh, ack, urg } = segment;
  const letters: readonly (readonly [isSet: boolean, letter: string])[] = [
    [fin, "F"],
    [syn, "S"],
    [rst, "R"],
    [psh === true, "P"],
    [ack !== null, "."],
    [urg === true, "U"],
    [ece, "E"],
    [cwr, "W"],
  ];
  return letters.map(([isSet, letter]) => (isSet ? letter : "")).join("") || "none";
}

function optionText(option: TcpOption, base: number): string {
  switch (option.kind) {
    case "mss":
    case "wscale":
      return `${option.kind} ${option.value}`;
    case "timestamps":
      return `TS val ${option.value} ecr ${option.echo}`;
    case "sack": {
      const blocks = option.blocks.map(({ start, end }) => `{${add(start, -base)}:${add(end, -base)}}`);
      return `sack ${blocks.length} ${blocks.join("")}`;
    }
    case "unknown": {
      const hex = Array.from(option.body, (octet) => octet.toString(16).padStart(2, "0")).join("");
      return `unknown-${option.number}${hex === "" ? "" : ` 0x${hex}`}`;
    }
    default:
      return option.kind;
  }
}

/** The time at the start of a line, with the space after it. */
function timeText(at: number, reference: number, time: NonNullable<TcpdumpOptions["time"]>): string {
  const microseconds = Math.round(at * 1000);
  switch (time) {
    case "none":
      return "";
    case "epoch":
      return `${Math.floor(microseconds / 1e6)}.${fraction(microseconds)} `;
    case "date":
      return `${dateText(Math.floor(microseconds / 86_400e6))} ${clock(microseconds % 86_400e6)} `;
    case "delta":
    case "elapsed": {
      const elapsed = microseconds - Math.round(reference * 1000);
      return `${elapsed < 0 ? "-" : " "}${clock(Math.abs(elapsed))} `;
    }
    case "time":
      return `${clock(microseconds % 86_400e6)} `;
  }
}

/** The Gregorian date so many days after 1970-01-01; years are counted from March so that a leap day comes last. */
function dateText(days: number): string {
  const sinceMarch0 = days + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 % 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function clock(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1e6);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")}.${fraction(microseconds)}`;
}

function fraction(microseconds: number): string {
  return String(microseconds % 1e6).padStart(6, "0");
}
