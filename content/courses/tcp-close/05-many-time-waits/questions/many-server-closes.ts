import { singleChoice } from "@/question-types/single-choice/type";

export default singleChoice({
  id: "many-server-closes",
  role: "quiz",
  prompt: {
    text: {
      en: "A browser’s request says `Connection: close`. The server on port 443 sends its response and closes; the browser reads the end of file and closes, too. What is left behind, and where?",
      "zh-CN":
        "浏览器的请求里写了`Connection: close`。443端口上的服务器发完应答就关闭；浏览器读到文件结束，也关闭。最后留下什么，留在哪里？",
    },
    choices: [
      {
        id: "server-record",
        text: {
          en: "A `TIME-WAIT` on the server; it needs a little memory and no further port",
          "zh-CN": "服务器上留下一个`TIME-WAIT`：占一点内存，不另占端口",
        },
      },
      {
        id: "server-port",
        text: {
          en: "A `TIME-WAIT` on the server; it takes one of the server’s 64,000 ports",
          "zh-CN": "服务器上留下一个`TIME-WAIT`：占去服务器六万多个端口中的一个",
        },
      },
      {
        id: "browser",
        text: {
          en: "A `TIME-WAIT` on the browser’s host, because the browser asked for the close",
          "zh-CN": "浏览器所在主机上留下一个`TIME-WAIT`，因为是浏览器要求关闭的",
        },
      },
      {
        id: "both",
        text: {
          en: "A `TIME-WAIT` on both hosts, because both of them called `close()`",
          "zh-CN": "两台主机上各留下一个`TIME-WAIT`，因为两边都调用了`close()`",
        },
      },
    ],
  },
  key: {
    choice: "server-record",
    distractors: {
      "server-port": {
        misconception: "M26",
        why: {
          en: "The connection used the server’s port 443, like all the others. No further port is taken.",
          "zh-CN": "这个连接用的是服务器的443端口，和其他连接一样，没有另占端口。",
        },
      },
      browser: {
        misconception: "M1",
        why: {
          en: "The header is a request to the server’s program. What counts is whose FIN came first, and that was the server’s.",
          "zh-CN": "这个头部只是对服务器程序的请求。起决定作用的是谁先发FIN，这里是服务器。",
        },
      },
      both: {
        misconception: "M1",
        why: {
          en: "Both closed, but one after the other. Only when the two FINs cross do both ends pass through `TIME-WAIT`.",
          "zh-CN": "两边都关闭了，但有先有后。只有两个FIN在途中交错时，两端才都会进入`TIME-WAIT`。",
        },
      },
    },
  },
  explanation: {
    right: {
      en: "The server’s FIN was the first, so the server is the active closer and keeps `TIME-WAIT`, on the local port 443 that all its connections share.",
      "zh-CN": "服务器的FIN在先，所以服务器是主动关闭方，由它保留`TIME-WAIT`，用的是所有连接共用的本地端口443。",
    },
    wrong: {
      en: "First find the active closer: the end that sends the first FIN. Then ask which of the four values of its 4-tuple can run out. See “Who initiates, who accepts”.",
      "zh-CN": "先找出主动关闭方，也就是先发FIN的一端；再问它的四元组里哪个值可能用完。参见“谁发起，谁接受”。",
    },
  },
  targets: ["M1", "M2", "M26"],
  sources: ["rfc9293#3.6", "rfc9293#3.4.1", "recording:s11a"],
});
