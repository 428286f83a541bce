import { scenario } from "@/lib/tcp";

export default scenario({
  id: "syn-meets-last-ack",
  title: { en: "A new SYN meets LAST-ACK", "zh-CN": "新的SYN遇到LAST-ACK" },
  story: {
    en: "A has forgotten the old connection and sends a SYN on the same 4-tuple; B, in LAST-ACK, answers with a challenge ACK; A resets the stale connection, repeats its SYN, and connects.",
    "zh-CN":
      "A已忘记旧连接，在同一个四元组上发出SYN；处于LAST-ACK的B回应挑战ACK；A用RST清除这个陈旧的连接，重传SYN，新连接建立成功。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { A: { timeWait: 0, isns: [7000] }, B: { isns: [8000] } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
    { host: "A", call: { type: "OPEN", mode: "active" }, after: 60, entering: { host: "A", state: "CLOSED" } },
    { host: "B", call: { type: "OPEN", mode: "passive" }, after: 0, entering: { host: "B", state: "CLOSED" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
