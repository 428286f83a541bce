import { oneOf, shuffled } from "@/lib/grading/random";
import { between, ephemeralPort, listener, privateIp, serverAndClients, socket, sshSession, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { plainListing, socketListing, type TaggedSocket } from "../listings";

/** I-7: EADDRINUSE after a restart, without SO_REUSEADDR. */
export const addressInUse: Incident = {
  kind: "address-in-use",
  cause: "no-reuseaddr",
  otherCauses: ["other-listener", "ports-used-up", "port-blocked", "descriptors-held", "clients-only"],
  fix: "set-reuseaddr",
  otherFixes: ["stop-other", "reuseport", "lower-fin-timeout", "recycle", "bigger-backlog"],
  sources: ["man:socket(7)", "recording:s19"],
  because: {
    en: "The server closed those connections first, so they stand in `TIME-WAIT` on its port, and `bind()` refuses the port while any of them is left. On Linux `SO_REUSEADDR` lets it pass if the old sockets had the option, too. The `TIME-WAIT`s stay.",
    "zh-CN":
      "这些连接由服务器先关闭，因此在它的端口上留下`TIME-WAIT`；只要还剩一个，`bind()`就拒绝这个端口。在Linux上，旧套接字当初也设过`SO_REUSEADDR`，新的设了才能通过。`TIME-WAIT`本身不会消失。",
  },
  build(random) {
    const port = oneOf([8080, 9000, 5000, 7070], random);
    const left = between(random, 3, 4);
    const { server, clients } = serverAndClients(random, port, left + 2);
    const own = (local: number) => ({ ip: server.ip, port: local });
    const sockets: readonly TaggedSocket[] = [
      ...clients
        .slice(0, left)
        .map(
          (client): TaggedSocket => [
            "left",
            socket("TIME-WAIT", server, client, { timer: timeWait(random, 4_000, 52_000) }),
          ],
        ),
      ...clients
        .slice(left)
        .map(
          (client): TaggedSocket => [
            "outgoing",
            socket("TIME-WAIT", own(client.port), { ip: privateIp(random), port }, { timer: timeWait(random) }),
          ],
        ),
      ["database", socket("ESTABLISHED", own(ephemeralPort(random)), { ip: privateIp(random), port: 5432 })],
      ["ssh", sshSession(random, server.ip)],
    ];
    const all: readonly TaggedSocket[] = [
      ["listener", listener(22)],
      ["listener", listener(9100, { backlog: 4096 })],
      ...shuffled(sockets, random),
    ];
    return {
      story: {
        en: `A service on port ${port} is stopped and started again within five seconds. The new process does not come up.`,
        "zh-CN": `端口${port}上的服务停止后五秒内又启动，新进程起不来。`,
      },
      report: { sockets: all.map(([, one]) => one), errors: ["EADDRINUSE"], wantedPort: port },
      listings: [
        plainListing("journalctl -n 1 -o cat", { en: "The new process.", "zh-CN": "新进程的日志。" }, [
          ["log", `bind 0.0.0.0:${port}: EADDRINUSE (98: Address already in use)`],
        ]),
        socketListing("ss -tano", { en: "At that moment.", "zh-CN": "就在那时。" }, all),
      ],
      remarks: {
        log: {
          role: "neutral",
          why: { en: "This is what is noticed, not yet why.", "zh-CN": "这是现象，还不是原因。" },
        },
        listener: {
          role: "innocent",
          why: { en: "It listens on another port.", "zh-CN": "它监听的是另一个端口。" },
        },
        left: {
          role: "tells",
          why: {
            en: `Local port ${port}, \`TIME-WAIT\`: a connection that the old process closed first.`,
            "zh-CN": `本地端口${port}，\`TIME-WAIT\`：旧进程先关闭的连接。`,
          },
        },
        outgoing: {
          role: "innocent",
          why: {
            en: `Here ${port} is the other end’s port; the local one is ephemeral.`,
            "zh-CN": `这里${port}是对端的端口，本地端口是临时端口。`,
          },
          misconception: "M25",
        },
        database: { role: "innocent", why: { en: "A connection to the database.", "zh-CN": "到数据库的连接。" } },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
      },
    };
  },
};
