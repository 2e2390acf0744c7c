import type { ConceptId, ConceptMap, DepthId, Place } from "../model/index.js";

export type { Place };

/** A file format that maps come in or go out in. */
export interface MapFormat {
  /** Names it in code and on the command line: `csv`. */
  readonly id: string;
  readonly title: string;
  /** Endings of its files, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What of a map a file in this format keeps, besides ids and titles; the rest is left out when it is written. */
  readonly keeps: readonly Facet[];
  /** Whether a file says what the learner knows, where `known` or `states` is given. */
  readonly tellsProgress?: boolean;
  /** Whether a text looks like it. Asked where the name of a file does not tell. */
  readonly recognises?: (text: string) => boolean;
  readonly parse?: (text: string, options?: ReadOptions) => MapReading;
  /** What somebody should know who opens a text that was written, in a sentence; none where all is well. */
  readonly caution?: (text: string) => string | undefined;
  readonly format?: (map: ConceptMap, options?: WriteOptions) => string;
}

/** A part of what a map says. */
export type Facet =
  | "languages"
  | "description"
  | "depths"
  | "alternatives"
  | "helpful"
  | "corequisites"
  | "reasons"
  | "summaries"
  | "areas"
  | "minutes"
  | "assumed"
  | "related"
  | "positions"
  | "aliases"
  | "goals"
  | "resources"
  | "notes"
  | "replaces";

export interface ReadOptions {
  /** A longer text is refused unread. Default: 20 million. */
  readonly maxCharacters?: number;
  /** The language that the file is written in, as a BCP 47 tag. */
  readonly locale?: string;
  /** Where the file's links lead. Default: to what needs the other (`dependent`), or what the format says of itself. */
  readonly linksLeadTo?: "dependent" | "prerequisite";
}

export interface WriteOptions {
  /** The language to write in, where the format has room for one. Default: the map's first. */
  readonly locale?: string;
  /** What the learner knows, as references such as `rlhf` or `rlhf@gist`; written where the format has room for it. */
  readonly known?: Iterable<string>;
  /** How the learner stands with concepts, such as `ready`, by their ids; written where `known` is. */
  readonly states?: ReadonlyMap<ConceptId, string>;
  /** The steps of a learning path, as `learningPath` gives them, where the format lists what to study. */
  readonly steps?: readonly PathStepToWrite[];
  /** Write no cell that a spreadsheet would take for a formula; such a cell gets an apostrophe before it. */
  readonly withoutFormulas?: boolean;
  /** What addresses of concepts begin with, in linked data and CASE. Default: `urn:concept-map:ID#`, in a page `#`. */
  readonly base?: string;
  /** When the map was last changed, in ISO 8601. Default: 1970, so that the same map gives the same text. */
  readonly date?: string;
}

/** A step of a learning path: a concept, the depth to reach, and minutes of study. */
export interface PathStepToWrite {
  readonly concept: ConceptId;
  readonly depth?: DepthId;
  readonly minutes?: number;
}

/** A map, and what its file had that could not be taken as it stood. */
export interface MapReading {
  readonly map: ConceptMap;
  readonly remarks: readonly Remark[];
}

/** Something of a file that was changed, guessed or left out on the way in. */
export interface Remark {
  readonly code: RemarkCode;
  /** What it was and what became of it, in a sentence. */
  readonly message: string;
  readonly place?: Place;
}

export type RemarkCode =
  /** An id that cannot be one was changed. */
  | "renamed"
  /** Said twice; the first one stands. */
  | "duplicate"
  /** A link names a concept that the file does not list; it was added. */
  | "unknown-concept"
  /** A concept that needs itself; left out. */
  | "self-link"
  /** Not understood, or of no use for a map; left out. */
  | "left-out"
  /** The file leaves open what is meant; this was taken. */
  | "guessed";
