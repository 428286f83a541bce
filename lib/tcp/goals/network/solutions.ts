import type { Localized } from "../../../i18n/locales";
import type { NetworkAction } from "./play";

/** What belongs to the key of a goal. Kept apart from the goals: a browser that plays one must not have it. */
export interface NetworkSolution {
  /** The fewest interventions; `goals.test.ts` proves it by search. */
  readonly par: number;
  readonly actions: readonly NetworkAction[];
  /** Said afterwards. `{A}` and `{B}` stand for the two hosts. */
  readonly why: Localized;
  /** False beliefs that this goal contradicts. */
  readonly targets: readonly `M${number}`[];
  readonly sources: readonly string[];
}

export const NETWORK_SOLUTIONS: Readonly<Record<string, NetworkSolution>> = {
  "one-step-to-time-wait": {
    ...by("wait drop1 wait wait"),
    why: {
      en: "{B}’s ACK need not arrive: its FIN carries the same ACK number. The fifth step takes {A} to `FIN-WAIT-2`, the eighth step of the same segment on to `TIME-WAIT`. Overtaking does it as well as loss.",
      "zh-CN":
        "{B}的ACK不必到达：它的FIN带着同样的确认号。处理这一个报文段时，第五步把{A}带到`FIN-WAIT-2`，第八步又带到`TIME-WAIT`。丢失或被超过，效果都一样。",
    },
    targets: ["M3"],
    sources: ["rfc9293#3.10.7.4"],
  },
  "three-segments": {
    ...by("delay0 wait wait wait wait"),
    why: {
      en: "“Four” is a logical count. When the passive closer closes while its ACK still waits, FIN and ACK are one segment.",
      "zh-CN": "“四次”是逻辑上的计数。被动关闭方如果在ACK还等着的时候就关闭，FIN和ACK就是同一个报文段。",
    },
    targets: ["M3"],
    sources: ["rfc9293#3.6"],
  },
  "fin-ahead-of-gap": {
    ...by("wait deliver1 wait"),
    why: {
      en: "The FIN is held with its sequence number until the data before it is there. Then one segment of data brings {B} the FIN, too.",
      "zh-CN": "FIN连同它的序号先被保存，等前面的数据到齐。于是一个数据报文段就让{B}也收到了FIN。",
    },
    targets: ["M5"],
    sources: ["rfc9293#3.10.7.4"],
  },
  "both-time-wait": {
    ...by("drop0 wait wait wait wait wait wait"),
    why: {
      en: "{B} closed without knowing of {A}’s FIN, so both are active closers, and both must be able to acknowledge the other’s FIN again.",
      "zh-CN": "{B}在不知道{A}的FIN时就关闭了，所以两端都是主动关闭方，都要能再次确认对方的FIN。",
    },
    targets: ["M1", "M2"],
    sources: ["rfc9293#3.6"],
  },
  "both-closing": {
    ...by("delay0 wait wait deliver0"),
    why: {
      en: "Both FINs have crossed and neither is acknowledged: a simultaneous close. One ACK that comes too early would take its receiver to `FIN-WAIT-2` instead.",
      "zh-CN": "两个FIN在途中交错，都还没有被确认：这就是同时关闭。若有一个ACK先到，它的接收方就会改走`FIN-WAIT-2`。",
    },
    targets: ["M2"],
    sources: ["rfc9293#3.6"],
  },
  "four-fins": {
    ...by("drop0 wait wait wait wait drop3 wait wait wait"),
    why: {
      en: "A FIN is repeated like data, until it is acknowledged. The repetition has the same sequence number: it is the same FIN, not a second one.",
      "zh-CN": "FIN像数据一样重传，直到被确认。重传的FIN序号不变：它还是同一个FIN，不是第二个。",
    },
    targets: ["M3", "M6"],
    sources: ["rfc9293#3.8.1"],
  },
  "last-ack-reset": {
    ...by("wait wait wait wait drop3 wait wait wait"),
    why: {
      en: "{B} repeats its FIN, and a host that has forgotten the connection answers with RST. `LAST-ACK` ends at once; without `TIME-WAIT` the other end is not stuck for ever.",
      "zh-CN": "{B}重传FIN，而已经忘掉连接的主机回以RST。`LAST-ACK`随即结束；没有`TIME-WAIT`，另一端也不会永远卡住。",
    },
    targets: ["M23"],
    sources: ["rfc9293#3.10.7.1"],
  },
  "alone-in-fin-wait-2": {
    ...by("wait wait wait drop2 wait drop3 wait"),
    why: {
      en: "{B} gave up and told nobody. {A} still owns the connection, and the standard has no timer for `FIN-WAIT-2`; on Linux one runs only once no program holds the connection.",
      "zh-CN":
        "{B}放弃了，谁也没有通知。{A}的程序还持有这条连接，而标准没有给`FIN-WAIT-2`设定时器；Linux也只在没有程序持有连接时才有。",
    },
    targets: ["M22", "M15"],
    sources: ["rfc9293#3.8.3"],
  },
  "connect-through-challenge": {
    ...by("wait wait wait wait drop3 wait drop4 wait wait wait wait wait wait wait wait"),
    why: {
      en: "{B} answers the SYN with a challenge ACK, not with RST. {A} finds that ACK strange, and it is {A} that sends RST. That ends `LAST-ACK`; {A}’s repeated SYN then meets a listener.",
      "zh-CN":
        "{B}用挑战ACK回答SYN，而不是RST。{A}认为这个ACK不可接受，发RST的是{A}。RST结束了`LAST-ACK`，{A}重传的SYN于是遇到了监听者。",
    },
    targets: ["M24"],
    sources: ["rfc9293#3.10.7.4", "rfc5961", "recording:s10a"],
  },
  "last-ack-gives-up": {
    ...by("wait wait wait drop2 wait drop3 wait drop4 wait"),
    why: {
      en: "`LAST-ACK` is not for ever: it has a retransmission timer and a limit. Giving up sends nothing; nobody is told.",
      "zh-CN": "`LAST-ACK`不会永远持续：它有重传定时器，也有时限。放弃时什么也不发，谁也不会得到通知。",
    },
    targets: ["M23"],
    sources: ["rfc9293", "rfc6298"],
  },
  "time-wait-assassinated": {
    ...by("wait wait wait wait duplicate3 wait wait wait"),
    why: {
      en: "An old segment made {A} send an ACK; {B}, which has forgotten everything, answered it with RST, and the RST had exactly the number that {A} expected. RFC 1337 describes it and advises to ignore such a RST; by default neither RFC 9293 nor Linux does.",
      "zh-CN":
        "一个旧报文段让{A}发出ACK；{B}已经什么都不记得，便回以RST，而这个RST的序号正是{A}所期待的。RFC 1337描述了这种情况，并建议忽略这样的RST；RFC 9293和Linux默认都没有这样做。",
    },
    targets: ["M16"],
    sources: ["rfc1337", "rfc9293"],
  },
  "time-wait-restarted-twice": {
    ...by("wait wait wait wait drop3 wait duplicate4 wait wait wait"),
    why: {
      en: "No timer sends the last ACK again. Each FIN that comes again gets an ACK and starts the 240 s afresh.",
      "zh-CN": "没有定时器会重发最后的ACK。每个再次到达的FIN都会得到一个ACK，并让240秒重新开始。",
    },
    targets: ["M17"],
    sources: ["rfc9293#3.10.7.4"],
  },
  "old-duplicate-accepted": {
    ...by("duplicate0 wait wait wait wait wait wait wait wait wait delay1 wait wait wait wait wait"),
    why: {
      en: "The copy fitted the new connection in both numbers, sequence and acknowledgment; {B} cannot know that it is old. Such a coincidence is rare; `TIME-WAIT` for 2 MSL would have kept the 4-tuple busy until the copy was dead.",
      "zh-CN":
        "这份副本的序号和确认号都恰好符合新连接，{B}无从知道它是旧的。这样的巧合很少见；若有2 MSL的`TIME-WAIT`占住这个四元组，副本早已消失。",
    },
    targets: ["M16"],
    sources: ["rfc9293", "rfc1337"],
  },
  "data-lost-by-reset": {
    ...by("drop0 wait wait wait wait wait wait"),
    why: {
      en: "After `close()` nobody at {A} can read. Data that comes then is answered with RST, and {B} learns that it is lost. `shutdown(SHUT_WR)` would have gone on receiving.",
      "zh-CN":
        "调用`close()`之后，{A}那里已经没有人能读。此后到达的数据会被回以RST，{B}由此得知数据丢了。若用`shutdown(SHUT_WR)`，接收会继续。",
    },
    targets: ["M7"],
    sources: ["rfc9293#3.6.1"],
  },
  "old-syn": {
    ...by("duplicate0 wait wait wait wait wait wait wait wait wait"),
    why: {
      en: "{B} could not see that the SYN was old and went to `SYN-RECEIVED`. Its SYN,ACK met a host that had asked for nothing; the RST sent {B} back to `LISTEN`. No program noticed anything.",
      "zh-CN":
        "{B}看不出这个SYN是旧的，进入了`SYN-RECEIVED`。它的SYN,ACK到了一台什么也没请求过的主机，对方的RST让{B}回到`LISTEN`。没有任何程序察觉。",
    },
    targets: [],
    sources: ["rfc9293#3.5"],
  },
  "simultaneous-open": {
    ...by("delay0 wait wait deliver0"),
    why: {
      en: "Both SYNs crossed. Each end answers a SYN without ACK in `SYN-SENT` with SYN,ACK and goes to `SYN-RECEIVED`; one connection comes of it, not two.",
      "zh-CN":
        "两个SYN在途中交错。在`SYN-SENT`收到不带ACK的SYN，每一端都回SYN,ACK并进入`SYN-RECEIVED`；结果是一条连接，不是两条。",
    },
    targets: [],
    sources: ["rfc9293#3.5"],
  },
};

/** A list of actions in short: "wait drop3" waits and then drops segment 3. */
function by(text: string): Pick<NetworkSolution, "actions" | "par"> {
  const actions = text.split(" ").map((word): NetworkAction => {
    const [, type, segment] = /^(deliver|drop|delay|duplicate)(\d+)$/.exec(word) ?? [];
    return isIntervention(type) ? { type, segment: Number(segment) } : { type: "wait" };
  });
  return { actions, par: actions.filter(({ type }) => type !== "wait").length };
}

type Intervention = Exclude<NetworkAction["type"], "wait">;

function isIntervention(type: string | undefined): type is Intervention {
  return type === "deliver" || type === "drop" || type === "delay" || type === "duplicate";
}
