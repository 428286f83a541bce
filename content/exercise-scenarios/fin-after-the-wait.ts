import { scenario } from "@/lib/tcp";

export default scenario({
  id: "fin-after-the-wait",
  title: { en: "A FIN after the wait", "zh-CN": "等待结束之后的FIN" },
  story: {
    en: "B closes first; its last ACK and eight copies of A’s FIN are lost, and the ninth copy arrives when B’s wait is over.",
    "zh-CN": "B先关闭；它的最后一个ACK和A重传的八个FIN都丢了，第九次重传到达时，B的等待已经结束。",
  },
  profile: "linux",
  delay: 30,
  start: { type: "established", next: { A: 2100, B: 6600 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 50, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [
    { from: "B", kind: "ACK", nth: 1, fate: "lose" },
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((nth) => ({ from: "A", kind: "FIN", nth, fate: "lose" }) as const),
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
