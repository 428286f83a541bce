import { oneOf, type Random } from "@/lib/grading/random";
import type { Host } from "@/lib/tcp/trace";
import type { Kind } from "./kinds";
import type { Act, AskedMove, Move, Plan } from "./plan";

/** A plan, and the end whose calls are asked for. */
export interface Story {
  readonly end: Host;
  readonly plan: Plan;
}

/** Plans for each kind of question, drawn at random; what the calls return is the model's business. */
export function storyFor(kind: Kind, random: Random): Story {
  const end = random() < 0.5 ? "A" : "B";
  return { end, plan: { isns: { A: isn(random), B: isn(random) }, ...STORIES[kind](partsFor(end, random)) } };
}

interface Parts {
  readonly random: Random;
  /** The end that is asked, and the other one, with the names of their descriptors of the connection. */
  readonly me: Host;
  readonly peer: Host;
  readonly mine: string;
  readonly theirs: string;
  /** Both ends as the setup needs them: who connects and who accepts. */
  readonly connected: readonly Move[];
}

const isn = (random: Random) => 100 * Math.floor(1 + 900 * random());
const octets = (random: Random) => 10 * Math.floor(5 + 80 * random());

const PORT = 80;

function partsFor(me: Host, random: Random): Parts {
  const peer = me === "A" ? "B" : "A";
  const acceptor = random() < 0.5 ? me : peer;
  const nameAt = (end: Host) => (end === acceptor ? "conn" : "fd");
  return { random, me, peer, mine: nameAt(me), theirs: nameAt(peer), connected: connectedBy(acceptor) };
}

function connectedBy(acceptor: Host, options: readonly Act[] = []): readonly Move[] {
  const connector = acceptor === "A" ? "B" : "A";
  return [
    move(acceptor, { name: "socket", as: "listener" }),
    ...options.map((act) => move(acceptor, act)),
    move(acceptor, { name: "bind", on: "listener", port: PORT }),
    move(acceptor, { name: "listen", on: "listener" }),
    move(connector, { name: "socket", as: "fd" }),
    move(connector, { name: "connect", on: "fd", port: PORT }),
    move(acceptor, { name: "accept", on: "listener", as: "conn" }, 100),
  ];
}

const move = (end: Host, act: Act, wait = 10): Move => ({ end, wait, act });
const ask = (end: Host, act: Act, wait = 100): AskedMove => ({ end, wait, act, asked: true });
const then = (end: Host, act: Act, wait = 100): AskedMove => ({ end, wait, act, asked: false });

const read = (on: string, count: number): Act => ({ name: "read", on, octets: count });
const write = (on: string, count: number): Act => ({ name: "write", on, octets: count });

