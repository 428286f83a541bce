import type { MDXComponents } from "mdx/types";

/** Lessons get their components from the lesson page, which knows the language; see `components/lesson/prose.tsx`. */
export function useMDXComponents(components: MDXComponents): MDXComponents {
  return components;
}
