import {
  type Connection,
  type Context,
  PROFILES,
  type ProfileName,
  type Segment,
  type TcpEffect,
  transition,
} from "@/lib/tcp";
import { WINDOW } from "@/lib/tcp/connection";
import { connectionIn } from "@/lib/tcp/fixtures";
import { add } from "@/lib/tcp/sequence";

/** Octets of one segment of data. */
const OCTETS = 1_000;

/** Segments of data that arrive in order at ESTABLISHED; each is delivered to the program and acknowledged. */
export function receiveData(name: ProfileName): (rounds: number) => number {
  const context = contextOf(name);
  return (rounds) => {
    let connection = connectionIn("ESTABLISHED");
    let acknowledged = 0;
    for (let round = 0; round < rounds; round++) {
      const arriving = segment(connection.rcvNxt, connection.sndNxt, OCTETS);
      const result = transition(connection, { type: "SEGMENT ARRIVES", segment: arriving }, context);
      connection = result.connection;
      acknowledged += sentIn(result.effects);
    }
    check(connection, acknowledged >= Math.floor(rounds / 2));
    return rounds;
  };
}

/** The other direction: the program sends a segment of data, and the ACK of it arrives. Two segments a round. */
export function sendData(name: ProfileName): (rounds: number) => number {
  const context = contextOf(name);
  return (rounds) => {
    let connection = connectionIn("ESTABLISHED");
    let sent = 0;
    for (let round = 0; round < rounds; round++) {
      const sending = transition(connection, { type: "SEND", octets: OCTETS }, context);
      sent += sentIn(sending.effects);
      const ack = segment(connection.rcvNxt, add(connection.sndNxt, OCTETS), 0);
      connection = transition(sending.connection, { type: "SEGMENT ARRIVES", segment: ack }, context).connection;
    }
    check(connection, sent === rounds && connection.sndUna === connection.sndNxt);
    return 2 * rounds;
  };
}

/** Written out, not spread: what the peer does must cost as little as possible here. */
function segment(seq: number, ack: number, data: number): Segment {
  return { seq, ack, syn: false, fin: false, rst: false, data, window: WINDOW };
}

function contextOf(name: ProfileName): Context {
  return { profile: PROFILES[name], now: 0, iss: 5_000, listener: false };
}

function sentIn(effects: readonly TcpEffect[]): number {
  let sent = 0;
  for (const effect of effects) if (effect.type === "send") sent++;
  return sent;
}

/** A figure of work that was not done would be worth nothing. */
function check(connection: Connection, isAsExpected: boolean): void {
  if (connection.state !== "ESTABLISHED" || !isAsExpected) throw new Error("the endpoint did not do what is measured");
}
