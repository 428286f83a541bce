/*
 * Two ends close one connection; the network delays, loses and copies segments; time is discrete.
 * Our own small model for spin(1), to set the speed of an explicit-state model checker written in C
 * beside that of lib/tcp/explore. From RFC 9293 section 3.6 and 3.10; nothing is taken from other models.
 *
 *   MSL   ticks that a segment lives, 1 to 4; one of age MSL is still delivered before the next tick
 *   T     ticks of TIME-WAIT
 *   R     ticks until a FIN is sent again, every time
 *   L, D  how many segments the network loses and how many it copies, in all
 *   REPEAT  how often an end sends its FIN again; then it only waits
 *   QUESTION 1  old duplicates: when both ends are CLOSED, is a segment still under way, which a next
 *               incarnation of the connection would meet?
 *   QUESTION 2  reliable close: does LAST-ACK ever end by a RST?
 *
 * Within one tick, everything that is due happens in every possible order.
 *
 * Left out, and present in lib/tcp: giving up, sequence numbers and windows (a segment of the old incarnation counts
 * as harm whatever its numbers), data, opening, options, delayed and challenge ACKs, RTO back-off, half-duplex
 * close (CLOSE-SOCKET), ABORT, the sockets, and the next incarnation itself: the run ends before it opens.
 * A RST in TIME-WAIT is ignored (RFC 1337), every FIN there is answered and restarts the timer.
 */

#ifndef MSL
#define MSL 2
#endif
#ifndef T
#define T (2 * MSL)
#endif
#ifndef R
#define R 2
#endif
#ifndef L
#define L 1
#endif
#ifndef D
#define D 1
#endif
#ifndef REPEAT
#define REPEAT 2
#endif
#ifndef QUESTION
#define QUESTION 1
#endif
#ifndef CAPACITY
#define CAPACITY 8
#endif

/* States of an end. */
#define ESTABLISHED 0
#define FIN_WAIT_1 1
#define FIN_WAIT_2 2
#define CLOSE_WAIT 3
#define CLOSING 4
#define LAST_ACK 5
#define TIME_WAIT 6
#define CLOSED 7

/* A segment: FIN, an ACK that covers the peer's FIN, both in one, or RST. */
#define FIN 1
#define ACK 2
#define FIN_ACK 3
#define RST 4

byte state[2];
byte timer[2]; /* ticks left, of the retransmission timer or of TIME-WAIT; 0 in states that have neither */
byte repeated[2];
byte lost, copied;

/* net[e] leads to end e: what is under way, and the ticks it has left. Kept sorted, so that order makes no new state. */
chan net[2] = [CAPACITY] of { byte, byte };

/* Work variables of one tick, no part of a state. */
hidden byte segment, life, waiting;

#define finUnacknowledged(e) (state[e] == FIN_WAIT_1 || state[e] == CLOSING || state[e] == LAST_ACK)
#define hasTimer(e) (state[e] == TIME_WAIT || (finUnacknowledged(e) && repeated[e] < REPEAT))
#define timerDue(e) (hasTimer(e) && timer[e] == 0)
#define segmentDue(e) (net[e]??[FIN, 0] || net[e]??[ACK, 0] || net[e]??[FIN_ACK, 0] || net[e]??[RST, 0])
#define bothClosed (state[0] == CLOSED && state[1] == CLOSED)
#define peerFinReceived(e) (state[e] == CLOSE_WAIT || state[e] == CLOSING || state[e] == LAST_ACK)

inline send(e, what) {
  assert(nfull(net[1 - e]));
  net[1 - e]!!what, MSL
}

inline sendFin(e) {
  if
  :: peerFinReceived(e) -> send(e, FIN_ACK)
  :: else -> send(e, FIN)
  fi
}

inline closed(e) {
  state[e] = CLOSED;
  timer[e] = 0;
  repeated[e] = 0
}

inline enterTimeWait(e) {
  state[e] = TIME_WAIT;
  timer[e] = T;
  repeated[e] = 0
}

/* The user calls CLOSE. */
inline close(e) {
  sendFin(e);
  timer[e] = R;
  if
  :: state[e] == ESTABLISHED -> state[e] = FIN_WAIT_1
  :: else -> state[e] = LAST_ACK
  fi
}

