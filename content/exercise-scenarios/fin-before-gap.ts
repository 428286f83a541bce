import { scenario } from "@/lib/tcp";

export default scenario({
  id: "fin-before-gap",
  title: { en: "A FIN ahead of a gap", "zh-CN": "越过缺口的FIN" },
  story: {
    en: "A’s 200 octets are lost and its FIN arrives first; B cannot take the FIN until the octets have been sent again.",
    "zh-CN": "A的200字节丢失，FIN先到；在这些字节重传到达之前，B不能处理FIN。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 1100, B: 2200 } },
  calls: [
    { host: "A", call: { type: "SEND", octets: 200 }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 5 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 60, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  faults: [{ from: "A", kind: "DATA", nth: 1, fate: "lose" }],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
