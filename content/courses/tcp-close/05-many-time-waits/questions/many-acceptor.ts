import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "many-acceptor",
  role: "quiz",
  prompt: {
    text: {
      en: "On a Linux web server `ss` shows 200,000 connections in `TIME-WAIT`, all with local port 443. Memory and log are unremarkable. A browser that was never here before sends a SYN to port 443. What happens?",
      "zh-CN":
        "一台Linux Web服务器上，`ss`显示有20万个`TIME-WAIT`，本地端口都是443，内存和日志都没有异常。一个从未来过的浏览器向443端口发来SYN，会怎样？",
    },
    choices: [
      {
        id: "no-port",
        text: {
          en: "No answer: the server has no free local port for another connection",
          "zh-CN": "不应答：服务器已经没有空闲的本地端口来建新连接",
        },
      },
      {
        id: "normal",
        text: {
          en: "An ordinary handshake: the browser’s address and port make a 4-tuple of its own",
          "zh-CN": "正常握手：浏览器的地址和端口构成一个新的四元组",
        },
      },
      {
        id: "descriptors",
        text: {
          en: "A handshake, but `accept()` fails: the old connections still hold their descriptors",
          "zh-CN": "能握手，但`accept()`失败：旧连接还占着文件描述符",
        },
      },
      {
        id: "later",
        text: {
          en: "A RST: port 443 takes new connections only when its `TIME-WAIT`s have ended",
          "zh-CN": "回复RST：443端口要等`TIME-WAIT`结束才接受新连接",
        },
      },
    ],
  },
  key: {
    choice: "normal",
    distractors: {
      "no-port": {
        misconception: "M26",
        why: {
          en: "Accepted connections all share the local port 443; accepting takes no further port.",
          "zh-CN": "接受的连接共用本地端口443，再接受一个也不需要另外的端口。",
        },
      },
      descriptors: {
        misconception: "M28",
        why: {
          en: "A `TIME-WAIT` on Linux is a record of the kernel, without a file descriptor; the program gave its descriptor back with `close()`.",
          "zh-CN": "Linux的`TIME-WAIT`只是内核里的一条记录，没有文件描述符；程序`close()`时描述符就已归还。",
        },
      },
      later: {
        misconception: "M25",
        why: {
          en: "`TIME-WAIT` reserves a 4-tuple, not the port. Connections from other addresses or ports are not affected.",
          "zh-CN": "`TIME-WAIT`占住的是四元组，不是端口；来自其他地址或端口的连接不受影响。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "A connection is identified by four values. The server’s two are the same for all; the browser’s two are new, so the number of old records does not matter.",
      "zh-CN":
        "连接由四个值标识。服务器一侧的两个对所有连接都相同，浏览器一侧的两个是新的，所以旧记录有多少都没有关系。",
    },
    wrong: {
      en: "Count what a `TIME-WAIT` on an accepting host really occupies: one 4-tuple and about 256 bytes. See “Who initiates, who accepts”.",
      "zh-CN": "想一想接受连接的主机上，一个`TIME-WAIT`到底占用什么：一个四元组和约256字节。参见“谁发起，谁接受”。",
    },
  },
  targets: ["M25", "M26", "M28", "M29"],
  sources: ["rfc9293#3.4.1", "recording:s21"],
});
