import { words } from "../words";

/** The front page. */
export const front = words({
  en: {
    title: "How a TCP connection ends",
    lead: "Four segments close it. Nobody confirms the fourth, so one end has to wait in case it was lost. Here you can watch that happen, break it, and say what comes next before you are shown.",
    facts: {
      fin: "“I have nothing more to send.” Each end says it once.",
      ack: "“I have that.” An ACK is itself never acknowledged.",
      msl: "The wait: twice the longest time a segment may live.",
    },
    learn: {
      title: "Learn",
      about:
        "{count, plural, one {# lesson} other {# lessons}}, about {hours, plural, one {# hour} other {# hours}}. No account needed.",
      minutes: "{minutes, number} min",
      go: "Start with lesson 1",
    },
    teach: {
      title: "Teach",
      about: "See what a class believes before you correct it. Each wrong answer names its belief:",
      go: "Open a classroom",
    },
    interview: {
      title: "Interview",
      about: "{count, number} questions that are really asked, with what an answer must contain.",
      go: "Answer one",
    },
  },
  "zh-CN": {
    title: "一个TCP连接怎样结束",
    lead: "关闭要用四个报文段。第四个没有人确认，所以有一端必须再等一段时间，以防它丢了。在这里，你可以看着它发生，可以把它弄坏，也可以在揭晓之前先说出下一步。",
    facts: {
      fin: "“我没有数据要发了。”两端各说一次。",
      ack: "“收到了。”ACK本身不会再被确认。",
      msl: "要等的时间：报文段最大生存时间的两倍。",
    },
    learn: {
      title: "学习",
      about: "共{count, number}课，约{hours, number}小时，不用注册。",
      minutes: "{minutes, number}分钟",
      go: "从第1课开始",
    },
    teach: {
      title: "教学",
      about: "先看清全班是怎么想的，再去纠正。每个错误答案都对应一种想法：",
      go: "开一个班级",
    },
    interview: {
      title: "面试",
      about: "{count, number}道真正会被问到的题，附上回答里必须有的要点。",
      go: "答一道",
    },
  },
});
