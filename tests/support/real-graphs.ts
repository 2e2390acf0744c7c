import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";

// Other people's maps lie beside the repository, where they are there at all.
const folder = new URL("../../../shared/graphs/", import.meta.url);

export const areRealGraphsThere = existsSync(fileURLToPath(new URL("expected.json", folder)));

/** A graph by itself: of each concept what it asks for, any member of each group. */
export interface RealGraph {
  readonly ids: readonly string[];
  readonly titleOf: ReadonlyMap<string, string>;
  readonly groupsOf: ReadonlyMap<string, readonly (readonly string[])[]>;
}

interface File {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly requires?: readonly string[][] }[];
  readonly edges?: readonly (readonly [string, string])[];
}

export function readRealGraph(name: string): RealGraph {
  const { nodes, edges = [] } = readJson<File>(name);
  const needed = new Map<string, Set<string>>();
  for (const [source, target] of edges) {
    // Real files hold self-loops and the same pair twice.
    if (source !== target) needed.set(target, (needed.get(target) ?? new Set()).add(source));
  }
  return {
    ids: nodes.map(({ id }) => idOf(id)),
    titleOf: new Map(nodes.map(({ id, label }) => [idOf(id), label])),
    groupsOf: new Map(
      nodes.map(({ id, requires = [] }) => [
        idOf(id),
        [
          ...[...(needed.get(id) ?? [])].map((other) => [idOf(other)]),
          ...requires.map((group) => group.filter((other) => other !== id).map(idOf)),
        ],
      ]),
    ),
  };
}

export function mapOfRealGraph({ ids, titleOf, groupsOf }: RealGraph): ConceptMap {
  return createConceptMap({
    concepts: ids.map((id) => ({
      id,
      title: titleOf.get(id)!,
      prerequisites: groupsOf.get(id)!.map((group) => (group.length === 1 ? group[0]! : { anyOf: group })),
    })),
  });
}

export function idOf(id: string): string {
  return id.replaceAll(/[\s@]/g, "_");
}

export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as T;
}
