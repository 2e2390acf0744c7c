import type { Concept } from "./concept.js";
import type { AreaId, ConceptId, DepthId } from "./ids.js";
import type { Text } from "./text.js";

/** The name and version of the file format. */
export const formatName = "concept-map/1";

/** A concept map as plain data, as it stands in a file. */
export interface ConceptMapData extends MapAttributes {
  /** The name and version of the file format. */
  readonly format: typeof formatName;
  /** What there is to understand, each with what must be understood before it. */
  readonly concepts: readonly ConceptData[];
}

/** A concept with its id, as it stands in a file. */
export interface ConceptData extends Concept {
  /** Names the concept in prerequisites, addresses and progress; it should never change. */
  readonly id: ConceptId;
}

/** What is said of a map as a whole. */
export interface MapAttributes {
  /** Where editors find the schema of the file. */
  readonly $schema?: string;
  /** Names the map, for progress that is kept from visit to visit. */
  readonly id?: string;
  readonly version?: string;
  /** SPDX identifier. */
  readonly license?: string;
  /** BCP 47 tags of the languages it is written in; the first is the fallback. */
  readonly locales?: readonly string[];
  readonly title?: Text;
  readonly summary?: Text;
  /** How well something can be understood, shallow to deep. */
  readonly depths?: readonly Depth[];
  /** Regions of the map. */
  readonly areas?: readonly Area[];
  /** What the learner knows who the file was written for: `id`, which stands for its deepest depth, or `id@depth`. */
  readonly known?: readonly string[];
}

export interface Depth {
  readonly id: DepthId;
  readonly title: Text;
  readonly summary?: Text;
}

/** A region of the map; regions may lie inside one another. */
export interface Area {
  readonly id: AreaId;
  readonly title: Text;
  /** The area that it lies in. */
  readonly parent?: AreaId;
}
