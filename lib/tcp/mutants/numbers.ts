import type { Connection } from "../connection";
import type { Segment } from "../segment";
import { add, lt } from "../sequence";
import { arrivedSegment, asIfArrived, isBareAck, rewriting } from "./deviate";
import { type Mutant, reference } from "./mutant";
import { isFinUnacknowledged } from "./peer-segments";

/** Wrong models of what sequence and acknowledgment numbers count. */
export const NUMBERS: readonly Mutant[] = [
  {
    id: "fin-without-number",
    misconceptions: ["M5"],
    title: { en: "A FIN takes no sequence number", "zh-CN": "FIN不占序号" },
    deviation: {
      en: "The acknowledgment of a FIN is the number of the FIN itself, not the next one; an ACK of the data before it acknowledges it.",
      "zh-CN": "对FIN的确认号就是FIN自己的序号，而不加1；确认了它前面的数据，就算确认了它。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      const covers = isFinUnacknowledged(connection) && segment !== null && segment.ack === connection.finSeq;
      const result = covers
        ? asIfArrived(connection, segment, { ack: connection.sndNxt }, context)
        : reference(connection, event, context);
      const known = result.connection.state === "CLOSED" ? connection : result.connection;
      return rewriting(result, (sent) => withoutFins(sent, known));
    },
  },
  {
    id: "any-ack-is-of-the-fin",
    misconceptions: ["M5"],
    title: { en: "Any ACK after the FIN is the FIN’s", "zh-CN": "FIN之后的ACK都是对FIN的确认" },
    deviation: {
      en: "Once the FIN is sent, a bare ACK acknowledges it whatever its number, even an ACK of data before it.",
      "zh-CN": "FIN发出以后，不管确认号是多少，来一个ACK就当作对FIN的确认，哪怕它只确认了前面的数据。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      const isPlain = segment !== null && !segment.syn && !segment.fin && !segment.rst && segment.ack !== null;
      return isPlain && isFinUnacknowledged(connection)
        ? asIfArrived(connection, segment, { ack: connection.sndNxt }, context)
        : reference(connection, event, context);
    },
  },
  {
    id: "fin-overtakes-data",
    misconceptions: ["M5"],
    title: { en: "A FIN overtakes missing data", "zh-CN": "FIN可以越过缺失的数据" },
    deviation: {
      en: "A FIN that arrives ahead of a gap is obeyed at once; the octets before it are given up.",
      "zh-CN": "FIN前面还缺数据，也立刻处理；缺的那些字节就不要了。",
    },
    transition(connection, event, context) {
      const segment = arrivedSegment(event);
      const isAhead = segment?.fin === true && !connection.finReceived && lt(connection.rcvNxt, segment.seq);
      return isAhead
        ? asIfArrived(connection, segment, { seq: connection.rcvNxt, data: 0 }, context)
        : reference(connection, event, context);
    },
  },
  {
    id: "ack-takes-a-number",
    misconceptions: ["M17"],
    title: { en: "An ACK takes a sequence number", "zh-CN": "ACK也占一个序号" },
    deviation: {
      en: "Each ACK without data moves the sender’s own numbering on by one.",
      "zh-CN": "每发一个不带数据的ACK，自己的序号就加1。",
    },
    transition(connection, event, context) {
      const { connection: after, effects } = reference(connection, event, context);
      // The handshake is left alone, so that the connection begins with the numbers of any other.
      if (after.state === "CLOSED" || connection.state === "SYN-SENT") return { connection: after, effects };
      return { connection: { ...after, sndNxt: add(after.sndNxt, effects.filter(isBareAck).length) }, effects };
    },
  },
  {
    id: "fin-without-ack",
    misconceptions: ["M4"],
    title: { en: "The first FIN has no ACK flag", "zh-CN": "第一个FIN不带ACK标志" },
    deviation: {
      en: "The active closer’s FIN is sent without the ACK flag and without an acknowledgment number.",
      "zh-CN": "主动关闭方发的FIN不带ACK标志，也没有确认号。",
    },
    transition(connection, event, context) {
      const result = reference(connection, event, context);
      return rewriting(result, (sent) => (sent.fin && !result.connection.finReceived ? { ...sent, ack: null } : sent));
    },
  },
];

/** What an end would send for which neither its own FIN nor the peer's counts. */
function withoutFins(segment: Segment, { finSeq, finReceived }: Connection): Segment {
  if (segment.rst) return segment;
  const isBehindFin = finSeq !== null && lt(finSeq, segment.seq);
  return {
    ...segment,
    seq: isBehindFin ? add(segment.seq, -1) : segment.seq,
    ack: segment.ack !== null && finReceived ? add(segment.ack, -1) : segment.ack,
  };
}
