import { checkContent } from "@/lib/content/check/check";
import { findContent } from "@/lib/content/check/find-content";
import { countHan, countWords, readSkeleton } from "@/lib/content/check/skeleton";

/** Lists the content and everything that is wrong with it; fails if anything is. */
export function main(): void {
  const content = findContent();
  for (const { folder, definition, prose, questions } of content.lessons) {
    const [en = "", zh = ""] = [prose.en, prose["zh-CN"]].map((mdx) =>
      mdx === undefined ? "" : readSkeleton(mdx).text,
    );
    const exercises = questions.filter(({ question }) => question.role === "exercise").length;
    const figures =
      prose.en === undefined
        ? 0
        : readSkeleton(prose.en).parts.filter((part) => part.type === "component" && part.name === "Figure").length;
    console.log(
      `${folder.padEnd(20)} en ${String(countWords(en)).padStart(5)} words  zh-CN ${String(countHan(zh)).padStart(5)} characters  ` +
        `${figures} figures  ${exercises} exercises  ${questions.length - exercises} quiz questions  ${definition.sources.length} sources`,
    );
  }
  const all = content.lessons.flatMap(({ questions }) => questions.map(({ question }) => question.type));
  for (const type of [...new Set(all)].sort())
    console.log(`${String(all.filter((one) => one === type).length).padStart(4)} ${type}`);
  console.log(
    `${all.length} questions, ${content.interview.length} interview questions, ${content.scenarios.size} scenarios in figures, ` +
      `${Object.keys(content.misconceptions).length} misconceptions, ${content.recordings.size} kernel recordings`,
  );

  const problems = checkContent(content);
  for (const { where, what } of problems) console.error(`${where}: ${what}`);
  if (problems.length > 0) throw new Error(`${problems.length} problems in the content`);
  console.log("The content is whole.");
}
