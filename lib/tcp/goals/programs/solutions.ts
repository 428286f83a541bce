import type { Localized } from "../../../i18n/locales";
import type { Call, Programs } from "./goal";

/** What belongs to the key of a goal. Kept apart from the goals: a browser that shows one must not have it. */
export interface ProgramSolution {
  /** The fewest lines to be added; `goals.test.ts` proves it by trying all. */
  readonly par: number;
  readonly added: Programs;
  /** Said afterwards. `{A}` and `{B}` stand for the two hosts. */
  readonly why: Localized;
  /** False beliefs that this goal contradicts. */
  readonly targets: readonly `M${number}`[];
  readonly sources: readonly string[];
}

export const PROGRAM_SOLUTIONS: Readonly<Record<string, ProgramSolution>> = {
  "no-close-wait-leak": {
    ...by([], ["write", "close"]),
    why: {
      en: "`read()` returned 0, but {B} could still send; then only its own `close()` ends `CLOSE-WAIT`. `shutdown(SHUT_WR)` alone would end the state and keep the descriptor.",
      "zh-CN":
        "`read()`返回0之后，{B}仍能发送；之后只有它自己的`close()`能结束`CLOSE-WAIT`。单用`shutdown(SHUT_WR)`只结束这个状态，描述符还留着。",
    },
    targets: ["M9", "M10", "M11"],
    sources: ["rfc9293#3.6"],
  },
  "half-close-echo": {
    ...by(["shutdown", "read-to-end", "close"], []),
    why: {
      en: "`shutdown(SHUT_WR)` sends the FIN and keeps {A}’s ear open. `close()` instead would have met {B}’s answer with RST (Linux).",
      "zh-CN": "`shutdown(SHUT_WR)`发出FIN，但{A}还能接收。若改用`close()`，Linux会用RST回答{B}的回应。",
    },
    targets: ["M7", "M6"],
    sources: ["rfc9293#3.6"],
  },
  "no-time-wait-on-server": {
    ...by(["close"], ["read", "close"]),
    why: {
      en: "{A} closed first, so `TIME-WAIT` is {A}’s. {B} learned it from a `read()` that returned 0, and closed second.",
      "zh-CN": "{A}先关闭，所以`TIME-WAIT`归{A}。{B}从返回0的`read()`得知这一点，然后才关闭。",
    },
    targets: ["M1", "M2"],
    sources: ["rfc9293#3.6"],
  },
  "time-wait-on-both": {
    ...by(["wait-10", "close"], ["close"]),
    why: {
      en: "Both FINs were under way at once. Each end went through `CLOSING` to `TIME-WAIT`: who connected does not matter.",
      "zh-CN": "两个FIN同时在途。两端都经过`CLOSING`进入`TIME-WAIT`：是谁发起连接并不重要。",
    },
    targets: ["M1", "M2"],
    sources: ["rfc9293#3.6"],
  },
  "time-wait-nowhere": {
    ...by(["linger-0", "close"], []),
    why: {
      en: "`SO_LINGER` 0 makes `close()` send RST. The price: what is still under way or unsent is lost, the peer’s program gets `ECONNRESET` instead of an end, and nothing protects the next connection with the same 4-tuple.",
      "zh-CN":
        "把`SO_LINGER`设为0会让`close()`发RST。代价是：在途的和还没发出的数据都会丢失，对端程序得到的是`ECONNRESET`而不是正常结束，而且同一四元组的下一条连接失去了保护。",
    },
    targets: ["M36"],
    sources: ["rfc9293#3.10.5", "man:socket(7)", "recording:s13"],
  },
  "owned-fin-wait-2": {
    ...by(["shutdown"], []),
    why: {
      en: "`tcp_fin_timeout` is for orphans. After `shutdown(SHUT_WR)` the program still owns the connection, and Linux lets it wait for as long as it likes; after `close()` it would have been gone in 60 s.",
      "zh-CN":
        "`tcp_fin_timeout`针对的是孤儿连接。`shutdown(SHUT_WR)`之后程序仍持有这条连接，Linux让它想等多久就等多久；若是`close()`，60秒后它就没了。",
    },
    targets: ["M22"],
    sources: ["ip-sysctl"],
  },
  "read-before-close": {
    ...by([], ["read-to-end", "write", "close"]),
    why: {
      en: "Only a `read()` that returned 0 says that nothing unread can be left. A `close()` before that sends RST on Linux, and the RST can overtake the answer in {A}’s program.",
      "zh-CN":
        "只有返回0的`read()`才说明不会再有没读的数据。在那之前`close()`，Linux会发RST，而{A}的程序可能因为RST而读不到回应。",
    },
    targets: ["M9"],
    sources: ["rfc9293#3.6.1"],
  },
  "lingering-close": {
    ...by([], ["shutdown", "read-to-end", "close"]),
    why: {
      en: "{B} ended its direction, so {A} saw the whole answer; it read what still came, and let go when nothing could come any more. Web servers call this a lingering close.",
      "zh-CN":
        "{B}先结束自己的方向，{A}于是看到了完整的回应；{B}再读完后来的数据，等到不会再有数据时才放手。Web服务器把这叫作逗留式关闭（lingering close）。",
    },
    targets: ["M7"],
    sources: ["rfc9293#3.6.1", "rfc9112"],
  },
  "restart-without-eaddrinuse": {
    ...by([], ["reuse", "restart"]),
    why: {
      en: "`SO_REUSEADDR` lets `bind()` pass beside `TIME-WAIT`; it does not remove it. The process closed its descriptors when it ended. `SO_LINGER` 0 would have avoided `TIME-WAIT` and cut the answer off.",
      "zh-CN":
        "`SO_REUSEADDR`让`bind()`不受`TIME-WAIT`妨碍，但并不会消除它。进程退出时已经关闭了描述符。`SO_LINGER`设为0虽能避免`TIME-WAIT`，却会切断连接。",
    },
    targets: ["M34"],
    sources: ["man:socket(7)"],
  },
  epipe: {
    ...by([], ["write", "wait-1000", "write"]),
    why: {
      en: "The first `write()` only fills the send queue and succeeds. Its data meets a closed socket, RST comes back, and only the next `write()` fails.",
      "zh-CN":
        "第一次`write()`只是把数据放进发送队列，所以成功。数据到了已关闭的套接字，RST返回，下一次`write()`才失败。",
    },
    targets: ["M39"],
    sources: ["rfc9293#3.6.1", "man:write(2)"],
  },
};

function by(A: readonly Call[], B: readonly Call[]): Pick<ProgramSolution, "added" | "par"> {
  return { added: { A, B }, par: A.length + B.length };
}
