/** Of everything that `sessionStorage` keeps of exercises; signing out removes it. */
export const DRAFT_PREFIX = "four-waves:exercise-draft:";
