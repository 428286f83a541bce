import "server-only";
import type { MDXContent } from "mdx/types";
import type { Locale } from "@/lib/i18n/locales";
import type { Lesson } from "./load";

const modules = import.meta.glob<{ readonly default: MDXContent }>("../../content/courses/*/*/*.mdx");

/** The prose of a lesson in one language. There is no falling back to the other one: a gap must show. */
export async function loadLessonProse(lesson: Lesson, locale: Locale): Promise<MDXContent> {
  const load = modules[`../../content/courses/${lesson.course}/${lesson.folder}/${locale}.mdx`];
  if (!load) throw new Error(`${lesson.folder} has no ${locale}.mdx`);
  return (await load()).default;
}
