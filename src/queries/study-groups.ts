import { createArcs, neighbours, stronglyConnected, type Arcs } from "./arcs.js";
import { cut, numbers, type Group } from "./cut.js";
import { createProgress } from "./group-progress.js";
import type { Uses } from "./supports.js";
import type { UnitIndex } from "./units.js";

/** Groups that need one another as corequisites only, in the author's order; most often one alone. */
export type Cluster = readonly Group[];

/**
 * Gathers the units of each concept into one group, and cuts a group only where it would stand in a circle: where
 * something needs the concept's gist and is needed for its use.
 *
 * To find the fewest cuts is hard, so in each circle the first of the author's concepts is cut that has a shallow part
 * which can be studied first and which another one asks for; then what is left is looked at for circles anew.
 */
export function studyGroups({ conceptOf }: Pick<UnitIndex, "conceptOf">, uses: Uses): Cluster[] {
  const units = Int32Array.from(uses.keys()).sort();
  const progress = createProgress(units, conceptOf, uses);
  const groups: number[][] = [];
  units.forEach((unit, place) => {
    if (place > 0 && conceptOf[unit] === conceptOf[units[place - 1]!]) groups.at(-1)!.push(place);
    else groups.push([place]);
  });
  const clusters: Cluster[] = [];
  // What a circle needs from outside is done before it.
  const open = circles(groups, progress.needs).reverse();
  for (let circle = open.pop(); circle; circle = open.pop()) {
    const parts = circle.length === 1 ? circle : cut(circle, progress);
    if (parts.length > circle.length) for (const next of circles(parts, progress.needs).reverse()) open.push(next);
    else {
      progress.finish(circle.flat());
      clusters.push(circle.map((group) => group.map((place) => units[place]!)));
    }
  }
  return clusters;
}

/** The strongly connected components of some groups, each in the author's order, what they need before them. */
function circles(groups: readonly Group[], needs: Arcs): Group[][] {
  const numberOf = numbers(groups);
  const from: number[] = [];
  const to: number[] = [];
  groups.forEach((group, number) => {
    for (const unit of group)
      for (const need of neighbours(needs, unit)) {
        const other = numberOf.get(need);
        if (other === undefined || other === number) continue;
        from.push(number);
        to.push(other);
      }
  });
  const { of, count } = stronglyConnected(createArcs(groups.length, from, to));
  const components = Array.from({ length: count }, (): Group[] => []);
  groups.forEach((group, number) => components[of[number]!]!.push(group));
  return components;
}
