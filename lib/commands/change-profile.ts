import "server-only";
import { z } from "zod";
import type { MemberActor } from "@/lib/auth/actor";
import { changeOwnProfile } from "@/lib/data/users";
import { fields } from "./account-fields";

export const changeProfileInput = z.object({ name: fields.name, locale: fields.locale });

/** Changes the name that teachers see and the language that the site opens in. */
export async function changeProfile(actor: MemberActor, input: z.infer<typeof changeProfileInput>): Promise<void> {
  await changeOwnProfile(actor, input);
}
