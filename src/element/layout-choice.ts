import type { Layout, LayoutFunction, LayoutOptions } from "../layout/index.js";
import type { ConceptMap } from "../model/index.js";
import { layoutsInWorker } from "../view/layouts-in-worker.js";

/** From so many concepts on, the page does not wait for a layout. */
const large = 1000;

/** Which layout draws so many concepts: the page's own unless it failed, a worker's for very many, else none in particular. */
export class LayoutChoice {
  readonly #failed = new WeakSet<object>();
  #newest = new AbortController();

  of(own: LayoutFunction | undefined, count: number): LayoutFunction | undefined {
    if (own && !this.#failed.has(own)) return own;
    return count >= large && !this.#failed.has(this.#inWorker) ? this.#inWorker : undefined;
  }

  refuse(layout: object): void {
    this.#failed.add(layout);
  }

  /** A newer request ends the worker of the one before. */
  readonly #inWorker = async (map: ConceptMap, options: LayoutOptions): Promise<Layout> => {
    this.#newest.abort();
    const { signal } = (this.#newest = new AbortController());
    for await (const layout of layoutsInWorker(map, { ...options, budget: 0, signal })) return layout;
    throw new Error("no layout came");
  };
}
