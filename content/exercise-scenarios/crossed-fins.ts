import { scenario } from "@/lib/tcp";

export default scenario({
  id: "crossed-fins",
  title: { en: "The FINs cross", "zh-CN": "两个FIN交错" },
  story: {
    en: "A closes, and B closes 10 ms later, before A’s FIN has arrived.",
    "zh-CN": "A关闭；10 ms后，A的FIN尚未到达，B也关闭。",
  },
  profile: "rfc9293",
  delay: 30,
  start: { type: "established", next: { A: 510, B: 820 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 10 },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
