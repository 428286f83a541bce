import { defineWrite } from "@/lib/actions/define-endpoint";
import { submitAttempt, submitAttemptInput } from "@/lib/commands/submit-attempt";

export const POST = defineWrite({ actor: "known", input: submitAttemptInput, run: submitAttempt });
