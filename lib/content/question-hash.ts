import "server-only";
import { createHash } from "node:crypto";
import type { Question } from "@/question-types/define";

/** SHA-256 of what can be asked and graded, hexadecimal. */
export function hashQuestion(question: Question): string {
  return createHash("sha256").update(canonicalContent(question)).digest("hex");
}

/**
 * The content of a question that an attempt depends on, with keys sorted at every depth. Two generated
 * questions of one kind may come to the same words; their ids keep their versions apart.
 */
function canonicalContent({ id, type, prompt, key, explanation, targets, generator }: Question): string {
  return JSON.stringify(
    { type, prompt, key, explanation, targets, ...(generator ? { id } : {}) },
    (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
  );
}
