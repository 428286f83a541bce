import "server-only";
import { z } from "zod";
import { ASSIGNMENT_KINDS } from "@/lib/wire/assignments";
import { classroomFields } from "./classroom-fields";

const KINDS = z.enum(ASSIGNMENT_KINDS);

/** What `<input type="datetime-local">` gives, which names no time zone. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** `quiz:close-basics`: kind and id of something in the content. */
const what = z
  .string("required")
  .min(1, "required")
  .max(200, "invalid")
  .transform((text, context) => {
    const [name, targetId = "", ...rest] = text.split(":");
    const kind = KINDS.safeParse(name);
    if (kind.success && targetId !== "" && rest.length === 0) return { kind: kind.data, targetId };
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

/**
 * An instant in ISO 8601, which is what the page's script sends; empty for no due time. Before the
 * script runs the field sends date and time alone, and says that they are taken for UTC.
 */
const due = z
  .string()
  .max(40, "due")
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const instant = new Date(LOCAL.test(text) ? `${text}Z` : text);
    if (!Number.isNaN(instant.getTime())) return instant;
    context.addIssue({ code: "custom", message: "due" });
    return z.NEVER;
  });

const note = z
  .string()
  .trim()
  .max(200, "note-long")
  .default("")
  .transform((text) => text || null);

/** The fields of the forms about assignments. An issue's message is the key of its words in `form.problems`. */
export const assignmentFields = {
  classroom: classroomFields.id,
  assignment: z.string().min(1).max(64),
  what,
  due,
  note,
};
