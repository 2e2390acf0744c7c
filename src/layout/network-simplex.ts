import type { Edges } from "./drawn-graph.js";

/**
 * Layers in which every edge leads far enough and the weighted length of all edges is least.
 *
 * The dual of that problem is a flow that carries each vertex's surplus of weight along the edges and is as long as can
 * be; Gansner, Koutsofios, North and Vo (1993), section 2. The network simplex for flows keeps a spanning tree of a
 * root and all vertices; the layers are its potentials. What it needs grows almost linearly in practice.
 */
export function shortestLayers(size: number, edges: Edges): Int32Array {
  const tree = new FlowTree(size, edges);
  for (let edge = tree.entering(); edge >= 0; edge = tree.entering()) tree.enter(edge);
  return tree.layer.slice(0, size);
}

/**
 * A spanning tree whose edges alone carry flow, kept strongly feasible so that the simplex does not go in circles
 * (Cunningham 1976). At first each vertex is tied to the root, by an edge so dear that all others are used instead.
 */
class FlowTree {
  /** By vertex, the root last. */
  readonly layer: Int32Array;
  readonly #tail: Int32Array;
  readonly #head: Int32Array;
  readonly #least: Int32Array;
  /** By vertex: what the edge to its parent carries, … */
  readonly #flow: Float64Array;
  /** … whether it leads up to the parent, and how many layers it spans: the least, or far below none at the root. */
  readonly #leadsUp: Uint8Array;
  readonly #span: Int32Array;
  readonly #parent: Int32Array;
  readonly #depth: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;
  readonly #previousSibling: Int32Array;
  readonly #stack: Int32Array;
  readonly #block: number;
  #searchFrom = 0;

  constructor(size: number, { tail, head, weight, least }: Edges) {
    const root = size;
    const none = (): Int32Array => new Int32Array(size + 1).fill(-1);
    this.#tail = tail;
    this.#head = head;
    this.#least = least ?? new Int32Array(tail.length).fill(1);
    this.#flow = new Float64Array(size + 1);
    this.#leadsUp = new Uint8Array(size + 1);
    this.#span = new Int32Array(size + 1).fill(-size - 1);
    this.#parent = none().fill(root, 0, size);
    this.#depth = new Int32Array(size + 1).fill(1, 0, size);
    this.#firstChild = none();
    this.#nextSibling = none();
    this.#previousSibling = none();
    this.#stack = none();
    this.#block = Math.max(16, Math.ceil(Math.sqrt(tail.length)));
    this.layer = new Int32Array(size + 1);
    weight.forEach((amount, edge) => {
      this.#flow[tail[edge]!]! += amount;
      this.#flow[head[edge]!]! -= amount;
    });
    for (let vertex = size - 1; vertex >= 0; vertex--) {
      const surplus = this.#flow[vertex]!;
      this.#leadsUp[vertex] = Number(surplus >= 0);
      this.#flow[vertex] = Math.abs(surplus);
      this.layer[vertex] = surplus >= 0 ? size + 1 : -size - 1;
      this.#hang(vertex, root);
    }
  }

