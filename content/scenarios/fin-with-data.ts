import { scenario } from "@/lib/tcp";

export default scenario({
  id: "fin-with-data",
  title: { en: "A FIN that carries data", "zh-CN": "携带数据的FIN" },
  story: {
    en: "A’s last 100 octets wait for an ACK when its program closes; they leave with the FIN in one segment, and B’s acknowledgment number covers both.",
    "zh-CN": "A的程序关闭时，最后100字节还在等前面数据的ACK；它们与FIN合在一个报文段中发出，B的确认号同时覆盖两者。",
  },
  profile: "rfc9293",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "SEND", octets: 200 }, at: 0 },
    { host: "A", call: { type: "SEND", octets: 100 }, at: 5 },
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 10 },
    { host: "B", call: { type: "CLOSE-SOCKET" }, after: 40, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
