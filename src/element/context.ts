import type { ConceptId, ConceptMap } from "../model/index.js";
import { masteries, type Mastery } from "../queries/index.js";
import { knownOn } from "../view/learner.js";
import type { Progress } from "../view/progress.js";

/** What elements in running text share with a map: what there is, and what is known of it. */
export interface ConceptContext {
  readonly map: ConceptMap | undefined;
  readonly progress: Progress;
  /** The language that the map was given for itself. */
  readonly locale: string | undefined;
  /** How far the learner is, by reference. */
  readonly states: ReadonlyMap<string, Mastery>;
  /** Ticks or unticks, where the page does not object; a reader did it in `origin`. */
  setKnown(reference: string, isKnown: boolean, origin: HTMLElement): void;
  /** Selects on the map of the page and goes there; missing where there is no such map. */
  readonly jump?: (id: ConceptId) => void;
}

/** A map that is on the page. */
export interface PageContext extends ConceptContext {
  readonly host: HTMLElement;
}

const pageMaps = new Set<PageContext>();
const listeners = new Set<() => void>();

/** Calls whenever a map comes, goes or changes, or what is known of one; answers how to stop that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells all that share a map of a change. */
export function announceChange(): void {
  for (const listener of [...listeners]) listener();
}

export function enter(context: PageContext): void {
  pageMaps.add(context);
  announceChange();
}

export function leave(context: PageContext): void {
  pageMaps.delete(context);
  announceChange();
}

/** The map of the page with an id, or else the first; one in the same tree wins over others. */
export function pageMapFor(element: Element, id: string | undefined): PageContext | undefined {
  const all = [...pageMaps].filter(({ host }) => id === undefined || host.id === id);
  const root = element.getRootNode();
  const near = all.filter(({ host }) => host.getRootNode() === root);
  const candidates = near.length > 0 ? near : all;
  return candidates.reduce<PageContext | undefined>(
    (first, other) => (first && !isBefore(other.host, first.host) ? first : other),
    undefined,
  );
}

export function statesOn(map: ConceptMap | undefined, progress: Progress): ReadonlyMap<string, Mastery> {
  return map ? masteries(map, knownOn(map, progress)) : new Map();
}

function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
