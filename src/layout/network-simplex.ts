import type { Edges } from "./drawn-graph.js";
import { groupBy, type Lists } from "./grouping.js";
import { tightTree } from "./tight-tree.js";

/** Negative cut values looked at before the worst of them is taken. */
const candidates = 30;

/**
 * Moves vertices between layers until the weighted length of all edges is least; Gansner et al. (1993), section 2.
 *
 * Takes feasible layers and stays feasible, so it may stop early: after a fixed amount of work, for the largest maps.
 */
export function shortenEdges(edges: Edges, layer: Int32Array, work = 60_000_000): void {
  const tree = new SpanningTree(edges, layer);
  for (let left = work; left > 0;) {
    const child = tree.leaving();
    if (child < 0) return;
    left -= tree.exchange(child);
  }
}

/**
 * A forest of tight edges over all vertices, numbered in postorder, so that a subtree is a range of numbers.
 *
 * A tree edge is named by its lower end, the child. Its cut value is, up to the sign, what flows out of the child's
 * subtree less what flows in: edges within the subtree cancel out, so it is a sum over vertices.
 */
class SpanningTree {
  readonly #edges: Edges;
  readonly #outgoing: Lists;
  readonly #incoming: Lists;
  readonly #layer: Int32Array;
  readonly #inTree: Uint8Array;
  readonly #root: Int32Array;
  readonly #parent: Int32Array;
  readonly #parentEdge: Int32Array;
  readonly #low: Int32Array;
  readonly #number: Int32Array;
  readonly #vertexAt: Int32Array;
  readonly #surplus: Int32Array;
  readonly #subtreeSurplus: Int32Array;
  readonly #next: Int32Array;
  #searchFrom = 0;

  constructor(edges: Edges, layer: Int32Array) {
    const size = layer.length;
    const array = (): Int32Array => new Int32Array(size);
    this.#edges = edges;
    this.#layer = layer;
    this.#outgoing = groupBy(size, edges.tail);
    this.#incoming = groupBy(size, edges.head);
    this.#inTree = tightTree(edges, this.#outgoing, this.#incoming, layer);
    this.#root = array().fill(-1);
    this.#parent = array().fill(-1);
    this.#parentEdge = array().fill(-1);
    this.#low = array();
    this.#number = array();
    this.#vertexAt = array();
    this.#surplus = array();
    this.#subtreeSurplus = array();
    this.#next = array();
    edges.weight.forEach((weight, edge) => {
      this.#surplus[edges.tail[edge]!]! += weight;
      this.#surplus[edges.head[edge]!]! -= weight;
    });
    let numbered = 0;
    for (let root = 0; root < size; root++) {
      if (this.#root[root]! >= 0) continue;
      const from = numbered;
      numbered = this.#renumber(root, numbered);
      for (let i = from; i < numbered; i++) this.#root[this.#vertexAt[i]!] = root;
    }
  }

  /** The child of a tree edge that should be longer, or -1. The search goes on where it stopped the last time. */
  leaving(): number {
    const size = this.#layer.length;
    let worst = 0;
    let child = -1;
    let found = 0;
    for (let i = 0; i < size && found < candidates; i++) {
      const vertex = this.#searchFrom;
      this.#searchFrom = vertex + 1 === size ? 0 : vertex + 1;
      const edge = this.#parentEdge[vertex]!;
      if (edge < 0) continue;
      const flow = this.#subtreeSurplus[vertex]!;
      const cut = this.#edges.tail[edge] === vertex ? flow : -flow;
      if (cut >= 0) continue;
      found++;
      if (cut < worst) {
        worst = cut;
        child = vertex;
      }
    }
    return child;
  }

  /** Replaces the edge above a child by the shortest edge that holds it from the other side; answers the work done. */
  exchange(child: number): number {
    const { tail, head } = this.#edges;
    const leaving = this.#parentEdge[child]!;
    const moveUp = tail[leaving] === child;
    const low = this.#low[child]!;
    const high = this.#number[child]!;
    const root = this.#root[child]!;
    const isSmall = 2 * (high - low) < this.#number[root]! - this.#low[root]!;
    const entering = isSmall
      ? this.#shortest(low, high, moveUp, low, high)
      : this.#shortestOutside(root, low, high, moveUp);

    const slack = this.#layer[head[entering]!]! - this.#layer[tail[entering]!]! - 1;
    const shift = moveUp ? -slack : slack;
    if (isSmall) this.#shift(low, high, shift);
    else {
      this.#shift(this.#low[root]!, low - 1, -shift);
      this.#shift(high + 1, this.#number[root]!, -shift);
    }

    this.#inTree[leaving] = 0;
    this.#inTree[entering] = 1;
    const inside = moveUp ? head[entering]! : tail[entering]!;
    let top = moveUp ? tail[entering]! : head[entering]!;
    while (this.#number[inside]! < this.#low[top]! || this.#number[inside]! > this.#number[top]!)
      top = this.#parent[top]!;
    const from = this.#low[top]!;
    return this.#renumber(top, from) - from + (isSmall ? high - low : 0) + 8;
  }

  #shortestOutside(root: number, low: number, high: number, moveUp: boolean): number {
    const before = this.#shortest(this.#low[root]!, low - 1, !moveUp, low, high);
    const after = this.#shortest(high + 1, this.#number[root]!, !moveUp, low, high);
    if (before < 0 || after < 0) return Math.max(before, after);
    return this.#slack(after) < this.#slack(before) ? after : before;
  }

  /** The shortest edge into (or out of) the vertices from `first` to `last` that crosses the border of a subtree. */
  #shortest(first: number, last: number, isInto: boolean, low: number, high: number): number {
    const { start, items } = isInto ? this.#incoming : this.#outgoing;
    const farEnd = isInto ? this.#edges.tail : this.#edges.head;
    const insideWanted = first < low || first > high;
    let least = Infinity;
    let best = -1;
    for (let at = first; at <= last; at++) {
      const vertex = this.#vertexAt[at]!;
      for (let i = start[vertex]!; i < start[vertex + 1]!; i++) {
        const edge = items[i]!;
        const number = this.#number[farEnd[edge]!]!;
        if ((number >= low && number <= high) !== insideWanted) continue;
        const slack = this.#slack(edge);
        if (slack >= least) continue;
        if (slack === 0) return edge;
        least = slack;
        best = edge;
      }
    }
    return best;
  }

