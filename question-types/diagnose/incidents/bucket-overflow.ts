import { oneOf } from "@/lib/grading/random";
import { between } from "../hosts";
import type { Incident } from "../incident";
import { counterListing, plainListing, totalsListing } from "../listings";

/** tcp_max_tw_buckets was lowered: connections skip TIME-WAIT (facts.md L17). */
export const bucketOverflow: Incident = {
  kind: "bucket-overflow",
  cause: "buckets-lowered",
  otherCauses: ["normal-time-waits", "server-ports", "unread-data", "server-slow", "slow-readers"],
  fix: "raise-buckets",
  otherFixes: ["nothing", "lower-fin-timeout", "recycle", "linger-zero", "reuse-on-server"],
  sources: ["ip-sysctl", "recording:s18", "recording:s10c"],
  because: {
    en: "On Linux a connection beyond the limit goes straight to CLOSED. After `close()` that happens as soon as its FIN is acknowledged, because the record for `FIN-WAIT-2` counts, too: the peer’s FIN then meets nothing and gets RST. The kernel’s documentation says never to lower the limit.",
    "zh-CN":
      "在Linux上，超出上限的连接直接进入CLOSED。`close()`之后，FIN一被确认就会这样，因为`FIN-WAIT-2`的记录也计入上限：对端的FIN到来时已没有连接，得到RST。内核文档明确说不要调低这个上限。",
  },
  build(random) {
    const limit = oneOf([5_000, 6_000, 8_000, 10_000], random);
    const orphans = between(random, 30, 140);
    const totals = [
      ["TIME-WAIT", limit - orphans],
      ["ESTABLISHED", between(random, 700, 2_400)],
      ["FIN-WAIT-2", orphans],
      ["CLOSE-WAIT", between(random, 1, 4)],
    ] as const;
    const overflow = between(random, 60_000, 900_000);
    const counters = {
      TcpOutRsts: overflow + between(random, 900, 5_000),
      TcpExtTW: overflow * between(random, 3, 6),
      TcpExtListenOverflows: 0,
      TcpExtTCPAbortOnClose: 0,
      TcpExtTCPAbortOnMemory: 0,
      TcpExtTCPTimeWaitOverflow: overflow,
    };
    return {
      story: {
        en: "A server was “tuned” against its many TIME-WAITs. Since then some clients log “connection reset by peer” just after a complete answer.",
        "zh-CN": "有人为了减少TIME-WAIT给服务器做了“调优”。此后一些客户端在收完响应之后报“connection reset by peer”。",
      },
      report: { totals, counters, errors: ["ECONNRESET"], settings: { "net.ipv4.tcp_max_tw_buckets": limit } },
      listings: [
        totalsListing({ en: "On the server; hardly changes.", "zh-CN": "在服务器上；几乎不变。" }, totals, {
          "TIME-WAIT": "sum",
          "FIN-WAIT-2": "orphans",
          ESTABLISHED: "rest",
          "CLOSE-WAIT": "rest",
        }),
        counterListing({ en: "Since the change.", "zh-CN": "改动以来。" }, counters, {
          TcpOutRsts: "resets",
          TcpExtTW: "entered",
          TcpExtListenOverflows: "zero",
          TcpExtTCPAbortOnClose: "zero",
          TcpExtTCPAbortOnMemory: "zero",
          TcpExtTCPTimeWaitOverflow: "overflow",
        }),
        plainListing(
          "sysctl net.ipv4.tcp_max_tw_buckets net.ipv4.tcp_fin_timeout",
          { en: "On the server.", "zh-CN": "在服务器上。" },
          [
            ["limit", `net.ipv4.tcp_max_tw_buckets = ${limit}`],
            ["timeout", "net.ipv4.tcp_fin_timeout = 60"],
          ],
        ),
      ],
      remarks: {
        sum: {
          role: "neutral",
          why: {
            en: "Held down by the limit; with FIN-WAIT-2 it makes up just that number.",
            "zh-CN": "被上限压着；与FIN-WAIT-2相加正好等于上限。",
          },
        },
        orphans: {
          role: "neutral",
          why: { en: "Records of this kind count towards the limit, too.", "zh-CN": "这种记录也计入上限。" },
        },
        rest: { role: "innocent", why: { en: "Ordinary traffic.", "zh-CN": "正常的业务连接。" } },
        resets: {
          role: "neutral",
          why: { en: "Resets were sent; this alone does not say why.", "zh-CN": "发出过RST；光看这一行还不知道原因。" },
        },
        entered: {
          role: "innocent",
          why: {
            en: "Only a sum since the change; it is large on any busy server.",
            "zh-CN": "只是改动以来的累计数，繁忙的服务器上都会很大。",
          },
        },
        zero: { role: "innocent", why: { en: "0: this did not happen.", "zh-CN": "为0：没有发生这种事。" } },
        overflow: {
          role: "tells",
          why: {
            en: "So many connections found the limit reached and skipped `TIME-WAIT`.",
            "zh-CN": "有这么多连接因达到上限而跳过了`TIME-WAIT`。",
          },
        },
        limit: {
          role: "tells",
          why: {
            en: "Far below the default, which grows with the memory: 131,072 on a host with 24 GB (Linux 6.18).",
            "zh-CN": "远低于默认值。默认值随内存增大：24 GB内存的主机上是131072（Linux 6.18）。",
          },
        },
        timeout: {
          role: "innocent",
          why: { en: "The default, and not a matter of `TIME-WAIT`.", "zh-CN": "这是默认值，而且与`TIME-WAIT`无关。" },
          misconception: "M21",
        },
      },
    };
  },
};
