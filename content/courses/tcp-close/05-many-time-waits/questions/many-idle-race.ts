import scenario from "@/content/exercise-scenarios/late-data-after-close";
import { predictState } from "@/question-types/predict-state/type";

export default predictState({
  id: "many-idle-race",
  role: "quiz",
  scenario,
  from: 4,
  steps: 3,
  text: {
    en: "B is a server on Linux. Its idle time-out has fired, and its program has called `close()`. A’s connection pool has not looked at this connection since; now it takes it out and writes a request of 150 octets. Predict both states and the segment, if one is sent, for the next three events.",
    "zh-CN":
      "B是Linux上的服务器，空闲超时已到，程序调用了`close()`。A的连接池一直没有再看这个连接，现在把它取出来，写入150字节的请求。请预测接下来三个事件之后两端的状态，以及发出的报文段（如果有）。",
  },
  explanation: {
    right: {
      en: "A received only a FIN, so it may still send: the write succeeds. But B’s program has called `close()` and cannot read any more; Linux answers the data with RST and drops the connection. A learns of it one round trip after its write.",
      "zh-CN":
        "A收到的只是FIN，所以还可以发送：写入成功。但B的程序已经`close()`，不能再读；Linux用RST回应这些数据，并丢弃连接。A要在写入之后一个往返时间才知道。",
    },
    wrong: {
      en: "A FIN closes one direction only, so writing in `CLOSE-WAIT` is allowed. What B does with the data depends on the call its program made: after `close()` nobody can read it. A pool avoids this if it gives up idle connections before the server does.",
      "zh-CN":
        "FIN只关闭一个方向，所以在`CLOSE-WAIT`里可以写。B怎么处理数据，取决于它的程序做了什么调用：`close()`之后已经没有人能读。连接池只要比服务器更早放弃空闲连接，就能避免这种情况。",
    },
  },
  targets: ["M7", "M39", "M43"],
  sources: ["rfc9293#3.6.1", "rfc9293#3.10.7.4", "recording:s16a"],
});
