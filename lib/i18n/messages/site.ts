import { words } from "../words";

/** Names, navigation and what stands on every page. */
export const site = words({
  en: {
    name: "Four Waves",
    tagline: "How a TCP connection ends",
    description:
      "Lessons, exercises and quizzes on how TCP connections close, all drawn from one executable model of TCP.",
    skip: "Skip to content",
    nav: {
      label: "Main",
      learn: "Learn",
      lab: "Laboratory",
      interview: "Interview",
      teach: "Teach",
      home: "My course",
    },
    menu: { open: "Menu", close: "Close menu" },
    account: { signIn: "Sign in", signOut: "Sign out", settings: "Account", guest: "Guest" },
    language: { switch: "中文", label: "中文：换成中文" },
    theme: { switch: "Light or dark" },
    footer: {
      facts:
        "Protocol facts follow RFC 9293; operating-system behaviour is cited by version. Every figure runs the same model and can be read as text.",
      sources: "Sources",
      accessibility: "Accessibility",
      privacy: "Privacy",
    },
  },
  "zh-CN": {
    name: "四次挥手",
    tagline: "一个 TCP 连接怎样结束",
    description: "讲 TCP 连接如何关闭的课程、练习和测验，全部出自同一个可运行的 TCP 模型。",
    skip: "跳到正文",
    nav: { label: "主导航", learn: "课程", lab: "实验室", interview: "面试", teach: "教学", home: "我的课程" },
    menu: { open: "菜单", close: "关闭菜单" },
    account: { signIn: "登录", signOut: "退出", settings: "账号", guest: "访客" },
    language: { switch: "English", label: "English: switch to English" },
    theme: { switch: "切换深浅色" },
    footer: {
      facts: "协议部分以 RFC 9293 为准；操作系统的行为注明版本。每张图都由同一个模型运行得出，也可以读成文字。",
      sources: "资料来源",
      accessibility: "无障碍",
      privacy: "隐私",
    },
  },
});