  /** The edge that is the most layers too short in the first block of edges with any such, or -1. */
  entering(): number {
    const edges = this.#tail.length;
    let most = 0;
    let best = -1;
    let inBlock = this.#block;
    for (let i = 0; i < edges; i++) {
      const edge = this.#searchFrom;
      this.#searchFrom = edge + 1 === edges ? 0 : edge + 1;
      const length = this.layer[this.#head[edge]!]! - this.layer[this.#tail[edge]!]!;
      const missing = this.#least[edge]! - length;
      if (missing > most) {
        most = missing;
        best = edge;
      }
      if (--inBlock > 0) continue;
      if (best >= 0) return best;
      inBlock = this.#block;
    }
    return best;
  }

  /** Sends all the flow that can go through an edge, and puts it in the place of the tree edge that runs dry. */
  enter(edge: number): void {
    const tail = this.#tail[edge]!;
    const head = this.#head[edge]!;
    const join = this.#commonAncestor(tail, head);

    // What comes through the edge flows on from its head up to the join, and from there down to its tail.
    let amount = Infinity;
    let dry = -1;
    for (let vertex = tail; vertex !== join; vertex = this.#parent[vertex]!)
      if (this.#leadsUp[vertex] === 1 && this.#flow[vertex]! < amount) {
        amount = this.#flow[vertex]!;
        dry = vertex;
      }
    let isOnTailSide = true;
    for (let vertex = head; vertex !== join; vertex = this.#parent[vertex]!)
      if (this.#leadsUp[vertex] === 0 && this.#flow[vertex]! <= amount) {
        amount = this.#flow[vertex]!;
        dry = vertex;
        isOnTailSide = false;
      }
    this.#send(tail, join, -amount);
    this.#send(head, join, amount);

    if (isOnTailSide) this.#rehang(tail, head, dry, amount, 1, this.#least[edge]!);
    else this.#rehang(head, tail, dry, amount, 0, this.#least[edge]!);
  }

  #commonAncestor(a: number, b: number): number {
    while (a !== b) {
      if (this.#depth[a]! >= this.#depth[b]!) a = this.#parent[a]!;
      else b = this.#parent[b]!;
    }
    return a;
  }

  #send(from: number, to: number, amount: number): void {
    if (amount === 0) return;
    for (let vertex = from; vertex !== to; vertex = this.#parent[vertex]!)
      this.#flow[vertex]! += this.#leadsUp[vertex] === 1 ? amount : -amount;
  }

  /** Takes the subtree of `cut` off its parent and hangs it, turned round to have `top` on top, below another vertex. */
  #rehang(top: number, below: number, cut: number, flow: number, leadsUp: number, span: number): void {
    let parent = below;
    for (let vertex = top; ;) {
      const next = this.#parent[vertex]!;
      const old = { flow: this.#flow[vertex]!, leadsUp: this.#leadsUp[vertex]!, span: this.#span[vertex]! };
      this.#takeOff(vertex);
      this.#hang(vertex, parent);
      this.#flow[vertex] = flow;
      this.#leadsUp[vertex] = leadsUp;
      this.#span[vertex] = span;
      if (vertex === cut) break;
      ({ flow, span } = old);
      leadsUp = 1 - old.leadsUp;
      parent = vertex;
      vertex = next;
    }
    this.#settle(top);
  }

  /** Layers and depths of a subtree, by its edges from the top on. */
  #settle(top: number): void {
    const { layer } = this;
    const parent = this.#parent[top]!;
    const shift = layer[parent]! + (this.#leadsUp[top] === 1 ? -this.#span[top]! : this.#span[top]!) - layer[top]!;
    let waiting = 0;
    this.#stack[waiting++] = top;
    while (waiting > 0) {
      const vertex = this.#stack[--waiting]!;
      layer[vertex]! += shift;
      this.#depth[vertex] = this.#depth[this.#parent[vertex]!]! + 1;
      for (let child = this.#firstChild[vertex]!; child >= 0; child = this.#nextSibling[child]!)
        this.#stack[waiting++] = child;
    }
  }

  #hang(vertex: number, parent: number): void {
    const next = this.#firstChild[parent]!;
    this.#parent[vertex] = parent;
    this.#previousSibling[vertex] = -1;
    this.#nextSibling[vertex] = next;
    if (next >= 0) this.#previousSibling[next] = vertex;
    this.#firstChild[parent] = vertex;
  }

  #takeOff(vertex: number): void {
    const previous = this.#previousSibling[vertex]!;
    const next = this.#nextSibling[vertex]!;
    if (previous >= 0) this.#nextSibling[previous] = next;
    else this.#firstChild[this.#parent[vertex]!] = next;
    if (next >= 0) this.#previousSibling[next] = previous;
  }
}
