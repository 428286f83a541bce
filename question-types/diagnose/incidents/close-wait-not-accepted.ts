import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, serverAndClients, socket, sshSession, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { socketListing, type TaggedSocket } from "../listings";

/** I-2: connections that the kernel made, that no program has accepted, and whose clients have gone. */
export const closeWaitNotAccepted: Incident = {
  kind: "close-wait-not-accepted",
  cause: "not-accepted",
  otherCauses: ["leak", "peer-must-close", "kernel-time-out", "half-open", "server-ports"],
  fix: "unblock-accept",
  otherFixes: ["lower-fin-timeout", "keepalive-option", "bigger-backlog", "close-on-every-path"],
  sources: ["man:listen(2)", "man:ss(8)"],
  because: {
    en: "The kernel completes handshakes and takes requests without the program. In `LISTEN`, Recv-Q is the number of connections that wait for `accept()`, Send-Q the backlog: the queue is full. Recv-Q of the waiting connections is their request, plus one for the FIN of clients that gave up.",
    "zh-CN":
      "没有程序参与，内核也会完成握手、收下请求。`LISTEN`行的Recv-Q是等待`accept()`的连接数，Send-Q是积压上限：队列满了。等待中的连接，Recv-Q是请求的字节数；客户端放弃后，FIN再加1。",
  },
  build(random) {
    const port = oneOf([8080, 8000, 5000, 9090], random);
    const backlog = oneOf([64, 128, 511], random);
    const request = between(random, 180, 740);
    const gone = between(random, 3, 4);
    const { server, clients } = serverAndClients(random, port, gone + 3);
    const sockets = clients.map((client, index): TaggedSocket => {
      if (index < gone) return ["gone", socket("CLOSE-WAIT", server, client, { recvQ: request + 1 })];
      if (index < gone + 2) return ["waiting", socket("ESTABLISHED", server, client, { recvQ: request })];
      return ["over", socket("TIME-WAIT", server, client, { timer: timeWait(random) })];
    });
    const all: readonly TaggedSocket[] = [
      ["queue", listener(port, { waiting: backlog + 1, backlog })],
      ["other", listener(9100, { backlog: 4096 })],
      ...shuffled([...sockets, ["ssh", sshSession(random, server.ip)] as const], random),
    ];
    return {
      story: {
        en: `Clients of port ${port} connect at once, send their request, and hear nothing. They give up after ten seconds.`,
        "zh-CN": `端口${port}的客户端马上就能连上，发出请求，却得不到任何回应，十秒后放弃。`,
      },
      report: { sockets: all.map(([, one]) => one), errors: ["client gave up"] },
      listings: [socketListing("ss -tano", { en: "On the server, an excerpt.", "zh-CN": "在服务器上，节选。" }, all)],
      remarks: {
        queue: {
          role: "tells",
          why: {
            en: `Recv-Q ${backlog + 1} above Send-Q ${backlog}: as many connections wait for \`accept()\` as the queue can hold.`,
            "zh-CN": `Recv-Q为${backlog + 1}，超过Send-Q的${backlog}：等待\`accept()\`的连接已经把队列占满。`,
          },
        },
        other: {
          role: "innocent",
          why: { en: "A listener whose queue is empty.", "zh-CN": "这个监听套接字的队列是空的。" },
        },
        gone: {
          role: "tells",
          why: {
            en: "The whole request and the FIN lie unread: nobody has taken this connection over, and its client has gone.",
            "zh-CN": "整个请求和FIN都没有人读：没有程序接手这个连接，客户端已经离开。",
          },
        },
        waiting: {
          role: "neutral",
          why: { en: "The same, its client still waits.", "zh-CN": "情况相同，只是客户端还在等。" },
        },
        over: { role: "innocent", why: { en: "A connection from before the trouble.", "zh-CN": "出问题之前的连接。" } },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
      },
    };
  },
};
