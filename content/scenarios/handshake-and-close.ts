import { scenario } from "@/lib/tcp";

export default scenario({
  id: "handshake-and-close",
  title: { en: "A whole connection", "zh-CN": "一个完整的连接" },
  story: {
    en: "Three-way handshake, 100 octets each way, and the four steps of the close, A first.",
    "zh-CN": "三次握手，双向各100字节，然后由A先关闭，完成四次挥手。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "listening", host: "B" },
  ends: { A: { ackDelay: 40, isns: [100] }, B: { ackDelay: 40, isns: [300] } },
  calls: [
    { host: "A", call: { type: "OPEN", mode: "active" }, at: 0 },
    { host: "A", call: { type: "SEND", octets: 100 }, after: 10, entering: { host: "A", state: "ESTABLISHED" } },
    { host: "B", call: { type: "SEND", octets: 100 }, after: 20, entering: { host: "B", state: "ESTABLISHED" } },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 80, entering: { host: "A", state: "ESTABLISHED" } },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
