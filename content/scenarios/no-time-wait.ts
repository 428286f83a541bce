import { scenario } from "@/lib/tcp";

export default scenario({
  id: "no-time-wait",
  title: { en: "Without TIME-WAIT", "zh-CN": "没有TIME-WAIT" },
  story: {
    en: "A keeps no TIME-WAIT and its last ACK is lost; B’s repeated FIN meets no connection, A’s kernel answers RST, and B leaves LAST-ACK.",
    "zh-CN": "A不保留TIME-WAIT，最后一个ACK又丢失了；B重传的FIN找不到连接，A的内核回应RST，B离开LAST-ACK。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  ends: { A: { timeWait: 0 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
