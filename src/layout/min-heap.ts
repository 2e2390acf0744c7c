/** A binary heap of small integers by key, least key first. */
export class MinHeap {
  readonly #keys: number[] = [];
  readonly #items: number[] = [];

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  /** The least key; infinite when there is none. */
  get leastKey(): number {
    return this.#keys[0] ?? Infinity;
  }

  /** The item of the least key; ask only when there is one. */
  get least(): number {
    return this.#items[0]!;
  }

  push(key: number, item: number): void {
    this.#keys.push(key);
    this.#items.push(item);
    let at = this.#keys.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(key, item, at);
  }

  pop(): number {
    const least = this.least;
    const key = this.#keys.pop()!;
    const item = this.#items.pop()!;
    const size = this.#keys.length;
    if (size === 0) return least;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && this.#keys[child + 1]! < this.#keys[child]!) child++;
      if (this.#keys[child]! >= key) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(key, item, at);
    return least;
  }

  clear(): void {
    this.#keys.length = 0;
    this.#items.length = 0;
  }

  #move(from: number, to: number): void {
    this.#put(this.#keys[from]!, this.#items[from]!, to);
  }

  #put(key: number, item: number, at: number): void {
    this.#keys[at] = key;
    this.#items[at] = item;
  }
}
