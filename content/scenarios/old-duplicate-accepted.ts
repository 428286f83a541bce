import { scenario } from "@/lib/tcp";

export default scenario({
  id: "old-duplicate-accepted",
  title: { en: "An old duplicate is accepted", "zh-CN": "旧的重复报文段被接受" },
  story: {
    en: "Both numbers of an old data segment happen to fit: A hands the old octets to its program, and drops the new ones, which arrive 25 ms later, as a duplicate.",
    "zh-CN": "一个旧的数据报文段，两个号码碰巧都对得上：A把旧数据交给程序，25 ms后到达的新数据反而被当作重复丢弃。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [{ host: "B", call: { type: "SEND", octets: 100 }, at: 25 }],
  strays: [{ from: "B", arrivesAt: 20, segment: { seq: 300, ack: 100, data: 100 } }],
  endsIn: { A: "ESTABLISHED", B: "ESTABLISHED" },
});
