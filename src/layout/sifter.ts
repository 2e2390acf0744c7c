import type { Lists } from "./grouping.js";
import type { Order } from "./order.js";
import { both, left, right, SiftQueue } from "./sift-queue.js";
import { sortNeighbors } from "./sort-neighbors.js";
import { SwapGains } from "./swap-gains.js";

/** A vertex looks no further to a side once it would cross so many more edges there: it seldom pays. */
const farBehind = 4;
/**
 * Moves vertices within their runs to where they cross least, and can take its moves back.
 *
 * Sifting (Matuszewski, Schönfeld and Molitor 1999) by a queue: a vertex is tried again when a neighbour has moved.
 */
export class Sifter {
  readonly order: Order;
  /**
   * What is tried again once a vertex was sifted to another place. Hasty: its neighbours, to the side to which it went. Usual:
   * itself and what came to its place as well. Thorough: all that to both sides; takes longer, and finds more in the end.
   */
  care: "hasty" | "usual" | "thorough" = "usual";
  readonly #above: Lists;
  readonly #below: Lists;
  readonly #gains: SwapGains;
  /** The run of each vertex. */
  readonly #run: Int32Array;
  readonly #isFixed: Uint8Array;
  readonly #queue: SiftQueue;
  /** Since the last `begin`: each vertex that moved, and from where; arrays that are not emptied need not grow again. */
  readonly #moved: number[] = [];
  readonly #from: number[] = [];
  #moves = 0;

  /** Sorts the given lists of neighbours by place, and keeps them so. What is fixed is passed, but does not move. */
  constructor(order: Order, above: Lists, below: Lists, isFixed?: Uint8Array) {
    const { vertices, place, runStart } = order;
    this.order = order;
    this.#above = above;
    this.#below = below;
    this.#isFixed = isFixed ?? new Uint8Array(vertices.length);
    this.#queue = new SiftQueue(vertices.length);
    this.#run = new Int32Array(vertices.length);
    for (let run = 0; run + 1 < runStart.length; run++)
      for (let at = runStart[run]!; at < runStart[run + 1]!; at++) this.#run[vertices[at]!] = run;
    this.#gains = new SwapGains(above, below, place);
    for (const vertex of vertices) {
      sortNeighbors(above, vertex, place);
      sortNeighbors(below, vertex, place);
    }
  }

  first(vertex: number): number {
    return this.order.runStart[this.#run[vertex]!]!;
  }

  last(vertex: number): number {
    return this.order.runStart[this.#run[vertex]! + 1]! - 1;
  }

  /** Forgets earlier moves, which stay, and what waits. */
  begin(): void {
    this.#moves = 0;
    while (!this.#queue.isEmpty) this.#queue.take();
  }

  get hasMoved(): boolean {
    return this.#moves > 0;
  }

  /** Whether one vertex alone has moved, and back again. */
  get #isAsBefore(): boolean {
    const vertex = this.#moved[0]!;
    return this.#moves === 2 && vertex === this.#moved[1] && this.order.place[vertex] === this.#from[0];
  }

  takeBack(): void {
    for (let i = this.#moves - 1; i >= 0; i--) this.#place(this.#moved[i]!, this.#from[i]!);
    this.begin();
  }

  /** Moves a vertex unless it is fixed, has those around it wait to be sifted, and answers the crossings saved. */
  move(vertex: number, to: number): number {
    if (this.#isFixed[vertex] === 1) return 0;
    const { vertices, place } = this.order;
    const from = place[vertex]!;
    this.#gains.hold(vertex);
    this.#gains.search(vertices, from, to);
    this.#shift(vertex, to);
    this.#await(vertices[from]!);
    this.#await(vertex);
    return this.#gains.saved;
  }

  /** Sifts what waits, and what then has cause to, until nothing gains or so many were tried; answers the crossings saved. */
  settle(most = Infinity): number {
    let saved = 0;
    for (let tried = 0; !this.#queue.isEmpty && tried < most; tried++) {
      const vertex = this.#queue.take();
      const gain = this.#sift(vertex, this.#queue.sides);
      saved += gain;
      if (gain > 0 && this.#isAsBefore) this.begin();
    }
    return saved;
  }

  /** Sifts all vertices until nothing gains. */
  settleAll(): number {
    for (const vertex of this.order.vertices) this.#await(vertex);
    return this.settle();
  }

  #sift(vertex: number, sides: number): number {
    const { vertices, place } = this.order;
    const gains = this.#gains;
    const from = place[vertex]!;
    let best = from;
    let most = 0;
    gains.hold(vertex);
    if ((sides & left) !== 0) {
      best = gains.search(vertices, from, this.first(vertex), farBehind);
      most = gains.most;
    }
    if ((sides & right) !== 0) {
      const onRight = gains.search(vertices, from, this.last(vertex), farBehind);
      if (gains.most > most) {
        best = onRight;
        most = gains.most;
      }
    }
    if (best === from) return 0;
    this.#shift(vertex, best);
    if (this.care === "hasty") return most;
    this.#await(vertices[from]!);
    this.#await(vertex);
    return most;
  }

  /** Has a vertex wait to be sifted, unless it is fixed. */
  #await(vertex: number, sides = both): void {
    if (this.#isFixed[vertex] !== 1) this.#queue.add(vertex, sides);
  }

  #shift(vertex: number, to: number): void {
    const from = this.order.place[vertex]!;
    this.#moved[this.#moves] = vertex;
    this.#from[this.#moves++] = from;
    this.#place(vertex, to);
    // To the other side it costs the neighbours only more than before, though what is to be saved may lie beyond.
    const sides = this.care === "thorough" ? both : to > from ? right : left;
    this.#awaitNeighbors(this.#above, vertex, sides);
    this.#awaitNeighbors(this.#below, vertex, sides);
  }

  #place(vertex: number, to: number): void {
    const { vertices, place } = this.order;
    const from = place[vertex]!;
    const step = to < from ? -1 : 1;
    for (let at = from; at !== to; at += step) {
      const next = vertices[at + step]!;
      vertices[at] = next;
      place[next] = at;
    }
    vertices[to] = vertex;
    place[vertex] = to;
    this.#sortAround(this.#above, this.#below, vertex);
    this.#sortAround(this.#below, this.#above, vertex);
  }

  /** The neighbours of a vertex that moved see it, and what it passed, in another order. */
  #sortAround({ start, items }: Lists, back: Lists, vertex: number): void {
    for (let i = start[vertex]!; i < start[vertex + 1]!; i++) sortNeighbors(back, items[i]!, this.order.place);
  }

  #awaitNeighbors({ start, items }: Lists, vertex: number, sides: number): void {
    for (let i = start[vertex]!; i < start[vertex + 1]!; i++) this.#await(items[i]!, sides);
  }
}
