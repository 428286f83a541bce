import { oneOf, shuffled } from "@/lib/grading/random";
import { listener, serverAndClients, socket, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { plainListing, socketListing, type TaggedSocket } from "../listings";

/** tcp_fin_timeout was lowered to shorten TIME-WAIT, in vain (facts.md L6, L7). */
export const finTimeoutMisread: Incident = {
  kind: "fin-timeout-misread",
  cause: "fin-timeout-misread",
  otherCauses: ["time-wait-by-setting", "server-slow", "half-close-kept", "clients-only", "descriptors-held"],
  fix: "undo-fin-timeout",
  otherFixes: ["lower-fin-timeout", "lower-buckets", "recycle", "reuse-on-server", "linger-zero"],
  sources: ["ip-sysctl", "recording:s05d", "recording:s15a"],
  because: {
    en: "`tcp_fin_timeout` limits `FIN-WAIT-2` of connections that no program holds. `ss` prints the same word, `timewait`, for both timers, which may be where the belief comes from; the times tell them apart. On Linux `TIME-WAIT` is a constant of 60 s.",
    "zh-CN":
      "`tcp_fin_timeout`限制的是没有程序持有的`FIN-WAIT-2`。`ss`对这两种定时器都显示`timewait`，误解也许由此而来；看剩余时间就能分清。在Linux上`TIME-WAIT`固定为60秒。",
  },
  build(random) {
    const port = oneOf([80, 443, 8080], random);
    const seconds = oneOf([5, 10, 15], random);
    const { server, clients } = serverAndClients(random, port, 9);
    const most = seconds * 1_000;
    const sockets = clients.map((client, index): TaggedSocket => {
      if (index < 4) return ["long", socket("TIME-WAIT", server, client, { timer: timeWait(random, most + 2_000) })];
      if (index < 5)
        return ["short", socket("TIME-WAIT", server, client, { timer: timeWait(random, 1_000, most - 500) })];
      if (index < 7)
        return ["orphan", socket("FIN-WAIT-2", server, client, { timer: timeWait(random, 500, most - 200) })];
      return ["serving", socket("ESTABLISHED", server, client)];
    });
    const all: readonly TaggedSocket[] = [["listener", listener(port)], ...shuffled(sockets, random)];
    return {
      story: {
        en: "To have fewer TIME-WAITs, somebody changed a setting on a server last week. Their number has not changed at all.",
        "zh-CN": "为了减少TIME-WAIT，上周有人改了服务器上的一个设置，但数量一点没变。",
      },
      report: { sockets: all.map(([, one]) => one), settings: { "net.ipv4.tcp_fin_timeout": seconds } },
      listings: [
        plainListing(
          "sysctl net.ipv4.tcp_fin_timeout net.ipv4.tcp_max_tw_buckets net.ipv4.tcp_keepalive_time",
          { en: "On the server.", "zh-CN": "在服务器上。" },
          [
            ["setting", `net.ipv4.tcp_fin_timeout = ${seconds}`],
            ["default", `net.ipv4.tcp_max_tw_buckets = ${oneOf([65_536, 131_072, 262_144], random)}`],
            ["default", "net.ipv4.tcp_keepalive_time = 7200"],
          ],
        ),
        socketListing("ss -tano", { en: "Today, an excerpt.", "zh-CN": "今天，节选。" }, all),
      ],
      remarks: {
        setting: {
          role: "tells",
          why: { en: "This is what was changed; the default is 60.", "zh-CN": "被改动的就是它；默认值是60。" },
        },
        default: { role: "innocent", why: { en: "A default.", "zh-CN": "这是默认值。" } },
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        long: {
          role: "tells",
          why: {
            en: `\`TIME-WAIT\` with more than ${seconds} s left: the setting does not bound it.`,
            "zh-CN": `\`TIME-WAIT\`还剩${seconds}秒以上：这个设置管不到它。`,
          },
        },
        short: {
          role: "neutral",
          why: {
            en: "A `TIME-WAIT` near its end; its time left proves nothing.",
            "zh-CN": "快要结束的`TIME-WAIT`，剩余时间说明不了什么。",
          },
        },
        orphan: {
          role: "neutral",
          why: {
            en: `\`FIN-WAIT-2\`, never more than ${seconds} s left: this is what the setting bounds.`,
            "zh-CN": `\`FIN-WAIT-2\`，剩余时间都不超过${seconds}秒：这个设置管的正是它。`,
          },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
      },
    };
  },
};
