"use server";

import { findActor } from "@/lib/auth/session";
import { renewJoinCode, renewJoinCodeInput } from "@/lib/commands/renew-join-code";
import { defineForm } from "./define-form";

export const renewJoinCodeAction = defineForm(renewJoinCodeInput, async (input) => {
  await renewJoinCode(await findActor(), input);
  return { to: `/teach/${input.classroom}` };
});
