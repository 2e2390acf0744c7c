import { splitReference, type Requirement } from "../../src/model/index.js";
import type { Definition } from "./by-definition.js";
import type { SmallMap } from "./small-maps.js";

/** What a unit directly asks for where it does not hold by what is known, as bits; nothing that is only helpful. */
export function asks({ depths = [], concepts }: SmallMap, { units }: Definition, unit: number, known: number): number {
  const order = depths.map(({ id }) => id);
  const { concept, depth } = splitReference(units[unit]!);
  const own = (id: string): string[] => units.filter((other) => splitReference(other).concept === id);
  const leaf = (id: string, wanted = depth): number => {
    const fitting = own(id).filter((other) => order.indexOf(splitReference(other).depth!) <= order.indexOf(wanted!));
    return 1 << units.indexOf(fitting.at(-1) ?? own(id)[0]!);
  };
  /** What is missing; nothing where it holds. */
  const missing = (part: Requirement): number => {
    if (typeof part === "string") return leaf(part) & ~known;
    if ("concept" in part) return leaf(part.concept, part.depth) & ~known;
    const below = ("anyOf" in part ? part.anyOf : part.allOf).map(missing);
    return "anyOf" in part && below.includes(0) ? 0 : below.reduce((set, bit) => set | bit, 0);
  };
  const clauses = (concepts.find(({ id }) => id === concept)!.prerequisites ?? []).filter(
    (clause) =>
      typeof clause === "string" ||
      (!clause.helpful && (clause.at === undefined || order.indexOf(clause.at) <= order.indexOf(depth!))),
  );
  const shallower = own(concept).indexOf(units[unit]!) > 0 ? (1 << (unit - 1)) & ~known : 0;
  return clauses.reduce((set, clause) => set | missing(clause), shallower);
}
