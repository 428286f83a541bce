import type { Localized } from "@/lib/i18n/locales";
import type { Difference } from "@/lib/tcp/replay/difference";

interface Words {
  readonly heading: (id: string) => string;
  readonly lead: string;
  readonly delay: (ms: number) => string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  readonly back: string;
  readonly kernel: string;
  readonly model: string;
  readonly time: string;
  readonly agrees: (rows: number) => string;
  readonly farthest: (late: string, row: number, allowed: string) => string;
  readonly differs: (count: number) => string;
  readonly differences: { readonly [A in Difference["about"]]: string };
  readonly controls: string;
  readonly previous: string;
  readonly next: string;
  readonly row: string;
  readonly rowOf: (row: number, rows: number) => string;
  readonly start: string;
  readonly lookAt: (row: number) => string;
  readonly returned: (time: string) => string;
  readonly octets: (count: number) => string;
  readonly arrives: (time: string) => string;
  readonly lost: string;
  readonly injected: string;
  readonly enters: (state: string) => string;
  readonly timer: (name: string, time: string) => string;
  readonly nothing: string;
  readonly notRecorded: string;
  readonly afterTheEnd: string;
  readonly given: string;
  readonly sameTime: string;
  readonly within: (late: string, allowed: string) => string;
  readonly carried: (late: string) => string;
  readonly follows: (late: string) => string;
  readonly howCompared: string;
  readonly rules: readonly string[];
  readonly setup: string;
  readonly table: string;
  readonly shown: string;
  readonly views: { readonly rows: string; readonly ladders: string };
}

export const recordingWords: Localized<Words> = {
  en: {
    heading: (id) => `Recording ${id}`,
    lead: "Left, what two hosts under Linux 6.18 did, as it was recorded. Right, what the model does under the rules of Linux when its programs make the same calls at the same times and the network treats its segments the same way.",
    delay: (ms) => `One-way delay ${ms} ms.`,
    loading: "The recording is being loaded.",
    failed: "The recording could not be loaded.",
    again: "Try again",
    back: "Back to the bench",
    kernel: "Linux 6.18, recorded",
    model: "The model",
    time: "Time",
    agrees: (rows) => `In all ${rows} rows the model does what the kernel did.`,
    farthest: (late, row, allowed) => `Their times are farthest apart in row ${row}: ${late}, allowed ${allowed}.`,
    differs: (count) =>
      count === 1 ? "In one row the model does something else." : `In ${count} rows the model does something else.`,
    differences: {
      segment: "Another segment.",
      time: "The same, but not at the same time.",
      states: "Another way through the states.",
      timer: "Another timer.",
      call: "Another result.",
    },
    controls: "Step through both",
    previous: "One row back",
    next: "Next row",
    row: "Row",
    rowOf: (row, rows) => `Row ${row} of ${rows}`,
    start: "Before the first row",
    lookAt: (row) => `Look at row ${row}`,
    returned: (time) => `returned at ${time}`,
    octets: (count) => `${count} octets`,
    arrives: (time) => `arrives at ${time}`,
    lost: "lost on the way",
    injected: "put in on the way, not sent by this host",
    enters: (state) => `enters ${state}`,
    timer: (name, time) => `${name} timer until ${time}`,
    nothing: "nothing",
    notRecorded: "not recorded",
    afterTheEnd: "after the recording had ended",
    given: "done at the recorded time",
    sameTime: "at the same time",
    within: (late, allowed) => `${late}, within ${allowed}`,
    carried: (late) => `${late}, as late as what led to it`,
    follows: (late) => `${late}, not timed by itself`,
    howCompared: "What is compared, and how exactly",
    rules: [
      "Segments: who sends them, flags, numbers and length must be equal. Their time may differ by 15 ms, or by a quarter of the time since that end last sent, received or called something; and what came late may make the next one late.",
      "States: both ends must go the same way. Of their times, only that of CLOSED is judged: timers of a minute and more fire up to 2.1 s late in the kernel; after shorter waits 60 ms are allowed, since states were sampled.",
      "Timers of TIME-WAIT and FIN-WAIT-2: the deadline must be the same to 60 ms, or to a quarter of the time since the segment before.",
      "What the model sends arrives when the recorded segment did; sent earlier, it is longer under way.",
      "A plus means that the model was later than the kernel, a minus that it was earlier.",
      "Calls are made at their recorded times. What is compared is the result, and of a call that blocked, when it returned.",
    ],
    setup: "How it was recorded",
    table: "Kernel and model, row by row",
    shown: "How they are shown",
    views: { rows: "Row by row", ladders: "Two ladders" },
  },
  "zh-CN": {
    heading: (id) => `录制${id}`,
    lead: "左边是两台Linux 6.18主机当时所做的，照录制原样。右边是模型按Linux规则所做的：程序在同样的时刻发起同样的调用，网络对它的报文段做同样的处理。",
    delay: (ms) => `单向时延${ms} ms。`,
    loading: "正在载入录制。",
    failed: "录制没能载入。",
    again: "重试",
    back: "回到实验台",
    kernel: "Linux 6.18（录制）",
    model: "模型",
    time: "时间",
    agrees: (rows) => `全部${rows}行里，模型做的都与内核相同。`,
    farthest: (late, row, allowed) => `时间相差最大的是第${row}行：${late}，允许${allowed}。`,
    differs: (count) => `有${count}行模型做的与内核不同。`,
    differences: {
      segment: "报文段不同。",
      time: "相同，但时间不同。",
      states: "状态的路径不同。",
      timer: "定时器不同。",
      call: "结果不同。",
    },
    controls: "同步查看两边",
    previous: "上一行",
    next: "下一行",
    row: "行",
    rowOf: (row, rows) => `第${row}行，共${rows}行`,
    start: "第一行之前",
    lookAt: (row) => `看第${row}行`,
    returned: (time) => `${time} 返回`,
    octets: (count) => `${count}字节`,
    arrives: (time) => `${time} 到达`,
    lost: "途中丢失",
    injected: "途中插入，不是这台主机发的",
    enters: (state) => `进入${state}`,
    timer: (name, time) => `${name}定时器到 ${time}`,
    nothing: "什么也没有",
    notRecorded: "没有记录",
    afterTheEnd: "在录制结束之后",
    given: "在录制的时刻进行",
    sameTime: "时间相同",
    within: (late, allowed) => `${late}，在允许的${allowed}之内`,
    carried: (late) => `${late}，与引起它的那一步一样晚`,
    follows: (late) => `${late}，不单独比较时间`,
    howCompared: "比较什么，精确到什么程度",
    rules: [
      "报文段：发送方、标志、序号和长度必须相等。时间可以相差15 ms，或相差这一端上次发送、接收或调用以来时间的四分之一；前一个晚了，后一个也可以跟着晚。",
      "状态：两端走的路径必须相同。时间只比较CLOSED的：一分钟以上的定时器，内核最多会晚2.1 s触发；较短的等待允许60 ms，因为状态是采样得到的。",
      "TIME-WAIT和FIN-WAIT-2的定时器：到期时刻相差不超过60 ms，或不超过前一个报文段以来时间的四分之一。",
      "模型发出的报文段，在录制的那个到达时到达；发得早，在途就久一些。",
      "加号表示模型比内核晚，减号表示比内核早。",
      "调用在录制的时刻发起。比较的是结果；对阻塞的调用，还比较何时返回。",
    ],
    setup: "怎样录制的",
    table: "内核与模型，逐行对照",
    shown: "显示方式",
    views: { rows: "逐行", ladders: "两张时序图" },
  },
};
