import { scenario } from "@/lib/tcp";

export default scenario({
  id: "last-ack-lost-twice",
  title: { en: "The last ACK is lost twice", "zh-CN": "最后一个 ACK 丢失两次" },
  story: {
    en: "B closes first; its last ACK is lost twice, and A repeats its FIN twice, after 1 s and 2 s more.",
    "zh-CN": "B 先关闭；它的最后一个 ACK 丢失两次，A 先后在 1 s 和再过 2 s 之后重传 FIN。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 1200, B: 3400 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 30, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [
    { from: "B", kind: "ACK", nth: 1, fate: "lose" },
    { from: "B", kind: "ACK", nth: 2, fate: "lose" },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
