import type { MisconceptionId } from "@/lib/grading/score";
import type { Localized } from "@/lib/i18n/locales";
import type { Plan } from "./plan";
import type { Returned } from "./play";
import { reasons } from "./reasons";
import { codeOf, type ResultCode, WAITS } from "./result-code";

type Reason = keyof typeof reasons;

/** What this end's program did before, as far as it explains a result. */
interface Before {
  /** It has let go of this descriptor. */
  readonly isClosed: boolean;
  readonly shut: { readonly read: boolean; readonly write: boolean };
  /** An earlier call on this descriptor has told an error. */
  readonly hasFailed: boolean;
}

/** Why each asked call returned what it did, in the order of the calls. Linux is meant throughout. */
export function explainAll(plan: Plan, past: readonly Returned[], next: readonly Returned[]): readonly Localized[] {
  const all = [...past, ...next];
  return next.flatMap((returned, index) => {
    if (plan.next[index]?.asked !== true) return [];
    return [reasons[reasonFor(returned, beforeOf(returned, all))]];
  });
}

function beforeOf({ move }: Returned, all: readonly Returned[]): Before {
  const { end, act } = move;
  const on = "on" in act ? act.on : null;
  const own = all
    .slice(
      0,
      all.findIndex((other) => other.move === move),
    )
    .filter((other) => other.move.end === end && "on" in other.move.act && other.move.act.on === on);
  const shuts = own.flatMap(({ move: { act: done } }) => (done.name === "shutdown" ? [done.how] : []));
  return {
    isClosed: own.some(({ move: { act: done } }) => done.name === "close"),
    shut: { read: shuts.some((how) => how !== "SHUT_WR"), write: shuts.some((how) => how !== "SHUT_RD") },
    hasFailed: own.some(({ result }) => result?.errno === "ECONNRESET" || result?.errno === "ETIMEDOUT"),
  };
}

function reasonFor({ move: { act }, result, state }: Returned, before: Before): Reason {
  const code = codeOf(result);
  if (code === "EBADF") return "closedDescriptor";
  switch (act.name) {
    case "read":
      return readReason(code, state, before);
    case "write":
      return writeReason(code, state, before);
    case "shutdown":
      return code === "ENOTCONN" ? "nothingToShut" : act.how === "SHUT_RD" ? "shutRead" : "shutWrite";
    case "close":
      return "closeReturns";
    case "bind":
      return code === "0" ? "bindFree" : code === "EINVAL" ? "boundTwice" : "bindHeld";
    case "connect":
      return connectReason(code);
    default:
      return "succeeds";
  }
}

function readReason(code: ResultCode, state: Returned["state"], { shut, hasFailed }: Before): Reason {
  if (code === WAITS) return "nothingToRead";
  if (code === "ECONNRESET") return "resetTold";
  if (code === "ETIMEDOUT") return "timeoutTold";
  if (code !== "0") return state === "CLOSED" ? "unreadAfterReset" : shut.read ? "readAfterShut" : "octetsWaiting";
  if (hasFailed) return "endAfterError";
  return shut.read && state === "ESTABLISHED" ? "shutReadEnd" : "endOfFile";
}

function writeReason(code: ResultCode, state: Returned["state"], { shut }: Before): Reason {
  if (code === "ECONNRESET") return "resetTold";
  if (code === "ETIMEDOUT") return "timeoutTold";
  if (code === "EPIPE") return shut.write ? "writeAfterShut" : "writeAfterReset";
  return state === "CLOSE-WAIT" ? "writeAfterFin" : "writeQueued";
}

function connectReason(code: ResultCode): Reason {
  switch (code) {
    case "EADDRNOTAVAIL":
      return "noTupleLeft";
    case "ECONNREFUSED":
      return "nobodyListens";
    case "EISCONN":
      return "connectedAlready";
    case "ETIMEDOUT":
      return "timeoutTold";
    default:
      return "tupleFree";
  }
}

/** The belief that a wrong choice is typical of, if it has a number. */
export function beliefBehind(
  plan: Plan,
  { move: { act }, state }: Returned,
  right: ResultCode,
  chosen: ResultCode,
): MisconceptionId | undefined {
  switch (act.name) {
    case "read":
      return beliefAboutReading(plan, state, right, chosen);
    case "write":
      if (!isOctets(right) || !isError(chosen)) return undefined;
      return state === "CLOSE-WAIT" ? "M39" : isPowerOff(plan) ? "M14" : undefined;
    case "bind":
      return right === "EADDRINUSE" && chosen === "0" ? "M34" : undefined;
    case "connect":
      return right === "0" && chosen === "EADDRNOTAVAIL" ? "M25" : undefined;
    default:
      return undefined;
  }
}

function beliefAboutReading(
  plan: Plan,
  state: Returned["state"],
  right: ResultCode,
  chosen: ResultCode,
): MisconceptionId | undefined {
  if (right === "EBADF" && (isOctets(chosen) || chosen === WAITS)) return "M7";
  if (right === WAITS && isPowerOff(plan) && (chosen === "0" || chosen === "ECONNRESET")) return "M14";
  const isShut = plan.past.some(({ act }) => act.name === "shutdown" && act.how === "SHUT_RD");
  return isOctets(right) && isShut && chosen === "0" && state === "ESTABLISHED" ? "M8" : undefined;
}

const isOctets = (code: ResultCode) => /^[1-9]/.test(code);
const isError = (code: ResultCode) => code.startsWith("E");
const isPowerOff = ({ past }: Plan) => past.some(({ act }) => act.name === "power-off");
