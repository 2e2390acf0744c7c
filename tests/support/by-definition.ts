import type { Requirement } from "../../src/model/index.js";
import type { SmallMap } from "./small-maps.js";

/**
 * A small map read straight from its data, with sets of units as bits: slow, plain, and independent of the queries.
 */
export interface Definition {
  /** Every unit as `id@depth`, or `id` where the map has no depths, in the author's order. */
  readonly units: readonly string[];
  readonly minutes: readonly number[];
  readonly concepts: readonly string[];
  /** The bits of a concept's units, up to a unit. */
  readonly upTo: (unit: number) => number;
  readonly assumed: number;
  /** The most units, of those allowed, that can be learnt in one step. */
  readonly step: (known: number, allowed: number) => number;
  /** All that can be learnt, step by step. */
  readonly learnable: (known: number, allowed: number, options?: Wishes) => number;
  readonly all: number;
}

export interface Wishes {
  /** Helpful entries count, where they go in no circle and can be had. */
  readonly helpful?: boolean;
  /** The units by which it is told what can be had. Default: those allowed. */
  readonly widest?: number;
}

interface Entry {
  readonly kind: "before" | "together" | "helpful";
  readonly names: number;
  readonly holds: (known: number) => boolean;
}

/** An entry that asks for all of several things says the same as an entry for each. */
function partsOf(requirement: Requirement): readonly Requirement[] {
  if (typeof requirement === "string" || "concept" in requirement) return [requirement];
  const members = "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
  return "anyOf" in requirement && members.length > 1 ? [requirement] : members.flatMap(partsOf);
}

export function byDefinition({ depths = [], concepts }: SmallMap): Definition {
  const order = depths.map(({ id }) => id);
  const own = new Map(
    concepts.map(({ id, minutes }) => {
      const named = typeof minutes === "object" ? order.filter((depth) => depth in minutes) : [];
      return [id, named.length > 0 ? named : order];
    }),
  );
  const pairs = concepts.flatMap(({ id }): (readonly [string, string | undefined])[] =>
    order.length === 0 ? [[id, undefined]] : own.get(id)!.map((depth) => [id, depth] as const),
  );
  const numberOf = (id: string, depth: string | undefined): number =>
    pairs.findIndex(([other, at]) => other === id && at === depth);
  const bitOf = (requirement: { concept: string; depth?: string }, asking: string | undefined): number => {
    if (requirement.depth !== undefined) return 1 << numberOf(requirement.concept, requirement.depth);
    const has = own.get(requirement.concept)!;
    const fitting = has.filter((depth) => order.indexOf(depth) <= order.indexOf(asking!)).at(-1) ?? has[0];
    return 1 << numberOf(requirement.concept, order.length === 0 ? undefined : fitting);
  };
  const namesOf = (requirement: Requirement, asking: string | undefined): number => {
    if (typeof requirement === "string") return bitOf({ concept: requirement }, asking);
    if ("concept" in requirement) return bitOf(requirement, asking);
    const members = "anyOf" in requirement ? requirement.anyOf : requirement.allOf;
    return members.reduce((bits, member) => bits | namesOf(member, asking), 0);
  };
  const holds = (requirement: Requirement, asking: string | undefined, known: number): boolean => {
    if (typeof requirement === "string" || "concept" in requirement)
      return (namesOf(requirement, asking) & known) !== 0;
    return "anyOf" in requirement
      ? requirement.anyOf.some((member) => holds(member, asking, known))
      : requirement.allOf.every((member) => holds(member, asking, known));
  };
  const entries = pairs.map(([id, depth], unit): Entry[] => {
    const clauses = concepts.find((concept) => concept.id === id)!.prerequisites ?? [];
    const list = clauses.flatMap((clause): Entry[] => {
      const { at, helpful, corequisite } = typeof clause === "string" ? {} : clause;
      if (at !== undefined && order.indexOf(at) > order.indexOf(depth!)) return [];
      return partsOf(clause).map((part) => ({
        kind: helpful ? "helpful" : corequisite ? "together" : "before",
        names: namesOf(part, depth),
        holds: (known) => holds(part, depth, known),
      }));
    });
    const isFirst = unit === 0 || pairs[unit - 1]![0] !== id;
    if (!isFirst)
      list.push({ kind: "before", names: 1 << (unit - 1), holds: (known) => (known & (1 << (unit - 1))) !== 0 });
    return list;
  });

  const all = (1 << pairs.length) - 1;
  const bits = (set: number): number[] => pairs.map((_, unit) => unit).filter((unit) => (set & (1 << unit)) !== 0);
  const reach = pairs.map((_, unit) => {
    let found = 0;
    for (let next = entries[unit]!.reduce((names, entry) => names | entry.names, 0); next !== found;) {
      found = next;
      for (const other of bits(found)) for (const entry of entries[other]!) next |= entry.names;
    }
    return found;
  });
  const isCircular = (unit: number, entry: Entry): boolean =>
    bits(entry.names).some((other) => other === unit || (reach[other]! & (1 << unit)) !== 0);

  const step = (known: number, allowed: number, wished: (unit: number, entry: Entry) => boolean): number => {
    let part = bits(allowed & ~known)
      .filter((unit) =>
        entries[unit]!.every((entry) => (entry.kind !== "before" && !wished(unit, entry)) || entry.holds(known)),
      )
      .reduce((set, unit) => set | (1 << unit), 0);
    for (;;) {
      const left = bits(part)
        .filter((unit) => entries[unit]!.every((entry) => entry.kind !== "together" || entry.holds(known | part)))
        .reduce((set, unit) => set | (1 << unit), 0);
      if (left === part) return part;
      part = left;
    }
  };
  const learn = (known: number, allowed: number, wished: (unit: number, entry: Entry) => boolean): number => {
    for (let state = known; ;) {
      const next = state | step(state, allowed, wished);
      if (next === state) return state;
      state = next;
    }
  };
  const never = (): boolean => false;
  // The widest allowance is what the wish for helpful entries is measured by.
  const wish = (known: number, options: Wishes | undefined, widest: number) => {
    if (!options?.helpful) return never;
    const obtainable = learn(known, widest, never);
    return (unit: number, entry: Entry) =>
      entry.kind === "helpful" && !isCircular(unit, entry) && entry.holds(obtainable);
  };

  return {
    units: pairs.map(([id, depth]) => (depth === undefined ? id : `${id}@${depth}`)),
    concepts: pairs.map(([id]) => id),
    minutes: pairs.map(([id, depth]) => {
      const { minutes } = concepts.find((concept) => concept.id === id)!;
      return typeof minutes === "object" ? (minutes[depth!] ?? 0) : (minutes ?? 0);
    }),
    upTo: (unit) =>
      bits((2 << unit) - 1)
        .filter((other) => pairs[other]![0] === pairs[unit]![0])
        .reduce((set, other) => set | (1 << other), 0),
    assumed: pairs.reduce(
      (set, [id], unit) => (concepts.find((concept) => concept.id === id)!.assumed ? set | (1 << unit) : set),
      0,
    ),
    step: (known, allowed) => step(known, allowed, never),
    learnable: (known, allowed, options) => learn(known, allowed, wish(known, options, options?.widest ?? allowed)),
    all,
  };
}
