import { z } from "zod";
import type { Host, UserCall } from "../trace";
import type { LabAction } from "./session";
import { DEFAULT_SETUP, type LabSetup } from "./setup";

/** An experiment as it stands in an address: `setup.actions`. The same text always gives exactly the same run. */
export interface LabSession {
  readonly setup: LabSetup;
  readonly actions: readonly LabAction[];
}

/** The text is no experiment: cut off, changed, or made by somebody else. */
export class LabAddressError extends Error {
  constructor(reason: string) {
    super(`not an experiment: ${reason}`);
    this.name = "LabAddressError";
  }
}

/** More actions than this do not go into an address: in the worst case it has 130,000 characters, mostly a tenth. */
export const MOST_ACTIONS = 5_000;

const sequenceNumber = z.int().min(0).max(0xffff_ffff);
const host = z.enum(["A", "B"]);
const ms = z.number().min(0).max(86_400_000);

const setupSchema = z
  .strictObject({
    profile: z.enum(["rfc9293", "rfc793", "linux", "freebsd"]),
    start: z.union([
      z.strictObject({
        type: z.literal("established"),
        next: z.strictObject({ A: sequenceNumber, B: sequenceNumber }),
      }),
      z.strictObject({ type: z.literal("listening"), host }),
      z.strictObject({ type: z.literal("closed") }),
    ]),
    delay: z.number().min(0).max(10_000),
    msl: ms,
    timeWait: ms.nullable(),
    loss: z.number().min(0).max(1),
    seed: sequenceNumber,
    reading: z.strictObject({ A: z.boolean(), B: z.boolean() }),
    mutants: z.strictObject({ A: z.string().max(60), B: z.string().max(60) }).partial(),
  })
  .partial();

/** The experiment as text that may stand in an address: letters, digits, `-`, `_` and `.` */
export function toAddress({ setup, actions }: LabSession): string {
  const different = Object.fromEntries(
    Object.entries(setup).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETUP[name as keyof LabSetup]),
    ),
  );
  const written = Object.keys(different).length === 0 ? "" : btoa(JSON.stringify(different));
  return `${written.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.${words(actions).join("-")}`;
}

/** Events one after the other are one word, `s12`: whoever lets the clock run makes many. */
function words(actions: readonly LabAction[]): readonly string[] {
  const written: string[] = [];
  let steps = 0;
  const count = () => {
    if (steps > 0) written.push(steps === 1 ? "s" : `s${steps}`);
    steps = 0;
  };
  for (const action of actions) {
    if (action.type === "step") steps++;
    else {
      count();
      written.push(code(action));
    }
  }
  count();
  return written;
}

/** @throws LabAddressError if the text is none that `toAddress` writes */
export function fromAddress(text: string): LabSession {
  const dot = text.indexOf(".");
  if (dot === -1) throw new LabAddressError("no dot");
  const written = text.slice(dot + 1).split("-");
  const actions: LabAction[] = [];
  for (const word of written[0] === "" ? [] : written) {
    const steps = /^s(\d{0,4})$/.exec(word)?.[1];
    const count = steps === undefined || steps === "" ? 1 : Number(steps);
    if (actions.length + count > MOST_ACTIONS) throw new LabAddressError("too many actions");
    const action = steps === undefined ? readAction(word) : STEP;
    for (let nth = 0; nth < count; nth++) actions.push(action);
  }
  return { setup: readSetup(text.slice(0, dot)), actions };
}

const STEP: LabAction = { type: "step" };

function readSetup(text: string): LabSetup {
  if (text === "") return DEFAULT_SETUP;
  let content: unknown;
  try {
    content = JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    throw new LabAddressError("setup cannot be read");
  }
  const parsed = setupSchema.safeParse(content);
  if (!parsed.success) throw new LabAddressError("setup is out of bounds");
  const { mutants = {}, ...rest } = parsed.data;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...DEFAULT_SETUP,
    ...(known as Partial<LabSetup>),
    mutants: { ...(mutants.A !== undefined && { A: mutants.A }), ...(mutants.B !== undefined && { B: mutants.B }) },
  };
}

const CALL_CODES = {
  OPEN: "O",
  SEND: "S",
  RECEIVE: "R",
  CLOSE: "F",
  "CLOSE-SOCKET": "C",
  "SHUT-READ": "Q",
  ABORT: "X",
} as const satisfies Record<UserCall["type"], string>;

function code(action: Exclude<LabAction, { readonly type: "step" }>): string {
  switch (action.type) {
    case "call":
      return callCode(action.host, action.call);
    case "wait":
      return `w${action.for}`;
    case "deliver":
      return `d${action.segment}`;
    case "drop":
      return `x${action.segment}`;
    case "delay":
      return `l${action.segment}_${action.by}`;
    case "duplicate":
      return `c${action.segment}_${action.by}`;
    case "crash":
      return `k${action.host}`;
    case "reboot":
      return `r${action.host}`;
  }
}

function callCode(at: Host, call: UserCall): string {
  if (call.type === "OPEN") return `${at}${call.mode === "active" ? "O" : "L"}`;
  return `${at}${CALL_CODES[call.type]}${call.type === "SEND" ? call.octets : ""}`;
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,6})?)`;
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => LabAction])[] = [
  [new RegExp(`^w${NUMBER}$`), ([, time]) => ({ type: "wait", for: Number(time) })],
  [/^d(\d{1,9})$/, ([, id]) => ({ type: "deliver", segment: Number(id) })],
  [/^x(\d{1,9})$/, ([, id]) => ({ type: "drop", segment: Number(id) })],
  [new RegExp(`^l(\\d{1,9})_${NUMBER}$`), ([, id, by]) => ({ type: "delay", segment: Number(id), by: Number(by) })],
  [new RegExp(`^c(\\d{1,9})_${NUMBER}$`), ([, id, by]) => ({ type: "duplicate", segment: Number(id), by: Number(by) })],
  [/^k([AB])$/, ([, at]) => ({ type: "crash", host: hostOf(at) })],
  [/^r([AB])$/, ([, at]) => ({ type: "reboot", host: hostOf(at) })],
  [/^([AB])O$/, ([, at]) => ({ type: "call", host: hostOf(at), call: { type: "OPEN", mode: "active" } })],
  [/^([AB])L$/, ([, at]) => ({ type: "call", host: hostOf(at), call: { type: "OPEN", mode: "passive" } })],
  [
    /^([AB])S(\d{1,6})$/,
    ([, at, n]) => ({ type: "call", host: hostOf(at), call: { type: "SEND", octets: Number(n) } }),
  ],
  [/^([AB])([RFCQX])$/, ([, at, letter]) => ({ type: "call", host: hostOf(at), call: plainCall(letter) })],
];

function readAction(word: string): LabAction {
  for (const [form, make] of FORMS) {
    const match = form.exec(word);
    if (match !== null) return make(match);
  }
  throw new LabAddressError(`no action "${word.slice(0, 20)}"`);
}

const hostOf = (text: string | undefined): Host => (text === "A" ? "A" : "B");

function plainCall(letter: string | undefined): UserCall {
  switch (letter) {
    case "R":
      return { type: "RECEIVE" };
    case "F":
      return { type: "CLOSE" };
    case "C":
      return { type: "CLOSE-SOCKET" };
    case "Q":
      return { type: "SHUT-READ" };
    default:
      return { type: "ABORT" };
  }
}
