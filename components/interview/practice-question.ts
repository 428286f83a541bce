import type { Level } from "@/lib/content/define";

/** What anybody may know of an interview question: all that is in a page or a bundle. */
export interface PracticeQuestion {
  readonly id: string;
  /** "J4", "Q27" */
  readonly number: string;
  readonly level: Level;
  readonly question: string;
  readonly lesson: { readonly href: string; readonly number: number; readonly title: string };
}
