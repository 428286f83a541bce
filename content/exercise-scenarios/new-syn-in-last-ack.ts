import { scenario } from "@/lib/tcp";

export default scenario({
  id: "new-syn-in-last-ack",
  title: { en: "B’s new SYN meets A in LAST-ACK", "zh-CN": "B的新SYN遇到处于LAST-ACK的A" },
  story: {
    en: "B has forgotten the old connection and opens it again while A is still in LAST-ACK; by the standard, the SYN is repeated after 1 s.",
    "zh-CN": "B已忘记旧连接，A还在LAST-ACK时就重新发起连接；按标准，SYN在1 s后重传。",
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
