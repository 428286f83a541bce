import { defineRead } from "@/lib/actions/define-endpoint";
import { loadAttempt } from "@/lib/commands/load-attempt";

export const GET = defineRead({ run: ({ actor, params }) => loadAttempt(actor, params.attempt ?? "") });
