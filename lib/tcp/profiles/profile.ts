import type { ProfileName } from "../trace";

/** Where the standard leaves a choice, or a system decides otherwise: the rules by which one end lives. Times in ms. */
export interface Profile {
  readonly name: ProfileName;

  // TIME-WAIT and FIN-WAIT-2.
  /** Length of TIME-WAIT; 0 keeps none and goes straight to CLOSED. */
  readonly timeWait: number;
  /** What starts the TIME-WAIT timer afresh. */
  readonly timeWaitRestartedBy: "FIN" | "any segment with ACK" | "nothing";
  /** Whether a bare FIN in order is taken although the window is closed (tcp_input.c, `tcp_data_queue`). */
  readonly takesFinAtClosedWindow: boolean;
  /** Whether a RST in the window, but not at RCV.NXT, gets a challenge ACK in TIME-WAIT, too. */
  readonly challengesRstInTimeWait: boolean;
  /** Whether TIME-WAIT ignores every RST: RFC 1337 fix F1 (Linux: tcp_rfc1337). */
  readonly ignoresRstInTimeWait: boolean;
  /** What lets a new SYN end TIME-WAIT: a higher number (MAY-2), or a later timestamp as well (RFC 6191). */
  readonly reopensTimeWaitBy: "sequence number" | "sequence number or timestamp" | "nothing";
  /** By which rules TIME-WAIT answers: the eight steps, or FreeBSD's few (tcp_timewait.c, `tcp_twcheck`). */
  readonly timeWaitCheck: "steps" | "tcp_twcheck";
  /** TIME-WAIT, and FIN-WAIT-2 that no program holds, are small records with rules of their own. */
  readonly miniSockets: boolean;
  /** Life of an orphan in FIN-WAIT-2; null: no limit. */
  readonly finWait2Timeout: number | null;
  /** Above this, the life of such a mini-socket is not what was set (facts.md §2.7 L6); null: no such quirk. */
  readonly finWait2Quirk: number | null;

  // Validity of what arrives.
  /** Whether RST and SYN are checked by RFC 5961 (challenge ACK), or by RFC 793 (obeyed in the window). */
  readonly rstCheck: "exact" | "in window";
  readonly synCheck: "challenge" | "reset in window";
  /** Linux also takes a RST at the end of the last SACK block, and at RCV.NXT − 1 behind a FIN (tcp_reset_check). */
  readonly takesRstNearby: boolean;
  /** Whether a request that is half open (SYN-RECEIVED, passive) falls to any RST in its window. */
  readonly halfOpenFallsToAnyRst: boolean;
  /** Whether a repeated SYN in SYN-RECEIVED gets the SYN,ACK again instead of an ACK. */
  readonly repeatsSynAckForSyn: boolean;
  /** Whether a half-open request takes a SYN,ACK for the listener's business: RST, and it stays as it is (syncache). */
  readonly halfOpenResetsSynAck: boolean;
  /** Whether data and FIN of a segment with SYN are kept in SYN-SENT, or left for the peer to send again. */
  readonly takesWhatSynCarries: boolean;
  /**
   * Whether the ACK of a segment that lies wholly before the window counts: always (FreeBSD: tcp_input.c, `todrop`),
   * or if it reaches what our last ACK said (Linux: `tcp_sequence`).
   */
  readonly usesAckOfOld: "all" | "up to the last ACK sent" | "none";
  /** Whether the room there is decides what is acceptable (tcp_input.c, `rcv_wnd`), or what the peer was promised. */
  readonly acceptsByRoom: boolean;
  /** In a simultaneous open, whether the peer's SYN,ACK is answered, and reported as a duplicate SYN (D-SACK). */
  readonly reportsSecondSyn: boolean;
  /** At most one challenge ACK in this time (RFC 5961 §7, §10). */
  readonly challengeAckInterval: number;
  /** How far below SND.UNA an ACK number may lie (RFC 5961 §5); "no limit" before it. */
  readonly oldestAck: "largest window" | "largest window or octets acknowledged" | "no limit";
  /** Whether an end that sends an answer to nobody (CLOSED) stays silent instead of sending RST (FreeBSD: blackhole). */
  readonly blackhole: "off" | "SYN" | "all";
  /** Whether a segment with both SYN and FIN is dropped unseen (FreeBSD: drop_synfin). */
  readonly dropsSynFin: boolean;

