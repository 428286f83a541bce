import { scenario } from "@/lib/tcp";

export default scenario({
  id: "lost-fin",
  title: { en: "The first FIN is lost", "zh-CN": "第一个FIN丢失" },
  story: {
    en: "A’s FIN is lost; B knows nothing of the close until A’s retransmission timer expires after 1 s and the FIN goes out again.",
    "zh-CN": "A的FIN丢失；直到1 s后A的重传定时器到期、FIN再次发出，B对关闭一无所知。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "FIN", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
