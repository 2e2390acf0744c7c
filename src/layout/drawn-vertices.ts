import { areaChain } from "../model/area-chain.js";
import { ConceptMapError } from "../model/error.js";
import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { unknownArea } from "../model/names-of-map.js";
import { didYouMean } from "../model/nearest.js";
import type { LayeredOptions } from "./layered-options.js";

/** A concept, or a folded area in the place of all that it holds. */
export interface Vertex {
  /** The concept, or the first that the area holds. */
  readonly concept: ConceptId;
  readonly folded?: AreaId;
}

export interface Vertices {
  /** In the author's order. */
  readonly list: readonly Vertex[];
  /** The vertex that each concept is drawn as or in. */
  readonly placeOf: ReadonlyMap<ConceptId, number>;
}

/** Throws a `ConceptMapError` for folded areas that the map does not have. Of folded areas in one another the outermost counts. */
export function drawnVertices(map: ConceptMap, { concepts, folded = [] }: LayeredOptions): Vertices {
  const wanted = concepts && new Set(concepts);
  const outermost = outermostFolded(map, [...folded]);
  const list: Vertex[] = [];
  const placeOf = new Map<ConceptId, number>();
  const placeOfArea = new Map<AreaId, number>();
  map.forEachNode((concept, { area }) => {
    if (wanted && !wanted.has(concept)) return;
    const fold = outermost(area);
    const place = (fold !== undefined ? placeOfArea.get(fold) : undefined) ?? list.length;
    placeOf.set(concept, place);
    if (place < list.length) return;
    if (fold !== undefined) placeOfArea.set(fold, place);
    list.push({ concept, ...(fold !== undefined && { folded: fold }) });
  });
  return { list, placeOf };
}

function outermostFolded(map: ConceptMap, folded: readonly AreaId[]): (area?: AreaId) => AreaId | undefined {
  if (folded.length === 0) return () => undefined;
  const known = (map.getAttribute("areas") ?? []).map(({ id }) => id);
  const unknown = [...folded.keys()].filter((i) => !known.includes(folded[i]!));
  if (unknown.length > 0)
    throw new ConceptMapError(
      unknown.map((i) => {
        const [code, message] = unknownArea(folded[i]!);
        return { path: `folded[${String(i)}]`, code, message: message + didYouMean(folded[i]!, known) };
      }),
    );
  const isFolded = new Set(folded);
  const found = new Map<AreaId, AreaId | undefined>();
  return (area) => {
    if (area === undefined) return undefined;
    if (!found.has(area))
      found.set(
        area,
        areaChain(map, area).findLast((at) => isFolded.has(at)),
      );
    return found.get(area);
  };
}