inline expire(e) {
  if
  :: state[e] == TIME_WAIT -> closed(e)
  :: else ->
    sendFin(e);
    repeated[e]++;
    if
    :: repeated[e] < REPEAT -> timer[e] = R
    :: else -> skip
    fi
  fi
}

/* RFC 9293 section 3.10.7: step 2 (RST), step 5 (ACK of our FIN), step 8 (FIN). */
inline arrive(e, what) {
  if
  :: state[e] == CLOSED ->
    if
    :: what == RST -> skip
    :: else -> send(e, RST)
    fi
  :: state[e] != CLOSED && what == RST ->
    if
    :: state[e] == TIME_WAIT -> skip
    :: else ->
      assert(QUESTION != 2 || state[e] != LAST_ACK);
      closed(e)
    fi
  :: else ->
    if
    :: what == ACK || what == FIN_ACK ->
      if
      :: state[e] == FIN_WAIT_1 -> state[e] = FIN_WAIT_2; timer[e] = 0; repeated[e] = 0
      :: state[e] == CLOSING -> enterTimeWait(e)
      :: state[e] == LAST_ACK -> closed(e)
      :: else -> skip
      fi
    :: else -> skip
    fi;
    if
    :: (what == FIN || what == FIN_ACK) && state[e] != CLOSED ->
      send(e, ACK);
      if
      :: state[e] == ESTABLISHED -> state[e] = CLOSE_WAIT
      :: state[e] == FIN_WAIT_1 -> state[e] = CLOSING
      :: state[e] == FIN_WAIT_2 || state[e] == TIME_WAIT -> enterTimeWait(e)
      :: else -> skip
      fi
    :: else -> skip
    fi
  fi
}

/* One tick later. */
inline grow(e) {
  waiting = len(net[e]);
  do
  :: waiting > 0 -> net[e]?segment, life; net[e]!segment, life - 1; waiting--
  :: else -> break
  od;
  if
  :: hasTimer(e) -> timer[e]--
  :: else -> skip
  fi
}

#define USER(e) \
  :: d_step { state[e] == ESTABLISHED || state[e] == CLOSE_WAIT -> close(e) } \
  :: d_step { timerDue(e) -> expire(e) }

/* A segment arrives, at any age; the network copies it; the network loses it (when on its way makes no difference). */
#define NETWORK(e, what, ticks) \
  :: d_step { net[e]??[what, ticks] -> net[e]??what, ticks; arrive(e, what) } \
  :: d_step { copied < D && net[e]??[what, ticks] -> assert(nfull(net[e])); net[e]!!what, ticks; copied++ }

#define LOSS(e, what) \
  :: d_step { lost < L && net[e]??[what, MSL] -> net[e]??what, MSL; lost++ }

/* Every age that there is: no guard is tried in vain. */
#define LIFE_1(e, what) NETWORK(e, what, 0) NETWORK(e, what, 1)
#define LIFE_2(e, what) LIFE_1(e, what) NETWORK(e, what, 2)
#define LIFE_3(e, what) LIFE_2(e, what) NETWORK(e, what, 3)
#define LIFE_4(e, what) LIFE_3(e, what) NETWORK(e, what, 4)
#if MSL == 1
#define EVERY_AGE LIFE_1
#elif MSL == 2
#define EVERY_AGE LIFE_2
#elif MSL == 3
#define EVERY_AGE LIFE_3
#elif MSL == 4
#define EVERY_AGE LIFE_4
#else
#error "MSL is 1, 2, 3 or 4"
#endif

#define EVERY_SEGMENT(e) \
  EVERY_AGE(e, FIN) EVERY_AGE(e, ACK) EVERY_AGE(e, FIN_ACK) EVERY_AGE(e, RST) \
  LOSS(e, FIN) LOSS(e, ACK) LOSS(e, FIN_ACK) LOSS(e, RST)

active proctype world() {
  do
  USER(0)
  USER(1)
  EVERY_SEGMENT(0)
  EVERY_SEGMENT(1)
  :: d_step { !segmentDue(0) && !segmentDue(1) && !timerDue(0) && !timerDue(1) -> grow(0); grow(1) }
  :: d_step { QUESTION == 1 && bothClosed && (len(net[0]) > 0 || len(net[1]) > 0) -> assert(false) }
  od
}
