import { defineWrite } from "@/lib/actions/define-endpoint";
import { saveResponse, saveResponseInput } from "@/lib/commands/save-response";

export const PUT = defineWrite({ actor: "known", input: saveResponseInput, run: saveResponse });
