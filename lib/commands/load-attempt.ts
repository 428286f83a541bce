import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Attempt, type AttemptQuestion, findAttempt } from "@/lib/data/attempts";
import { AppError } from "@/lib/errors";
import type { AttemptSheet, SheetQuestion } from "@/lib/wire/attempts";
import { publicQuestion, stagesOf } from "./question-version";

/** The actor's attempt as it may be seen while it is open: prompts and what was saved, no keys. */
export async function loadAttempt(actor: Actor | null, id: string): Promise<AttemptSheet> {
  const { quizId, number, startedAt, submittedAt, questions } = await requireAttempt(actor, id);
  return {
    id,
    quizId,
    number,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    questions: questions.map(sheetQuestion),
  };
}

/** The actor's own attempt. Anybody else's is as good as not there. */
export async function requireAttempt(actor: Actor | null, id: string): Promise<Attempt> {
  const attempt = actor && (await findAttempt(actor, id));
  if (!attempt) throw new AppError("not-found", `Attempt ${id} is not ${actor?.userId ?? "nobody"}'s`);
  return attempt;
}

function sheetQuestion({ id, version, latest }: AttemptQuestion): SheetQuestion {
  const staged = stagesOf(version)?.stateAfter(latest?.answer ?? null);
  return {
    id,
    question: publicQuestion(version, id),
    answer: latest?.answer ?? null,
    revision: latest?.revision ?? 0,
    savedAt: latest?.savedAt.toISOString() ?? null,
    ...(staged ? { staged } : {}),
  };
}
