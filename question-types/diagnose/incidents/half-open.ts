import { oneOf, shuffled } from "@/lib/grading/random";
import {
  between,
  distinct,
  ephemeralPort,
  listener,
  privateIp,
  publicIp,
  socket,
  sshSession,
  timer,
  timeWait,
} from "../hosts";
import type { Incident } from "../incident";
import { socketListing, type TaggedSocket } from "../listings";

/** I-14: a connection that only one end remembers. */
export const halfOpen: Incident = {
  kind: "half-open",
  cause: "half-open",
  otherCauses: ["process-crashed", "slow-readers", "not-accepted", "idle-race", "last-acks-lost"],
  fix: "probe-idle",
  otherFixes: ["lower-fin-timeout", "block-rst", "bigger-backlog", "close-on-every-path", "longer-client-idle"],
  sources: ["rfc9293#3.5.1", "recording:s09a", "ip-sysctl"],
  because: {
    en: "The connection was idle for longer than a device on the way remembers. The database still waits, in `ESTABLISHED` and without a timer; the query never gets there. On Linux the client repeats it for about 15 minutes (`tcp_retries2`). Keep-alive probes, sent often enough, keep the entry alive or find the loss early.",
    "zh-CN":
      "连接空闲的时间超过了途中设备的记忆。数据库那边仍是`ESTABLISHED`，没有定时器，一直在等；查询根本到不了。在Linux上客户端会重传约15分钟（`tcp_retries2`）。足够频繁的保活探测能让表项不过期，或及早发现连接已断。",
  },
  build(random) {
    const port = oneOf([5432, 3306, 1521], random);
    const database = { ip: privateIp(random), port };
    const app = privateIp(random);
    const locals = distinct(6, () => ephemeralPort(random));
    const query = between(random, 60, 400);
    const repeats = between(random, 7, 11);
    const left = between(random, 1_000, Math.min(120_000, 230 * 2 ** (repeats - 1)));
    const [first = 0, ...rest] = locals;
    const dead = { ip: app, port: first };
    const client: readonly TaggedSocket[] = [
      ["listener", listener(8443)],
      ...shuffled<TaggedSocket>(
        [
          ["repeating", socket("ESTABLISHED", dead, database, { sendQ: query, timer: timer("on", left, repeats) })],
          ...rest
            .slice(0, 3)
            .map((local): TaggedSocket => ["working", socket("ESTABLISHED", { ip: app, port: local }, database)]),
          [
            "over",
            socket(
              "TIME-WAIT",
              { ip: app, port: rest[3] ?? 0 },
              { ip: privateIp(random), port: 443 },
              { timer: timeWait(random) },
            ),
          ],
          [
            "user",
            socket("ESTABLISHED", { ip: app, port: 8443 }, { ip: publicIp(random), port: ephemeralPort(random) }),
          ],
        ],
        random,
      ),
    ];
    const server: readonly TaggedSocket[] = [
      ["listener", listener(port, { backlog: 244 })],
      ...shuffled<TaggedSocket>(
        [
          ["silent", socket("ESTABLISHED", database, dead)],
          ...rest
            .slice(0, 3)
            .map((local): TaggedSocket => ["working", socket("ESTABLISHED", database, { ip: app, port: local })]),
          ["ssh", sshSession(random, database.ip)],
        ],
        random,
      ),
    ];
    return {
      story: {
        en: "The first query after lunch hangs for a quarter of an hour, then fails with “Connection timed out”. A firewall stands between the application and its database.",
        "zh-CN": "午休后的第一个查询卡住一刻钟，然后报“Connection timed out”。应用和数据库之间有一道防火墙。",
      },
      report: { sockets: client.map(([, one]) => one), errors: ["ETIMEDOUT"] },
      listings: [
        socketListing(
          "ss -tano",
          { en: "On the application’s host, while it hangs.", "zh-CN": "在应用主机上，卡住期间。" },
          client,
        ),
        socketListing(
          "ss -tano",
          { en: "On the database’s host, at the same time.", "zh-CN": "在数据库主机上，同一时刻。" },
          server,
        ),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        repeating: {
          role: "tells",
          why: {
            en: `Send-Q ${query}: the query, repeated ${repeats} times without an ACK.`,
            "zh-CN": `Send-Q为${query}：查询已重传${repeats}次，没有收到ACK。`,
          },
        },
        silent: {
          role: "tells",
          why: {
            en: "The other end of the same connection: Recv-Q 0, nothing of the query has arrived, and nothing tells it that anything is wrong.",
            "zh-CN": "同一个连接的另一端：Recv-Q为0，查询一点也没到，它也无从得知出了问题。",
          },
        },
        working: {
          role: "innocent",
          why: { en: "A connection of the pool that works.", "zh-CN": "连接池里正常的连接。" },
        },
        over: {
          role: "innocent",
          why: { en: "A call to another service, finished.", "zh-CN": "对另一个服务的调用，已经结束。" },
        },
        user: { role: "innocent", why: { en: "A user who is waiting.", "zh-CN": "一个正在等待的用户。" } },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
      },
    };
  },
};
