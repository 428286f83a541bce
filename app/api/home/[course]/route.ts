import { defineRead } from "@/lib/actions/define-endpoint";
import { readHome } from "@/lib/commands/read-home";

export const GET = defineRead({ run: ({ actor, params, now }) => readHome(actor, params.course ?? "", now) });
