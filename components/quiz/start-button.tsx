"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { writeEndpoint } from "@/lib/client/call-endpoint";
import { useRouter } from "@/lib/i18n/routing";

/** Starts an attempt, or goes on with the open one. */
export function StartButton({ quizId, label }: { readonly quizId: string; readonly label: string }) {
  const t = useTranslations("quiz.start");
  const router = useRouter();
  const [isStarting, setIsStarting] = useState(false);
  const [problem, setProblem] = useState<"unreachable" | "failed" | "noneLeft" | null>(null);

  const start = async () => {
    setIsStarting(true);
    setProblem(null);
    const reply = await writeEndpoint<{ id: string }>("POST", `/api/quizzes/${quizId}/attempts`, {});
    if (reply.type === "ok") return router.push(`/quiz/${quizId}/attempt/${reply.value.id}`);
    setIsStarting(false);
    if (reply.type === "unreachable") return setProblem("unreachable");
    setProblem(reply.reason === "no-attempts-left" ? "noneLeft" : "failed");
  };

  return (
    <div>
      <button
        type="button"
        className="button"
        data-variant="primary"
        aria-disabled={isStarting}
        onClick={isStarting ? undefined : start}
      >
        {isStarting ? t("starting") : label}
      </button>
      <p role="alert" className={problem ? "mt-3" : ""}>
        {problem && t(problem)}
      </p>
    </div>
  );
}
