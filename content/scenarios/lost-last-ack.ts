import { scenario } from "@/lib/tcp";

export default scenario({
  id: "lost-last-ack",
  title: { en: "The last ACK is lost", "zh-CN": "最后一个ACK丢失" },
  story: {
    en: "A’s last ACK is lost; B repeats its FIN after 1 s; A, still in TIME-WAIT, acknowledges it again and starts its 240 s afresh.",
    "zh-CN": "A的最后一个ACK丢失；B在1 s后重传FIN；仍处于TIME-WAIT的A再次确认，并重新开始240 s的计时。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
