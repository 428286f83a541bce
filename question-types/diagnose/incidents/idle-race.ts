import { oneOf } from "@/lib/grading/random";
import { captured, someNumbers, someTime } from "../captures";
import { between, ephemeralPort, privateIp } from "../hosts";
import type { Incident } from "../incident";
import { captureListing, plainListing } from "../listings";

/** I-8: the server’s FIN and the next request pass each other; 502. */
export const idleRace: Incident = {
  kind: "idle-race",
  cause: "idle-race",
  otherCauses: ["client-too-late", "unread-data", "killed-with-9", "half-open", "process-crashed"],
  fix: "align-idle",
  otherFixes: ["longer-client-idle", "block-rst", "probe-idle", "lingering-close", "bigger-backlog"],
  sources: ["node-20256", "nginx-http-core", "rfc9112"],
  because: {
    en: "The FIN was under way when the balancer sent its request on the same connection. The server had called `close()`, so its kernel answers the late data with RST. The end that sends requests should be the one that closes idle connections.",
    "zh-CN":
      "FIN在途时，负载均衡器恰好在同一连接上发出请求。服务器已经调用`close()`，内核只能用RST回应迟到的数据。应当由发请求的一端来关闭空闲连接。",
  },
  build(random) {
    const server = { ip: privateIp(random), port: oneOf([3000, 8080, 9000], random) };
    const balancer = { ip: privateIp(random), port: ephemeralPort(random) };
    const delay = between(random, 3, 12);
    const idle = oneOf([5_000, 10_000, 15_000], random);
    const [request, answer] = [between(random, 200, 600), between(random, 300, 1_300)];
    const replied = delay + between(random, 5, 20);
    const closes = replied + idle;
    const packets = captured(
      {
        delay,
        start: { type: "established", next: someNumbers(random) },
        calls: [
          { host: "A", call: { type: "SEND", octets: request }, at: 0 },
          { host: "B", call: { type: "SEND", octets: answer }, at: replied },
          { host: "B", call: { type: "CLOSE-SOCKET" }, at: closes },
          { host: "A", call: { type: "SEND", octets: request }, at: closes + between(random, 1, delay - 1) },
        ],
      },
      "B",
      { A: balancer, B: server },
      someTime(random),
    );
    const fin = packets.findIndex(({ packet }) => packet.segment.fin);
    return {
      story: {
        en: "A load balancer answers 502 about once in ten thousand requests, more often at night, when there is little traffic. Its own idle time-out is 60 s.",
        "zh-CN": "负载均衡器大约每一万个请求回一次502，夜里流量小的时候反而更多。它自己的空闲超时是60秒。",
      },
      report: { packets, errors: ["upstream closed"] },
      listings: [
        plainListing("tail -n 2 /var/log/balancer.log", { en: "The balancer’s log.", "zh-CN": "负载均衡器的日志。" }, [
          ["served", `upstream ${server.ip}:${server.port} 200 conn=reused`],
          ["error", `upstream ${server.ip}:${server.port} 502 target closed connection conn=reused`],
        ]),
        captureListing(
          `port ${balancer.port}`,
          { en: "On the server, one connection.", "zh-CN": "在服务器上，一个连接。" },
          packets,
          ({ packet: { segment } }, index) => {
            if (segment.rst) return "reset";
            if (segment.fin) return "fin";
            return index < fin ? "before" : "late";
          },
        ),
      ],
      remarks: {
        served: { role: "innocent", why: { en: "An ordinary request.", "zh-CN": "一个正常的请求。" } },
        error: {
          role: "neutral",
          why: { en: "This is what is noticed, not yet why.", "zh-CN": "这是现象，还不是原因。" },
        },
        before: {
          role: "innocent",
          why: { en: "The request before: it was answered.", "zh-CN": "前一个请求，已经得到响应。" },
        },
        fin: {
          role: "tells",
          why: {
            en: `The server closes first, ${idle / 1_000} s after its last answer: its idle time-out.`,
            "zh-CN": `服务器在最后一次响应${idle / 1_000}秒之后先关闭：这是它的空闲超时。`,
          },
        },
        late: {
          role: "tells",
          why: {
            en: "The next request: its ACK number does not cover the FIN, so it was sent before the FIN arrived.",
            "zh-CN": "下一个请求：确认号还没有覆盖FIN，说明它在FIN到达之前就发出了。",
          },
        },
        reset: {
          role: "tells",
          why: {
            en: "The request meets a closed socket and comes back as RST.",
            "zh-CN": "请求碰上已关闭的套接字，换回一个RST。",
          },
        },
      },
    };
  },
};
