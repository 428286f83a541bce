import { defineWrite } from "@/lib/actions/define-endpoint";
import { offerVariant, offerVariantInput } from "@/lib/commands/offer-variant";

export const POST = defineWrite({
  actor: "learner",
  input: offerVariantInput,
  run: (actor, input, now) => offerVariant(actor, input, now, Math.random),
});
