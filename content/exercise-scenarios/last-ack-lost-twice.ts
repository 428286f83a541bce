import { scenario } from "@/lib/tcp";

export default scenario({
  id: "last-ack-lost-twice",
  title: { en: "The last ACK is lost twice", "zh-CN": "最后一个ACK丢失两次" },
  story: {
    en: "B closes first; its last ACK is lost twice, and A repeats its FIN twice, after 1 s and 2 s more.",
    "zh-CN": "B先关闭；它的最后一个ACK丢失两次，A先后在1 s和再过2 s之后重传FIN。",
  },
  profile: "rfc9293",
  delay: 25,
  start: { type: "established", next: { A: 1200, B: 3400 } },
  calls: [
    { host: "B", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, after: 30, entering: { host: "A", state: "CLOSE-WAIT" } },
  ],
  faults: [
    { from: "B", kind: "ACK", nth: 1, fate: "lose" },
    { from: "B", kind: "ACK", nth: 2, fate: "lose" },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
