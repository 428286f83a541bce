import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, privateIp, serverAndClients, socket, sshSession, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { socketListing, type TaggedSocket } from "../listings";

/** I-10: FIN-WAIT-2 without a timer: a program half-closed and waits. */
export const halfCloseKept: Incident = {
  kind: "half-close-kept",
  cause: "half-close-kept",
  otherCauses: ["orphans-late", "slow-readers", "last-acks-lost", "leak", "peer-must-close"],
  fix: "deadline-after-shutdown",
  otherFixes: ["lower-fin-timeout", "wait-minutes", "drop-slow-readers", "lower-buckets", "keepalive-option"],
  sources: ["recording:s15c", "recording:s15a", "ip-sysctl"],
  because: {
    en: "After `shutdown(SHUT_WR)` the program still owns the connection, and `FIN-WAIT-2` lasts as long as the peer keeps its side open. Linux limits only `FIN-WAIT-2` that no program holds any more (`tcp_fin_timeout`); that one shows a timer.",
    "zh-CN":
      "`shutdown(SHUT_WR)`之后连接仍归程序所有，对端不关，`FIN-WAIT-2`就一直持续。Linux只限制没有程序持有的`FIN-WAIT-2`（`tcp_fin_timeout`），那种会显示定时器。",
  },
  build(random) {
    const port = oneOf([8080, 3128, 1080, 8443], random);
    const kept = between(random, 3, 5);
    const { server, clients } = serverAndClients(random, port, kept + 5);
    const asServer = random() < 0.5;
    const upstream = { ip: privateIp(random), port: 9000 };
    const sockets = clients.map((client, index): TaggedSocket => {
      const [local, remote] = asServer ? [server, client] : [{ ip: server.ip, port: client.port }, upstream];
      if (index < kept) return ["kept", socket("FIN-WAIT-2", local, remote)];
      if (index < kept + 2) return ["orphan", socket("FIN-WAIT-2", local, remote, { timer: timeWait(random) })];
      if (index < kept + 4) return ["serving", socket("ESTABLISHED", local, remote)];
      return ["over", socket("TIME-WAIT", local, remote, { timer: timeWait(random) })];
    });
    const all: readonly TaggedSocket[] = [
      ["listener", listener(port)],
      ...shuffled([...sockets, ["ssh", sshSession(random, server.ip)] as const], random),
    ];
    return {
      story: {
        en: `A proxy on port ${port} holds more and more descriptors. Most of its sockets are in FIN-WAIT-2, some for hours.`,
        "zh-CN": `端口${port}上的代理占用的描述符越来越多。它的套接字大多处于FIN-WAIT-2，有的已经好几个小时。`,
      },
      report: { sockets: all.map(([, one]) => one) },
      listings: [socketListing("ss -tano", { en: `On the proxy, an excerpt.`, "zh-CN": "在代理上，节选。" }, all)],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        kept: {
          role: "tells",
          why: {
            en: "`FIN-WAIT-2` without a timer: a program still holds it, so no limit of the kernel applies.",
            "zh-CN": "没有定时器的`FIN-WAIT-2`：仍被程序持有，内核的时限对它不起作用。",
          },
        },
        orphan: {
          role: "innocent",
          why: {
            en: "With a timer: closed by the program; the kernel drops it when the timer ends.",
            "zh-CN": "有定时器：程序已关闭，到时内核会丢弃它。",
          },
          misconception: "M22",
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        over: { role: "innocent", why: { en: "Closed by both ends.", "zh-CN": "两端都已关闭。" } },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
      },
    };
  },
};
