import { compact, type Draft } from "./choice-draft.js";

/** Stands for a node that holds whatever is chosen. */
const holds = -1;

/**
 * Takes what the goals need without a choice and leaves out what holds then; puts in one what is always taken together,
 * and nodes that say the same.
 */
export function tidied(draft: Draft): Draft {
  const { isHeld, uses, taken } = settledBy(draft);
  const { isAny, children, units, cost } = draft;
  const next = createNodes();
  const standsFor = new Int32Array(isAny.length).fill(holds);
  const goals = new Set<number>();
  isAny.forEach((any, node) => {
    if (uses[node] === 0) return;
    if (any && children[node]!.some((child) => isHeld[child] !== 0 || standsFor[child] === holds)) return;
    const below = children[node]!.filter((child) => isHeld[child] === 0 && standsFor[child] !== holds);
    const found = next.add(any, cost[node]!, units[node]!, new Set(below.map((child) => standsFor[child]!)));
    if (found === holds) return;
    if (isHeld[node] !== 0) goals.add(found);
    else standsFor[node] = found;
    // A goal is asked for from outside too.
    next.uses[found]! += isHeld[node] !== 0 ? Infinity : uses[node]!;
  });
  return compact({ ...next.draft, goals: [...goals], taken });
}

interface Settled {
  /** By node: is it a goal, or does one need it without a choice? */
  readonly isHeld: Uint8Array;
  /** By node: how many of those that remain ask for it; goals count as well. */
  readonly uses: Int32Array;
  readonly taken: readonly number[];
}

function settledBy({ isAny, children, units, goals, taken }: Draft): Settled {
  const isHeld = new Uint8Array(isAny.length);
  const uses = new Int32Array(isAny.length);
  const all = [...taken];
  for (const goal of goals) isHeld[goal] = 1;
  for (let node = isAny.length - 1; node >= 0; node--) {
    if (isHeld[node] === 0 || isAny[node]!) continue;
    all.push(...units[node]!);
    for (const child of children[node]!) isHeld[child] = 1;
  }
  for (let node = isAny.length - 1; node >= 0; node--) {
    if (isHeld[node] !== 0) uses[node] = Number(isAny[node]!);
    if (uses[node]! > 0) for (const child of children[node]!) uses[child]!++;
  }
  return { isHeld, uses, taken: all };
}

/** The nodes of the next draft. */
function createNodes() {
  const isAny: boolean[] = [];
  const cost: number[] = [];
  const children: (readonly number[])[] = [];
  const units: (readonly number[])[] = [];
  /** By node: how often it is asked for, as far as it is known. */
  const uses: number[] = [];
  const nodeOf = new Map<string, number>();

  /** May a node take over what is below it? */
  const mayMerge = (any: boolean, child: number): boolean =>
    isAny[child] === any && (uses[child] === 1 || (!any && cost[child] === 0));

  /** The node that stands for one with these children; -1 where it holds anyway. */
  const add = (any: boolean, ownCost: number, ownUnits: readonly number[], below: ReadonlySet<number>): number => {
    const merged = [...below].filter((child) => mayMerge(any, child));
    const left = new Set([...below].flatMap((child) => (mayMerge(any, child) ? children[child]! : [child])));
    const price = merged.reduce((sum, child) => sum + cost[child]!, ownCost);
    if (price > 0) return push(any, price, [...ownUnits, ...merged.flatMap((child) => units[child]!)], [...left]);
    if (left.size < 2) return [...left][0] ?? holds;
    const name = `${String(any)} ${[...left].sort((a, b) => a - b).join(" ")}`;
    const node = nodeOf.get(name) ?? push(any, 0, [], [...left]);
    nodeOf.set(name, node);
    return node;
  };
  const push = (any: boolean, price: number, own: readonly number[], below: readonly number[]): number => {
    cost.push(price);
    children.push(below);
    units.push(own);
    uses.push(0);
    return isAny.push(any) - 1;
  };
  return { draft: { isAny, cost, children, units }, uses, add };
}
