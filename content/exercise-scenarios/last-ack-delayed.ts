import { scenario } from "@/lib/tcp";

export default scenario({
  id: "last-ack-delayed",
  title: { en: "The last ACK is late", "zh-CN": "最后一个ACK迟到" },
  story: {
    en: "A’s last ACK takes 1.5 s; B repeats its FIN meanwhile, gets a second ACK, and is CLOSED when the first one arrives.",
    "zh-CN": "A的最后一个ACK走了1.5 s；其间B重传FIN，得到第二个ACK；第一个ACK到达时B已经CLOSED。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 700, B: 1900 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 30, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: { delay: 1500 } }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
