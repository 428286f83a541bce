import { scenario } from "@/lib/tcp";

export default scenario({
  id: "lost-last-ack-linux",
  title: { en: "The last ACK is lost, on Linux", "zh-CN": "最后一个ACK丢失（Linux）" },
  story: {
    en: "A’s last ACK is lost; B repeats its FIN after 240 ms, not 1 s; A acknowledges it again and starts its 60 s afresh.",
    "zh-CN": "A的最后一个ACK丢失；B在240 ms后（而不是1 s后）重传FIN；A再次确认，并重新开始60 s的计时。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "ACK", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
