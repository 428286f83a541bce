import type { Segment } from "../segment";
import type { State } from "../state";

/** What programs ask of the sockets API, what they get back, and what a host looks like from outside. */

/** One end of a connection: an IPv4 or IPv6 address as text, and a port 0 … 65535. */
export interface Address {
  readonly ip: string;
  readonly port: number;
}

/** A segment with the two addresses that its IP header carries. */
export interface Packet {
  readonly from: Address;
  readonly to: Address;
  readonly segment: Segment;
}

/** Error numbers by name, as errno(3) spells them. */
export type Errno =
  | "EADDRINUSE"
  | "EADDRNOTAVAIL"
  | "EAGAIN"
  | "EALREADY"
  | "EBADF"
  | "ECONNABORTED"
  | "ECONNREFUSED"
  | "ECONNRESET"
  | "EDESTADDRREQ"
  | "EINPROGRESS"
  | "EINVAL"
  | "EISCONN"
  | "EMFILE"
  | "ENOPROTOOPT"
  | "ENOTCONN"
  | "EOPNOTSUPP"
  | "EPIPE"
  | "ETIMEDOUT";

export interface Linger {
  readonly on: boolean;
  /** Seconds. */
  readonly seconds: number;
}

/** Socket options that closing depends on; the values are numbers, except for SO_LINGER. */
export type SocketOption =
  | "SO_ERROR"
  | "SO_KEEPALIVE"
  | "SO_LINGER"
  | "SO_RCVBUF"
  | "SO_REUSEADDR"
  | "SO_REUSEPORT"
  | "SO_SNDBUF"
  | "TCP_CORK"
  | "TCP_KEEPCNT"
  | "TCP_KEEPIDLE"
  | "TCP_KEEPINIT"
  | "TCP_KEEPINTVL"
  | "TCP_LINGER2"
  | "TCP_MAXSEG"
  | "TCP_NODELAY"
  | "TCP_NOOPT"
  | "TCP_QUICKACK"
  | "TCP_USER_TIMEOUT";

export interface PollEvents {
  readonly in: boolean;
  readonly out: boolean;
  readonly hup: boolean;
  readonly err: boolean;
  readonly rdhup: boolean;
}

export type SocketCall =
  | { readonly name: "socket"; readonly nonblocking?: boolean }
  | { readonly name: "bind"; readonly fd: number; readonly local: Partial<Address> }
  | { readonly name: "listen"; readonly fd: number; readonly backlog: number }
  | { readonly name: "accept"; readonly fd: number; readonly nonblocking?: boolean }
  | { readonly name: "connect"; readonly fd: number; readonly remote: Address }
  /** `read`, `recv`: at most so many octets; `peek` leaves them in the queue, `dontWait` never blocks. */
  | {
      readonly name: "read";
      readonly fd: number;
      readonly octets: number;
      readonly peek?: boolean;
      readonly dontWait?: boolean;
    }
  /** `write`, `send`; `more` (MSG_MORE) holds a partial segment back. */
  | {
      readonly name: "write";
      readonly fd: number;
      readonly octets: number;
      readonly more?: boolean;
      readonly dontWait?: boolean;
    }
  | { readonly name: "shutdown"; readonly fd: number; readonly how: "SHUT_RD" | "SHUT_WR" | "SHUT_RDWR" }
  | { readonly name: "close"; readonly fd: number }
  | {
      readonly name: "setsockopt";
      readonly fd: number;
      readonly option: SocketOption;
      readonly value: number | Linger;
    }
  | { readonly name: "getsockopt"; readonly fd: number; readonly option: SocketOption }
  | { readonly name: "fcntl"; readonly fd: number; readonly nonblocking: boolean }
  /** Waits for one of the events; `timeout` in ms, −1 for ever. The value is how many descriptors are ready. */
  | { readonly name: "poll"; readonly fd: number; readonly events: Partial<PollEvents>; readonly timeout: number }
  /** Octets that can be read now, or that are queued for sending (unacknowledged ones included). */
  | { readonly name: "ioctl"; readonly fd: number; readonly request: "FIONREAD" | "SIOCOUTQ" };

/** What a call returns. */
export interface CallResult {
  /** As in C: −1 on error, a descriptor, a number of octets, or 0. */
  readonly value: number;
  readonly errno: Errno | null;
  /** What `getsockopt`, `ioctl` and `poll` hand back besides. */
  readonly out?: number | Linger | PollEvents;
}

/** A call that has begun; `result` stays null while it blocks. */
export interface BegunCall {
  readonly id: number;
  readonly call: SocketCall;
  readonly begunAt: number;
  readonly result: CallResult | null;
  /** When the result was there, ms. */
  readonly returnedAt: number | null;
}

/** The part of TCP_INFO that scripts ask for. */
export interface TcpInfo {
  readonly state: State;
  /** Repetitions by RTO of the oldest segment so far. */
  readonly retransmits: number;
  /** ms */
  readonly rto: number;
  /** ms; 0 before anything was measured */
  readonly rtt: number;
  readonly sndMss: number;
  readonly rcvMss: number;
  /** The MSS that we offer. */
  readonly advMss: number;
  /** Octets received in order, and sent octets that were acknowledged. */
  readonly bytesReceived: number;
  readonly bytesAcked: number;
  /** Probes that were not answered yet. */
  readonly probes: number;
  readonly unacked: number;
  readonly sacked: number;
  readonly lost: number;
  readonly retransmitted: number;
  /** Segments. */
  readonly sndCwnd: number;
  readonly sndSsthresh: number;
  readonly options: {
    readonly timestamps: boolean;
    readonly sack: boolean;
    readonly windowScale: { readonly snd: number; readonly rcv: number } | null;
  };
}

/** A host with its sockets, as scripts, recordings and the laboratory drive it. Times are ms and never go back. */
export interface SocketHost {
  /** Begins a call at `now`; look it up again by id while it blocks. */
  call(call: SocketCall, now: number): BegunCall;
  /** A call that was begun earlier. Throws for an unknown id. */
  begun(id: number): BegunCall;
  /** A packet arrives. What it causes is in `drain()` afterwards. */
  receive(packet: Packet, now: number): void;
  /** When the next timer expires; null if none runs. */
  nextTimeout(): number | null;
  /** Runs, in order, every timer that expires at or before `now`. */
  expire(now: number): void;
  /** The packets sent since the last call, in order, each with its time. */
  drain(): readonly { readonly at: number; readonly packet: Packet; readonly again: boolean }[];
  /** Null if the descriptor has no connection. */
  info(fd: number): TcpInfo | null;
  /** State of the connection with these two addresses, TIME-WAIT included; CLOSED if there is none. */
  stateOf(local: Address, remote: Address): State;
  /** How many connections (listeners included) are in a state. */
  countIn(state: State): number;
  /** Destroys a connection as `ss -K` and `tcpdrop` do: ABORT, whoever holds it. False if there is none. */
  destroy(local: Address, remote: Address, now: number): boolean;
  /** Sets a kernel setting, e.g. "net.ipv4.tcp_fin_timeout". False if the model does not know it. */
  sysctl(name: string, value: string): boolean;
}
