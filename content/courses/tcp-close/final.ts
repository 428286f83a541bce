import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "final-tcp-close",
  title: { en: "Final exam: closing a TCP connection", "zh-CN": "期末考试：关闭TCP连接" },
  draw: 15,
  passMark: 0.7,
  maxAttempts: 3,
});
