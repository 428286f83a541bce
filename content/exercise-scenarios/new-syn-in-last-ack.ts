import { scenario } from "@/lib/tcp";

export default scenario({
  id: "new-syn-in-last-ack",
  title: { en: "B’s new SYN meets A in LAST-ACK", "zh-CN": "B 的新 SYN 遇到处于 LAST-ACK 的 A" },
  story: {
    en: "B has forgotten the old connection and opens it again while A is still in LAST-ACK; by the standard, the SYN is repeated after 1 s.",
    "zh-CN": "B 已忘记旧连接，A 还在 LAST-ACK 时就重新发起连接；按标准，SYN 在 1 s 后重传。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 400, B: 900 } },
  ends: { A: { isns: [6400] }, B: { timeWait: 0, isns: [9900] } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "A", state: "CLOSE-WAIT" } },
    { host: "B", call: { type: "OPEN", mode: "active" }, after: 100, entering: { host: "B", state: "CLOSED" } },
    { host: "A", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "A", state: "CLOSED" } },
  ],
  faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
