import type { CallResult, PollEvents } from "../sockets/calls";
import type { Expression } from "./ast";
import type { CallArguments } from "./call-arguments";
import type { CallPlan } from "./call-plans";
import { type Run, RunFailure } from "./run-state";

/** Events of poll(2) by name; null: says nothing that another does not. */
const EVENTS: Readonly<Record<string, keyof PollEvents | null>> = {
  POLLIN: "in",
  POLLRDNORM: null,
  POLLOUT: "out",
  POLLWRNORM: null,
  POLLHUP: "hup",
  POLLERR: "err",
  POLLRDHUP: "rdhup",
  POLLPRI: null,
};

/** `poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, timeout)`, for one descriptor. */
export function pollPlan(run: Run, args: CallArguments): CallPlan {
  const list = args.at(0);
  const only = list.type === "list" && list.items.length === 1 ? list.items[0] : undefined;
  if (!only) throw args.unsupported("only one descriptor is modelled");
  const fields = args.fields(only);
  const descriptor = fields.get("fd");
  if (descriptor?.type !== "integer") throw args.unsupported("expected {fd=…, events=…, revents=…}");
  const fd = run.descriptors.get(descriptor.value)?.live;
  if (fd === undefined) throw args.unsupported(`descriptor ${descriptor.value} is closed`);
  const revents = fields.get("revents");
  return {
    call: { name: "poll", fd, events: toEvents(args, fields.get("events")), timeout: args.integer(2) },
    after: (result) => checkEvents(toEvents(args, revents), revents, result),
  };
}

function toEvents(args: CallArguments, expression: Expression | undefined): Partial<PollEvents> {
  if (!expression || expression.type === "ellipsis" || expression.type === "integer") return {};
  const events: { -readonly [E in keyof PollEvents]?: boolean } = {};
  for (const term of expression.type === "or" ? expression.terms : [expression]) {
    const name = term.type === "word" ? term.text : "";
    const event = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
    if (event === undefined) throw args.unsupported(`unknown event ${name}`);
    if (event !== null) events[event] = true;
  }
  return events;
}

function checkEvents(wanted: Partial<PollEvents>, said: Expression | undefined, { out }: CallResult): void {
  if (!said || said.type === "ellipsis") return;
  const actual = typeof out === "object" && "hup" in out ? out : null;
  const names = ["in", "out", "hup", "err", "rdhup"] as const;
  if (names.every((name) => (wanted[name] ?? false) === (actual?.[name] ?? false))) return;
  const inWords = (events: Partial<PollEvents> | null) => names.filter((name) => events?.[name]).join("|") || "none";
  throw new RunFailure("mismatch", `events ${inWords(wanted)}`, `events ${inWords(actual)}`);
}
