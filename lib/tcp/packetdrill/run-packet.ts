import { add } from "../sequence";
import type { EventTime, PacketAction } from "./ast";
import { belongsTo, differences } from "./compare-packet";
import { type Flow, learn, newFlow, toPacket, toSegment } from "./flow";
import { printPacket } from "./print";
import { clock, collect, LONGEST_WAIT, type Run, RunFailure, toleranceFor, waitFor } from "./run-state";

/** Hands a packet of the script to the host, now. */
export function inject(run: Run, packet: PacketAction): void {
  const flow = flowForInbound(run, packet);
  if (isSyn(packet)) flow.awaitsSyn = true;
  run.current = flow;
  run.host.receive({ from: flow.remote, to: flow.local, segment: toSegment(packet, flow) }, run.now);
  collect(run);
  run.log.push(`${clock(run.now)} ${printPacket(packet)}`);
}

/** A SYN begins another connection if there is none yet, or a socket has begun to listen since. */
function flowForInbound(run: Run, packet: PacketAction): Flow {
  const { ports } = packet;
  const known = ports ? flowOfPorts(run, ports.to, ports.from) : run.current;
  if (known && !(ports === null && isSyn(packet) && run.hasNewListener)) return known;
  const remotePort = ports?.from ?? run.nextRemotePort++;
  const scriptPorts = ports ? { local: ports.to, remote: ports.from } : null;
  const { localIp, remoteIp } = run.settings;
  const flow = newFlow({ ip: localIp, port: run.boundPort }, { ip: remoteIp, port: remotePort }, scriptPorts);
  run.flows.push(flow);
  run.hasNewListener = false;
  return flow;
}

function flowOfPorts(run: Run, local: number, remote: number): Flow | null {
  return run.flows.find(({ scriptPorts: at }) => at?.local === local && at.remote === remote) ?? null;
}

function isSyn({ flags }: PacketAction): boolean {
  return flags.includes("S") && !flags.includes(".");
}

/** Takes the next packet of the host, which must be this one, and in time. */
export function expectPacket(run: Run, packet: PacketAction, time: EventTime): void {
  const { from, to } = span(run, time);
  const tolerance = toleranceFor(run, Math.max(0, to - run.now));
  const deadline = time.type === "any" ? to : to + tolerance;
  const next = waitFor(run, deadline, () => takeSent(run, packet.length));
  if (next === null) {
    run.now = Math.max(run.now, deadline);
    throw new RunFailure("missing", printPacket(packet), `no packet until ${clock(deadline)}`);
  }
  run.now = Math.max(run.now, next.at);
  const flow = flowForOutbound(run, packet, next.packet);
  const actual = judge(run, packet, flow, next);
  run.log.push(`${clock(next.at)} ${actual}`);
  if (next.at >= from - tolerance && next.at <= deadline) return;
  const wanted = to > from ? `${clock(from)} to ${clock(to)}` : clock(from);
  throw new RunFailure("time", `${printPacket(packet)} at ${wanted}`, `${actual} at ${clock(next.at)}`);
}

/**
 * The next packet of the host. Kernels hand data to packetdrill's device in pieces larger than the MSS, which a network
 * card would cut (segmentation offload): where a line awaits such a piece, the segments that make it up count as one.
 */
function takeSent(run: Run, length: number): Run["sent"][number] | null {
  let taken = run.sent.shift() ?? null;
  for (let next = run.sent[0]; taken && next && continues(taken, next, length); next = run.sent[0]) {
    const { segment } = taken.packet;
    const joined = { ...next.packet.segment, seq: segment.seq, data: segment.data + next.packet.segment.data };
    taken = { at: taken.at, packet: { ...taken.packet, segment: joined } };
    run.sent.shift();
  }
  return taken;
}

function continues(first: Run["sent"][number], second: Run["sent"][number], length: number): boolean {
  const [one, other] = [first.packet.segment, second.packet.segment];
  const isPlain = !one.syn && !one.fin && !one.rst && !one.urg && one.data > 0 && other.data > 0;
  return isPlain && one.data < length && first.at === second.at && other.seq === add(one.seq, one.data);
}

function span(run: Run, time: EventTime): { from: number; to: number } {
  switch (time.type) {
    case "absolute":
      return { from: time.at / 1_000, to: time.at / 1_000 };
    case "relative":
      return { from: run.now + time.at / 1_000, to: run.now + time.at / 1_000 };
    case "absolute range":
      return { from: time.from / 1_000, to: time.to / 1_000 };
    case "relative range":
      return { from: run.now + time.from / 1_000, to: run.now + time.to / 1_000 };
    default:
      return { from: 0, to: run.now + LONGEST_WAIT };
  }
}

function judge(run: Run, packet: PacketAction, flow: Flow, sent: Run["sent"][number]): string {
  learn(flow, packet, sent.packet.segment);
  const actual = toPacket(sent.packet.segment, flow);
  const { timestampTick } = run.settings;
  const rule = timestampTick === null ? null : { tick: timestampTick, tolerance: run.settings.tolerance };
  const wrong = differences(packet, actual, rule);
  const text = printPacket({ ...actual, ports: packet.ports, ip: packet.ip });
  if (wrong.length === 0) return text;
  throw new RunFailure("mismatch", printPacket(packet), `${text} at ${clock(sent.at)} (${wrong.join(", ")})`);
}

/** The connection a packet of the host belongs to, which must be the one the script speaks of. */
function flowForOutbound(run: Run, packet: PacketAction, { from, to, segment }: Run["sent"][number]["packet"]): Flow {
  const isFirst = segment.syn && segment.ack === null;
  const known = run.flows.find((flow) => belongsTo(flow, from, to));
  if (isFirst && (!known || run.hasNewConnect)) return begin(run, packet, from, to);
  if (known?.awaitsSyn && segment.syn) run.current = known;
  const wanted = packet.ports ? flowOfPorts(run, packet.ports.from, packet.ports.to) : run.current;
  if (known && (wanted === null || known === wanted)) return known;
  const stranger = known ?? newFlow(from, to, null);
  const actual = `${printPacket(toPacket(segment, stranger))} of another connection (${from.port} > ${to.port})`;
  throw new RunFailure("mismatch", printPacket(packet), actual);
}

/** The host's SYN begins a connection, in place of an older one with the same addresses. */
function begin(run: Run, packet: PacketAction, from: Flow["local"], to: Flow["remote"]): Flow {
  const scriptPorts = packet.ports ? { local: packet.ports.from, remote: packet.ports.to } : null;
  const flow = newFlow(from, to, scriptPorts);
  const older = run.flows.findIndex((known) => belongsTo(known, from, to));
  if (older >= 0) run.flows.splice(older, 1);
  run.flows.push(flow);
  run.current = flow;
  run.hasNewListener = false;
  run.hasNewConnect = false;
  return flow;
}
