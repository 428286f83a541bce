import { defineWrite } from "@/lib/actions/define-endpoint";
import { startAttempt, startAttemptInput } from "@/lib/commands/start-attempt";

export const POST = defineWrite({
  actor: "learner",
  input: startAttemptInput,
  run: (actor, input, now) => startAttempt(actor, input, now, Math.random),
});
