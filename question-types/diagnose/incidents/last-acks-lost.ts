import { oneOf, shuffled } from "@/lib/grading/random";
import { between, listener, serverAndClients, socket, timer, timeWait } from "../hosts";
import type { Incident } from "../incident";
import { socketListing, type TaggedSocket } from "../listings";

/** I-12: LAST-ACK piles up, because the last ACKs are dropped on the way. */
export const lastAcksLost: Incident = {
  kind: "last-acks-lost",
  cause: "last-acks-lost",
  otherCauses: ["last-ack-for-ever", "slow-readers", "peer-must-close", "half-close-kept", "half-open"],
  fix: "firewall-timers",
  otherFixes: ["lower-fin-timeout", "more-orphan-retries", "close-on-every-path", "lower-buckets", "keepalive-option"],
  sources: ["rfc9293#3.10.8", "recording:s06", "recording:s09b"],
  because: {
    en: "In `LAST-ACK` the FIN is repeated with growing gaps; one ACK would end it. On Linux a socket that no program holds gives up after about 512 times its RTO, that is about two minutes at 20 ms. A firewall that drops its entry at the first FIN, or two directions on two ways, keep the ACK out.",
    "zh-CN":
      "处于`LAST-ACK`的一端会重传FIN，间隔越来越长，只要一个ACK就能结束。在Linux上，没有程序持有的套接字大约在512倍RTO之后放弃，往返时间20毫秒时约两分钟。防火墙在第一个FIN时就删掉表项，或者两个方向走不同的路，都会让ACK到不了。",
  },
  build(random) {
    const port = oneOf([80, 443, 8080, 25], random);
    const late = between(random, 3, 5);
    const { server, clients } = serverAndClients(random, port, late + 5);
    const sockets = clients.map((client, index): TaggedSocket => {
      if (index < late) {
        const repeats = between(random, 5, 8);
        const left = between(random, 1_000, 220 * 2 ** (repeats - 1));
        return ["late", socket("LAST-ACK", server, client, { sendQ: 1, timer: timer("on", left, repeats) })];
      }
      if (index < late + 1)
        return [
          "fresh",
          socket("LAST-ACK", server, client, { sendQ: 1, timer: timer("on", between(random, 30, 210)) }),
        ];
      if (index < late + 3) return ["serving", socket("ESTABLISHED", server, client)];
      return ["over", socket("TIME-WAIT", server, client, { timer: timeWait(random) })];
    });
    const all: readonly TaggedSocket[] = [["listener", listener(port)], ...shuffled(sockets, random)];
    return {
      story: {
        en: "Since the firewall was replaced, hundreds of sockets in LAST_ACK stand on a server at any time. Its program closes at once when its clients do.",
        "zh-CN": "更换防火墙之后，服务器上随时都有几百个LAST_ACK。客户端一关闭，服务器程序也马上关闭。",
      },
      report: { sockets: all.map(([, one]) => one) },
      listings: [
        socketListing("netstat -anto", { en: "On the server, an excerpt.", "zh-CN": "在服务器上，节选。" }, all),
      ],
      remarks: {
        listener: { role: "innocent", why: { en: "The listener.", "zh-CN": "监听套接字。" } },
        late: {
          role: "tells",
          why: {
            en: "Send-Q 1 is the FIN, repeated five times and more (the middle number of the timer): no ACK comes.",
            "zh-CN": "Send-Q为1就是FIN，已重传五次以上（定时器中间的数字）：一直没有ACK。",
          },
        },
        fresh: {
          role: "innocent",
          why: { en: "Not repeated yet: its ACK may just be under way.", "zh-CN": "还没有重传过：ACK可能正在路上。" },
        },
        serving: { role: "innocent", why: { en: "A connection at work.", "zh-CN": "正在工作的连接。" } },
        over: {
          role: "innocent",
          why: {
            en: "This end closed first there, and both FINs were acknowledged.",
            "zh-CN": "这些是本端先关闭的，两个FIN都已得到确认。",
          },
        },
      },
    };
  },
};
