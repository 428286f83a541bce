import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Learner, listLearners } from "@/lib/data/classroom-enrollments";
import { taughtClassroom } from "./classroom-access";

/** Who learns in the classroom, in the order in which they joined. */
export async function readRoster(actor: Actor | null, id: string): Promise<readonly Learner[]> {
  return listLearners(await taughtClassroom(actor, id));
}
