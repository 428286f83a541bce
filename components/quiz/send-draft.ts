import type { SendResult } from "@/lib/client/autosave";
import { writeEndpoint } from "@/lib/client/call-endpoint";
import type { Draft } from "@/lib/client/save-queue";
import type { SaveOutcome } from "@/lib/wire/attempts";

/** Sends one draft of an attempt and says what became of it. */
export async function sendDraft(attemptId: string, draft: Draft): Promise<SendResult> {
  const reply = await writeEndpoint<SaveOutcome>("PUT", `/api/attempts/${attemptId}/responses`, {
    attemptQuestionId: draft.questionId,
    answer: draft.answer,
    idempotencyKey: draft.key,
    baseRevision: draft.base,
  });
  if (reply.type === "ok") return { type: "saved", outcome: reply.value };
  if (reply.type === "unreachable") return { type: "unreachable" };
  if (reply.reason === "attempt-submitted") return { type: "submitted" };
  return { type: reply.error === "invalid-input" || reply.error === "conflict" ? "refused" : "denied" };
}
