import { defineRead } from "@/lib/actions/define-endpoint";
import { loadReview } from "@/lib/commands/load-review";

export const GET = defineRead({ run: ({ actor, params }) => loadReview(actor, params.attempt ?? "") });
