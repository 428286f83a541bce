import type { Connection } from "../connection";
import type { TimerName } from "../trace";
import type { Address, Errno, Linger } from "./calls";

/** What a host keeps behind a descriptor, and for each connection, with or without a descriptor. */

/** A connection of a host: its addresses, what TCP remembers, and when its timers expire. */
export interface Entry {
  local: Address;
  remote: Address;
  connection: Connection;
  /** Deadlines, ms. */
  readonly timers: Map<TimerName, number>;
  /** The descriptor's socket; null when no program holds the connection. */
  socket: Socket | null;
  /** The listener whose SYN queue or accept queue it is in; null once a program has it. */
  listener: Socket | null;
  /** SO_REUSEADDR as it was when the connection was made: a later bind() asks for it. */
  reusesAddress: boolean;
  /** Whether the local port was named by the program, and not picked by the host. */
  hasExplicitPort: boolean;
  /** When it entered TIME-WAIT, ms. */
  timeWaitSince: number | null;
  /** Octets that were unread when TCP forgot the connection; they stay readable. */
  leftover: number;
  /** The peer's FIN was received in order. */
  isEndOfFile: boolean;
  /** The program has been told so: read() has returned 0. */
  hasReadEnd: boolean;
}

/** What a descriptor stands for. */
export interface Socket {
  fd: number;
  local: Address | null;
  hasExplicitPort: boolean;
  /** Set by listen(): connections that wait for accept(), and how many may. */
  queue: Entry[] | null;
  backlog: number;
  entry: Entry | null;
  /** connect() has been called and its outcome not been told. */
  isConnecting: boolean;
  hasSucceeded: boolean;
  /** SO_ERROR: told once, by whichever call comes first. */
  error: Errno | null;
  isNonblocking: boolean;
  receiveShut: boolean;
  sendShut: boolean;
  readonly options: SocketSettings;
}

export interface SocketSettings {
  reuseAddress: boolean;
  reusePort: boolean;
  linger: Linger;
  keepAlive: boolean;
  /** Seconds; null: the host's. */
  keepIdle: number | null;
  keepInterval: number | null;
  keepCount: number | null;
  /** Octets; null: the host's. */
  receiveBuffer: number | null;
  sendBuffer: number | null;
  noDelay: boolean;
  cork: boolean;
  quickAck: boolean;
  /** Seconds; null: the host's. */
  linger2: number | null;
  /** ms; 0: none. */
  userTimeout: number;
  maxSegment: number | null;
  /** FreeBSD's TCP_KEEPINIT, seconds (null: the host's), and TCP_NOOPT. */
  keepInit: number | null;
  noOptions: boolean;
}

export function newSocket(fd: number, isNonblocking: boolean): Socket {
  return {
    fd,
    local: null,
    hasExplicitPort: false,
    queue: null,
    backlog: 0,
    entry: null,
    isConnecting: false,
    hasSucceeded: false,
    error: null,
    isNonblocking,
    receiveShut: false,
    sendShut: false,
    options: {
      reuseAddress: false,
      reusePort: false,
      linger: { on: false, seconds: 0 },
      keepAlive: false,
      keepIdle: null,
      keepInterval: null,
      keepCount: null,
      receiveBuffer: null,
      sendBuffer: null,
      noDelay: false,
      cork: false,
      quickAck: true,
      linger2: null,
      userTimeout: 0,
      maxSegment: null,
      keepInit: null,
      noOptions: false,
    },
  };
}

export const keyOf = (local: Address, remote: Address): string =>
  `${local.ip}:${local.port} ${remote.ip}:${remote.port}`;
