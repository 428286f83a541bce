import "server-only";
import type { InterviewQuestion } from "@/lib/content/define";
import { findInterviewQuestion } from "@/lib/content/load";
import { AppError } from "@/lib/errors";

export function requireInterviewQuestion(id: string): InterviewQuestion {
  const question = findInterviewQuestion(id);
  if (!question) throw new AppError("not-found", `Interview question "${id}"`);
  return question;
}
