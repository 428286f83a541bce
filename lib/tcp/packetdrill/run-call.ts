import type { BegunCall } from "../sockets/calls";
import type { CallAction } from "./ast";
import { CallArguments } from "./call-arguments";
import { type CallPlan, live, PLANNERS } from "./call-plans";
import { printAction } from "./print";
import { checkInfo } from "./run-info";
import { advance, clock, collect, LONGEST_WAIT, type Run, RunFailure, toleranceFor, waitFor } from "./run-state";
import { ScriptError } from "./script-error";

/** Options of sockets that change nothing the model knows, when they are set. */
const OPTIONS_WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  "IP_BIND_ADDRESS_NO_PORT",
  "IP_RECVERR",
  "IPV6_RECVERR",
  "SO_MARK",
  "SO_PRIORITY",
  "SO_TIMESTAMP",
  "TCP_CONGESTION",
  "TCP_INQ",
]);

/** Makes a call now. One that the line lets block goes on in the background; any other must return before time moves on. */
export function makeCall(run: Run, action: CallAction, line: number, until: number | null): void {
  const args = new CallArguments(action, line);
  if (answeredHere(run, args)) {
    run.log.push(`${clock(run.now)} ${printAction(action)}`);
    return;
  }
  const planner = Object.hasOwn(PLANNERS, action.name) ? PLANNERS[action.name] : undefined;
  if (!planner) throw new ScriptError("unsupported", line, `the call ${action.name} is not modelled`);
  if (until !== null) finishPending(run);
  const plan = planner(run, args);
  const finish = (begun: BegunCall) => finished(run, args, plan, begun);
  const begun = run.host.call(plan.call, run.now);
  if (plan.call.name === "connect") {
    run.watched = args.integer(0);
    run.hasNewConnect = true;
  }
  collect(run);
  if (until === null) {
    finish(waitForReturn(run, action, begun));
    return;
  }
  run.pending = { line, action, id: begun.id, startedAt: run.now, until, finish };
  settle(run);
}

/** Calls without `...` block only on the host's own timers: nothing arrives meanwhile. */
function waitForReturn(run: Run, action: CallAction, begun: BegunCall): BegunCall {
  const returned = () => {
    const now = run.host.begun(begun.id);
    return now.result === null ? null : now;
  };
  const done = begun.result === null ? waitFor(run, run.now + LONGEST_WAIT, returned) : begun;
  if (done === null) throw new RunFailure("missing", printAction(action), "the call blocks for ever");
  return done;
}

/** Takes the result of the call in the background, if it is there; it must not be early or late. */
export function settle(run: Run): void {
  const { pending } = run;
  if (pending === null) return;
  const begun = run.host.begun(pending.id);
  const tolerance = toleranceFor(run, pending.until - pending.startedAt);
  const latest = pending.until + tolerance;
  if (begun.result === null && run.now <= latest) return;
  run.pending = null;
  const expected = `${printAction(pending.action)} until ${clock(pending.until)}`;
  if (begun.result === null) throw new PendingFailure(pending.line, "missing", expected, "the call still blocks");
  const at = begun.returnedAt ?? run.now;
  inLine(pending.line, () => pending.finish(begun));
  if (at >= pending.until - tolerance && at <= latest) return;
  throw new PendingFailure(pending.line, "time", expected, `the call returned at ${clock(at)}`);
}

/** Waits for the call in the background to return. */
export function finishPending(run: Run): void {
  const { pending } = run;
  if (pending === null) return;
  const latest = pending.until + toleranceFor(run, pending.until - pending.startedAt);
  waitFor(run, latest, () => (run.host.begun(pending.id).result === null ? null : true));
  if (run.host.begun(pending.id).result === null) advance(run, latest + 1);
  settle(run);
}

/** A failure of a line above the one that is running. */
export class PendingFailure extends RunFailure {
  readonly line: number;

  constructor(line: number, ...rest: ConstructorParameters<typeof RunFailure>) {
    super(...rest);
    this.line = line;
  }
}

function inLine(line: number, act: () => void): void {
  try {
    act();
  } catch (failure) {
    if (!(failure instanceof RunFailure)) throw failure;
    throw new PendingFailure(line, failure.code, failure.expected, failure.actual);
  }
}

