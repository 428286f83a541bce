import type { Localized } from "@/lib/i18n/locales";
import type { Kind } from "./kinds";

/** What each kind of question says before its table and after its answer. */
export const texts: { readonly [K in Kind]: Localized } = {
  limit: {
    en: "A proxy opens a short connection for each request and closes it first. How far do its ports reach?",
    "zh-CN": "一个代理为每个请求建立一条短连接，并且先关闭。它的端口够用到什么程度？",
  },
  change: {
    en: "A host opens short connections and closes them first; connect() has begun to fail. Somebody changes one thing. What does it do?",
    "zh-CN": "一台主机建立短连接并先关闭；connect()开始失败。有人改了一处。效果如何？",
  },
  plan: {
    en: "A host shall open that many short connections and close them first. Plan its source addresses.",
    "zh-CN": "一台主机要建立这么多短连接，并且先关闭。请规划它的源地址。",
  },
  "acceptor-closes": {
    en: "A host opens short connections to one server; the server closes each of them first. Where do ports and records go?",
    "zh-CN": "一台主机向一个服务器建立短连接，每条都由服务器先关闭。端口和记录都在哪里？",
  },
};

export const explanations: { readonly [K in Kind]: Localized } = {
  limit: {
    en: "What runs out is 4-tuples, and each is away for one TIME-WAIT:",
    "zh-CN": "耗尽的是四元组，每个四元组要被TIME-WAIT占住一段时间：",
  },
  change: {
    en: "Only what alters the number of 4-tuples, or the time that each is away, helps:",
    "zh-CN": "只有改变四元组的数量，或者改变每个四元组被占的时间，才有用：",
  },
  plan: {
    en: "Everything in TIME-WAIT at once must have a 4-tuple of its own:",
    "zh-CN": "同时处于TIME-WAIT的每条连接，都要有自己的四元组：",
  },
  "acceptor-closes": {
    en: "TIME-WAIT stays at the end that closes first, and there it shares the listening port:",
    "zh-CN": "TIME-WAIT留在先关闭的一端，而在那里它们共用监听端口：",
  },
};
