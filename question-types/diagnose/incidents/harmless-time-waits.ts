import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, serverAndClients, socket, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { counterListing, socketListing, type TaggedSocket, totalsListing } from "../listings";

/** I-5: many TIME-WAITs on a server, and nothing is broken. */
export const harmlessTimeWaits: Incident = {
  kind: "harmless-time-waits",
  cause: "normal-time-waits",
  otherCauses: ["server-ports", "server-slow", "descriptors-held", "clients-only", "buckets-lowered"],
  fix: "nothing",
  otherFixes: ["recycle", "lower-buckets", "reuse-on-server", "linger-zero", "lower-fin-timeout"],
  sources: ["rfc9293#3.4.1", "recording:s21", "bernat"],
  because: {
    en: "The server closes first, so the `TIME-WAIT`s are its own: about 256 octets each on Linux 6.18, no descriptor, no work. All of them share the one listening port; a client’s next connection has another 4-tuple, or reopens the old one. First look whether anything fails.",
    "zh-CN":
      "服务器先关闭，`TIME-WAIT`自然在它这边：在Linux 6.18上每个约256字节，不占描述符，也不增加工作量。它们共用同一个监听端口；客户端的下一个连接用的是另一个四元组，或者重新打开旧的。先看有没有东西真的失败。",
  },
  build(random) {
    const port = oneOf([80, 443], random);
    const { server, clients } = serverAndClients(random, port, 6);
    const sockets = clients.map(
      (client, index): TaggedSocket =>
        index < 4
          ? ["waiting", socket("TIME-WAIT", server, client, { timer: timeWait(random) })]
          : ["serving", socket("ESTABLISHED", server, client)],
    );
    const all: readonly TaggedSocket[] = [["listener", listener(port, { backlog: 511 })], ...shuffled(sockets, random)];
    const timeWaits = between(random, 38_000, 120_000);
    const totals = [
      ["TIME-WAIT", timeWaits],
      ["ESTABLISHED", between(random, 900, 3_000)],
      ["FIN-WAIT-2", between(random, 20, 90)],
    ] as const;
    const counters = {
      TcpExtTW: timeWaits * between(random, 400, 900),
      TcpExtTCPTimeWaitOverflow: 0,
      TcpExtListenOverflows: 0,
    };
    return {
      story: {
        en: `A monitoring page shows ${timeWaits} sockets in TIME-WAIT on a web server, in red. No user and no log complains.`,
        "zh-CN": `监控页面用红色显示：一台Web服务器有${timeWaits}个TIME-WAIT。用户和日志都没有异常。`,
      },
      report: { sockets: all.map(([, one]) => one), totals, counters, errors: [] },
      listings: [
        totalsListing({ en: "On the server.", "zh-CN": "在服务器上。" }, totals, {
          "TIME-WAIT": "sum",
          ESTABLISHED: "rest",
          "FIN-WAIT-2": "rest",
        }),
        socketListing("ss -tano", { en: "An excerpt.", "zh-CN": "节选。" }, all),
        counterListing({ en: "Since the start of the host.", "zh-CN": "自主机启动以来。" }, counters, {
          TcpExtTW: "entered",
          TcpExtTCPTimeWaitOverflow: "overflow",
          TcpExtListenOverflows: "queue",
        }),
      ],
      remarks: {
        sum: {
          role: "neutral",
          why: { en: "What is noticed: a large number.", "zh-CN": "这就是现象：数量很大。" },
          misconception: "M29",
        },
        rest: { role: "innocent", why: { en: "Ordinary traffic.", "zh-CN": "正常的业务连接。" } },
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        waiting: {
          role: "tells",
          why: {
            en: `The local port is ${port} and the other ends differ: accepted connections, each with a 4-tuple of its own, which the server closed first.`,
            "zh-CN": `本地端口是${port}，对端各不相同：这些是接受的连接，各有自己的四元组，由服务器先关闭。`,
          },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        entered: { role: "neutral", why: { en: "How many there have been in all.", "zh-CN": "历来的总数。" } },
        overflow: {
          role: "tells",
          why: { en: "0: the limit for `TIME-WAIT` was never reached.", "zh-CN": "为0：从未达到`TIME-WAIT`的上限。" },
        },
        queue: {
          role: "tells",
          why: { en: "0: no connection was refused for a full queue.", "zh-CN": "为0：没有连接因队列已满被拒绝。" },
        },
      },
    };
  },
};
