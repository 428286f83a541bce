"use client";

import { type ComponentProps, createContext, useContext } from "react";

const Level = createContext<2 | 3>(2);

/** How deep the sections are that stand in it: 2 right beneath a page's title, 3 inside a section of a text. */
export const SectionLevel = Level.Provider;

/** The heading of a section of something that may be a page or stand inside one. `isNested`: of a section within such a section. */
export function SectionHeading({ isNested = false, ...props }: ComponentProps<"h2"> & { readonly isNested?: boolean }) {
  const Heading = `h${useContext(Level) + (isNested ? 1 : 0)}` as "h2" | "h3" | "h4";
  return <Heading {...props} />;
}
