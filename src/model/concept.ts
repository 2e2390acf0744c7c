import type { AreaId, ConceptId, DepthId } from "./ids.js";
import type { Clause } from "./requirement.js";
import type { Text, Texts } from "./text.js";

/** Something to understand. */
export interface Concept {
  /** What it is called, in one wording or one for each language. */
  readonly title: Text;
  /** How the title is read aloud, for sorting: kana for Japanese. */
  readonly reading?: Text;
  /** Other names that readers look for. */
  readonly aliases?: Texts;
  /** Two or three sentences for someone new to it. */
  readonly summary?: Text;
  /** The region of the map that it lies in. */
  readonly area?: AreaId;
  /** Minutes of study at each depth that the concept has; one number holds for every depth of the map. */
  readonly minutes?: number | Readonly<Record<DepthId, number>>;
  /** What one can do afterwards. */
  readonly goals?: readonly Goal[];
  /** All of these come first. */
  readonly prerequisites?: readonly Clause[];
  /** Worth a look from here; says nothing about order. */
  readonly related?: readonly ConceptId[];
  /** Where it is taught. */
  readonly resources?: readonly Resource[];
  /** Dated claims and opinions. */
  readonly notes?: readonly Note[];
  /** Ids that this concept had in earlier versions, so that progress finds its place. */
  readonly replaces?: readonly ConceptId[];
  /** The floor that the map stands on: shown, never planned unless asked for. */
  readonly assumed?: boolean;
  /** Where its middle lies in a picture that was stored, in pixels; y grows downwards. */
  readonly position?: Position;
}

/** A place in a picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What someone can do who has understood a concept at a depth. */
export interface Goal {
  readonly title: Text;
  /** The depth that it belongs to. */
  readonly at?: DepthId;
}

/** Where a concept is taught. */
export interface Resource {
  readonly title: Text;
  /** An address that begins with http:, https: or mailto:. */
  readonly url: string;
  readonly kind?: ResourceKind;
  /** BCP 47 tag of the language it is in. */
  readonly language?: string;
  readonly minutes?: number;
  /** The depth that it serves. */
  readonly at?: DepthId;
  /** May vanish or want a login. */
  readonly fragile?: boolean;
}

export const resourceKinds = [
  "article",
  "book",
  "code",
  "course",
  "documentation",
  "encyclopedia",
  "paper",
  "slides",
  "thread",
  "video",
] as const;

export type ResourceKind = (typeof resourceKinds)[number];

/** A claim or an opinion, with its date (`2023`, `2023-02` or `2023-02-19`) and where it was made. */
export interface Note {
  readonly text: Text;
  readonly date?: string;
  readonly source?: string;
}
