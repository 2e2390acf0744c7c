import { createConceptMap, type ConceptData, type ConceptMap, type ConceptMapData } from "../../src/model/index.js";

/**
 * A map from lines such as `counting adding -> halving`: each concept on the left is needed for each on the right.
 * Concepts stand in the order of their first mention; a line without an arrow only mentions.
 */
export function mapOf(...lines: string[]): ConceptMap {
  const prerequisites = new Map<string, string[]>();
  const mention = (ids: readonly string[]): readonly string[] => {
    for (const id of ids) if (!prerequisites.has(id)) prerequisites.set(id, []);
    return ids;
  };
  for (const line of lines) {
    const [before = "", after = ""] = line.split("->").map((side) => side.trim());
    const needed = mention(before.split(/\s+/).filter(Boolean));
    for (const id of mention(after.split(/\s+/).filter(Boolean))) prerequisites.get(id)!.push(...needed);
  }
  return createConceptMap({
    concepts: [...prerequisites].map(([id, needed]) => ({ id, title: id, prerequisites: needed })),
  });
}

/** A map with the depths gist, use and derive; each concept takes ten minutes a depth unless it says otherwise. */
export function deepMapOf(concepts: Record<string, Omit<ConceptData, "id" | "title">>): ConceptMap {
  return createConceptMap({ depths: deep, concepts: conceptsOf(concepts) });
}

/** A map without depths; each concept takes ten minutes unless it says otherwise. */
export function flatMapOf(concepts: Record<string, Omit<ConceptData, "id" | "title">>): ConceptMap {
  return createConceptMap({ concepts: conceptsOf(concepts) });
}

const deep: NonNullable<ConceptMapData["depths"]> = ["gist", "use", "derive"].map((id) => ({ id, title: id }));

function conceptsOf(concepts: Record<string, Omit<ConceptData, "id" | "title">>): ConceptData[] {
  return Object.entries(concepts).map(([id, concept]) => ({ id, title: id, minutes: 10, ...concept }));
}
