import type { ConceptId, ConceptMap, DepthId } from "../model/index.js";
import {
  nodeStyles,
  scalesOf,
  type Looks,
  type NodeStyleFunction,
  type NodeStyles,
  type Standing,
} from "../view/index.js";
import type { Scales } from "./arrangements.js";
import type { LayoutOutcome } from "./awaited-arrangement.js";
import { remember } from "./remember.js";

/** Asks for the look of each concept; a function that fails is told of once, and asked no more. */
export class NodeLooks {
  readonly #failed = new WeakSet<NodeStyleFunction>();
  readonly #styles = remember(stylesOf);
  readonly #scales = remember((sizes: string): Scales => new Map(JSON.parse(sizes) as [ConceptId, number][]));

  constructor(private readonly outcome: Pick<LayoutOutcome, "failed">) {}

  of(
    map: ConceptMap,
    standing: Standing,
    goalDepth: DepthId | undefined,
    locale: string,
    { nodeStyle, colorBy, sizeBy }: Looks,
  ): { readonly styles: NodeStyles; readonly scales: Scales } {
    const ask = (own: NodeStyleFunction | undefined): NodeStyles =>
      this.#styles(map, standing, goalDepth, locale, own, colorBy, sizeBy);
    const styles = this.#attempt(nodeStyle, ask);
    // The same sizes are the same map, so that nothing is laid out anew.
    return { styles, scales: this.#scales(JSON.stringify(scalesOf(styles))) };
  }

  #attempt(own: NodeStyleFunction | undefined, ask: (own?: NodeStyleFunction) => NodeStyles): NodeStyles {
    if (!own || this.#failed.has(own)) return ask();
    try {
      return ask(own);
    } catch (error) {
      this.#failed.add(own);
      // What hears of it may set anything.
      queueMicrotask(() => {
        this.outcome.failed(own, error instanceof Error ? error : new Error(String(error)));
      });
      return ask();
    }
  }
}

function stylesOf(
  map: ConceptMap,
  standing: Standing,
  goalDepth: DepthId | undefined,
  locale: string,
  nodeStyle: Looks["nodeStyle"],
  colorBy: Looks["colorBy"],
  sizeBy: Looks["sizeBy"],
): NodeStyles {
  return nodeStyles(map, standing, goalDepth, locale, { nodeStyle, colorBy, sizeBy }, readColor);
}

function readColor(color: string): string | undefined {
  return CSS.supports("color", color) ? color : undefined;
}
