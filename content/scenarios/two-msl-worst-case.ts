import { scenario } from "@/lib/tcp";

export default scenario({
  id: "two-msl-worst-case",
  title: { en: "Why two MSL: the worst case", "zh-CN": "为什么是两个MSL：最坏情形" },
  story: {
    en: "A’s last ACK takes almost one MSL; just before it arrives, B repeats its FIN, and this copy takes almost one MSL as well: it reaches A shortly before 2 MSL are over.",
    "zh-CN":
      "A的最后一个ACK在路上走了将近一个MSL；就在它到达之前，B又重传了FIN，这个副本也走了将近一个MSL：到达A时，2 MSL即将期满。",
  },
  profile: "rfc9293",
  delay: 23900,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { B: { givesUpAfter: 180_000 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 1000, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [
    { from: "A", kind: "ACK", nth: 1, fate: { delay: 119900 } },
    { from: "B", kind: "FIN", nth: 2, fate: "lose" },
    { from: "B", kind: "FIN", nth: 3, fate: { delay: 119900 } },
  ],
  until: 289_000,
  endsIn: { A: "TIME-WAIT", B: "CLOSED" },
});
