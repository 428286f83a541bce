import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "quiz-why-four",
  title: { en: "Quiz: why four, and when three", "zh-CN": "测验：为什么是四次，什么时候是三次" },
  draw: 6,
  passMark: 0.7,
  maxAttempts: 5,
});
