import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "quiz-two-msl",
  title: { en: "Quiz: Why two MSL", "zh-CN": "测验：为什么是 2MSL" },
  draw: 6,
  passMark: 0.7,
  maxAttempts: 5,
});
