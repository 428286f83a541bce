import "server-only";
import { z } from "zod";
import { findCourse } from "@/lib/content/load";
import { normalJoinCode } from "./join-code";

/** The fields of classroom forms. An issue's message is the key of its words in `form.problems`. */
export const classroomFields = {
  id: z.string().min(1).max(64),
  name: z.string("required").trim().min(1, "required").max(60, "name-long"),
  course: z.string("required").refine((slug) => findCourse(slug) !== null, "invalid"),
  code: z.string("required").min(1, "required").max(40, "invalid").transform(normalJoinCode),
};
