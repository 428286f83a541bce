/** Height of one shelf, px: a few segments. */
const SHELF = 256;

interface Entry<Item> {
  readonly item: Item;
  readonly order: number;
  readonly top: number;
  readonly bottom: number;
}

/** Things by the heights that they reach over, so that in a long drawing each looks only at what is near it. */
export class HeightIndex<Item> {
  readonly #shelves = new Map<number, Entry<Item>[]>();
  #count = 0;

  add(item: Item, top: number, bottom: number): void {
    const entry = { item, order: this.#count++, top, bottom };
    for (let shelf = Math.floor(top / SHELF); shelf <= Math.floor(bottom / SHELF); shelf++) {
      const entries = this.#shelves.get(shelf);
      if (entries) entries.push(entry);
      else this.#shelves.set(shelf, [entry]);
    }
  }

  /** Whatever reaches into the heights from `top` to `bottom`, in the order in which it was added. */
  between(top: number, bottom: number): readonly Item[] {
    const found = new Set<Entry<Item>>();
    for (let shelf = Math.floor(top / SHELF); shelf <= Math.floor(bottom / SHELF); shelf++) {
      for (const entry of this.#shelves.get(shelf) ?? []) {
        if (entry.top <= bottom && entry.bottom >= top) found.add(entry);
      }
    }
    return [...found].sort((a, b) => a.order - b.order).map(({ item }) => item);
  }
}

export function indexByHeight<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => readonly [top: number, bottom: number],
): HeightIndex<Item> {
  const index = new HeightIndex<Item>();
  for (const item of items) index.add(item, ...spanOf(item));
  return index;
}
