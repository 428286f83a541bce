/**
 * The kernel's counters that tell how connections end, in the order `nstat` prints them. (What they
 * count: net/ipv4/proc.c and facts.md §6.1.)
 */
export const COUNTERS = [
  "TcpAttemptFails", // SYN-SENT or SYN-RECEIVED to CLOSED
  "TcpEstabResets", // ESTABLISHED or CLOSE-WAIT to CLOSED
  "TcpOutRsts",
  "TcpExtTW", // TIME-WAIT entered, or FIN-WAIT-2 as an orphan
  "TcpExtTWRecycled", // TIME-WAIT taken over by connect()
  "TcpExtTWKilled", // a short TIME-WAIT
  "TcpExtPAWSActive", // PAWS refused: in SYN-SENT,
  "TcpExtPAWSEstab", // in a synchronized state,
  "TcpExtPAWSOldAck", // an old pure ACK,
  "TcpExtPAWSTimewait", // in TIME-WAIT
  "TcpExtListenOverflows",
  "TcpExtListenDrops",
  "TcpExtTCPFastRetrans",
  "TcpExtTCPTimeouts", // repetitions by RTO
  "TcpExtTCPLossProbes",
  "TcpExtTCPAbortOnData", // linger 0, or data after close()
  "TcpExtTCPAbortOnClose", // close() with unread data
  "TcpExtTCPAbortOnMemory", // too many orphans, or too little memory
  "TcpExtTCPAbortOnTimeout", // repeated in vain
  "TcpExtTCPAbortOnLinger", // TCP_LINGER2 below 0
  "TcpExtTCPAbortFailed",
  "TcpExtTCPTimeWaitOverflow", // tcp_max_tw_buckets reached
  "TcpExtTCPOFOQueue", // segments ahead of a gap
  "TcpExtTCPChallengeACK",
  "TcpExtTCPSYNChallenge", // challenge ACKs that answer a SYN
  "TcpExtTCPACKSkippedPAWS", // ACKs not sent, to limit their rate
  "TcpExtTCPACKSkippedSeq",
  "TcpExtTCPACKSkippedFinWait2",
  "TcpExtTCPACKSkippedTimeWait",
  "TcpExtTCPACKSkippedChallenge",
] as const;

export type CounterName = (typeof COUNTERS)[number];

/** What was counted; a counter that is left out is 0. */
export type Counters = { readonly [N in CounterName]?: number };

/**
 * The lines that `nstat -az` prints for these counters, and no others. The rate in the last column is 0.0,
 * as it is when no daemon takes samples. (Measured: iproute2 6.1.)
 */
export function nstatText(counters: Counters): string {
  const lines = COUNTERS.map((name) => `${name.padEnd(32)}${String(counters[name] ?? 0).padEnd(16)}   0.0`);
  return ["#kernel", ...lines].map((line) => `${line}\n`).join("");
}