  // Repetition.
  /** RTO before anything was measured; floors of the whole and of its variance term; ceiling (RFC 6298). */
  readonly initialRto: number;
  readonly minimumRto: number;
  readonly minimumRtoVariance: number;
  readonly maximumRto: number;
  /** Added to every RTO, back-off included, but not to the first one, before anything was measured; ms. */
  readonly rtoSlop: number;
  /** The first repetition is a probe that does not back off: gaps R, R, 2R, 4R, … (RFC 8985 §7) */
  readonly tailLossProbe: boolean;
  /** Whether a short segment that goes again takes along what follows it, as far as one segment holds. */
  readonly collapsesRepetitions: boolean;
  /** How many SYN time-outs come before they begin to double. */
  readonly linearSynTimeouts: number;
  /** What makes an end repeat before its timer: three duplicate ACKs (RFC 5681), or time order too (RACK, RFC 8985). */
  readonly lossDetection: "three duplicates" | "RACK";
  readonly givesUp: {
    /** Which moment the limits below count from. */
    readonly countedFrom: "first transmission" | "first repetition by RTO";
    readonly syn: number;
    readonly synAck: number;
    /** Whether an active OPEN ends at its limit, and not only when the retransmission timer expires next. */
    readonly synInTime: boolean;
    /** A connection that a program still holds. */
    readonly held: number;
    /** A connection whose program has let go of it (`CLOSE-SOCKET`). */
    readonly orphan: number;
    /** Whether giving up is told to the peer by RST. */
    readonly sendsRst: boolean;
  };
  /** Time-out of the USER TIMEOUT event; null: not in use. */
  readonly userTimeout: number | null;
  /** Keep-alive where a program asks for it without times (MUST-28: not less than 2 h). */
  readonly keepAlive: { readonly idle: number; readonly interval: number; readonly count: number };
  /** What a probe of an empty window, or of a silent peer, carries: the last old octet's number, or one new octet. */
  readonly windowProbe: "old number" | "new octet";
  /** After answering an unacceptable ACK in SYN-SENT by RST, send the SYN again so soon; null: wait for its timer. */
  readonly synAgainAfter: number | null;

  // Acknowledging and sending.
  readonly acknowledging: Acknowledging;
  /** Whether an ACK that leaves while our FIN is under way carries the FIN again (tcp_output.c, tcp_fsm.h). */
  readonly ackRepeatsFin: boolean;
  /** Which segment of data a small one waits for: any that is unacknowledged (RFC 9293 SHLD-7), or a small one. */
  readonly nagle: "any" | "small";
  /** At least so many new segments go to the device as one burst, whose last segment has PSH; 1: none does. */
  readonly leastBurst: number;
  /** Whether a long write is pushed after every half of the largest window, too (tcp.c, `forced_push`). */
  readonly pushesHalfWindows: boolean;
  /** Whether what a cork holds back leaves when a probe of the window would be due (`tcp_check_probe_timer`). */
  readonly probeUncorks: boolean;
  /** Initial congestion window, segments. */
  readonly initialWindow: number;
  /** CLOSE in CLOSE-WAIT moves to LAST-ACK at once, even if the FIN must still wait behind data. */
  readonly lastAckBeforeFin: boolean;
  /** Whether the RST of an ABORT carries ACK. */
  readonly abortCarriesAck: boolean;
  /** Whether CLOSE in SYN-RECEIVED sends its FIN at once (§3.10.4), or once the SYN is acknowledged. */
  readonly finInSynReceived: boolean;
  /** What becomes of data after `shutdown(SHUT_RD)`: it can be read all the same, or is acknowledged and discarded. */
  readonly dataAfterShutRead: "kept" | "discarded";
  /** Whether `close()` with unread data resets (RFC 9293 SHLD-3), or discards it and sends FIN. */
  readonly resetsUnread: boolean;

  // What a SYN offers.
  readonly mss: number;
  /**
   * Receive buffer, octets; and whether it is a whole number of segments: rounded up once the peer's MSS is known,
   * or down to a multiple of our own.
   */
  readonly receiveBuffer: number;
  readonly receiveBufferInSegments: "up" | "down" | null;
  /** Whether a segment offers all the room there is, rounded up (tcp_output.c), or opens the window by worthwhile steps. */
  readonly offersAllRoom: boolean;
  /** How many SYNs in a row offer all options; later ones only the MSS (FreeBSD: rexmit_drop_options). */
  readonly synsWithOptions: number | null;
  readonly windowScale: number | null;
  readonly sack: boolean;
  readonly timestamps: boolean;

  /** Whose details the sockets API follows: errors of dead connections, what SO_RCVBUF tells, defaults. */
  readonly sockets: "linux" | "bsd";
}

/** How soon an ACK is sent (RFC 9293 §3.8.6.3: at least every second segment, and within 0.5 s). */
export type Acknowledging =
  /** Data waits so long for company, a FIN so long; 0: at once. */
  | { readonly rule: "fixed"; readonly data: number; readonly fin: number }
  /** Linux: at once at the beginning, later in the hope of an answer (tcp_input.c, `__tcp_ack_snd_check`). */
  | { readonly rule: "linux"; readonly patience: number; readonly tick: number; readonly quickAcks: number };