  #slack(edge: number): number {
    return this.#layer[this.#edges.head[edge]!]! - this.#layer[this.#edges.tail[edge]!]! - 1;
  }

  #shift(first: number, last: number, by: number): void {
    if (by === 0) return;
    for (let at = first; at <= last; at++) this.#layer[this.#vertexAt[at]!]! += by;
  }

  /** Numbers the subtree of a vertex in postorder, and answers the next number. */
  #renumber(top: number, from: number): number {
    let number = from;
    let vertex = top;
    const above = this.#parent[top]!;
    this.#enter(top, number);
    while (vertex !== above) {
      const edge = this.#nextTreeEdge(vertex);
      if (edge >= 0) {
        const child = this.#edges.tail[edge] === vertex ? this.#edges.head[edge]! : this.#edges.tail[edge]!;
        this.#parent[child] = vertex;
        this.#parentEdge[child] = edge;
        this.#enter(child, number);
        vertex = child;
        continue;
      }
      this.#vertexAt[number] = vertex;
      this.#number[vertex] = number++;
      const parent = this.#parent[vertex]!;
      if (vertex !== top) this.#subtreeSurplus[parent]! += this.#subtreeSurplus[vertex]!;
      vertex = parent;
    }
    return number;
  }

  #enter(vertex: number, number: number): void {
    this.#low[vertex] = number;
    this.#subtreeSurplus[vertex] = this.#surplus[vertex]!;
    this.#next[vertex] = 0;
  }

  #nextTreeEdge(vertex: number): number {
    const out = this.#outgoing.start[vertex]!;
    const outs = this.#outgoing.start[vertex + 1]! - out;
    const into = this.#incoming.start[vertex]!;
    const all = outs + this.#incoming.start[vertex + 1]! - into;
    while (this.#next[vertex]! < all) {
      const i = this.#next[vertex]!++;
      const edge = i < outs ? this.#outgoing.items[out + i]! : this.#incoming.items[into + i - outs]!;
      if (this.#inTree[edge] && edge !== this.#parentEdge[vertex]) return edge;
    }
    return -1;
  }
}