const STORIES: { readonly [K in Kind]: (parts: Parts) => Omit<Plan, "isns"> } = {
  "end-of-file": ({ random, me, peer, mine, theirs, connected }) => {
    const sent = octets(random);
    const hasData = random() < 0.6;
    return {
      setup: connected,
      past: [...(hasData ? [move(peer, write(theirs, sent), 20)] : []), move(peer, { name: "close", on: theirs }, 40)],
      next: [
        ...(hasData ? [ask(me, read(mine, sent + 100))] : []),
        ...(random() < 0.5 ? [ask(me, read(mine, sent + 100))] : []),
        ask(me, write(mine, octets(random) + 5)),
        ...(random() < 0.7 ? [ask(me, write(mine, octets(random) + 5))] : [ask(me, read(mine, sent + 100))]),
      ],
    };
  },
  reset: ({ random, me, peer, mine, theirs, connected }) => {
    const sent = octets(random);
    const hasData = random() < 0.5;
    const abort: readonly Move[] =
      random() < 0.5
        ? [move(peer, { name: "linger", on: theirs, seconds: 0 }, 40), move(peer, { name: "close", on: theirs })]
        : [move(me, write(mine, sent + 15), 40), move(peer, { name: "close", on: theirs }, 60)];
    const first = oneOf([read(mine, sent + 100), write(mine, sent + 25)], random);
    return {
      setup: connected,
      past: [...(hasData ? [move(peer, write(theirs, sent), 20)] : []), ...abort],
      next: [
        ...(hasData ? [ask(me, read(mine, sent + 100))] : []),
        ask(me, first),
        ask(me, read(mine, sent + 100)),
        ...(random() < 0.7 ? [ask(me, write(mine, sent + 25))] : []),
      ],
    };
  },
  "half-close": ({ random, me, peer, mine, theirs, connected }) => {
    const [mineOut, theirsOut] = [octets(random), octets(random) + 5];
    const answer = then(peer, write(theirs, theirsOut));
    const wrote = move(me, write(mine, mineOut), 20);
    // What the peer has not read decides how its close() ends the connection.
    const request = random() < 0.6 ? [wrote, move(peer, read(theirs, 1_000), 40)] : [wrote];
    if (random() < 0.4) {
      const close = ask(me, { name: "close", on: mine });
      return { setup: connected, past: request, next: [close, answer, ask(me, read(mine, 1_000))] };
    }
    const tail = random() < 0.7 ? [then(peer, { name: "close", on: theirs }), ask(me, read(mine, 1_000))] : [];
    return {
      setup: connected,
      past: [...request, move(me, { name: "shutdown", on: mine, how: "SHUT_WR" }, 40)],
      next: [ask(me, write(mine, mineOut)), answer, ask(me, read(mine, 1_000)), ...tail],
    };
  },
  "shut-read": ({ random, me, peer, mine, theirs, connected }) => {
    const [out, back] = [octets(random), octets(random) + 5];
    const reads = ask(me, read(mine, 1_000));
    return {
      setup: connected,
      past: [move(me, write(mine, out), 20), move(me, { name: "shutdown", on: mine, how: "SHUT_RD" }, 40)],
      next: [
        ...(random() < 0.5 ? [reads] : []),
        then(peer, write(theirs, back)),
        reads,
        ...(random() < 0.5 ? [ask(me, write(mine, out + 15))] : []),
        ask(me, read(mine, 1_000)),
      ],
    };
  },
  "power-off": ({ random, me, peer, mine, theirs, connected }) => {
    const [out, back] = [octets(random), octets(random) + 5];
    const isLong = random() < 0.5;
    return {
      setup: connected,
      past: [move(peer, write(theirs, back), 20), move(peer, { name: "power-off" }, 100)],
      next: [
        ask(me, read(mine, 1_000)),
        ask(me, write(mine, out)),
        // Linux gives up after about a quarter of an hour.
        ...(isLong ? [ask(me, oneOf([read(mine, 1_000), write(mine, out + 15)], random), 1_200_000)] : []),
        ask(me, read(mine, 1_000)),
      ],
    };
  },
  bind: ({ random, me, peer }) => {
    const [old, fresh] = oneOf(
      [
        [true, true],
        [true, false],
        [false, true],
        [false, false],
      ] as const,
      random,
    );
    const reuse = (on: string): Act => ({ name: "reuse-address", on });
    const [first, second] = random() < 0.6 ? ([me, peer] as const) : ([peer, me] as const);
    const connOf = (end: Host) => (end === me ? "conn" : "fd");
    return {
      setup: connectedBy(me, old ? [reuse("listener")] : []),
      past: [
        move(first, { name: "close", on: connOf(first) }, 20),
        move(second, { name: "close", on: connOf(second) }, 80),
        move(me, { name: "close", on: "listener" }, 60),
      ],
      next: [
        then(me, { name: "socket", as: "again" }),
        ...(fresh ? [then(me, reuse("again"), 10)] : []),
        ask(me, { name: "bind", on: "again", port: PORT }, 10),
        ask(me, { name: "bind", on: "again", port: PORT + 1 + Math.floor(9 * random()) }, 10),
        ask(me, { name: "listen", on: "again" }, 10),
      ],
    };
  },
  connect: ({ random, me, peer }) => {
    const base = 40_000 + 100 * Math.floor(90 * random());
    const [other, silent] = [8_000 + Math.floor(90 * random()), 9_000 + Math.floor(90 * random())];
    const asked = (on: string, port: number) => ask(me, { name: "connect", on, port });
    const failing = rotated([asked("again", PORT), asked("again", silent)], random);
    const twice = random() < 0.5 ? [asked("fd", PORT)] : [];
    return {
      setup: [
        move(me, { name: "port-range", first: base, last: base + 1 }),
        move(peer, { name: "socket", as: "second" }),
        move(peer, { name: "bind", on: "second", port: other }),
        move(peer, { name: "listen", on: "second" }),
        ...connectedBy(peer),
      ],
      past: [
        move(me, { name: "socket", as: "second" }, 20),
        move(me, { name: "connect", on: "second", port: PORT }),
        ...(random() < 0.5 ? [move(me, { name: "close", on: "second" }, 100)] : []),
      ],
      next: [then(me, { name: "socket", as: "again" }), ...twice, ...failing, asked("again", other)],
    };
  },
};

/** The same things, begun at one of them. */
function rotated<T>(things: readonly T[], random: Random): readonly T[] {
  const from = Math.floor(random() * things.length);
  return [...things.slice(from), ...things.slice(0, from)];
}
