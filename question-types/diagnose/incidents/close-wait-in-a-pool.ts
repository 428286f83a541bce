import { oneOf, shuffled } from "@/lib/grading/random";
import type { State } from "@/lib/tcp";
import { between, distinct, ephemeralPort, listener, privateIp, publicIp, socket, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { socketListing, type TaggedSocket, totalsListing } from "../listings";

/** I-3: a pool whose backend closed what was idle. */
export const closeWaitInAPool: Incident = {
  kind: "close-wait-in-a-pool",
  cause: "pool-idle",
  otherCauses: ["client-leak", "not-accepted", "peer-must-close", "kernel-time-out", "leak"],
  fix: "evict-idle",
  otherFixes: ["close-on-every-path", "lower-fin-timeout", "keepalive-option", "unblock-accept"],
  sources: ["rfc9293#3.6", "man:ss(8)"],
  because: {
    en: "The backend’s idle time-out has closed connections that the pool keeps for later; the pool will notice when it takes them out. Their number does not grow, so nothing leaks. Evicting idle connections in time spares the first request that would meet one.",
    "zh-CN":
      "后端的空闲超时关闭了连接池留着备用的连接，连接池要到取用时才会发现。数量不增长，所以不是泄漏。及时淘汰空闲连接，可以避免下一个请求碰上它们。",
  },
  build(random) {
    const port = oneOf([5432, 3306, 8080, 6379], random);
    const backend = { ip: privateIp(random), port };
    const own = privateIp(random);
    const idle = between(random, 12, 30);
    const locals = distinct(9, () => ephemeralPort(random));
    const sockets = locals.map((local, index): TaggedSocket => {
      const end = { ip: own, port: local };
      if (index < 4) return ["idle", socket("CLOSE-WAIT", end, backend, { recvQ: 1 })];
      if (index < 6) return ["used", socket("ESTABLISHED", end, backend)];
      if (index < 7)
        return ["over", socket("TIME-WAIT", end, { ip: privateIp(random), port: 443 }, { timer: timeWait(random) })];
      return ["client", socket("ESTABLISHED", { ip: own, port: 8443 }, { ip: publicIp(random), port: local })];
    });
    const all: readonly TaggedSocket[] = [["listener", listener(8443)], ...shuffled(sockets, random)];
    const totals = (closeWaits: number): readonly (readonly [State, number])[] => [
      ["ESTABLISHED", between(random, 80, 160)],
      ["TIME-WAIT", between(random, 40, 70)],
      ["CLOSE-WAIT", closeWaits],
    ];
    const [before, now] = [totals(idle), totals(idle - between(random, 0, 2))];
    const tags = { "CLOSE-WAIT": "stable", ESTABLISHED: "rest", "TIME-WAIT": "rest" };
    return {
      story: {
        en: `A new alert fires on an application server: “more than 10 sockets in CLOSE-WAIT”. Nobody has complained. The backend listens on port ${port}.`,
        "zh-CN": `应用服务器上新设的告警响了：“CLOSE-WAIT超过10个”。没有人反映有问题。后端监听端口${port}。`,
      },
      report: { sockets: all.map(([, one]) => one), totals: now, totalsBefore: before, errors: [] },
      listings: [
        totalsListing({ en: "Yesterday.", "zh-CN": "昨天。" }, before, tags),
        totalsListing({ en: "Today.", "zh-CN": "今天。" }, now, tags),
        socketListing("ss -tan", { en: "Today, an excerpt.", "zh-CN": "今天，节选。" }, all),
      ],
      remarks: {
        stable: {
          role: "tells",
          why: { en: "No more than before: nothing leaks.", "zh-CN": "没有比之前更多：不是泄漏。" },
        },
        rest: { role: "innocent", why: { en: "Ordinary traffic.", "zh-CN": "正常的业务连接。" } },
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        idle: {
          role: "tells",
          why: {
            en: "This host opened it (its own port is ephemeral), the backend has closed it, and only the FIN is unread.",
            "zh-CN": "这是本机发起的连接（本地端口是临时端口），后端已关闭它，没读的只有FIN。",
          },
        },
        used: {
          role: "innocent",
          why: { en: "A connection of the pool that is alive.", "zh-CN": "连接池里仍然有效的连接。" },
        },
        over: {
          role: "innocent",
          why: { en: "A call to another service, finished.", "zh-CN": "对另一个服务的调用，已经结束。" },
        },
        client: { role: "innocent", why: { en: "A client that is being served.", "zh-CN": "正在得到服务的客户端。" } },
      },
    };
  },
};
