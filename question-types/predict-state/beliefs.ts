import type { Localized } from "@/lib/i18n/locales";
import type { State } from "@/lib/tcp/state";
import type { Host } from "@/lib/tcp/trace";
import { parseSequenceNumber } from "../parse-sequence-number";
import type { Distractor } from "../schemas";
import type { AskedStep } from "./derive";
import { carriesAck } from "./flags";
import type { Stage } from "./response";

/** One way to be wrong that many learners share. */
interface Belief extends Distractor {
  readonly name: string;
  /** Whether a wrong prediction of this step shows the belief. */
  shows(asked: AskedStep, predicted: Stage): boolean;
}

/** Remarks on a wrong prediction: what it is typical of. */
export function beliefsIn(asked: AskedStep, predicted: Stage): readonly Distractor[] {
  return BELIEFS.filter((belief) => belief.shows(asked, predicted)).map(({ why, misconception }) => ({
    why,
    ...(misconception ? { misconception } : {}),
  }));
}

const HOSTS = ["A", "B"] as const;

const said = (stage: Stage, host: Host): State => (host === "A" ? stage.a : stage.b);
const so = ({ step }: AskedStep, host: Host): State => step.after[host].state;
const was = ({ step }: AskedStep): State => step.before[step.host].state;

/** Some end was said to be in one of `wrong` while it is in one of `right`. */
function someEnd(asked: AskedStep, predicted: Stage, wrong: readonly State[], right: readonly State[]): boolean {
  return HOSTS.some((host) => wrong.includes(said(predicted, host)) && right.includes(so(asked, host)));
}

const sends = ({ segment }: Stage): string => segment.flags;
const answers = ({ answer }: AskedStep): string => answer.segment?.flags ?? "none";

