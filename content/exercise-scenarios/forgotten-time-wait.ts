import { scenario } from "@/lib/tcp";

export default scenario({
  id: "forgotten-time-wait",
  title: { en: "B keeps no TIME-WAIT", "zh-CN": "B 不保留 TIME-WAIT" },
  story: {
    en: "B closes first, keeps no TIME-WAIT, and its last ACK is lost: A’s repeated FIN meets no connection.",
    "zh-CN": "B 先关闭，不保留 TIME-WAIT，最后一个 ACK 又丢失：A 重传的 FIN 找不到连接。",
  },
  profile: "rfc9293",
  delay: 30,
  start: { type: "established", next: { A: 2700, B: 5400 } },
  ends: { B: { timeWait: 0 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 45, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
