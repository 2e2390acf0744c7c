/** A choice that is being made simpler: what is below a node has a lower number. */
export interface Draft {
  readonly isAny: readonly boolean[];
  readonly cost: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** By node: the units that are taken with it. */
  readonly units: readonly (readonly number[])[];
  readonly goals: readonly number[];
  /** Units that are in the cheapest set whatever is chosen. */
  readonly taken: readonly number[];
}

/** How much there is of a draft: nodes and arcs. */
export function sizeOf({ isAny, children }: Draft): number {
  return children.reduce((sum, own) => sum + own.length, isAny.length);
}

/** Without what the goals do not lead to. */
export function compact({ isAny, cost, children, units, goals, taken }: Draft): Draft {
  const isReached = new Uint8Array(isAny.length);
  for (const goal of goals) isReached[goal] = 1;
  for (let node = isAny.length - 1; node >= 0; node--)
    if (isReached[node] !== 0) for (const child of children[node]!) isReached[child] = 1;
  const kept = Array.from(isAny.keys()).filter((node) => isReached[node] !== 0);
  const numberOf = new Int32Array(isAny.length);
  kept.forEach((node, number) => (numberOf[node] = number));
  return {
    isAny: kept.map((node) => isAny[node]!),
    cost: kept.map((node) => cost[node]!),
    children: kept.map((node) => children[node]!.map((child) => numberOf[child]!)),
    units: kept.map((node) => units[node]!),
    goals: goals.map((goal) => numberOf[goal]!),
    taken,
  };
}

/** Without some nodes and all that cannot do without them; nothing where that is a goal. */
export function withoutNodes(draft: Draft, nodes: readonly number[]): Draft | undefined {
  const isOut = new Uint8Array(draft.isAny.length);
  for (const node of nodes) isOut[node] = 1;
  const children = draft.children.map((own, node) => {
    const left = own.filter((child) => isOut[child] === 0);
    if (left.length < own.length && (!draft.isAny[node]! || left.length === 0)) isOut[node] = 1;
    return left;
  });
  return draft.goals.some((goal) => isOut[goal] !== 0) ? undefined : { ...draft, children };
}
