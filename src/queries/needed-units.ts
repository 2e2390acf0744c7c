import type { Allowance } from "./allowance.js";
import type { Task } from "./cheapest-choice.js";
import { cheapestSet } from "./cheapest-set.js";
import { partsOf, type AskingGraph, type Part } from "./choice-parts.js";
import { before, derive, together, off, type Derivation } from "./derive.js";
import { unchosenUnits } from "./necessary-units.js";
import type { Terms } from "./terms.js";

export interface Needed {
  readonly units: ReadonlySet<number>;
  readonly isOptimal: boolean;
  /** No set of units that reaches the goals costs less. */
  readonly bound: number;
}

/**
 * The cheapest units that reach goals, each of which can be reached.
 *
 * First what every way needs, then for each part of what remains, as far as parts do not touch, the cheapest choice.
 */
export function neededUnits(terms: Terms, goals: readonly number[], allowance: Allowance): Needed {
  const { necessary, parts } = leftToChoose(terms, goals);
  const units = new Set(necessary);
  let bound = 0;
  for (const unit of units) bound += terms.cost[unit]!;
  let isOptimal = true;
  // Where corequisites may go in circles, nothing is parted; one part alone would lack what the others settle.
  const hasCircles = parts.length === 1 && terms.roles.includes(together);
  for (const { task, nodes } of parts) {
    const checked: Task = hasCircles
      ? { ...task, supportsMissing: (taken) => supportsMissing(terms, units, nodes, taken) }
      : task;
    const solution = cheapestSet(checked, allowance);
    isOptimal &&= solution.bound >= solution.cost;
    bound += solution.bound;
    for (const node of solution.taken) units.add(nodes[node]!);
  }
  return { units, isOptimal, bound };
}

/** What every way to some goals needs without a choice, and in parts that do not touch what is left to choose. */
export function leftToChoose(
  terms: Terms,
  goals: readonly number[],
): { readonly necessary: ReadonlySet<number>; readonly parts: readonly Part[] } {
  const { index, roles, known } = terms;
  const { units: necessary, isAll } = unchosenUnits(terms, goals);
  if (isAll) return { necessary, parts: [] };
  const sure = derive(index, roles, known, (unit) => necessary.has(unit));
  const unsettled = [...necessary].filter((unit) => sure.holds[unit] === 0);
  return { necessary, parts: unsettled.length === 0 ? [] : partsOf(openGraph(terms, necessary, sure), unsettled) };
}

/** What still waits for a choice, and what it waits for. */
function openGraph(
  { index, roles, cost, reach }: Terms,
  necessary: ReadonlySet<number>,
  { holds }: Derivation,
): AskingGraph {
  const { isAny, unitCount, children } = index;
  const waiting = (node: number, role: number): number[] => {
    const found: number[] = [];
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (roles[arc] === role && reach.holds[child] !== 0 && holds[child] === 0) found.push(child);
    }
    return found;
  };
  return {
    isAny: (node) => isAny[node] !== 0,
    cost: (node) => (node >= unitCount || necessary.has(node) ? 0 : cost[node]!),
    below: (node) => waiting(node, before),
    alsoNeeds: (node) => waiting(node, together),
  };
}

/**
 * A set that holds itself up only by a circle must get support from outside (a loop formula, as for answer sets: Lin
 * and Zhao 2004): some unit that those without support ask for, and that is not in the set.
 */
function supportsMissing(
  { index, roles, known, reach }: Terms,
  necessary: ReadonlySet<number>,
  nodes: readonly number[],
  taken: ReadonlySet<number>,
): readonly number[] | undefined {
  const { unitCount, children } = index;
  const set = new Set([...necessary, ...[...taken].map((node) => nodes[node]!)]);
  const { holds } = derive(index, roles, known, (unit) => set.has(unit));
  const unsupported = [...set].filter((unit) => holds[unit] === 0);
  if (unsupported.length === 0) return undefined;
  const local = new Map(nodes.map((node, place) => [node, place]));
  const outside = new Set<number>();
  const stack = new Set(unsupported);
  for (const node of stack)
    for (let arc = children.start[node]!; arc < children.start[node + 1]!; arc++) {
      const child = children.to[arc]!;
      if (roles[arc] === off || reach.holds[child] === 0) continue;
      if (child >= unitCount) stack.add(child);
      else if (!set.has(child) && local.has(child)) outside.add(local.get(child)!);
    }
  return [...outside];
}
