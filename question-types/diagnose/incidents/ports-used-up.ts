import { oneOf } from "@/lib/grading/random";
import { between, privateIp } from "../hosts";
import type { Incident } from "../incident";
import { peersListing, plainListing, totalsListing } from "../listings";

/** Ranges of local ports (net.ipv4.ip_local_port_range): Linux's default first. */
const RANGES = [
  [32_768, 60_999],
  [20_000, 60_999],
  [10_240, 65_535],
] as const;

/** I-4: every local port towards one backend is in TIME-WAIT. */
export const portsUsedUp: Incident = {
  kind: "ports-used-up",
  cause: "ports-used-up",
  otherCauses: ["normal-time-waits", "server-slow", "descriptors-held", "clients-only", "not-accepted"],
  fix: "keep-upstream-connections",
  otherFixes: ["lower-fin-timeout", "recycle", "bigger-backlog", "more-descriptors", "nothing"],
  sources: ["ip-sysctl", "recording:s17a", "bernat"],
  because: {
    en: "A connection takes a 4-tuple. Source address, destination address and destination port are fixed here, so the local ports are all there is: one new connection per port and 60 s. Other destinations are still reached through the same ports.",
    "zh-CN":
      "一个连接占用的是四元组。这里源IP、目的IP和目的端口都固定，能变的只有本地端口：每个端口60秒只能建一个新连接。到其他目的地的连接仍可以使用这些端口。",
  },
  build(random) {
    const [low, high] = oneOf(RANGES, random);
    const range = high - low + 1;
    const backend = `${privateIp(random)}:${oneOf([8080, 9000, 8443], random)}`;
    const full = range - between(random, 0, 6);
    const others = [
      [`${privateIp(random)}:6379`, between(random, 300, 900)],
      [`${privateIp(random)}:5432`, between(random, 60, 250)],
      [`${privateIp(random)}:443`, between(random, 5, 50)],
    ] as const;
    const timeWaits = others.reduce((sum, [, count]) => sum + count, full);
    const totals = [
      ["TIME-WAIT", timeWaits],
      ["ESTABLISHED", between(random, 200, 700)],
      ["LISTEN", between(random, 4, 9)],
    ] as const;
    return {
      story: {
        en: "A gateway answers 502 to some requests, more of them at noon. The backend is idle half of the time.",
        "zh-CN": "网关对一部分请求回502，中午更多。后端有一半时间是空闲的。",
      },
      report: {
        totals,
        peers: [[backend, full], ...others],
        portRange: range,
        errors: ["EADDRNOTAVAIL"],
      },
      listings: [
        plainListing("tail -n 1 /var/log/nginx/error.log", { en: "The gateway’s log.", "zh-CN": "网关的日志。" }, [
          [
            "error",
            `[crit] connect() to ${backend} failed (99: Cannot assign requested address) while connecting to upstream`,
          ],
        ]),
        totalsListing({ en: "On the gateway.", "zh-CN": "在网关上。" }, totals, {
          "TIME-WAIT": "sum",
          ESTABLISHED: "rest",
          LISTEN: "rest",
        }),
        peersListing({ en: "On the gateway.", "zh-CN": "在网关上。" }, [
          [backend, full, "full"],
          ...others.map(([peer, count]) => [peer, count, "few"] as const),
        ]),
        plainListing("sysctl net.ipv4.ip_local_port_range", { en: "On the gateway.", "zh-CN": "在网关上。" }, [
          ["range", `net.ipv4.ip_local_port_range = ${low} ${high}`],
        ]),
      ],
      remarks: {
        error: {
          role: "tells",
          why: {
            en: "`EADDRNOTAVAIL` from `connect()`: no free 4-tuple towards this address and port.",
            "zh-CN": "`connect()`得到`EADDRNOTAVAIL`：到这个IP和端口已没有空闲的四元组。",
          },
        },
        sum: {
          role: "neutral",
          why: {
            en: "The sum alone proves nothing: it matters towards whom.",
            "zh-CN": "光看总数说明不了什么，要看是到谁的。",
          },
        },
        rest: { role: "innocent", why: { en: "Ordinary traffic.", "zh-CN": "正常的业务连接。" } },
        full: {
          role: "tells",
          why: {
            en: `One backend has ${full} of the ${range} local ports.`,
            "zh-CN": `${range}个本地端口中，有${full}个都在这一个后端名下。`,
          },
        },
        few: {
          role: "innocent",
          why: {
            en: "Far from using up the range: each destination has all ports for itself.",
            "zh-CN": "离占满还很远：每个目的地都可以使用全部端口。",
          },
          misconception: "M25",
        },
        range: {
          role: "tells",
          why: { en: `The range has ${range} ports.`, "zh-CN": `这个范围共有${range}个端口。` },
        },
      },
    };
  },
};
