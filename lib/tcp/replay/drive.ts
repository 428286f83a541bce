import { PROFILES } from "../profiles";
import type { Segment } from "../segment";
import type { Address } from "../sockets/calls";
import { Host } from "../sockets/host";
import type { Host as HostName, TimerName } from "../trace";
import type { LogEntry } from "../world/log";
import { mulberry32 } from "../world/mulberry32";
import { World } from "../world/world";
import { tickOf } from "./habits";
import { type Done, otherThan, Programs } from "./programs";
import type { RecordedSegment, Recording } from "./recording";
import { type Match, Relay } from "./relay";
import { tasksOf } from "./tasks";

/** What the model did when it was driven as the kernel had been. */
export interface Run {
  readonly matches: readonly Match[];
  readonly missing: readonly RecordedSegment[];
  readonly calls: readonly Done[];
  readonly log: readonly LogEntry[];
  /** Every start of a TIME-WAIT or FIN-WAIT-2 timer, with its deadline, ms. */
  readonly timers: readonly TimerStart[];
}

export interface TimerStart {
  readonly host: HostName;
  readonly timer: TimerName;
  readonly at: number;
  readonly deadline: number;
}

type Addresses = NonNullable<Recording["addresses"]>;

/** Drives two hosts under `linux` as the recording tells, to its end (and a little longer, if segments are still missing). */
export function drive(recording: Recording, addresses: Addresses): Run {
  const relay = new Relay(recording);
  const hosts = { A: hostOf(recording, addresses, "A"), B: hostOf(recording, addresses, "B") };
  const world = new World({
    hosts: { A: { ip: addresses.A.ip, host: hosts.A }, B: { ip: addresses.B.ip, host: hosts.B } },
    directions: [relay.direction("A", "B"), relay.direction("B", "A")],
    random: mulberry32(0),
  });
  for (const [name, values] of recording.sysctls) {
    for (const host of ["A", "B"] as const) if (values[host] !== "") world.sysctl(host, name, values[host]);
  }
  const programs = new Programs(world, addresses);
  const timers = new TimerWatch(hosts, addresses);
  const runUntil = (time: number) => {
    while (world.step(time)) {
      programs.goOn();
      timers.look(world.now);
    }
    world.runUntil(time);
  };
  for (const { at, perform } of occasions(recording, addresses, world, programs)) {
    runUntil(at);
    perform();
    timers.look(world.now);
  }
  runUntil(recording.end);
  const last = relay.matches.at(-1)?.at ?? 0;
  if (relay.missing.length > 0) runUntil(recording.end + Math.max(15, (recording.end - last) / 4));
  programs.end();
  return {
    matches: relay.matches,
    missing: relay.missing,
    calls: programs.done,
    log: world.log,
    timers: timers.starts,
  };
}

/** What comes from outside, in order: the programs' calls, and the segments that the relay puts in. */
function occasions(recording: Recording, addresses: Addresses, world: World, programs: Programs) {
  const calls = tasksOf(recording).map((task) => ({ at: task.at, perform: () => programs.begin(task) }));
  const injections = recording.events.flatMap((event) => {
    if (event.kind !== "segment" || !event.isInjected || event.arrivedAt === null) return [];
    const packet = { from: addresses[event.from], to: addresses[otherThan(event.from)], segment: segmentOf(event) };
    return [{ at: event.arrivedAt, perform: () => world.inject(packet) }];
  });
  return [...calls, ...injections].toSorted((a, b) => a.at - b.at);
}

export function segmentOf({ flags, seq, ack, length, window, options }: RecordedSegment): Segment {
  const has = (flag: string) => flags.includes(flag);
  return {
    seq,
    ack: has("ACK") ? ack : null,
    syn: has("SYN"),
    fin: has("FIN"),
    rst: has("RST"),
    psh: has("PSH"),
    data: length,
    window,
    ...(options !== null && { options }),
  };
}

/** A host whose initial sequence numbers and timestamp clock are the recorded ones. */
function hostOf(recording: Recording, addresses: Addresses, name: HostName): Host {
  const sent = recording.events.filter((event) => event.kind === "segment" && event.from === name && !event.isInjected);
  const segments = sent.flatMap((event) => (event.kind === "segment" ? [event] : []));
  const openings = segments.filter(({ flags }) => flags.includes("SYN"));
  const stamped = segments.find(({ options }) => options?.timestamps !== undefined);
  const offset = stamped === undefined ? 0 : (stamped.options?.timestamps?.value ?? 0) - Math.floor(stamped.at);
  const isn = (_local: Address, _remote: Address, now: number) => nearest(openings, now)?.seq ?? 0;
  const { linux } = PROFILES;
  const { acknowledging } = linux;
  const ticking =
    acknowledging.rule === "linux"
      ? { ...acknowledging, tick: tickOf(recording, name, acknowledging.tick) }
      : acknowledging;
  return new Host({
    address: addresses[name].ip,
    // 6.18 offers a scale of 10 for its default buffers of up to 32 MiB (tcp_rmem).
    profile: { ...linux, windowScale: 10, acknowledging: ticking },
    isn,
    random: mulberry32(0),
    timestampOffset: offset,
  });
}

function nearest(segments: readonly RecordedSegment[], time: number): RecordedSegment | null {
  let best: RecordedSegment | null = null;
  for (const one of segments) {
    if (best === null || Math.abs(one.at - time) < Math.abs(best.at - time)) best = one;
  }
  return best;
}

/** Notes when the timers that a recording shows are started. */
class TimerWatch {
  readonly starts: TimerStart[] = [];
  private readonly last = new Map<string, number>();

  constructor(
    private readonly hosts: { readonly [H in HostName]: Host },
    private readonly addresses: Addresses,
  ) {}

  look(now: number): void {
    for (const host of ["A", "B"] as const) {
      const { port } = this.addresses[host];
      const found = this.hosts[host].connections().find(({ local }) => local.port === port);
      for (const timer of ["TIME-WAIT", "FIN-WAIT-2"] as const) {
        // sock_diag shows what is left of a small record only.
        const deadline = found?.connection.isMiniSocket ? found.timers.get(timer) : undefined;
        const key = `${host} ${timer}`;
        if (deadline !== undefined && deadline !== this.last.get(key)) {
          this.starts.push({ host, timer, at: now, deadline });
        }
        if (deadline === undefined) this.last.delete(key);
        else this.last.set(key, deadline);
      }
    }
  }
}
