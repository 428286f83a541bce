import { words } from "../words";

/** Titles of the pages about the site, and the pages that are shown when something is not there or broke. */
export const pages = words({
  en: {
    privacy: { title: "Privacy", lead: "What is stored, why, and for how long." },
    accessibility: {
      title: "Accessibility",
      lead: "How the site can be used, with which keys, and what does not work yet.",
    },
    sources: {
      title: "Sources",
      lead: "Every claim of the lessons refers to one of these.",
      rfcs: "Standards",
      recordings: "Recordings of a kernel",
      kernel: "Source of the Linux kernel",
      manuals: "Manuals and articles",
      recordingsLead:
        "A Linux 6.18 kernel closed connections between two hosts, A and B, about 20 ms of round trip apart; every segment was captured on both sides, and states and timers were sampled. A closes first unless stated. The files are in <folder></folder>.",
      name: "Recording",
      shows: "What it shows",
    },
    notFound: {
      title: "Nothing listens here",
      lead: "There is no page at this address. A host answers a SYN to a closed port the same way: it sends RST, and the connection is refused.",
      figure: "A sends SYN to B. B is CLOSED and answers RST with ACK. A goes from SYN-SENT back to CLOSED.",
      front: "Front page",
      learn: "The course",
      interview: "Interview practice",
    },
    error: {
      title: "This page was aborted",
      lead: "Something broke on our side. What you have saved is still there.",
      figure: "A sends a request. B aborts the connection with RST, and both ends are CLOSED.",
      again: "Try again",
      front: "Front page",
      reference: "Reference for a report: {digest}",
    },
  },
  "zh-CN": {
    privacy: { title: "隐私", lead: "保存哪些数据、为什么保存、保存多久。" },
    accessibility: { title: "无障碍", lead: "本站怎么使用、支持哪些按键、还有哪些不足。" },
    sources: {
      title: "资料来源",
      lead: "课程里的每一处说法都出自下面某一项。",
      rfcs: "标准",
      recordings: "内核记录",
      kernel: "Linux内核源码",
      manuals: "手册与文章",
      recordingsLead:
        "在一个Linux 6.18内核上，让主机A和B之间的连接关闭，往返时间约20 ms；两端抓下每个报文段，并采样状态和定时器。除非注明，都是A先关闭。文件在<folder></folder>。",
      name: "记录",
      shows: "内容",
    },
    notFound: {
      title: "这个地址无人监听",
      lead: "这里没有页面。向一个没有打开的端口发SYN，主机也这样回答：发一个RST，连接被拒绝。",
      figure: "A向B发SYN。B处于CLOSED，回一个带ACK的RST。A从SYN-SENT回到CLOSED。",
      front: "首页",
      learn: "课程",
      interview: "面试练习",
    },
    error: {
      title: "这个页面被中止了",
      lead: "我们这边出了故障。你已经保存的内容还在。",
      figure: "A发出请求。B用RST中止连接，两端都到了CLOSED。",
      again: "再试一次",
      front: "首页",
      reference: "报告问题时请附上编号：{digest}",
    },
  },
});
