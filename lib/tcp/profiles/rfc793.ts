import type { Profile } from "./profile";
import { rfc9293 } from "./rfc9293";

/**
 * The standard of 1981, for comparison: no challenge ACKs, no options, and a new SYN cannot end TIME-WAIT.
 * Its slip that CLOSE in CLOSE-WAIT leads to CLOSING (RFC 1122 §4.2.2.20 (a)) is a mutant, not a rule of this profile.
 */
export const rfc793: Profile = {
  ...rfc9293,
  name: "rfc793",
  reopensTimeWaitBy: "nothing", // §3.5; RFC 1122 §4.2.2.13 allowed it later
  rstCheck: "in window", // p. 70
  synCheck: "reset in window", // p. 71
  challengesRstInTimeWait: false,
  challengeAckInterval: 0,
  oldestAck: "no limit", // p. 72
  nagle: "any",
  initialWindow: 1_000, // no congestion control before 1988
  lossDetection: "three duplicates",
  windowScale: null,
  sack: false,
  timestamps: false,
};
