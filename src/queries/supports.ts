import { neighbours } from "./arcs.js";
import { derive, off, together, type Derivation } from "./derive.js";
import type { Grounds } from "./terms.js";
import { corequisite, type UnitIndex } from "./units.js";

/** A unit of a plan that another one asks for. */
export interface Use {
  readonly unit: number;
  /** May both be studied in the same step? */
  readonly isTogether: boolean;
  /** The concepts that would have done as well. */
  readonly others: readonly number[];
}

/** What each unit of a plan asks for within the plan; only units that the goals lead to. */
export type Uses = ReadonlyMap<number, readonly Use[]>;

/** Picks one way for each `anyOf`: of the members that hold before their unit, the one written first. */
export function supports(
  grounds: Grounds,
  available: Derivation,
  units: ReadonlySet<number>,
  goals: readonly number[],
): Uses {
  const { index, roles, known } = grounds;
  const derivation = derive(index, roles, known, (unit) => units.has(unit));
  const uses = new Map<number, readonly Use[]>();
  const isFound = new Uint8Array(index.unitCount);
  const found: number[] = [];
  const find = (unit: number): void => {
    if (isFound[unit] === 0) found.push(unit);
    isFound[unit] = 1;
  };
  for (const goal of goals) if (known[goal] === 0) find(goal);
  for (const unit of found) {
    const asked: Use[] = [];
    for (let arc = index.children.start[unit]!; arc < index.children.start[unit + 1]!; arc++) {
      if (roles[arc] === off) continue;
      const isTogether = index.kind[arc] === corequisite;
      const limit = derivation.turn[unit]! + Number(roles[arc] === together);
      const child = index.children.to[arc]!;
      if (child < index.unitCount) {
        if (known[child] === 0 && holdsBefore(derivation, child, limit))
          asked.push({ unit: child, isTogether, others: none });
        continue;
      }
      for (const { unit, others } of chosenBelow(grounds, derivation, available, child, limit) ?? none)
        asked.push({ unit, isTogether, others });
    }
    uses.set(unit, asked);
    for (const use of asked) find(use.unit);
  }
  return uses;
}

function holdsBefore({ holds, turn }: Derivation, node: number, limit: number): boolean {
  return holds[node] !== 0 && turn[node]! < limit;
}

type Chosen = Omit<Use, "isTogether">;

const none: readonly never[] = [];

/** The units not known by which a node holds before a turn; nothing where it does not. As deep as clauses are nested. */
function chosenBelow(
  grounds: Grounds,
  derivation: Derivation,
  available: Derivation,
  node: number,
  limit: number,
): readonly Chosen[] | undefined {
  const { index, roles, known } = grounds;
  if (node < index.unitCount) {
    if (!holdsBefore(derivation, node, limit)) return undefined;
    return known[node] === 0 ? [{ unit: node, others: none }] : none;
  }
  const arcs = range(index.children.start[node]!, index.children.start[node + 1]!);
  const ways = arcs.map((arc) =>
    roles[arc] === off ? undefined : chosenBelow(grounds, derivation, available, index.children.to[arc]!, limit),
  );
  if (index.isAny[node] === 0) return ways.every((way) => way !== undefined) ? ways.flat() : undefined;
  if (ways.some((way) => way?.length === 0)) return [];
  const chosen = ways.findIndex((way) => way !== undefined);
  if (chosen === -1) return undefined;
  const options = arcs.map((arc) => index.children.to[arc]!);
  const own = conceptsIn(index, options[chosen]!);
  const others = options
    .filter((option, place) => place !== chosen && available.holds[option] !== 0)
    .flatMap((option) => [...conceptsIn(index, option)].filter((concept) => !own.has(concept)));
  return ways[chosen]!.map((use) => ({ ...use, others: [...use.others, ...others] }));
}

/** The concepts that a node of a clause names. */
function conceptsIn(index: UnitIndex, node: number): Set<number> {
  const { unitCount, children, conceptOf } = index;
  if (node < unitCount) return new Set([conceptOf[node]!]);
  return new Set([...neighbours(children, node)].flatMap((child) => [...conceptsIn(index, child)]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}
