import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "quiz-four-steps",
  title: { en: "Quiz: the four steps and their states", "zh-CN": "测验：四个步骤与经过的状态" },
  draw: 6,
  passMark: 0.7,
  maxAttempts: 5,
});
