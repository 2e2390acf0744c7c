/** A set of units, named as its space names them. */
export interface FoundSet {
  /** Those that rest on others come before these. */
  readonly taken: readonly number[];
  readonly cost: number;
  /** No set of its region costs less. */
  readonly bound: number;
}

/** Sets that take some units and do without some others. */
export interface Region {
  readonly takes: readonly number[];
  readonly bars: readonly number[];
}

/** All sets of units that reach some goals. */
export interface SetSpace {
  /** How much there is to look at. */
  readonly size: number;
  /** The cheapest set of a region; nothing where it has none. */
  readonly cheapest: (region: Region) => FoundSet | undefined;
  /**
   * For each of some units a lower bound of the sets of a region that do without it and take all those before it; infinite
   * where there are none.
   */
  readonly leastWithout: (region: Region, units: readonly number[]) => number[];
  /** Could none of a set's units be left out? */
  readonly isMinimal: (taken: readonly number[]) => boolean;
  /** The units of the map that a set stands for. */
  readonly unitsOf: (taken: readonly number[]) => readonly number[];
}
