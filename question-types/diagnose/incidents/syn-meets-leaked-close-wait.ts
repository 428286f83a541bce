import { oneOf } from "@/lib/grading/random";
import { captured, someNumbers, someTime } from "../captures";
import { between, ephemeralPort, listener, publicIp, socket } from "../hosts";
import type { Incident } from "../incident";
import { captureListing, counterListing, socketListing, type TaggedSocket } from "../listings";

/** I-11: the orphan’s FIN-WAIT-2 is over, the leaked CLOSE-WAIT is not, and the port comes back. */
export const synMeetsLeakedCloseWait: Incident = {
  kind: "syn-meets-leaked-close-wait",
  cause: "leaked-close-wait",
  otherCauses: ["syn-refused", "stale-last-ack", "nat-clocks", "port-blocked", "not-accepted"],
  fix: "close-on-every-path",
  otherFixes: ["block-rst", "no-timestamps", "keepalive-option", "lower-fin-timeout", "wait-minutes"],
  sources: ["rfc9293#3.10.7.4", "rfc5961", "recording:s15a"],
  because: {
    en: "The client’s orphan in `FIN-WAIT-2` was dropped after 60 s (Linux), so its port was free again, while the server’s program kept its side open. The new SYN meets the leaked `CLOSE-WAIT`: a challenge ACK, the client’s RST, and the SYN again. The leak is the thing to mend.",
    "zh-CN":
      "客户端处于`FIN-WAIT-2`的孤儿连接60秒后被丢弃（Linux），端口又空出来了，而服务器程序一直没关自己这边。新的SYN碰上泄漏的`CLOSE-WAIT`：挑战ACK、客户端的RST、SYN重传。要修的是泄漏。",
  },
  build(random) {
    const ip = "127.0.0.1";
    const server = { ip, port: oneOf([8080, 9000, 6000], random) };
    const client = { ip, port: ephemeralPort(random) };
    const again = between(random, 70_000, 400_000);
    const packets = captured(
      {
        delay: 1,
        start: { type: "established", next: someNumbers(random) },
        ends: {
          A: { isns: [between(random, 1_000_000, 4_000_000_000)] },
          B: { isns: [between(random, 1_000_000, 4_000_000_000)] },
        },
        calls: [
          { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
          { host: "A", call: { type: "OPEN", mode: "active" }, at: again },
          { host: "B", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "B", state: "CLOSED" } },
        ],
      },
      "B",
      { A: client, B: server },
      someTime(random),
    );
    const syn = packets.findIndex(({ packet }) => packet.segment.syn);
    const sockets: readonly TaggedSocket[] = [
      ["listener", listener(server.port)],
      ["leaked", socket("CLOSE-WAIT", server, client)],
      ["other", socket("CLOSE-WAIT", server, { ip, port: ephemeralPort(random) })],
      ["serving", socket("ESTABLISHED", server, { ip, port: ephemeralPort(random) })],
      [
        "ssh",
        socket(
          "ESTABLISHED",
          { ip: publicIp(random), port: 22 },
          { ip: publicIp(random), port: ephemeralPort(random) },
        ),
      ],
    ];
    const counters = { TcpExtPAWSTimewait: 0, TcpExtTCPSYNChallenge: between(random, 3, 9) };
    return {
      story: {
        en: "Two programs on one host talk over loopback. Now and then a connect takes 10 ms and more, and the capture shows a RST in the handshake.",
        "zh-CN": "同一主机上的两个程序经环回地址通信。偶尔有连接要花10毫秒以上，抓包里握手中间有一个RST。",
      },
      report: { packets, sockets: sockets.map(([, one]) => one), counters },
      listings: [
        socketListing("ss -tano", { en: "Just before the SYN, an excerpt.", "zh-CN": "SYN到达之前，节选。" }, sockets),
        captureListing(
          `-i lo port ${client.port}`,
          { en: "On the server’s side.", "zh-CN": "在服务器一侧。" },
          packets,
          ({ packet: { segment } }, index) => {
            if (index < syn) return "closing";
            if (index === syn) return "syn";
            if (index === syn + 1) return "challenge";
            return segment.rst ? "reset" : "handshake";
          },
        ),
        counterListing({ en: "Today.", "zh-CN": "今天。" }, counters, {
          TcpExtPAWSTimewait: "paws",
          TcpExtTCPSYNChallenge: "counter",
        }),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "Its queue is empty.", "zh-CN": "队列是空的。" } },
        leaked: {
          role: "tells",
          why: {
            en: "The old connection with the same 4-tuple. Recv-Q 0: the program has read the end and not closed.",
            "zh-CN": "同一四元组的旧连接。Recv-Q为0：程序读到了结束，却没有关闭。",
          },
        },
        other: {
          role: "neutral",
          why: { en: "Leaked as well, but with another port.", "zh-CN": "同样泄漏了，但端口不同。" },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        ssh: { role: "innocent", why: { en: "The administrator’s own session.", "zh-CN": "管理员自己的会话。" } },
        closing: {
          role: "neutral",
          why: {
            en: "The client’s FIN and its ACK; the server’s FIN never came.",
            "zh-CN": "客户端的FIN和对它的ACK；服务器的FIN一直没有发。",
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
            en: "The client’s answer to the challenge ACK; it ends the leaked connection.",
            "zh-CN": "客户端对挑战ACK的回应；泄漏的连接因此结束。",
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
