/** Nested words of the interface, in ICU message syntax. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The same keys, with other texts. */
type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

/** Declares one part's words; a word that one language lacks does not compile. */
export function words<const T extends Words>(texts: { readonly en: T; readonly "zh-CN": SameShape<T> }) {
  return texts;
}
