import type { Lists } from "./grouping.js";
import type { Order } from "./order.js";
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
  readonly #above: Lists;
  readonly #below: Lists;
  readonly #gains: SwapGains;
  /** The run of each vertex. */
  readonly #run: Int32Array;
  readonly #isFixed: Uint8Array;
  readonly #isWaiting: Uint8Array;
  readonly #queue: number[] = [];
  /** Since the last `begin`: each vertex that moved, and from where. */
  readonly #moved: number[] = [];
  readonly #from: number[] = [];

  /** Sorts the given lists of neighbours by place, and keeps them so. What is fixed is passed, but does not move. */
  constructor(order: Order, above: Lists, below: Lists, isFixed?: Uint8Array) {
    const { vertices, place, runStart } = order;
    this.order = order;
    this.#above = above;
    this.#below = below;
    this.#isFixed = isFixed ?? new Uint8Array(vertices.length);
    this.#isWaiting = new Uint8Array(vertices.length);
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

  /** Forgets earlier moves: they stay. */
  begin(): void {
    this.#moved.length = 0;
    this.#from.length = 0;
  }

  takeBack(): void {
    for (let i = this.#moved.length - 1; i >= 0; i--) this.#place(this.#moved[i]!, this.#from[i]!);
    this.begin();
  }

  /** Moves a vertex unless it is fixed, has those around it wait to be sifted, and answers the crossings saved. */
  move(vertex: number, to: number): number {
    if (this.#isFixed[vertex] === 1) return 0;
    const { vertices, place } = this.order;
    const from = place[vertex]!;
    let saved = 0;
    this.#gains.hold(vertex);
    for (let at = from - 1; at >= to; at--) saved -= this.#gains.past(vertices[at]!);
    for (let at = from + 1; at <= to; at++) saved += this.#gains.past(vertices[at]!);
    this.#shift(vertex, to);
    return saved;
  }

  /** Has a vertex wait to be sifted. */
  await(vertex: number): void {
    if (this.#isWaiting[vertex] === 1 || this.#isFixed[vertex] === 1) return;
    this.#isWaiting[vertex] = 1;
    this.#queue.push(vertex);
  }

  /** Sifts what waits, and what then has cause to, until nothing gains or so many were tried; answers the crossings saved. */
  settle(most = Infinity): number {
    let saved = 0;
    const queue = this.#queue;
    for (let i = 0; i < queue.length; i++) {
      const vertex = queue[i]!;
      this.#isWaiting[vertex] = 0;
      if (i < most) saved += this.#sift(vertex);
    }
    queue.length = 0;
    return saved;
  }

  /** Sifts all vertices until nothing gains. */
  settleAll(): number {
    for (const vertex of this.order.vertices) this.await(vertex);
    return this.settle();
  }

  #sift(vertex: number): number {
    const { vertices, place } = this.order;
    const from = place[vertex]!;
    const first = this.first(vertex);
    const last = this.last(vertex);
    let most = 0;
    let best = from;
    let saved = 0;
    this.#gains.hold(vertex);
    for (let at = from - 1; at >= first && saved > -farBehind; at--) {
      saved -= this.#gains.past(vertices[at]!);
      if (saved > most) [most, best] = [saved, at];
    }
    saved = 0;
    for (let at = from + 1; at <= last && saved > -farBehind; at++) {
      saved += this.#gains.past(vertices[at]!);
      if (saved > most) [most, best] = [saved, at];
    }
    if (best !== from) this.#shift(vertex, best);
    return most;
  }

  #shift(vertex: number, to: number): void {
    const from = this.order.place[vertex]!;
    this.#moved.push(vertex);
    this.#from.push(from);
    this.#place(vertex, to);
    this.#awaitNeighbors(this.#above, vertex);
    this.#awaitNeighbors(this.#below, vertex);
    this.await(this.order.vertices[from]!);
    this.await(vertex);
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

  #awaitNeighbors({ start, items }: Lists, vertex: number): void {
    for (let i = start[vertex]!; i < start[vertex + 1]!; i++) this.await(items[i]!);
  }
}
