import { scenario } from "@/lib/tcp";

export default scenario({
  id: "b-closes-first",
  title: { en: "B closes first", "zh-CN": "B先关闭" },
  story: {
    en: "B closes first; A acknowledges and closes 50 ms later.",
    "zh-CN": "B先关闭；A确认，50 ms后也关闭。",
  },
  profile: "rfc9293",
  delay: 30,
  start: { type: "established", next: { A: 4200, B: 7700 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 50, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
