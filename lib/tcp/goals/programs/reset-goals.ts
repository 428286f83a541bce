import { noReset, nothingLeaks, readsAll, seesEnd } from "./conditions";
import type { ProgramGoal } from "./goal";

/** Goals about RST, unread data, errors and starting again. */

const readEverything: ProgramGoal = {
  id: "read-before-close",
  title: { en: "Read everything before closing", "zh-CN": "关闭之前读完" },
  task: {
    en: "{A} sends its request in two writes, one second apart, then ends its direction and waits for the answer. Complete {B}’s program: it reads the whole request, answers, lets go, and no RST cuts the answer off.",
    "zh-CN":
      "{A}分两次写出请求，中间隔一秒，然后结束自己的方向，等待回应。请补全{B}的程序：读完整个请求，作出回应，然后放手，并且回应没有被RST打断。",
  },
  hints: [
    {
      en: "Linux sends RST instead of FIN if `close()` finds data that nobody has read, and RST to data that comes after it.",
      "zh-CN": "在Linux上，`close()`时若还有没读的数据，就不发FIN而发RST；之后到达的数据也会得到RST。",
    },
    {
      en: "One `read()` returns what is there. The end of the request is another thing.",
      "zh-CN": "一次`read()`返回的是眼下已有的数据。请求的末尾是另一回事。",
    },
  ],
  given: { A: ["write", "wait-1000", "write", "shutdown", "read-to-end", "close"], B: [] },
  palette: { A: [], B: ["read", "read-to-end", "write", "shutdown", "close"] },
  horizon: 10_000,
  conditions: [noReset, readsAll("B", 2), readsAll("A", 1), seesEnd("A"), nothingLeaks],
};

const lingeringClose: ProgramGoal = {
  id: "lingering-close",
  title: { en: "A lingering close", "zh-CN": "逗留式关闭" },
  task: {
    en: "{B} answers before it has read all of an upload (a 413, say). {A} reads the answer to its end and only then writes the rest. Complete {B}’s program so that no RST is sent and {B} lets go in the end.",
    "zh-CN":
      "{B}没有读完上传就先回应（例如413）。{A}把回应读到末尾，然后才写出剩下的部分。请补全{B}的程序，让谁也不发RST，并且{B}最后放手。",
  },
  hints: [
    {
      en: "{A} goes on only when its `read()` returns 0; {B} must say “no more” and still take what comes.",
      "zh-CN": "{A}要等`read()`返回0才会继续；{B}必须说“没有了”，同时还要接收后来的数据。",
    },
    {
      en: "Half-close, drain, let go: in this order.",
      "zh-CN": "半关闭、读空、放手，按这个顺序。",
    },
  ],
  given: { A: ["write", "read-to-end", "write", "close"], B: ["read", "write"] },
  palette: { A: [], B: ["read", "read-to-end", "shutdown", "close", "wait-1000"] },
  horizon: 10_000,
  conditions: [noReset, readsAll("A", 1), readsAll("B", 2), nothingLeaks],
};

const restart: ProgramGoal = {
  id: "restart-without-eaddrinuse",
  title: { en: "Restart without EADDRINUSE", "zh-CN": "重启时没有EADDRINUSE" },
  task: {
    en: "{A} waits for {B} to close first. Complete {B}’s program: it ends the connection in order, is started again within a few seconds, and its `bind()` does not fail with `EADDRINUSE`.",
    "zh-CN": "{A}在等{B}先关闭。请补全{B}的程序：正常结束连接，几秒内重新启动，并且`bind()`不会因`EADDRINUSE`失败。",
  },
  hints: [
    {
      en: "Who closes first keeps `TIME-WAIT`, and on Linux that keeps the port from a plain `bind()` for 60 s.",
      "zh-CN": "先关闭的一端会留下`TIME-WAIT`；在Linux上，它会让普通的`bind()`在60秒内不能用这个端口。",
    },
    {
      en: "There is a socket option for just this. On Linux the old sockets must have had it, too.",
      "zh-CN": "有一个套接字选项正是为此而设。在Linux上，旧的套接字也必须设过它。",
    },
  ],
  given: { A: ["write", "read-to-end", "close"], B: ["read", "write"] },
  palette: { A: [], B: ["close", "linger-0", "restart", "wait-1000", "reuse"] },
  horizon: 10_000,
  conditions: [
    { ...noReset, misconception: "M36" },
    seesEnd("A"),
    {
      id: "listens-again",
      met: { en: "{B} listens again.", "zh-CN": "{B}又在监听了。" },
      unmet: {
        en: "{B} does not listen again: it was not started again, or its `bind()` failed.",
        "zh-CN": "{B}没有重新监听：没有再次启动，或者`bind()`失败了。",
      },
      misconception: "M34",
      isMet: ({ ends }) => ends.B.listensAgain === true,
    },
  ],
};

const brokenPipe: ProgramGoal = {
  id: "epipe",
  title: { en: "From a closed peer to EPIPE", "zh-CN": "从对端关闭到EPIPE" },
  task: {
    en: "{A}’s program has written and calls `close()`. Complete {B}’s program so that one of its `write()` calls fails with `EPIPE`, while it has not ended its own direction.",
    "zh-CN":
      "{A}的程序写完后调用`close()`。请补全{B}的程序，让它的某次`write()`以`EPIPE`失败，而它自己并没有结束自己的方向。",
  },
  hints: [
    {
      en: "A FIN does not stop {B} from writing: the first `write()` into a closed peer succeeds.",
      "zh-CN": "收到FIN并不妨碍{B}写：写向已关闭的对端，第一次`write()`会成功。",
    },
    {
      en: "What fails is a `write()` after the answer to the first one has come back. That takes a round trip.",
      "zh-CN": "失败的是在第一次的回应到来之后的`write()`。这需要一个往返的时间。",
    },
  ],
  given: { A: ["write", "close"], B: ["read"] },
  palette: { A: [], B: ["read", "write", "shutdown", "wait-1000"] },
  horizon: 10_000,
  conditions: [
    {
      id: "epipe",
      met: { en: "A `write()` of {B} failed with `EPIPE`.", "zh-CN": "{B}有一次`write()`以`EPIPE`失败。" },
      unmet: { en: "No `write()` of {B} failed with `EPIPE`.", "zh-CN": "{B}没有哪次`write()`以`EPIPE`失败。" },
      misconception: "M39",
      isMet: ({ ends }) => ends.B.errors.includes("EPIPE"),
    },
    {
      id: "not-shut",
      met: { en: "{B} has not ended its own direction.", "zh-CN": "{B}没有结束自己的方向。" },
      unmet: {
        en: "{B} has ended its own direction: then `EPIPE` says nothing about {A}.",
        "zh-CN": "{B}自己结束了方向：这样的`EPIPE`与{A}无关。",
      },
      isMet: ({ ends }) => ends.B.lines.every(({ call, begunAt }) => call !== "shutdown" || begunAt === null),
    },
  ],
};

export const RESET_GOALS: readonly ProgramGoal[] = [readEverything, lingeringClose, restart, brokenPipe];
