/** No parent: a state the search began with. */
export const NO_PARENT = 0xffff_ffff;

/**
 * The set of states a search has met, each with the state it was first reached from.
 *
 * A state is a short run of 16-bit words. All of them lie one behind the other in one array that
 * doubles when it is full; a hash table with open addressing finds equal ones. Besides its words
 * a state costs 8 octets (offset, parent) and its share of the table, 8 octets on average:
 * a few tens in all, where a JavaScript Map of strings needs hundreds.
 */
export class StateStore {
  #words = new Uint16Array(1 << 14);
  /** Where the words of each state begin; one more than there are states. */
  #offsets = new Uint32Array(1 << 10);
  #parents = new Uint32Array(1 << 10);
  /** Number of a state plus one; 0 is an empty slot. A power of two in size, at most 3/4 full. */
  #table = new Uint32Array(1 << 11);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** What the arrays occupy now, octets. */
  get octets(): number {
    return this.#words.byteLength + this.#offsets.byteLength + this.#parents.byteLength + this.#table.byteLength;
  }

  /** Stores the first `length` of `words` if they are new. The number of the state, as `~number` if it was known already. */
  add(words: Uint16Array, length: number, parent: number): number {
    const mask = this.#table.length - 1;
    let slot = hash(words, 0, length) & mask;
    for (;;) {
      const found = this.#table[slot] ?? 0;
      if (found === 0) break;
      if (this.#equals(found - 1, words, length)) return ~(found - 1);
      slot = (slot + 1) & mask;
    }
    const index = this.#append(words, length, parent);
    this.#table[slot] = index + 1;
    if (this.#count * 4 > this.#table.length * 3) this.#rehash();
    return index;
  }

  /** The number of a state that is known, or −1. */
  find(words: Uint16Array, length: number): number {
    const mask = this.#table.length - 1;
    for (let slot = hash(words, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#table[slot] ?? 0;
      if (found === 0) return -1;
      if (this.#equals(found - 1, words, length)) return found - 1;
    }
  }

  /** The words of a state. A view: valid until the next `add`. */
  wordsOf(index: number): Uint16Array {
    return this.#words.subarray(this.#offsets[index], this.#offsets[index + 1]);
  }

  parentOf(index: number): number {
    return this.#parents[index] ?? NO_PARENT;
  }

  /** The states from a first one to this one, each reached from the one before. */
  pathTo(index: number): readonly number[] {
    const path: number[] = [];
    for (let at = index; at !== NO_PARENT; at = this.parentOf(at)) path.push(at);
    return path.reverse();
  }

  #append(words: Uint16Array, length: number, parent: number): number {
    const index = this.#count;
    const start = this.#offsets[index] ?? 0;
    const end = start + length;
    if (end > this.#words.length) this.#words = grown16(this.#words, end);
    if (index + 2 > this.#offsets.length) {
      this.#offsets = grown32(this.#offsets);
      this.#parents = grown32(this.#parents);
    }
    for (let at = 0; at < length; at += 1) this.#words[start + at] = words[at] ?? 0;
    this.#offsets[index + 1] = end;
    this.#parents[index] = parent;
    this.#count = index + 1;
    return index;
  }

  #equals(index: number, words: Uint16Array, length: number): boolean {
    const start = this.#offsets[index] ?? 0;
    if ((this.#offsets[index + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#words[start + at] !== words[at]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let index = 0; index < this.#count; index += 1) {
      let slot = hash(this.#words, this.#offsets[index] ?? 0, this.#offsets[index + 1] ?? 0) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.#table = table;
  }
}

/** Multiply and fold, word by word: cheap, and good enough for a table that is never more than 3/4 full. */
function hash(words: Uint16Array, start: number, end: number): number {
  let sum = end - start;
  for (let at = start; at < end; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e37_79b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function grown16(old: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(Math.max(2 * old.length, least));
  next.set(old);
  return next;
}

function grown32(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(2 * old.length);
  next.set(old);
  return next;
}
