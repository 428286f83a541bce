import { scenario } from "@/lib/tcp";

export default scenario({
  id: "half-close",
  title: { en: "Half-close", "zh-CN": "半关闭" },
  story: {
    en: "A ends its sending direction with shutdown(SHUT_WR) and goes on reading; B sends two more segments of 512 octets before it closes.",
    "zh-CN": "A用shutdown(SHUT_WR)结束自己的发送方向，但继续读；B又发送两个512字节的报文段，然后才关闭。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE" }, at: 0 },
    { host: "B", call: { type: "SEND", octets: 512 }, after: 30, entering: { host: "B", state: "CLOSE-WAIT" } },
    { host: "B", call: { type: "SEND", octets: 512 }, after: 80, entering: { host: "B", state: "CLOSE-WAIT" } },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 130, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