function finished(run: Run, { action }: CallArguments, plan: CallPlan, begun: BegunCall): void {
  const { result } = begun;
  if (result === null) return;
  checkResult(action, result, plan.opens !== undefined);
  if (result.value >= 0 && plan.opens) open(run, action, { live: result.value, ...plan.opens });
  if (result.value >= 0) plan.after?.(result);
  run.log.push(`${clock(begun.returnedAt ?? run.now)} ${printAction(action)}`);
}

function open(run: Run, { result, name }: CallAction, descriptor: { live: number; nonblocking: boolean }): void {
  if (result.type !== "integer") return;
  run.descriptors.set(result.value, descriptor);
  if (name !== "socket" || run.watched === null) run.watched = result.value;
}

/** As CallResult, with errors that no host gives. */
interface Outcome {
  readonly value: number;
  readonly errno: string | null;
}

/** A new descriptor may have another number than in the script. */
function checkResult(action: CallAction, actual: Outcome, opens: boolean): void {
  const { result, errno } = action;
  if (result.type === "ellipsis") return;
  if (result.type !== "integer") throw new RunFailure("unsupported", printAction(action), "a result that is a number");
  const sameValue = opens && result.value >= 0 ? actual.value >= 0 : actual.value === result.value;
  if (sameValue && (errno === null || sameErrno(errno, actual.errno))) return;
  throw new RunFailure(
    "mismatch",
    printAction(action),
    `${actual.value}${actual.errno === null ? "" : ` ${actual.errno}`}`,
  );
}

function sameErrno(wanted: string, actual: string | null): boolean {
  return (wanted === "EWOULDBLOCK" ? "EAGAIN" : wanted) === actual;
}

/** fcntl, TCP_INFO and options without effect need no host, or not only its calls. */
function answeredHere(run: Run, args: CallArguments): boolean {
  const { name } = args.action;
  if (name === "fcntl") return control(run, args);
  if (TRANSFERS.test(name)) return faults(run, args);
  if (name !== "getsockopt" && name !== "setsockopt") return false;
  const option = args.word(2);
  if (name === "getsockopt" && option === "TCP_INFO") {
    checkInfo(run, args.integer(0), args.at(3), args.line);
    return true;
  }
  if (name === "setsockopt" && option === "IP_LOCAL_PORT_RANGE") return setPortRange(run, args);
  return name === "setsockopt" && OPTIONS_WITHOUT_EFFECT.has(option) && isZero(args.action);
}

const TRANSFERS = /^(?:read|recv|recvfrom|write|send|sendto)$/;

/** A buffer at NULL: EFAULT, as soon as there is something to copy from or to it. */
function faults(run: Run, args: CallArguments): boolean {
  const buffer = args.at(1);
  if (buffer.type !== "word" || buffer.text !== "NULL") return false;
  const fd = live(run, args.integer(0));
  const reads = args.action.name.startsWith("re");
  const unread = run.host.call({ name: "ioctl", fd, request: "FIONREAD" }, run.now).result?.out;
  const state = run.host.info(fd)?.state;
  if (reads ? unread === 0 : state !== "ESTABLISHED" && state !== "CLOSE-WAIT")
    throw args.unsupported("nothing to copy");
  checkResult(args.action, { value: -1, errno: "EFAULT" }, false);
  return true;
}

/** One socket's range of ports, the upper bound in the upper half; the host has one for all its sockets. */
function setPortRange(run: Run, args: CallArguments): boolean {
  const bounds = args.boxedInteger(3);
  const range = `${bounds % 0x1_0000} ${Math.floor(bounds / 0x1_0000)}`;
  return isZero(args.action) && run.host.sysctl("net.ipv4.ip_local_port_range", range);
}

function isZero({ result }: CallAction): boolean {
  return result.type === "integer" && result.value === 0;
}

/** F_GETFL is answered from what was set; F_SETFL tells the host whether calls may block. */
function control(run: Run, args: CallArguments): boolean {
  const { action } = args;
  const descriptor = run.descriptors.get(args.integer(0));
  const command = args.word(1);
  if (command === "F_SETFL") {
    const nonblocking = args.flags(2).includes("O_NONBLOCK");
    const { result } = run.host.call({ name: "fcntl", fd: live(run, args.integer(0)), nonblocking }, run.now);
    if (result) checkResult(action, result, false);
    if (descriptor) descriptor.nonblocking = nonblocking;
    return true;
  }
  if (command !== "F_GETFL" || !descriptor) throw args.unsupported(command);
  const flags = 2 + (descriptor.nonblocking ? (run.system === "freebsd" ? 4 : 0x800) : 0);
  checkResult(action, { value: flags, errno: null }, false);
  return true;
}
