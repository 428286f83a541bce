import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, serverAndClients, socket, sshSession, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { plainListing, socketListing, type TaggedSocket } from "../listings";

/** I-1 of facts.md §6.3: sockets that nobody closes, until the descriptors run out. */
export const closeWaitLeak: Incident = {
  kind: "close-wait-leak",
  cause: "leak",
  otherCauses: ["not-accepted", "peer-must-close", "kernel-time-out", "descriptors-held", "slow-readers"],
  fix: "close-on-every-path",
  otherFixes: ["keepalive-option", "lower-fin-timeout", "more-descriptors", "wait-minutes"],
  sources: ["rfc9293#3.6", "man:ss(8)"],
  because: {
    en: "`CLOSE-WAIT` waits for the local program and has no timer, neither in the standard nor in Linux. Recv-Q 1 is the FIN that the program has not read. Each such socket keeps a descriptor until the program closes it.",
    "zh-CN":
      "`CLOSE-WAIT`等的是本机程序，无论标准还是Linux都没有为它设定时器。Recv-Q为1，就是程序还没读到的那个FIN。程序不关闭，每个这样的套接字都占着一个描述符。",
  },
  build(random) {
    const program = oneOf(["orders", "search", "billing", "catalog"], random);
    const port = oneOf([8080, 9000, 3000, 8443], random);
    const leaks = between(random, 3, 5);
    const { server, clients } = serverAndClients(random, port, leaks + 4);
    const limit = oneOf([1024, 4096, 65_536], random);
    const sockets = clients.map((client, index): TaggedSocket => {
      if (index < leaks) return ["leak", socket("CLOSE-WAIT", server, client, { recvQ: 1 })];
      if (index < leaks + 2) return ["serving", socket("ESTABLISHED", server, client)];
      return ["over", socket("TIME-WAIT", server, client, { timer: timeWait(random) })];
    });
    const all: readonly TaggedSocket[] = [
      ["listener", listener(port, { backlog: 511 })],
      ...shuffled([...sockets, ["ssh", sshSession(random, server.ip)] as const], random),
    ];
    return {
      story: {
        en: `\`${program}\` has run for nine days. Since this morning it refuses new clients now and then.`,
        "zh-CN": `\`${program}\`已运行九天。从今天早上起，它时常拒绝新的客户端。`,
      },
      report: { sockets: all.map(([, one]) => one), errors: ["EMFILE"] },
      listings: [
        plainListing(`tail -n 1 /var/log/${program}.log`, { en: "The program’s log.", "zh-CN": "程序的日志。" }, [
          ["log", `accept4: EMFILE (24: Too many open files), limit ${limit}`],
        ]),
        socketListing(
          "ss -tano",
          { en: "An excerpt; lines like these go on for pages.", "zh-CN": "节选；类似的行还有好多页。" },
          all,
        ),
      ],
      remarks: {
        log: {
          role: "neutral",
          why: { en: "This is what is noticed, not yet why.", "zh-CN": "这是现象，还不是原因。" },
        },
        listener: {
          role: "innocent",
          why: {
            en: "No connection waits for `accept()` here: Recv-Q is 0.",
            "zh-CN": "Recv-Q为0，没有连接在等`accept()`。",
          },
        },
        leak: {
          role: "tells",
          why: {
            en: "`CLOSE-WAIT`, no timer, Recv-Q 1: the peer’s FIN is there, unread, and the program does not close.",
            "zh-CN": "`CLOSE-WAIT`、没有定时器、Recv-Q为1：对端的FIN已到，没有人读，程序也不关闭。",
          },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        over: {
          role: "innocent",
          why: {
            en: "A finished connection that this end closed first; the kernel keeps it for 60 s, without a descriptor.",
            "zh-CN": "本端先关闭、已经结束的连接；内核保留它60秒，不占描述符。",
          },
          misconception: "M28",
        },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
      },
    };
  },
};
