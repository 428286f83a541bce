import { words } from "../words";

/** An exercise inside a lesson. */
export const exercise = words({
  en: {
    title: "Exercise",
    verdict: "Result",
    check: "Check",
    checking: "Checking …",
    again: "Try again",
    incomplete: "Give a complete answer first.",
    kept: "Your answer is kept",
    unreachable: "Not checked: no connection. Your answer is still here; press the button again.",
    refused: "This answer could not be checked. Load the page again.",
    committedElsewhere: "You had committed this step before, perhaps in another window. That answer stands.",
    loading: "Loading the exercise …",
    progress: "{done, number} of {all, number} exercises of this lesson answered.",
    complete: "All {all, number} exercises answered: this lesson is completed.",
    stateUnknown: "Your earlier answers could not be loaded. You can answer all the same.",
  },
  "zh-CN": {
    title: "练习",
    verdict: "判题结果",
    check: "提交",
    checking: "正在判题……",
    again: "再做一次",
    incomplete: "请先把回答填完整。",
    kept: "回答已保存",
    unreachable: "没有判题：网络断了。回答还在这里，请再按一次。",
    refused: "这个回答没能判题，请重新载入页面。",
    committedElsewhere: "这一步你之前已经提交过，也许是在另一个窗口里。以那次的回答为准。",
    loading: "正在载入练习……",
    progress: "本课的练习已答{done, number}题，共{all, number}题。",
    complete: "{all, number}道练习全部答完，本课已完成。",
    stateUnknown: "没能读取你以前的回答，但现在仍然可以作答。",
  },
});
