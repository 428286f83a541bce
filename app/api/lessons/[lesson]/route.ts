import { defineRead } from "@/lib/actions/define-endpoint";
import { loadLessonState } from "@/lib/commands/load-lesson-state";

export const GET = defineRead({
  run: ({ actor, params, query }) => loadLessonState(actor, params.lesson ?? "", query.get("alone")),
});
