import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findInvitation, findRole } from "@/lib/data/classroom-enrollments";
import { AppError } from "@/lib/errors";
import type { InvitationView } from "@/lib/wire/classrooms";
import { normalJoinCode } from "./join-code";
import { courseName } from "./read-classroom";

/** Where a join code leads, for anybody who holds it: it must be known before signing in whom one is going to. */
export async function readInvitation(actor: Actor | null, typed: string): Promise<InvitationView> {
  const code = normalJoinCode(typed);
  const invitation = await findInvitation(code);
  if (!invitation) throw new AppError("not-found", `No classroom has the code ${code}`, { reason: "join-code" });
  return {
    ...invitation,
    code,
    course: courseName(invitation.course),
    role: actor ? await findRole(actor, invitation.classroomId) : null,
    reader: actor?.kind ?? "nobody",
  };
}
