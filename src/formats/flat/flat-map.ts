import type { Area, Concept, Depth } from "../../model/index.js";
import type { Place } from "../format.js";

/**
 * A map as two tables, in one language: what graph formats have room for.
 *
 * Alternatives are links of the same concept with the same `clause`: all clauses must hold, one link of each will do.
 */
export interface FlatMap {
  readonly id?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly license?: string;
  readonly version?: string;
  readonly locale?: string;
  readonly depths?: readonly Depth[];
  readonly areas?: readonly Area[];
  readonly concepts: readonly FlatConcept[];
  readonly links: readonly FlatLink[];
}

export interface FlatConcept {
  /** What the file's links call it; it need not be a valid id. */
  readonly id: string;
  readonly title?: string;
  /** Read where a format has them; `flatMapOf` leaves them out. */
  readonly aliases?: readonly string[];
  readonly summary?: string;
  /** Id or title of its area; an area that is not listed is made. */
  readonly area?: string;
  readonly minutes?: Concept["minutes"];
  readonly assumed?: boolean;
  readonly position?: Concept["position"];
  /** Names that it had before; those that the map still has are left out. */
  readonly replaces?: readonly string[];
  /** Written alone: how deep the learner knows it, `true` in a map without depths. */
  readonly known?: string | true;
  /** Written alone: how the learner stands with it. */
  readonly state?: string;
  readonly place?: Place;
}

export interface FlatLink {
  /** What comes first. */
  readonly source: string;
  /** What needs it. */
  readonly target: string;
  /** Links of a target with the same value are alternatives; none: needed by itself. */
  readonly clause?: string;
  /** `related` says nothing about order. Default: a prerequisite. */
  readonly kind?: "prerequisite" | "related";
  /** The depth of the source that suffices. */
  readonly depth?: string;
  /** The shallowest depth of the target that needs it. */
  readonly at?: string;
  readonly helpful?: boolean;
  readonly corequisite?: boolean;
  readonly reason?: string;
  readonly place?: Place;
}
