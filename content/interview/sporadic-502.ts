import { defineInterviewQuestion } from "@/lib/content/define";

export default defineInterviewQuestion({
  id: "sporadic-502",
  number: "Q62",
  level: "sre",
  question: {
    en: "A load balancer returns sporadic 502s, mostly at low traffic, and the backend’s log is silent. What is your hypothesis?",
    "zh-CN": "负载均衡器偶发502，流量低时反而多，后端日志里什么也没有。你怎么判断？",
  },
  followUps: {
    en: ["Which of the two time-outs must be longer, and why?", "Which requests may the load balancer retry?"],
    "zh-CN": ["两个超时，哪个必须更长？为什么？", "负载均衡器可以重试哪些请求？"],
  },
  keyPoints: [
    {
      id: "race",
      essential: true,
      text: {
        en: "A race on idle connections: the backend closes while a request is on its way.",
        "zh-CN": "空闲连接上的竞争：请求在路上时，后端关闭了连接。",
      },
    },
    {
      id: "timeouts",
      essential: false,
      text: {
        en: "Cause: the backend’s idle time-out is shorter than the load balancer’s.",
        "zh-CN": "原因：后端的空闲超时比负载均衡器的短。",
      },
    },
    {
      id: "evidence",
      essential: false,
      text: {
        en: "Capture: FIN from the backend, a request crossing it, then RST.",
        "zh-CN": "抓包：后端的FIN，与它交错的请求，然后是RST。",
      },
    },
    {
      id: "fix",
      essential: false,
      text: {
        en: "Fix: the backend’s idle time-out longer than the load balancer’s, with a margin.",
        "zh-CN": "解决：让后端的空闲超时比负载均衡器的长，并留余量。",
      },
    },
    {
      id: "retry",
      essential: false,
      text: {
        en: "Retry only what is idempotent; the request may or may not have been processed.",
        "zh-CN": "只重试幂等的请求；无法知道请求有没有被处理。",
      },
    },
  ],
  modelAnswer: {
    en: `My hypothesis is a race on pooled connections. The load balancer keeps idle connections to the backend. If the backend’s idle time-out is shorter, for example 5 seconds against 60, the backend closes first. A request sent in that moment crosses the FIN, arrives at a closed socket and is answered with RST. The load balancer reports 502, and the backend’s application never saw a request, so its log is silent. At low traffic connections are idle more often, hence more errors.

Evidence: a capture filtered for FIN and RST shows the backend’s FIN, the crossing request, and the backend’s RST.

The fix is to order the time-outs: the end that sends requests gives up idle connections first. So the backend’s time-out is longer than the load balancer’s, with a margin. As a second line, the load balancer may retry idempotent requests; a POST may have been processed already.`,
    "zh-CN": `我的假设是连接池上的竞争。负载均衡器保留着到后端的空闲连接。如果后端的空闲超时更短，比如5秒对60秒，后端就会先关。恰好此时发出的请求与FIN交错，到达时套接字已关闭，换来RST。负载均衡器报502，而后端的应用根本没见过这个请求，所以日志里没有。流量低时连接更容易空闲，错误反而多。

证据：抓FIN和RST，会看到后端的FIN、与它交错的请求，以及后端的RST。

解决办法是排好超时：由发请求的一端先放弃空闲连接，所以后端的超时要比负载均衡器的长，并留余量。其次，负载均衡器可以重试幂等的请求；POST可能已经处理过，不能随便重试。`,
  },
  lesson: "many-time-waits",
  sources: ["node-20256", "nginx-upstream", "nginx-http-core", "rfc9293#3.6.1"],
  misconceptions: ["M43", "M42"],
});
