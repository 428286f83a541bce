import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, serverAndClients, socket, timer, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { counterListing, socketListing, type TaggedSocket } from "../listings";

/** I-13: FIN-WAIT-1 with a large Send-Q behind a closed window. */
export const orphansWithAClosedWindow: Incident = {
  kind: "orphans-with-a-closed-window",
  cause: "slow-readers",
  otherCauses: ["last-acks-lost", "half-close-kept", "unread-data", "orphans-late", "leak"],
  fix: "drop-slow-readers",
  otherFixes: ["lower-fin-timeout", "lower-buckets", "wait-minutes", "keepalive-option", "deadline-after-shutdown"],
  sources: ["ip-sysctl", "kernel:net/ipv4/tcp.c"],
  because: {
    en: "Linux enters `FIN-WAIT-1` at `close()`, even if the FIN has to wait behind data. These peers acknowledge the probes but read nothing: the window stays at 0, and each orphan keeps its buffers. Beyond `tcp_max_orphans`, or when memory runs short, Linux resets orphans.",
    "zh-CN":
      "在Linux上，`close()`一调用就进入`FIN-WAIT-1`，哪怕FIN还排在数据后面。这些对端确认探测却不读数据：窗口一直为0，每个孤儿连接都占着缓冲区。超过`tcp_max_orphans`或内存紧张时，Linux会复位孤儿连接。",
  },
  build(random) {
    const port = oneOf([80, 443, 8080], random);
    const stuck = between(random, 3, 4);
    const { server, clients } = serverAndClients(random, port, stuck + 5);
    const sockets = clients.map((client, index): TaggedSocket => {
      if (index < stuck) {
        const probe = timer("persist", between(random, 11_000, 115_000));
        return [
          "stuck",
          socket("FIN-WAIT-1", server, client, { sendQ: between(random, 40_000, 190_000), timer: probe }),
        ];
      }
      if (index < stuck + 1)
        return [
          "fresh",
          socket("FIN-WAIT-1", server, client, { sendQ: 1, timer: timer("on", between(random, 40, 220)) }),
        ];
      if (index < stuck + 3)
        return ["serving", socket("ESTABLISHED", server, client, { sendQ: between(random, 0, 1) * 1448, timer: null })];
      return ["over", socket("TIME-WAIT", server, client, { timer: timeWait(random) })];
    });
    const all: readonly TaggedSocket[] = [["listener", listener(port, { backlog: 511 })], ...shuffled(sockets, random)];
    const counters = {
      TcpExtTCPAbortOnMemory: between(random, 120, 4_000),
      TcpExtTCPAbortOnClose: 0,
      TcpExtTCPTimeWaitOverflow: 0,
    };
    return {
      story: {
        en: "A download server runs short of memory. Some clients are reset while they load large files. The kernel’s log speaks of “too many orphaned sockets”.",
        "zh-CN": "下载服务器内存不足，一些客户端在下载大文件时被复位。内核日志里有“too many orphaned sockets”。",
      },
      report: { sockets: all.map(([, one]) => one), counters, errors: ["ECONNRESET"] },
      listings: [
        socketListing("ss -tano", { en: "On the server, an excerpt.", "zh-CN": "在服务器上，节选。" }, all),
        counterListing({ en: "Since this morning.", "zh-CN": "今天早上以来。" }, counters, {
          TcpExtTCPAbortOnMemory: "memory",
          TcpExtTCPAbortOnClose: "zero",
          TcpExtTCPTimeWaitOverflow: "zero",
        }),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        stuck: {
          role: "tells",
          why: {
            en: "Closed by the program, much data unsent, timer `persist`: the peer’s window is shut.",
            "zh-CN": "程序已关闭，大量数据没发出去，定时器是`persist`：对端的窗口关着。",
          },
        },
        fresh: {
          role: "innocent",
          why: {
            en: "Send-Q 1: only the FIN is under way, since a moment.",
            "zh-CN": "Send-Q为1：只有FIN在途，刚发出不久。",
          },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        over: {
          role: "innocent",
          why: { en: "Finished; a small record without buffers.", "zh-CN": "已经结束，只是一条没有缓冲区的小记录。" },
        },
        memory: {
          role: "tells",
          why: {
            en: "Connections that Linux dropped for lack of memory or because there were too many orphans.",
            "zh-CN": "因内存不足或孤儿连接过多而被Linux丢弃的连接数。",
          },
        },
        zero: { role: "innocent", why: { en: "0: this did not happen.", "zh-CN": "为0：没有发生这种事。" } },
      },
    };
  },
};
