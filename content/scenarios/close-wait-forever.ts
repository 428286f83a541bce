import { scenario } from "@/lib/tcp";

export default scenario({
  id: "close-wait-forever",
  title: { en: "CLOSE-WAIT has no timer", "zh-CN": "CLOSE-WAIT没有定时器" },
  story: {
    en: "A closes and B acknowledges, but B’s program never closes: B stays in CLOSE-WAIT and A in FIN-WAIT-2, with no timer running at either end.",
    "zh-CN": "A关闭，B确认，但B的程序一直不关闭：B停在CLOSE-WAIT，A停在FIN-WAIT-2，两端都没有定时器在走。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [{ host: "A", call: { type: "CLOSE" }, at: 0 }],
  endsIn: { A: "FIN-WAIT-2", B: "CLOSE-WAIT" },
});
