import { oneOf } from "@/lib/grading/random";
import { captured, someNumbers, someTime } from "../captures";
import { between, serverAndClients } from "../hosts";
import type { Incident } from "../incident";
import { captureListing, counterListing } from "../listings";

/** I-9: the answer is sent, and the RST behind it, because the request was not read to its end. */
export const resetForUnreadData: Incident = {
  kind: "reset-for-unread-data",
  cause: "unread-data",
  otherCauses: ["killed-with-9", "idle-race", "buckets-lowered", "slow-readers", "half-open"],
  fix: "lingering-close",
  otherFixes: ["linger-zero", "block-rst", "longer-client-idle", "bigger-backlog", "align-idle"],
  sources: ["rfc9293#3.6.1", "recording:s14", "kernel:net/ipv4/tcp.c"],
  because: {
    en: "Linux answers `close()` with RST instead of FIN if received data is still unread, as RFC 9293 allows. The answer may already be in the client’s receive queue; a client that gives up at the error of its own `write()` never reads it.",
    "zh-CN":
      "接收缓冲区里还有未读数据时调用`close()`，Linux发RST而不是FIN，RFC 9293允许这样做。响应可能已经在客户端的接收队列里；客户端如果因自己`write()`出错就放弃，便永远读不到它。",
  },
  build(random) {
    const { server, clients } = serverAndClients(random, oneOf([80, 443, 8080], random), 1);
    const [client = server] = clients;
    const delay = between(random, 8, 30);
    const early = delay + between(random, 2, 6);
    const answer = between(random, 150, 320);
    const packets = captured(
      {
        delay,
        start: { type: "established", next: someNumbers(random) },
        ends: { B: { reading: false } },
        calls: [
          { host: "A", call: { type: "SEND", octets: between(random, 3_000, 4_300) }, at: 0 },
          { host: "B", call: { type: "RECEIVE", octets: between(random, 300, 900) }, at: early },
          { host: "B", call: { type: "SEND", octets: answer }, at: early + 1 },
          { host: "B", call: { type: "CLOSE-SOCKET" }, at: early + 2 },
        ],
      },
      "B",
      { A: client, B: server },
      someTime(random),
    );
    const counters = {
      TcpOutRsts: between(random, 500, 900),
      TcpExtTCPAbortOnClose: between(random, 200, 400),
      TcpExtTCPAbortOnData: 0,
      TcpExtTCPAbortOnTimeout: between(random, 0, 3),
    };
    return {
      story: {
        en: "Users who upload a large file see “connection reset” instead of the answer “413 Payload Too Large”, which the server does send.",
        "zh-CN": "用户上传大文件时看到“连接被重置”，而不是服务器确实发出过的“413 Payload Too Large”。",
      },
      report: { packets, counters, errors: ["ECONNRESET"] },
      listings: [
        captureListing(
          `host ${client.ip}`,
          { en: "On the server, one upload.", "zh-CN": "在服务器上，一次上传。" },
          packets,
          ({ packet: { from, segment } }) => {
            if (segment.rst) return segment.ack === null ? "again" : "reset";
            if (segment.data > 0) return from === client ? "request" : "answer";
            return from === client ? "ack" : "acks";
          },
        ),
        counterListing({ en: "Since this morning, on the server.", "zh-CN": "今天早上以来，在服务器上。" }, counters, {
          TcpOutRsts: "resets",
          TcpExtTCPAbortOnClose: "unread",
          TcpExtTCPAbortOnData: "others",
          TcpExtTCPAbortOnTimeout: "others",
        }),
      ],
      remarks: {
        request: { role: "innocent", why: { en: "The request, as it should be.", "zh-CN": "请求数据，正常。" } },
        acks: {
          role: "innocent",
          why: {
            en: "The kernel acknowledges data before any program reads it.",
            "zh-CN": "内核确认数据时，程序还不一定读了。",
          },
          misconception: "M38",
        },
        answer: { role: "neutral", why: { en: "The answer does leave the server.", "zh-CN": "响应确实发出了。" } },
        reset: {
          role: "tells",
          why: {
            en: "`R.` right behind the answer: the server’s own `close()` aborts the connection.",
            "zh-CN": "响应后面紧跟着`R.`：服务器自己的`close()`中止了连接。",
          },
        },
        ack: {
          role: "innocent",
          why: { en: "The client has received the answer.", "zh-CN": "客户端已经收到响应。" },
        },
        again: {
          role: "innocent",
          why: {
            en: "`R` without ACK: it only answers a segment that came after the connection was gone.",
            "zh-CN": "不带ACK的`R`：只是回应连接消失之后才到的报文段。",
          },
        },
        resets: { role: "neutral", why: { en: "Resets of every kind.", "zh-CN": "各种RST的总数。" } },
        unread: {
          role: "tells",
          why: {
            en: "It counts just this: `close()` while received data is unread.",
            "zh-CN": "它数的正是这种情况：收到的数据没读完就`close()`。",
          },
        },
        others: {
          role: "innocent",
          why: { en: "Aborts for other reasons; hardly any.", "zh-CN": "其他原因的中止，几乎没有。" },
        },
      },
    };
  },
};
