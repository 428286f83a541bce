import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listLearners } from "@/lib/data/classroom-enrollments";
import type { RosterRow } from "@/lib/wire/classrooms";
import { taughtClassroom } from "./classroom-access";

/** Who learns in the classroom, in the order in which they joined. */
export async function readRoster(actor: Actor | null, id: string): Promise<readonly RosterRow[]> {
  return listLearners(await taughtClassroom(actor, id));
}
