import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "so-linger",
  number: "Q31",
  level: "mid",
  question: { en: "What do the three settings of SO_LINGER do?", "zh-CN": "SO_LINGER的三种设置各是什么效果？" },
  followUps: {
    en: ["What happens on Linux when the linger time runs out?", "Why do proxies call time 0 a last resort?"],
    "zh-CN": ["在Linux上，linger时间到了会怎样？", "为什么代理的文档把0秒称为最后手段？"],
  },
  keyPoints: [
    {
      id: "off",
      essential: false,
      text: {
        en: "Off: close() returns at once, the kernel sends data and FIN in the background.",
        "zh-CN": "关闭：close()立即返回，内核在后台发完数据和FIN。",
      },
    },
    {
      id: "zero",
      essential: false,
      text: {
        en: "On, time 0: RST at once, undelivered data is discarded, no TIME-WAIT.",
        "zh-CN": "打开，0秒：立即发RST，丢弃未送达的数据，没有TIME-WAIT。",
      },
    },
    {
      id: "n",
      essential: false,
      text: {
        en: "On, n seconds: close() blocks until the FIN is acknowledged, at most n seconds.",
        "zh-CN": "打开，n秒：close()阻塞到FIN被确认，最多n秒。",
      },
    },
    {
      id: "linux",
      essential: true,
      text: {
        en: "On Linux, after n seconds, close() returns and the normal close continues; no RST is sent.",
        "zh-CN": "在Linux上，n秒到了close()返回，正常关闭继续进行，不会发RST。",
      },
    },
  ],
  modelAnswer: {
    en: `Off is the default. close returns at once, and the kernel delivers what is queued and then the FIN in the background. The program does not learn whether it arrived.

On with time 0 makes close an abort: a RST is sent at once, everything not yet delivered is discarded, and there is no TIME-WAIT. The peer’s next read fails with connection reset. It is tempting as a cure for TIME-WAIT, but it can cut off the end of a response, and the RST itself is not repeated if it is lost.

On with n seconds lets close block until the FIN is acknowledged, at most n seconds. It does not wait for the peer’s own FIN. When the time is over, Linux returns and goes on in the background; it does not send RST, although many texts say so. Other systems may discard the data.

To know that the peer has everything, I use shutdown and read to end of file, or an answer at application level.`,
    "zh-CN": `默认是关闭的：close立即返回，内核在后台把排队的数据和FIN发出去，程序不知道有没有送到。

打开且时间为0：close变成中止，立即发RST，没送达的数据全部丢弃，没有TIME-WAIT，对端下次读会得到连接重置。有人拿它来消灭TIME-WAIT，但应答的尾部可能被截掉，RST丢了也不会重传。

打开且为n秒：close阻塞到FIN被确认，最多n秒，并不等对端的FIN。时间到了，Linux让close返回，后台继续正常关闭，并不像很多文章说的那样发RST；别的系统可能丢弃数据。

要确认对端都收到了，应该用shutdown再读到文件结束，或者靠应用层的应答。`,
  },
  lesson: "many-time-waits",
  sources: ["man:socket(7)", "recording:s13", "recording:s13c", "haproxy-config"],
  misconceptions: ["M36", "M37", "M38"],
});
