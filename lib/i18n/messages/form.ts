import { words } from "../words";

/** What every form says: which field is wrong and why, and how far sending is. */
export const form = words({
  en: {
    sending: "Sending",
    summary: "{count, plural, one {One field needs a change.} other {# fields need a change.}}",
    show: "Show",
    hide: "Hide",
    showPassword: "Show the password",
    problems: {
      required: "Fill this in.",
      invalid: "This is not right.",
      email: "This is not an e-mail address. It looks like name@example.org.",
      "name-long": "Use at most 60 characters.",
      "note-long": "Use at most 200 characters.",
      due: "Give both a date and a time, or leave it empty.",
      "due-past": "This time has passed. Choose a later one.",
      "not-in-course": "The course does not have this. Choose something from the list.",
      "password-short": "Use at least 10 characters.",
      "password-long": "Use at most 200 characters.",
      "wrong-password": "This is not your password.",
      "wrong-proof": "This is not what it says above.",
    },
  },
  "zh-CN": {
    sending: "正在提交",
    summary: "有{count}处需要修改。",
    show: "显示",
    hide: "隐藏",
    showPassword: "显示密码",
    problems: {
      required: "请填写这一项。",
      invalid: "这一项不对。",
      email: "这不是邮箱地址。邮箱地址形如name@example.org。",
      "name-long": "最多60个字符。",
      "note-long": "最多200个字符。",
      due: "请把日期和时间都填上，或者都留空。",
      "due-past": "这个时间已经过去，请选一个以后的时间。",
      "not-in-course": "课程里没有这一项，请从列表中选择。",
      "password-short": "至少10个字符。",
      "password-long": "最多200个字符。",
      "wrong-password": "密码不对。",
      "wrong-proof": "和上面写的不一致。",
    },
  },
});
