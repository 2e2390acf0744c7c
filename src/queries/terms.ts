import type { Derivation } from "./derive.js";
import type { UnitIndex } from "./units.js";

/** The parts that arcs and units play, and what can be reached then. */
export interface Grounds {
  readonly index: UnitIndex;
  readonly roles: Uint8Array;
  /** By unit. */
  readonly known: Uint8Array;
  readonly reach: Derivation;
}

/** What a plan is made from. */
export interface Terms extends Grounds {
  /** By unit: what it costs to study it, always more than nothing. */
  readonly cost: Float64Array;
}
