import { splitReference, type ConceptMapData } from "../../src/model/index.js";

/** The same map with `{ "concept": "a" }` for each entry `"a"`, which means the same but takes none of the short ways. */
export function inFull<T extends Pick<ConceptMapData, "concepts">>(data: T): T {
  return {
    ...data,
    concepts: data.concepts.map(({ prerequisites, ...concept }) => ({
      ...concept,
      ...(prerequisites && {
        prerequisites: prerequisites.map((clause) => (typeof clause === "string" ? splitReference(clause) : clause)),
      }),
    })),
  };
}
