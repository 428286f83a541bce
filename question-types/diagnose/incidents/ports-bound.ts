import { oneOf } from "@/lib/grading/random";
import { between, privateIp } from "../hosts";
import type { Incident } from "../incident";
import { peersListing, plainListing, totalsListing } from "../listings";

/** I-16: bind() before connect() burns a port for every destination. */
export const portsBound: Incident = {
  kind: "ports-bound",
  cause: "ports-bound",
  otherCauses: ["ports-used-up", "no-reuseaddr", "server-slow", "descriptors-held", "normal-time-waits"],
  fix: "bind-no-port",
  otherFixes: ["reuseport", "recycle", "lower-fin-timeout", "more-descriptors", "nothing"],
  sources: ["man:ip(7)", "ip-sysctl"],
  because: {
    en: "`bind(address, 0)` must choose a port before the destination is known, so on Linux it takes one that nobody uses at all. With `IP_BIND_ADDRESS_NO_PORT` the choice is put off to `connect()`, and each destination has the whole range for itself.",
    "zh-CN":
      "调用`bind(地址, 0)`时还不知道目的地，所以Linux只能选一个完全没有人用的端口。设了`IP_BIND_ADDRESS_NO_PORT`，端口推迟到`connect()`时再选，每个目的地都能使用整个范围。",
  },
  build(random) {
    const [low, high] = [32_768, 60_999];
    const range = high - low + 1;
    const first = between(random, 9_000, 12_000);
    const second = between(random, 7_000, 9_000);
    const ports = [8080, 8443, 9000].map((port) => `${privateIp(random)}:${port}`);
    const rest = range - first - second - between(random, 0, 4) - 500;
    const peers = [first, second, rest].map((count, index) => [ports[index] ?? "", count] as const);
    const timeWaits = first + second + rest;
    const totals = [
      ["TIME-WAIT", timeWaits],
      ["ESTABLISHED", 500],
      ["LISTEN", between(random, 2, 5)],
    ] as const;
    const source = privateIp(random);
    return {
      story: {
        en: "A proxy with a fixed source address fails to reach any backend at busy times. Each backend alone has far fewer connections than there are ports.",
        "zh-CN": "一个使用固定源地址的代理，繁忙时连不上任何后端。单看每个后端，连接数都远少于端口数。",
      },
      report: { totals, peers, portRange: range, errors: ["EADDRINUSE"] },
      listings: [
        plainListing(
          `tail -n 1 /var/log/${oneOf(["proxy", "relay", "edge"], random)}.log`,
          { en: "The proxy’s log.", "zh-CN": "代理的日志。" },
          [["error", `bind ${source}:0: EADDRINUSE (98: Address already in use) before connect to ${ports[2]}`]],
        ),
        totalsListing({ en: "On the proxy.", "zh-CN": "在代理上。" }, totals, {
          "TIME-WAIT": "sum",
          ESTABLISHED: "sum",
          LISTEN: "rest",
        }),
        peersListing(
          { en: "On the proxy.", "zh-CN": "在代理上。" },
          peers.map(([peer, count]) => [peer, count, "spread"] as const),
        ),
        plainListing("sysctl net.ipv4.ip_local_port_range", { en: "On the proxy.", "zh-CN": "在代理上。" }, [
          ["range", `net.ipv4.ip_local_port_range = ${low} ${high}`],
        ]),
      ],
      remarks: {
        error: {
          role: "tells",
          why: {
            en: "It is `bind()` that fails, with port 0, before `connect()` was called.",
            "zh-CN": "失败的是`bind()`，端口为0，还没有调用`connect()`。",
          },
        },
        sum: {
          role: "tells",
          why: {
            en: `Together about ${range}: every port of the range has one connection.`,
            "zh-CN": `合计约${range}：范围内每个端口上恰好有一个连接。`,
          },
        },
        rest: { role: "innocent", why: { en: "Listeners of the host.", "zh-CN": "主机上的监听套接字。" } },
        spread: {
          role: "innocent",
          why: {
            en: "Far from the whole range: towards this destination alone no port would be missing.",
            "zh-CN": "离整个范围还远：单看这个目的地，端口是够用的。",
          },
        },
        range: { role: "tells", why: { en: `The range has ${range} ports.`, "zh-CN": `这个范围共有${range}个端口。` } },
      },
    };
  },
};
