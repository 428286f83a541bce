import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "quiz-why-time-wait",
  title: { en: "Quiz: Why TIME-WAIT exists", "zh-CN": "测验：为什么要有 TIME-WAIT" },
  draw: 6,
  passMark: 0.7,
  maxAttempts: 5,
});
