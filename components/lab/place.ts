/** Where the run of a laboratory is kept, as the text that an address holds. */
export interface LabPlace {
  /**
   * Opens what is kept, at once and whenever the reader changes it there. `open`: false if it cannot be replayed.
   * Returns how to take no more notice.
   */
  follow(open: (run: string) => boolean): () => void;
  /** Keeps a run. Returns how to think better of it, as long as the place lets it wait. */
  keep(run: string): () => void;
}
