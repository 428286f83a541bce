"use client";

import { useState } from "react";
import { writeEndpoint } from "@/lib/client/call-endpoint";
import { useRouter } from "@/lib/i18n/routing";
import type { AttemptResult } from "@/lib/wire/attempts";
import type { SubmitProblem } from "./submit-dialog";

/** Submits an attempt once everything is saved, and goes on to its review. */
export function useSubmit(attemptId: string, reviewHref: string, flush: () => Promise<boolean>) {
  const router = useRouter();
  const [isSubmitting, setIsSubmitting] = useState(false);
  const [problem, setProblem] = useState<SubmitProblem | null>(null);

  const submit = async () => {
    setIsSubmitting(true);
    setProblem(null);
    const found = (await flush()) ? await send(attemptId) : "unsaved";
    // While the review loads the button stays as it is.
    if (found === null) return router.push(reviewHref);
    setProblem(found);
    setIsSubmitting(false);
  };
  return { isSubmitting, problem, submit };
}

async function send(attemptId: string): Promise<SubmitProblem | null> {
  const reply = await writeEndpoint<AttemptResult>("POST", `/api/attempts/${attemptId}/submit`, {});
  if (reply.type === "ok") return null;
  return reply.type === "unreachable" ? "unreachable" : "failed";
}
