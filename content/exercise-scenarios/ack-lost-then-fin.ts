import { scenario } from "@/lib/tcp";

export default scenario({
  id: "ack-lost-then-fin",
  title: { en: "An ACK is lost, but a FIN follows", "zh-CN": "ACK丢失，但FIN随后到达" },
  story: {
    en: "B’s ACK of A’s FIN is lost; B’s own FIN, sent before A’s timer expires, acknowledges A’s FIN as well.",
    "zh-CN": "B对A的FIN的ACK丢失；A的定时器到期之前，B自己的FIN也一并确认了A的FIN。",
  },
  profile: "linux",
  delay: 30,
  start: { type: "established", next: { A: 3100, B: 5200 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "B", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
