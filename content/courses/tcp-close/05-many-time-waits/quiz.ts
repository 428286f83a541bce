import { defineQuiz } from "@/lib/content/define";

export default defineQuiz({
  id: "quiz-many-time-waits",
  title: { en: "Quiz: many TIME-WAITs", "zh-CN": "测验：大量TIME-WAIT" },
  draw: 6,
  passMark: 0.7,
  maxAttempts: 5,
});
