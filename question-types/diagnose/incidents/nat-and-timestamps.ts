import { oneOf, type Random } from "@/lib/grading/random";
import type { Segment } from "@/lib/tcp";
import { add } from "@/lib/tcp/sequence";
import type { Address } from "@/lib/tcp/sockets/calls";
import type { PrintablePacket } from "@/lib/tcp/text/tcpdump";
import { someTime } from "../captures";
import { between, ephemeralPort, listener, privateIp, publicIp, socket, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { captureListing, counterListing, socketListing, type TaggedSocket } from "../listings";

/** I-18: a SYN that looks old to TIME-WAIT, because another clock stamped it (facts.md L9). */
export const natAndTimestamps: Incident = {
  kind: "nat-and-timestamps",
  cause: "nat-clocks",
  otherCauses: ["port-blocked", "syn-refused", "stale-last-ack", "server-ports", "leaked-close-wait"],
  fix: "calm-ports",
  otherFixes: ["no-timestamps", "recycle", "block-rst", "lower-fin-timeout", "bigger-backlog"],
  sources: ["rfc6191", "recording:s11f", "kernel:net/ipv4/tcp_minisocks.c"],
  because: {
    en: "Linux takes a SYN in `TIME-WAIT` if its sequence number or timestamp is newer, unless PAWS refuses it: then `TIME-WAIT` answers with an ACK of the old numbers, the client with RST, and the repeated SYN finds the way free. One host’s timestamps grow from one connection to the next of the same 4-tuple; two hosts behind one address have two clocks.",
    "zh-CN":
      "在Linux上，`TIME-WAIT`收到SYN，只要序号或时间戳更新就接受，除非被PAWS拒绝：这时`TIME-WAIT`用旧号码回一个ACK，客户端回RST，重传的SYN就能通过。同一主机、同一四元组先后两次连接，时间戳只增不减；同一地址后面的两台主机却有两个时钟。",
  },
  build(random) {
    const server = { ip: privateIp(random), port: oneOf([80, 443], random) };
    const nat = { ip: publicIp(random), port: ephemeralPort(random) };
    const packets = exchange(random, nat, server);
    const sockets: readonly TaggedSocket[] = [
      ["listener", listener(server.port, { backlog: 511 })],
      ["remembered", socket("TIME-WAIT", server, nat, { timer: timeWait(random, 39_700, 39_990) })],
      ["others", socket("TIME-WAIT", server, { ip: nat.ip, port: ephemeralPort(random) }, { timer: timeWait(random) })],
      ["serving", socket("ESTABLISHED", server, { ip: publicIp(random), port: ephemeralPort(random) })],
    ];
    const counters = {
      TcpExtPAWSTimewait: between(random, 12, 90),
      TcpExtTCPTimeWaitOverflow: 0,
      TcpExtTCPSYNChallenge: 0,
    };
    return {
      story: {
        en: "Users of one office, all behind one public address, sometimes wait for a page a little longer. Captures show a RST in the handshake.",
        "zh-CN": "某个办公室的用户都在同一个公网地址后面，偶尔打开页面会慢一点。抓包里握手中间有RST。",
      },
      report: { packets, sockets: sockets.map(([, one]) => one), counters },
      listings: [
        socketListing(
          "ss -tano",
          { en: "On the server, just before the SYN.", "zh-CN": "在服务器上，SYN到达之前。" },
          sockets,
        ),
        captureListing(
          `host ${nat.ip} and port ${nat.port}`,
          { en: "On the server; the first two lines are 20 s older.", "zh-CN": "在服务器上；前两行早20秒。" },
          packets,
          (_, index) => ["last", "ack", "syn", "answer", "reset"][index] ?? "handshake",
        ),
        counterListing({ en: "Today, on the server.", "zh-CN": "今天，在服务器上。" }, counters, {
          TcpExtPAWSTimewait: "paws",
          TcpExtTCPTimeWaitOverflow: "zero",
          TcpExtTCPSYNChallenge: "zero",
        }),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        remembered: {
          role: "tells",
          why: {
            en: "The same 4-tuple, in `TIME-WAIT`: it remembers the last timestamp.",
            "zh-CN": "同一四元组，处于`TIME-WAIT`：它记着上次的时间戳。",
          },
        },
        others: {
          role: "innocent",
          why: {
            en: "The same address, but another port: another 4-tuple.",
            "zh-CN": "地址相同、端口不同：是另一个四元组。",
          },
          misconception: "M25",
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        last: {
          role: "tells",
          why: {
            en: "The last segment of the old connection: its TS val is the one that is remembered.",
            "zh-CN": "旧连接的最后一个报文段：被记住的就是它的TS val。",
          },
        },
        ack: {
          role: "innocent",
          why: {
            en: "The server’s last ACK; its `TIME-WAIT` began here.",
            "zh-CN": "服务器的最后一个ACK，`TIME-WAIT`从这里开始。",
          },
        },
        syn: {
          role: "tells",
          why: {
            en: "The new SYN: its TS val is lower, so it looks older than what came before.",
            "zh-CN": "新的SYN：它的TS val更小，看上去比之前的还旧。",
          },
        },
        answer: {
          role: "tells",
          why: {
            en: "A bare ACK with the old numbers: `TIME-WAIT` refuses the SYN.",
            "zh-CN": "带着旧号码的纯ACK：`TIME-WAIT`拒绝了这个SYN。",
          },
        },
        reset: {
          role: "neutral",
          why: {
            en: "The client’s answer to that ACK; it ends `TIME-WAIT`.",
            "zh-CN": "客户端对这个ACK的回应；`TIME-WAIT`因此结束。",
          },
        },
        handshake: {
          role: "innocent",
          why: { en: "The SYN again, and an ordinary handshake.", "zh-CN": "SYN重传，接着是正常的握手。" },
        },
        paws: {
          role: "tells",
          why: { en: "Segments that PAWS refused in `TIME-WAIT`.", "zh-CN": "`TIME-WAIT`里被PAWS拒绝的报文段数。" },
        },
        zero: { role: "innocent", why: { en: "0: this did not happen.", "zh-CN": "为0：没有发生这种事。" } },
      },
    };
  },
};

/** The end of the old connection, which the server closed first, then the SYN of another host, as Linux was recorded (s11f). */
function exchange(random: Random, client: Address, server: Address): readonly PrintablePacket[] {
  const start = someTime(random);
  const [old, theirs, fresh, mine] = [1, 2, 3, 4].map(() => between(random, 100_000_000, 4_000_000_000)) as [
    number,
    number,
    number,
    number,
  ];
  const clock = between(random, 2_000_000_000, 3_000_000_000);
  const otherClock = between(random, 100_000_000, 1_000_000_000);
  const ours = between(random, 100_000_000, 4_000_000_000);
  const later = 20_000;
  const syn = { seq: fresh, syn: true, window: 64_240, options: synOptions(otherClock, 0) };
  const gaps = [0, 0.05, 20.1, 28.4, 28.5, 48.6];
  const sent: readonly (readonly [Address, Partial<Segment>])[] = [
    [client, syn],
    [server, { seq: theirs, ack: old, options: { timestamps: { value: ours + later, echo: clock } } }],
    [client, { seq: old, rst: true, window: 0 }],
    [client, syn],
    [
      server,
      { seq: mine, ack: add(fresh, 1), syn: true, window: 65_160, options: synOptions(ours + later + 28, otherClock) },
    ],
    [
      client,
      {
        seq: add(fresh, 1),
        ack: add(mine, 1),
        options: { timestamps: { value: otherClock + 49, echo: ours + later + 28 } },
      },
    ],
  ];
  const packet = (at: number, from: Address, part: Partial<Segment>): PrintablePacket => ({
    at,
    packet: { from, to: from === client ? server : client, segment: { ...BARE, ...part } },
  });
  return [
    packet(start, client, {
      seq: add(old, -1),
      ack: theirs,
      fin: true,
      options: { timestamps: { value: clock, echo: ours - 1 } },
    }),
    packet(start + 0.04, server, { seq: theirs, ack: old, options: { timestamps: { value: ours, echo: clock } } }),
    ...sent.map(([from, part], index) => packet(start + later + (gaps[index] ?? 0), from, part)),
  ];
}

const BARE: Segment = { seq: 0, ack: null, syn: false, fin: false, rst: false, data: 0, window: 501 };

function synOptions(value: number, echo: number): Segment["options"] & object {
  return { mss: 1460, sackPermitted: true, timestamps: { value, echo }, windowScale: 7 };
}
