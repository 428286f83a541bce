/** The kinds of question that this type makes. */
export const KINDS = ["limit", "change", "plan", "acceptor-closes"] as const;

export type Kind = (typeof KINDS)[number];
