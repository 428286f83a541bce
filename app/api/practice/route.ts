import { defineWrite } from "@/lib/actions/define-endpoint";
import { answerExercise, answerExerciseInput } from "@/lib/commands/answer-exercise";

export const POST = defineWrite({ actor: "learner", input: answerExerciseInput, run: answerExercise });
