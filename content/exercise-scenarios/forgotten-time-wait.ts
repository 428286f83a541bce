import { scenario } from "@/lib/tcp";

export default scenario({
  id: "forgotten-time-wait",
  title: { en: "B keeps no TIME-WAIT", "zh-CN": "B不保留TIME-WAIT" },
  story: {
    en: "B closes first, keeps no TIME-WAIT, and its last ACK is lost: A’s repeated FIN meets no connection.",
    "zh-CN": "B先关闭，不保留TIME-WAIT，最后一个ACK又丢失：A重传的FIN找不到连接。",
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
