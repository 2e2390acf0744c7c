/** The sides to which a vertex is to be tried. */
export const left = 1;
export const right = 2;
export const both = left | right;

/** Vertices that wait to be sifted, in a ring: each at most once, so that it never overflows. */
export class SiftQueue {
  /** By vertex: the sides to which it waits to be tried; none where it does not wait. */
  readonly #waits: Uint8Array;
  readonly #ring: Int32Array;
  #next = 0;
  #end = 0;
  #length = 0;
  /** The sides to which the vertex taken last waited. */
  sides = 0;

  constructor(vertices: number) {
    this.#waits = new Uint8Array(vertices);
    this.#ring = new Int32Array(vertices);
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(vertex: number, sides: number): void {
    const before = this.#waits[vertex]!;
    this.#waits[vertex] = before | sides;
    if (before !== 0) return;
    this.#ring[this.#end] = vertex;
    this.#end = this.#end + 1 === this.#ring.length ? 0 : this.#end + 1;
    this.#length++;
  }

  /** The vertex that has waited longest. */
  take(): number {
    const vertex = this.#ring[this.#next]!;
    this.#next = this.#next + 1 === this.#ring.length ? 0 : this.#next + 1;
    this.#length--;
    this.sides = this.#waits[vertex]!;
    this.#waits[vertex] = 0;
    return vertex;
  }
}
