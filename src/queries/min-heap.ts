/** Numbers taken out by least key, then by least number. */
export class MinHeap {
  readonly #items: number[] = [];
  readonly #keys: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** The least key; infinite where there is none. */
  get leastKey(): number {
    return this.#keys[0] ?? Infinity;
  }

  clear(): void {
    this.#items.length = 0;
    this.#keys.length = 0;
  }

  push(item: number, key: number): void {
    let place = this.#items.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(key, item, parent)) break;
      this.#set(place, this.#items[parent]!, this.#keys[parent]!);
      place = parent;
    }
    this.#set(place, item, key);
  }

  /** The item with the least key; only where there is one. */
  pop(): number {
    const top = this.#items[0]!;
    const item = this.#items.pop()!;
    const key = this.#keys.pop()!;
    const size = this.#items.length;
    if (size === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#isBefore(this.#keys[child + 1]!, this.#items[child + 1]!, child)) child++;
      if (this.#isBefore(key, item, child)) break;
      this.#set(place, this.#items[child]!, this.#keys[child]!);
      place = child;
    }
    this.#set(place, item, key);
    return top;
  }

  #isBefore(key: number, item: number, place: number): boolean {
    const other = this.#keys[place]!;
    return key < other || (key === other && item < this.#items[place]!);
  }

  #set(place: number, item: number, key: number): void {
    this.#items[place] = item;
    this.#keys[place] = key;
  }
}
