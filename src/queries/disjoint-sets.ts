/** Numbers in sets that can be joined; Galler and Fischer (1964), with paths halved. */
export class DisjointSets {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The smallest number of the set. */
  find(member: number): number {
    const above = this.#above;
    while (above[member] !== member) member = above[member] = above[above[member]!]!;
    return member;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#above[Math.max(a, b)] = Math.min(a, b);
  }
}
