import type { Localized } from "@/lib/i18n/locales";
import type { LabNotice } from "./use-lab";

interface Words {
  readonly hostLabel: (host: string) => string;
  readonly isDown: string;
  readonly crash: string;
  readonly reboot: string;
  readonly network: string;
  readonly wireSummary: (count: number) => string;
  readonly nothingUnderWay: string;
  readonly sends: { readonly A: string; readonly B: string };
  readonly way: (delay: number, loss: number) => string;
  readonly reorder: string;
  readonly copy: string;
  readonly arrivesAt: (time: string) => string;
  readonly deliver: string;
  readonly drop: string;
  readonly delay: string;
  readonly copyIt: string;
  readonly experiment: string;
  readonly chooseExperiment: string;
  readonly scenarios: string;
  readonly recordings: string;
  readonly openingRecording: string;
  readonly noSuchRecording: string;
  readonly rules: string;
  readonly reads: (host: string) => string;
  readonly wrongModel: (host: string) => string;
  readonly none: string;
  readonly delayOneWay: string;
  readonly msl: string;
  readonly timeWait: string;
  readonly asProfile: string;
  readonly loss: string;
  readonly beginning: string;
  readonly beginnings: { readonly [K in "established" | "listening" | "closed"]: string };
  readonly settings: string;
  readonly settingsNote: string;
  readonly clock: string;
  readonly undo: string;
  readonly play: string;
  readonly pause: string;
  readonly speed: string;
  readonly times: (speed: number) => string;
  readonly step: string;
  readonly second: string;
  readonly minute: string;
  readonly restart: string;
  readonly restore: string;
  readonly openInLab: string;
  readonly happened: string;
  readonly nothingYet: string;
  readonly youDid: string;
  readonly lookAt: (step: number) => string;
  readonly stepsShown: (from: number, until: number, count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly ladder: string;
  readonly states: string;
  readonly both: string;
  readonly shown: string;
  readonly story: string;
  readonly tools: (host: string) => string;
  readonly lookingBack: (step: number, time: string) => string;
  readonly toPresent: string;
  readonly tcb: (host: string) => string;
  readonly variable: string;
  readonly value: string;
  readonly keep: string;
  readonly link: string;
  readonly copied: string;
  readonly tooHigh: string;
  readonly longLink: (characters: number) => string;
  readonly exports: string;
  readonly importCapture: string;
  readonly importCaptureNote: string;
  readonly importScript: string;
  readonly importScriptNote: string;
  readonly chooseFile: string;
  readonly runScript: string;
  readonly compare: string;
  readonly compareNote: string;
  readonly compareWith: string;
  readonly nothingToCompare: string;
  readonly thisRun: string;
  readonly sameSoFar: string;
  readonly differsAt: (step: number) => string;
  readonly cannotFollow: (step: number) => string;
  readonly notices: { readonly [N in Exclude<LabNotice, null>]: string };
}

export const labWords: Localized<Words> = {
  en: {
    hostLabel: (host) => `Host ${host}`,
    isDown: "The host is down: it remembers nothing and hears nothing.",
    crash: "Crash",
    reboot: "Reboot",
    network: "The network between A and B",
    wireSummary: (count) => (count === 1 ? "One segment under way" : `${count} segments under way`),
    nothingUnderWay: "Nothing is under way. Let a program call something, or let time pass.",
    sends: { A: "A sends →", B: "← B sends" },
    way: (delay, loss) => (loss === 0 ? `one way ${delay} ms, no loss` : `one way ${delay} ms, ${loss} % lost`),
    reorder: "To reorder them, deliver a later one first, or delay an earlier one.",
    copy: "a copy",
    arrivesAt: (time) => `arrives at ${time}`,
    deliver: "Deliver",
    drop: "Drop",
    delay: "Delay",
    copyIt: "Copy",
    experiment: "Experiment",
    chooseExperiment: "Choose an experiment",
    scenarios: "Scenarios of the model",
    recordings: "Linux 6.18, recorded",
    openingRecording: "The recording is being opened.",
    noSuchRecording: "The address names no recording that can be replayed here.",
    rules: "Rules",
    reads: (host) => `${host}’s program reads what arrives by itself`,
    wrongModel: (host) => `${host} lives by`,
    none: "the rules",
    delayOneWay: "One-way delay, ms",
    msl: "MSL, s",
    timeWait: "TIME-WAIT, s",
    asProfile: "as the rules say",
    loss: "Loss, %",
    beginning: "Begins",
    beginnings: { established: "both ESTABLISHED", listening: "B in LISTEN", closed: "both CLOSED" },
    settings: "Settings",
    settingsNote: "A change begins the experiment anew.",
    clock: "Time of the experiment",
    undo: "Undo",
    play: "Play",
    pause: "Pause",
    speed: "Speed",
    times: (speed) => (speed === 0.5 ? "½ ×" : `${speed} ×`),
    step: "Next event",
    second: "+1 s",
    minute: "+60 s",
    restart: "Begin anew",
    restore: "Restore the experiment",
    openInLab: "Open in the laboratory",
    happened: "What happened",
    nothingYet: "Nothing yet.",
    youDid: "Look at step",
    lookAt: (step) => `Look at step ${step}`,
    stepsShown: (from, until, count) => `Steps ${from} to ${until} of ${count}`,
    earlier: "Earlier",
    later: "Later",
    ladder: "Ladder",
    states: "State diagram",
    both: "Both",
    shown: "Drawing",
    story: "The experiment so far.",
    tools: (host) => `What tools on ${host} show`,
    lookingBack: (step, time) =>
      step === 0
        ? "You look back at the beginning; the tools show what they showed then."
        : `You look back at step ${step}, ${time}; the tools show what they showed then.`,
    toPresent: "Back to the present",
    tcb: (host) => `TCB of ${host}`,
    variable: "Variable",
    value: "Value",
    keep: "Keep and share",
    link: "Copy the link",
    copied: "The link is copied. It replays exactly this run.",
    tooHigh: "There is no picture so high; save the drawing as SVG.",
    longLink: (characters) =>
      `The link has ${characters} characters. A browser opens it; some programs that send links cut it.`,
    exports: "Save as",
    importCapture: "Explain a capture",
    importCaptureNote: "A pcap or pcapng file. It stays in this browser.",
    importScript: "Run a packetdrill script",
    importScriptNote: "It runs against one host of the model, in this browser.",
    chooseFile: "Choose a file",
    runScript: "Run",
    compare: "Side by side",
    compareNote: "The same actions under other rules.",
    compareWith: "Compare with",
    nothingToCompare: "nothing yet",
    thisRun: "This run",
    sameSoFar: "Both have done the same so far.",
    differsAt: (step) => `They part at step ${step}:`,
    cannotFollow: (step) => `After ${step} actions the other run has no such segment: it has gone another way.`,
    notices: {
      "no-such-segment": "That segment is not under way any more.",
      "nothing-left": "Nothing is left to happen by itself.",
      "host-down": "That host is down.",
      "too-long": "The experiment has as many steps as it may have. Undo, or begin anew.",
      address: "The address holds no experiment that can be replayed.",
    },
  },
  "zh-CN": {
    hostLabel: (host) => `主机${host}`,
    isDown: "主机已停机：什么都不记得，也什么都听不到。",
    crash: "崩溃",
    reboot: "重启",
    network: "A与B之间的网络",
    wireSummary: (count) => `途中有${count}个报文段`,
    nothingUnderWay: "途中没有报文段。让程序发起调用，或者让时间走一会儿。",
    sends: { A: "A发 →", B: "← B发" },
    way: (delay, loss) => (loss === 0 ? `单程${delay} ms，不丢失` : `单程${delay} ms，丢失${loss} %`),
    reorder: "要打乱顺序，先送达后面的，或推迟前面的。",
    copy: "副本",
    arrivesAt: (time) => `${time} 到达`,
    deliver: "送达",
    drop: "丢弃",
    delay: "推迟",
    copyIt: "复制",
    experiment: "实验",
    chooseExperiment: "选择一个实验",
    scenarios: "模型的场景",
    recordings: "Linux 6.18的录制",
    openingRecording: "正在打开录制。",
    noSuchRecording: "地址里没有可以在这里重放的录制。",
    rules: "规则",
    reads: (host) => `${host}的程序自动读取收到的数据`,
    wrongModel: (host) => `${host}遵循`,
    none: "上述规则",
    delayOneWay: "单向时延（ms）",
    msl: "MSL（秒）",
    timeWait: "TIME-WAIT（秒）",
    asProfile: "按规则",
    loss: "丢失率（%）",
    beginning: "起点",
    beginnings: { established: "两端都是 ESTABLISHED", listening: "B 处于 LISTEN", closed: "两端都是 CLOSED" },
    settings: "设置",
    settingsNote: "改动设置会重新开始实验。",
    clock: "实验时间",
    undo: "撤销",
    play: "播放",
    pause: "暂停",
    speed: "速度",
    times: (speed) => (speed === 0.5 ? "½ 倍" : `${speed} 倍`),
    step: "下一事件",
    second: "+1 秒",
    minute: "+60 秒",
    restart: "重新开始",
    restore: "还原实验",
    openInLab: "在实验室里打开",
    happened: "发生了什么",
    nothingYet: "还什么都没有发生。",
    youDid: "看第几步",
    lookAt: (step) => `看第${step}步`,
    stepsShown: (from, until, count) => `第${from}至${until}步，共${count}步`,
    earlier: "更早",
    later: "更晚",
    ladder: "时序图",
    states: "状态图",
    both: "两个都看",
    shown: "图",
    story: "到目前为止的实验。",
    tools: (host) => `${host}上的工具显示`,
    lookingBack: (step, time) =>
      step === 0
        ? "你在回看最开始；工具显示的是当时的内容。"
        : `你在回看第${step}步（${time}）；工具显示的是当时的内容。`,
    toPresent: "回到现在",
    tcb: (host) => `${host}的TCB`,
    variable: "变量",
    value: "值",
    keep: "保存与分享",
    link: "复制链接",
    copied: "链接已复制，打开它会重放这一次运行。",
    tooHigh: "图太高，无法存成图片，请存成SVG。",
    longLink: (characters) => `链接有${characters}个字符。浏览器打得开，但有些传送链接的程序会把它截断。`,
    exports: "另存为",
    importCapture: "解释一份抓包",
    importCaptureNote: "pcap或pcapng文件。文件不会离开这个浏览器。",
    importScript: "运行packetdrill脚本",
    importScriptNote: "脚本在这个浏览器里对模型的一台主机运行。",
    chooseFile: "选择文件",
    runScript: "运行",
    compare: "对照",
    compareNote: "同样的操作，换一套规则。",
    compareWith: "与谁对照",
    nothingToCompare: "还没有选",
    thisRun: "这次运行",
    sameSoFar: "到目前为止两边完全相同。",
    differsAt: (step) => `两边从第${step}步开始不同：`,
    cannotFollow: (step) => `做完${step}个操作后，另一边没有这个报文段：它走了另一条路。`,
    notices: {
      "no-such-segment": "这个报文段已经不在途中了。",
      "nothing-left": "没有会自行发生的事了。",
      "host-down": "这台主机已停机。",
      "too-long": "实验的步数已经到了上限，请撤销或重新开始。",
      address: "地址里没有可以重放的实验。",
    },
  },
};
