import { scenario } from "@/lib/tcp";

export default scenario({
  id: "lost-ack",
  title: { en: "The ACK of the first FIN is lost", "zh-CN": "对第一个FIN的ACK丢失" },
  story: {
    en: "B’s ACK is lost; A stays in FIN-WAIT-1 and repeats its FIN after 1 s; B, already in CLOSE-WAIT, acknowledges the copy again.",
    "zh-CN": "B的ACK丢失；A停留在FIN-WAIT-1，1 s后重传FIN；早已处于CLOSE-WAIT的B对这个副本再次确认。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 1200, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
