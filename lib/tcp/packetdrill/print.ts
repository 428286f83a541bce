import type {
  Action,
  CallAction,
  EventTime,
  Expression,
  PacketAction,
  PacketOption,
  Script,
  ScriptOption,
} from "./ast";

/** A script as text; reading it again gives the same script, but for the numbers of its lines. */
export function printScript(script: Script): string {
  const options = script.options.map(printOption);
  const events = script.events.map(({ time, action }) => {
    const start = printTime(time);
    const until = action.type === "call" && action.until !== null ? `...${seconds(action.until)}` : "";
    return `${start}${until}${start === "" ? "" : " "}${printAction(action)}`;
  });
  return [...options, ...events].map((line) => `${line}\n`).join("");
}

/** One action without its time. */
export function printAction(action: Action): string {
  switch (action.type) {
    case "packet":
      return printPacket(action);
    case "icmp":
      return `${action.direction === "in" ? "<" : ">"} icmp ${action.text}`;
    case "call":
      return printCall(action);
    case "shell":
      return `\`${action.text}\``;
    case "code":
      return `%{ ${action.text} }%`;
  }
}

function printOption({ name, value }: ScriptOption): string {
  if (value === null) return `--${name}`;
  const isOneWord = /^(?:[^\s`"]*|\w+=(?:"[^"\n]*"|`[^`\n]*`))$/.test(value);
  return `--${name}=${isOneWord ? value : `"${value}"`}`;
}

function printTime(time: EventTime): string {
  switch (time.type) {
    case "none":
      return "";
    case "any":
      return "*";
    case "absolute":
      return seconds(time.at);
    case "relative":
      return `+${seconds(time.at)}`;
    case "absolute range":
      return `${seconds(time.from)}~${seconds(time.to)}`;
    case "relative range":
      return `+${seconds(time.from)}~+${seconds(time.to)}`;
  }
}

/** Microseconds in seconds, with as many places as needed. */
function seconds(microseconds: number): string {
  const whole = Math.floor(microseconds / 1e6);
  const fraction = String(microseconds % 1e6).padStart(6, "0");
  return `${whole}.${fraction}`.replace(/\.?0+$/, "");
}

export function printPacket(packet: PacketAction): string {
  const { seq, length } = packet;
  return [
    packet.direction === "in" ? "<" : ">",
    packet.ip === null ? null : `[${packet.ip}]`,
    packet.ports === null ? null : `${packet.ports.from} > ${packet.ports.to}`,
    packet.flags,
    seq === null ? `...(${length})` : `${seq}:${(seq + length) >>> 0}(${length})`,
    numbered("ack", packet.ack),
    numbered("win", packet.window),
    numbered("urg", packet.urgent),
    packet.options === null
      ? null
      : `<${packet.options === "any" ? "..." : packet.options.map(printTcpOption).join(",")}>`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

function numbered(word: string, value: number | "any" | null): string | null {
  return value === null ? null : `${word} ${orDots(value)}`;
}

function orDots(value: number | "any"): string {
  return value === "any" ? "..." : String(value);
}

function printTcpOption(option: PacketOption): string {
  switch (option.type) {
    case "mss":
    case "wscale":
      return `${option.type} ${option.value}`;
    case "TS":
      return `TS val ${orDots(option.value)} ecr ${orDots(option.echo)}`;
    case "sack":
      return `sack ${option.blocks.map(({ start, end }) => `${start}:${end}`).join(" ")}`;
    default:
      return option.type;
  }
}

function printCall({ name, args, result, errno, note }: CallAction): string {
  const tail = `${errno === null ? "" : ` ${errno}`}${note === null ? "" : ` (${note})`}`;
  return `${name}(${args.map(printExpression).join(", ")}) = ${printExpression(result)}${tail}`;
}

export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case "ellipsis":
      return "...";
    case "integer":
      return printInteger(expression.value, expression.hex);
    case "word":
      return expression.text;
    case "string":
      return `"${expression.text}"${expression.more ? "..." : ""}`;
    case "or":
      return expression.terms.map(printExpression).join("|");
    case "assign":
      return `${printExpression(expression.target)}=${printExpression(expression.value)}`;
    case "list":
      return `[${expression.items.map(printExpression).join(", ")}]`;
    case "braces":
      return `{${expression.items.map(printExpression).join(", ")}}`;
    case "apply":
      return `${expression.name}(${expression.args.map(printExpression).join(", ")})`;
  }
}

function printInteger(value: number, hex: boolean): string {
  const digits = hex ? `0x${Math.abs(value).toString(16)}` : String(Math.abs(value));
  return value < 0 || Object.is(value, -0) ? `-${digits}` : digits;
}
