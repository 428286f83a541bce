import { scenario } from "@/lib/tcp";

export default scenario({
  id: "fin-lost-b-closes",
  title: { en: "B closes first and its FIN is lost", "zh-CN": "B先关闭，FIN丢失" },
  story: {
    en: "B closes first and its first FIN is lost; Linux repeats it.",
    "zh-CN": "B先关闭，第一个FIN丢失；Linux重传。",
  },
  profile: "linux",
  delay: 15,
  start: { type: "established", next: { A: 1500, B: 2500 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 70, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "B", kind: "FIN", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
