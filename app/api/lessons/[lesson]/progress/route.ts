import { defineWrite } from "@/lib/actions/define-endpoint";
import { recordProgress, recordProgressInput } from "@/lib/commands/record-progress";

export const POST = defineWrite({ actor: "learner", input: recordProgressInput, run: recordProgress });
