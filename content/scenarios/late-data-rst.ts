import { scenario } from "@/lib/tcp";

export default scenario({
  id: "late-data-rst",
  title: { en: "Data after close()", "zh-CN": "close()之后到达的数据" },
  story: {
    en: "A has called close() and cannot read any more; when 200 octets of B arrive in FIN-WAIT-2, Linux answers RST and both ends are CLOSED.",
    "zh-CN": "A已经调用close()，不能再读；B的200字节在FIN-WAIT-2期间到达，Linux用RST回应，两端都进入CLOSED。",
  },
  profile: "linux",
  delay: 20,
  start: { type: "established", next: { A: 100, B: 300 } },
  calls: [
    { host: "A", call: { type: "CLOSE-SOCKET" }, at: 0 },
    { host: "B", call: { type: "SEND", octets: 200 }, after: 50, entering: { host: "B", state: "CLOSE-WAIT" } },
  ],
  endsIn: { A: "CLOSED", B: "CLOSED" },
});
