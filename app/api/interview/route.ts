import { defineRead } from "@/lib/actions/define-endpoint";
import { readDeck } from "@/lib/commands/read-deck";

export const GET = defineRead({ run: ({ actor, now }) => readDeck(actor, now) });
