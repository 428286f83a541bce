import { defineWrite } from "@/lib/actions/define-endpoint";
import { commitStage, commitStageInput } from "@/lib/commands/commit-stage";

export const POST = defineWrite({ actor: "learner", input: commitStageInput, run: commitStage });
