import { scenario } from "@/lib/tcp";

export default scenario({
  id: "half-close-b",
  title: { en: "B half-closes", "zh-CN": "B半关闭" },
  story: {
    en: "B calls shutdown(SHUT_WR); A sends 300 octets twice and then closes.",
    "zh-CN": "B调用shutdown(SHUT_WR)；A两次发送300字节，然后关闭。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 2600, B: 4800 } },
  calls: [
    { host: "B", call: { type: "CLOSE" }, at: 0 },
    { host: "A", call: { type: "SEND", octets: 300 }, after: 20, entering: { host: "A", state: "CLOSE-WAIT" } },
    { host: "A", call: { type: "SEND", octets: 300 }, after: 90, entering: { host: "A", state: "CLOSE-WAIT" } },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 160, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
