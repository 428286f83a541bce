import { order } from "@/question-types/order/type";

export default order({
  id: "steps-order-server",
  role: "exercise",
  prompt: {
    text: {
      en: "A web server has answered `Connection: close` and closes as soon as the answer is written. The browser closes a little later. Put the events in the order in which they happen. No segment is lost.",
      "zh-CN":
        "一个Web服务器在回答中写了`Connection: close`，写完回答就关闭连接；浏览器稍后才关闭。把下列事件按发生的先后排好。没有报文段丢失。",
    },
    items: [
      {
        id: "browser-close-wait",
        text: {
          en: "the browser’s machine enters `CLOSE-WAIT`",
          "zh-CN": "浏览器所在的机器进入`CLOSE-WAIT`",
        },
      },
      {
        id: "server-time-wait",
        text: { en: "the server’s machine enters `TIME-WAIT`", "zh-CN": "服务器所在的机器进入`TIME-WAIT`" },
      },
      {
        id: "browser-closed",
        text: { en: "the browser’s machine enters `CLOSED`", "zh-CN": "浏览器所在的机器进入`CLOSED`" },
      },
      {
        id: "server-fin-wait-1",
        text: { en: "the server’s machine enters `FIN-WAIT-1`", "zh-CN": "服务器所在的机器进入`FIN-WAIT-1`" },
      },
      {
        id: "browser-last-ack",
        text: { en: "the browser’s machine enters `LAST-ACK`", "zh-CN": "浏览器所在的机器进入`LAST-ACK`" },
      },
      {
        id: "server-fin-wait-2",
        text: { en: "the server’s machine enters `FIN-WAIT-2`", "zh-CN": "服务器所在的机器进入`FIN-WAIT-2`" },
      },
    ],
  },
  key: {
    order: [
      "server-fin-wait-1",
      "browser-close-wait",
      "server-fin-wait-2",
      "browser-last-ack",
      "server-time-wait",
      "browser-closed",
    ],
    pairs: [
      {
        first: "server-fin-wait-1",
        second: "browser-close-wait",
        misconception: "M2",
        why: {
          en: "The browser’s machine enters `CLOSE-WAIT` because the server’s FIN arrives; that FIN has to be sent first.",
          "zh-CN": "浏览器所在的机器是因为收到服务器的FIN才进入`CLOSE-WAIT`的，所以FIN要先发出。",
        },
      },
      {
        first: "server-fin-wait-2",
        second: "browser-last-ack",
        why: {
          en: "The browser closes a little later, so the ACK of the server’s FIN is there before the browser’s FIN is sent.",
          "zh-CN": "浏览器稍后才关闭，所以对服务器FIN的ACK先到，浏览器的FIN后发。",
        },
      },
      {
        first: "browser-last-ack",
        second: "server-time-wait",
        why: {
          en: "`TIME-WAIT` begins when the second FIN arrives; that FIN was sent when the browser’s machine entered `LAST-ACK`.",
          "zh-CN": "第二个FIN到达时才开始`TIME-WAIT`；这个FIN是浏览器所在的机器进入`LAST-ACK`时发出的。",
        },
      },
      {
        first: "server-time-wait",
        second: "browser-closed",
        why: {
          en: "`LAST-ACK` ends when the last ACK arrives, and that ACK is sent as the server’s machine enters `TIME-WAIT`.",
          "zh-CN": "最后一个ACK到达时`LAST-ACK`才结束，而这个ACK是服务器所在的机器进入`TIME-WAIT`时发出的。",
        },
      },
    ],
  },
  explanation: {
    right: {
      en: "The server sends the first FIN, so the server is the active closer: its machine passes `FIN-WAIT-1`, `FIN-WAIT-2` and `TIME-WAIT`, and the browser’s machine passes `CLOSE-WAIT` and `LAST-ACK`.",
      "zh-CN":
        "先发FIN的是服务器，主动关闭方就是服务器：它所在的机器经过`FIN-WAIT-1`、`FIN-WAIT-2`、`TIME-WAIT`，浏览器所在的机器经过`CLOSE-WAIT`、`LAST-ACK`。",
    },
    wrong: {
      en: "The states follow the role. Here the server sends the first FIN; take the table of the four steps and read “server” for A and “browser” for B.",
      "zh-CN": "状态跟着角色走。这里先发FIN的是服务器；把“四个步骤”那张表里的A读作服务器、B读作浏览器即可。",
    },
  },
  targets: ["M1", "M2"],
  sources: ["rfc9293#3.6", "nginx-http-core"],
});
