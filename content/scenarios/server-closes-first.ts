import { scenario } from "@/lib/tcp";

export default scenario({
  id: "server-closes-first",
  title: { en: "The server closes first", "zh-CN": "服务器先关闭" },
  story: {
    en: "A connects and sends a request of 100 octets; B, the server, answers with 300 octets and closes first: TIME-WAIT stays on the server.",
    "zh-CN": "A发起连接并发送100字节的请求；服务器B回送300字节并先关闭：TIME-WAIT留在服务器上。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "listening", host: "B" },
  ends: { A: { isns: [100] }, B: { isns: [300] } },
  calls: [
    { host: "A", call: { type: "OPEN", mode: "active" }, at: 0 },
    { host: "A", call: { type: "SEND", octets: 100 }, after: 10, entering: { host: "A", state: "ESTABLISHED" } },
    { host: "B", call: { type: "SEND", octets: 300 }, after: 20, entering: { host: "B", state: "ESTABLISHED" } },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 21, entering: { host: "B", state: "ESTABLISHED" } },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
