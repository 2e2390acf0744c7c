import type { CollectionReturnValue, Core, NodeSingular } from "cytoscape";
import type { Point } from "../layout/index.js";
import { between, tween } from "./tween.js";

/** Milliseconds in which what stays on the picture comes to its new place. */
const duration = 250;
/** With more than this on the picture, gliding would stutter. */
const most = 900;

interface Way {
  readonly node: NodeSingular;
  readonly from: Point;
  readonly to: Point;
}

/** Has what stays on a picture glide to its new place, and what is new appear. */
export class Glide {
  #stop: (() => void) | undefined;
  #ways: readonly Way[] = [];
  #fresh: CollectionReturnValue | undefined;

  constructor(private readonly core: Core) {}

  get isUnderWay(): boolean {
    return this.#stop !== undefined;
  }

  /** Where everything is seen to be. */
  places(): Map<string, Point> {
    const places = new Map<string, Point>();
    this.core.nodes().forEach((node) => void places.set(node.id(), { ...node.position() }));
    this.core.edges().forEach((edge) => void places.set(edge.id(), { x: 0, y: 0 }));
    return places;
  }

  /** Begins where everything was before it was put to its new place. */
  from(before: ReadonlyMap<string, Point>): void {
    const elements = this.core.elements();
    if (elements.length > most) return;
    this.#ways = this.core.nodes().map((node) => {
      const to = { ...node.position() };
      return { node, from: { ...(before.get(node.id()) ?? to) }, to };
    });
    this.#fresh = elements.filter((element) => !before.has(element.id()));
    this.#ways = this.#ways.filter(({ from, to }) => from.x !== to.x || from.y !== to.y);
    if (this.#ways.length === 0 && this.#fresh.empty()) return;
    this.#step(0);
    this.#stop = tween(duration, (share) => {
      if (share < 1) this.#step(share);
      else this.finish();
    });
  }

  /** Puts everything where it was going. */
  finish(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.core.destroyed()) return;
    this.core.batch(() => {
      for (const { node, to } of this.#ways) node.position({ ...to });
      this.#fresh?.removeStyle("opacity");
    });
    this.#ways = [];
    this.#fresh = undefined;
  }

  #step(share: number): void {
    if (this.core.destroyed()) return;
    this.core.batch(() => {
      for (const { node, from, to } of this.#ways)
        node.position({ x: between(from.x, to.x, share), y: between(from.y, to.y, share) });
      // Cytoscape does not draw what cannot be seen at all, nor prepare for it.
      this.#fresh?.style("opacity", Math.max(0.01, share));
    });
  }
}