const BELIEFS: readonly Belief[] = [
  {
    name: "TIME-WAIT is expected at the end that closed second",
    misconception: "M1",
    shows: (asked, predicted) =>
      someEnd(asked, predicted, ["TIME-WAIT"], ["CLOSE-WAIT", "LAST-ACK"]) || isForgetting(asked, predicted),
    why: text(
      "`TIME-WAIT` belongs to an end that sent its FIN before it received the other’s. This end received one first.",
      "`TIME-WAIT`属于先发出FIN、后收到对方FIN的一端。这一端是先收到FIN的。",
    ),
  },
  {
    name: "after a simultaneous close only one end is expected to wait",
    misconception: "M1",
    shows: (asked, predicted) => was(asked) === "CLOSING" && someEnd(asked, predicted, ["CLOSED"], ["TIME-WAIT"]),
    why: text(
      "Both ends sent their FIN first, so both have sent a last ACK that may be lost: both wait in `TIME-WAIT`.",
      "两端都先发出了FIN，两端最后的ACK都可能丢失，所以两端都要在`TIME-WAIT`等待。",
    ),
  },
  {
    name: "TIME-WAIT is left out",
    shows: (asked, predicted) => was(asked) !== "CLOSING" && someEnd(asked, predicted, ["CLOSED"], ["TIME-WAIT"]),
    why: text(
      "The last ACK may be lost. If this end forgot the connection now, nobody would answer the FIN that comes again.",
      "最后的ACK可能丢失。如果这一端现在就忘掉连接，再来的FIN就没有人按规矩回答了。",
    ),
  },
  {
    name: "the FIN is expected to end both directions for the receiver’s program, too",
    shows: (asked, predicted) =>
      someEnd(asked, predicted, ["LAST-ACK"], ["CLOSE-WAIT"]) ||
      (so(asked, asked.step.host) === "CLOSE-WAIT" && answers(asked) === "ACK" && sends(predicted) === "FIN,ACK"),
    why: text(
      "TCP acknowledges the FIN by itself; its own FIN waits until the program at this end closes. That wait is `CLOSE-WAIT`.",
      "确认FIN是TCP自己的事；这一端的FIN要等本端程序关闭才发。这段等待就是`CLOSE-WAIT`。",
    ),
  },
  {
    name: "TIME-WAIT is expected before the own FIN is acknowledged",
    shows: (asked, predicted) => someEnd(asked, predicted, ["TIME-WAIT"], ["CLOSING"]),
    why: text(
      "Both FINs are out, but the ACK of this end’s own FIN is still missing. `CLOSING` waits for it.",
      "两个FIN都发出了，但本端的FIN还没有得到确认。`CLOSING`等的就是它。",
    ),
  },
  {
    name: "FIN without ACK",
    misconception: "M4",
    shows: (asked, predicted) => answers(asked) === "FIN,ACK" && sends(predicted) === "FIN",
    why: text(
      "On an established connection every segment but a RST must carry ACK, the FIN too; without it, it is dropped.",
      "连接建立之后，除RST外每个报文段都必须带ACK，FIN也不例外；不带的会被丢弃。",
    ),
  },
  {
    name: "FIN takes no sequence number",
    misconception: "M5",
    shows: ({ answer, arrived }, predicted) => {
      const typed = parseSequenceNumber(predicted.segment.ack ?? "");
      return arrived?.segment.fin === true && typed !== null && typed === before(answer.segment?.ack ?? null);
    },
    why: text(
      "A FIN occupies one sequence number, after the last octet of data. Its ACK names the number after it.",
      "FIN占用最后一个数据字节之后的一个序号，对它的确认号要再加1。",
    ),
  },
  {
    name: "the own FIN takes no sequence number",
    misconception: "M5",
    shows: ({ answer, step }, predicted) => {
      const typed = parseSequenceNumber(predicted.segment.seq ?? "");
      return step.before[step.host].finSent && typed !== null && typed === before(answer.segment?.seq ?? null);
    },
    why: text(
      "This end’s own FIN has taken a sequence number. Whatever it sends after it begins with the number after the FIN’s.",
      "这一端自己的FIN已经占用了一个序号。此后它发出的报文段，序号都从FIN的序号加1开始。",
    ),
  },
  {
    name: "RST from LAST-ACK in answer to a SYN",
    misconception: "M24",
    shows: (asked, predicted) =>
      was(asked) === "LAST-ACK" &&
      asked.arrived?.segment.syn === true &&
      sends(predicted).startsWith("RST") &&
      predicted.segment.from === asked.step.host,
    why: text(
      "In `LAST-ACK` a SYN is answered by a challenge ACK. It is the sender of the SYN that answers this ACK by RST.",
      "在`LAST-ACK`收到SYN，回的是挑战ACK（challenge ACK）。收到这个ACK后发RST的，是发SYN的一端。",
    ),
  },
  {
    name: "TIME-WAIT refuses a new connection",
    misconception: "M25",
    shows: (asked, predicted) =>
      was(asked) === "TIME-WAIT" &&
      asked.arrived?.segment.syn === true &&
      answers(asked) === "SYN,ACK" &&
      sends(predicted) !== "SYN,ACK",
    why: text(
      "An end in `TIME-WAIT` may take a new SYN whose sequence number is beyond the old connection’s, and does so at once.",
      "处于`TIME-WAIT`的一端可以接受序号超出旧连接的新SYN，并且立刻接受。",
    ),
  },
  {
    name: "an end that has forgotten the connection keeps silent",
    misconception: "M23",
    shows: (asked, predicted) =>
      was(asked) === "CLOSED" &&
      asked.arrived?.segment.fin === true &&
      answers(asked).startsWith("RST") &&
      sends(predicted) === "none",
    why: text(
      "A host without the connection answers by RST, so an end in `LAST-ACK` is not left there for ever.",
      "没有这条连接的主机会回RST，所以`LAST-ACK`的一端不会一直停在那里。",
    ),
  },
  {
    name: "the ACK has a timer of its own",
    misconception: "M17",
    shows: (asked, predicted) =>
      asked.step.cause.type === "timeout" && asked.step.cause.timer === "TIME-WAIT" && sends(predicted) === "ACK",
    why: text(
      "An ACK is never repeated by a timer. When the `TIME-WAIT` timer ends, the connection is forgotten in silence.",
      "ACK不会因定时器到期而重发。`TIME-WAIT`定时器到期时，连接被悄悄忘掉，什么也不发。",
    ),
  },
  {
    name: "after FIN nothing is sent any more",
    misconception: "M6",
    shows: (asked, predicted) =>
      asked.step.before[asked.step.host].finSent &&
      (asked.arrived?.segment.data ?? 0) > 0 &&
      answers(asked) === "ACK" &&
      sends(predicted) === "none",
    why: text(
      "A FIN ends only this end’s data. What arrives is still acknowledged.",
      "FIN只表示本端不再发送数据。收到的东西仍要确认。",
    ),
  },
  {
    name: "after close() the connection can still be read",
    misconception: "M7",
    shows: (asked, predicted) =>
      was(asked) !== "CLOSED" &&
      (asked.arrived?.segment.data ?? 0) > 0 &&
      answers(asked).startsWith("RST") &&
      sends(predicted) === "ACK",
    why: text(
      "The program has let go of the connection, so nobody can read these data. TCP says so by RST.",
      "程序已经放手，没有人能再读这些数据。TCP用RST说明这一点。",
    ),
  },
  {
    name: "RST is acknowledged",
    misconception: "M40",
    shows: (asked, predicted) =>
      asked.arrived?.segment.rst === true && answers(asked) === "none" && carriesAck(predicted.segment.flags),
    why: text(
      "A RST that is obeyed gets no ACK: the connection is gone, and there is nobody left to acknowledge anything.",
      "RST生效后不会得到ACK：连接已经没有了，也就没有谁来确认。",
    ),
  },
  {
    name: "any RST kills the connection",
    misconception: "M41",
    shows: (asked, predicted) =>
      asked.arrived?.segment.rst === true && answers(asked) === "ACK" && said(predicted, asked.step.host) === "CLOSED",
    why: text(
      "Only a RST with exactly the expected sequence number is obeyed. One elsewhere in the window gets a challenge ACK.",
      "只有序号恰好等于期望值的RST才会生效；落在窗口内别处的，得到的是挑战ACK（challenge ACK）。",
    ),
  },
];

/** The last ACK has arrived and the connection is gone, but the end was said to go on waiting. */
function isForgetting(asked: AskedStep, predicted: Stage): boolean {
  const { host } = asked.step;
  return was(asked) === "LAST-ACK" && so(asked, host) === "CLOSED" && said(predicted, host) === "TIME-WAIT";
}

/** The number one before this one, on the circle of sequence numbers. */
function before(ack: number | null): number | null {
  return ack === null ? null : (ack + 2 ** 32 - 1) % 2 ** 32;
}

function text(en: string, zh: string): Localized {
  return { en, "zh-CN": zh };
}
