import { oneOf } from "@/lib/grading/random";
import { captured, someNumbers, someTime } from "../captures";
import { between, ephemeralPort, listener, privateIp, publicIp, socket, timer } from "../hosts";
import type { Incident } from "../incident";
import { captureListing, counterListing, socketListing, type TaggedSocket } from "../listings";

/** A new SYN meets LAST-ACK: challenge ACK, RST, and the SYN again (facts.md §1.1, L15, L27). */
export const synMeetsLastAck: Incident = {
  kind: "syn-meets-last-ack",
  cause: "stale-last-ack",
  otherCauses: ["syn-refused", "leaked-close-wait", "nat-clocks", "port-blocked", "buckets-lowered"],
  fix: "keep-client-time-wait",
  otherFixes: ["block-rst", "no-timestamps", "recycle", "lower-fin-timeout", "bigger-backlog"],
  sources: ["rfc9293#3.10.7.4", "recording:s10a", "rfc5961"],
  because: {
    en: "By RFC 9293 (from RFC 5961) a SYN in `LAST-ACK` draws a challenge ACK. Its number means nothing to the new connection, so the client sends RST, which ends `LAST-ACK`, and repeats its SYN: on Linux about 10 ms later. The connection is made; what is left is to ask why the client had forgotten the old one.",
    "zh-CN":
      "按RFC 9293（源自RFC 5961），`LAST-ACK`收到SYN会回复挑战ACK。这个确认号与新连接对不上，客户端于是发RST，结束了`LAST-ACK`，再重传SYN：Linux上大约在10毫秒之后。连接建成了，剩下的问题是客户端为什么早早忘了旧连接。",
  },
  build(random) {
    const server = { ip: privateIp(random), port: oneOf([80, 443, 8080], random) };
    const client = { ip: privateIp(random), port: ephemeralPort(random) };
    const delay = between(random, 8, 25);
    const packets = captured(
      {
        delay,
        start: { type: "established", next: someNumbers(random) },
        ends: {
          A: { timeWait: 0, isns: [between(random, 1_000_000, 4_000_000_000)] },
          B: { isns: [between(random, 1_000_000, 4_000_000_000)] },
        },
        calls: [
          { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
          { host: "B", call: { type: "CLOSE-SOCKET" }, after: 30, entering: { host: "B", state: "CLOSE-WAIT" } },
          {
            host: "A",
            call: { type: "OPEN", mode: "active" },
            after: between(random, 40, 90),
            entering: { host: "A", state: "CLOSED" },
          },
          { host: "B", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "B", state: "CLOSED" } },
        ],
        faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
      },
      "B",
      { A: client, B: server },
      someTime(random),
    );
    const syn = packets.findIndex(({ packet }) => packet.segment.syn);
    const other = { ip: publicIp(random), port: ephemeralPort(random) };
    const sockets: readonly TaggedSocket[] = [
      ["listener", listener(server.port)],
      ["stale", socket("LAST-ACK", server, client, { sendQ: 1, timer: timer("on", between(random, 60, 190)) })],
      ["serving", socket("ESTABLISHED", server, other)],
    ];
    const counters = {
      TcpEstabResets: between(random, 1, 9),
      TcpExtPAWSTimewait: 0,
      TcpExtTCPChallengeACK: between(random, 30, 60),
      TcpExtTCPSYNChallenge: between(random, 20, 30),
    };
    return {
      story: {
        en: "Some connects of one client take 40 to 70 ms longer than others, and the capture shows a RST in the middle of the handshake.",
        "zh-CN": "某个客户端有些连接的建立比别的慢40到70毫秒，抓包里握手中间有一个RST。",
      },
      report: { packets, sockets: sockets.map(([, one]) => one), counters },
      listings: [
        socketListing(
          "ss -tano",
          { en: "On the server, just before the SYN.", "zh-CN": "在服务器上，SYN到达之前。" },
          sockets,
        ),
        captureListing(
          `host ${client.ip}`,
          { en: "On the server.", "zh-CN": "在服务器上。" },
          packets,
          ({ packet: { segment } }, index) => {
            if (index < syn) return "closing";
            if (index === syn) return "syn";
            if (index === syn + 1) return "challenge";
            return segment.rst ? "reset" : "handshake";
          },
        ),
        counterListing({ en: "Today, on the server.", "zh-CN": "今天，在服务器上。" }, counters, {
          TcpExtPAWSTimewait: "paws",
          TcpExtTCPSYNChallenge: "counter",
        }),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        stale: {
          role: "tells",
          why: {
            en: "The old connection with the same 4-tuple: its FIN is not acknowledged.",
            "zh-CN": "同一四元组的旧连接：它的FIN还没有得到确认。",
          },
        },
        serving: { role: "innocent", why: { en: "A connection of another client.", "zh-CN": "别的客户端的连接。" } },
        closing: {
          role: "neutral",
          why: {
            en: "How the old connection was closed; the last ACK never came.",
            "zh-CN": "旧连接的关闭过程；最后一个ACK始终没有到。",
          },
        },
        syn: { role: "neutral", why: { en: "The new SYN, on the same port.", "zh-CN": "新的SYN，用的是同一端口。" } },
        challenge: {
          role: "tells",
          why: {
            en: "A bare ACK instead of SYN-ACK, with the numbers of the old connection: the challenge ACK.",
            "zh-CN": "回来的不是SYN-ACK，而是带着旧连接号码的纯ACK：挑战ACK。",
          },
        },
        reset: {
          role: "tells",
          why: {
            en: "The RST comes from the client, in answer to the challenge ACK; it ends `LAST-ACK`.",
            "zh-CN": "RST来自客户端，是对挑战ACK的回应；它结束了`LAST-ACK`。",
          },
        },
        handshake: {
          role: "innocent",
          why: { en: "The SYN again, and an ordinary handshake.", "zh-CN": "SYN重传，接着是正常的握手。" },
        },
        paws: { role: "innocent", why: { en: "0: no timestamp was too old.", "zh-CN": "为0：没有哪个时间戳过旧。" } },
        counter: {
          role: "tells",
          why: { en: "It counts challenge ACKs that answer a SYN.", "zh-CN": "它数的是回应SYN的挑战ACK。" },
        },
      },
    };
  },
};
