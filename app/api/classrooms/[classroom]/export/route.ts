import { defineDownload } from "@/lib/actions/define-endpoint";
import { exportClassroom } from "@/lib/commands/export-classroom";

export const GET = defineDownload({
  run: ({ actor, params, query, now }) => exportClassroom(actor, params.classroom ?? "", query.get("kind"), now),
});
