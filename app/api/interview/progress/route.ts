import { defineRead } from "@/lib/actions/define-endpoint";
import { readReviewProgress } from "@/lib/commands/read-review-progress";

export const GET = defineRead({ run: ({ actor, now }) => readReviewProgress(actor, now) });
