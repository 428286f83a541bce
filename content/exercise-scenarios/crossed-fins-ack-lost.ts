import { scenario } from "@/lib/tcp";

export default scenario({
  id: "crossed-fins-ack-lost",
  title: { en: "The FINs cross and an ACK is lost", "zh-CN": "两个FIN交错，一个ACK丢失" },
  story: {
    en: "Both ends close, the FINs cross, and B’s ACK is lost: A repeats its FIN.",
    "zh-CN": "两端同时关闭，FIN交错，B的ACK丢失：A重传FIN。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 640, B: 910 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 15 },
  ],
  faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
