import { defineWrite } from "@/lib/actions/define-endpoint";
import { reviewQuestion, reviewQuestionInput } from "@/lib/commands/review-question";

export const POST = defineWrite({ actor: "learner", input: reviewQuestionInput, run: reviewQuestion });
