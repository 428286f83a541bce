import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";

/** How the text of the pages about the site is set; passed to its MDX. */
export const pageProse: MDXComponents = {
  h2: (props) => <h2 {...props} className="starts mt-12 mb-3 scroll-mt-4 font-sans text-h2" />,
  p: (props) => <p {...props} className="mt-3" />,
  ul: (props) => <ul {...props} className="mt-3 grid list-disc gap-2 pl-5 marker:text-ink-3" />,
  table: (props) => (
    <div className="mt-4 overflow-x-auto">
      <table {...props} className="w-full text-left font-sans text-ui [&_td]:border-rule [&_td]:border-b" />
    </div>
  ),
  th: (props) => <th {...props} className="border-ink border-b py-2 pr-5 font-semibold align-baseline" />,
  td: (props) => <td {...props} className="py-2 pr-5 align-baseline" />,
};

/** The column that the text stands in, with its keys. */
export function PageText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="max-w-(--measure) font-serif text-prose [&_kbd]:rounded-control [&_kbd]:border [&_kbd]:border-rule-strong [&_kbd]:px-1.5">
      {children}
    </div>
  );
}
