import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";

/** What must be the same in both languages of a lesson, and what can be counted in one. */
export interface Skeleton {
  /** In document order. */
  readonly parts: readonly SkeletonPart[];
  /** Internal links, `/learn/…` or `#anchor`. */
  readonly links: readonly string[];
  /** The text that a reader reads, without code blocks and the insides of exercises. */
  readonly text: string;
}

export type SkeletonPart =
  | { readonly type: "heading"; readonly depth: number; readonly anchor: string | null; readonly line: number }
  | {
      readonly type: "component";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    };

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** Attributes that say which thing is meant; the others are words of one language. */
const NAMING = ["id", "scenario", "kind", "misconception", "source", "experiment", "story"];

/** Reads a lesson's MDX without running it. Throws what the MDX parser throws. */
export function readSkeleton(mdx: string): Skeleton {
  const parts: SkeletonPart[] = [];
  const links: string[] = [];
  const text: string[] = [];
  visit(createProcessor({ remarkPlugins: [remarkGfm] }).parse(mdx) as Node);
  return { parts, links, text: text.join(" ") };

  function visit(node: Node): void {
    const line = node.position?.start.line ?? 0;
    if (node.type === "heading") {
      const comment = node.children?.at(-1);
      const anchor =
        comment?.type === "mdxTextExpression" ? /^\/\*\s*#([a-z0-9-]+)\s*\*\/$/.exec(comment.value ?? "") : null;
      parts.push({ type: "heading", depth: node.depth ?? 0, anchor: anchor?.[1] ?? null, line });
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      const attributes = Object.fromEntries(
        (node.attributes ?? [])
          .filter(({ name, value }) => name !== undefined && NAMING.includes(name) && typeof value === "string")
          .map(({ name, value }) => [name, value]),
      );
      parts.push({ type: "component", name: node.name ?? "", attributes, line });
    }
    if (node.type === "link" && node.url && !/^https?:/.test(node.url)) links.push(node.url);
    if ((node.type === "text" || node.type === "inlineCode") && node.value) text.push(node.value);
    for (const child of node.children ?? []) visit(child);
  }
}

/** Words as an English reader counts them. */
export function countWords(text: string): number {
  return text.match(/[A-Za-z0-9][\w'’.-]*/g)?.length ?? 0;
}

/** Han characters. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
