import { areaOfKey, endsOf, type Scene, type StopId } from "../view/index.js";
import { nameOfStop, type Model } from "./model.js";

interface Bundle {
  /** What is at the other end. */
  readonly other: StopId;
  readonly count: number;
}

/** By concept or area: the arrows from and to it that stand for more than a prerequisite between two concepts. */
export type Bundles = ReadonlyMap<StopId, { readonly into: readonly Bundle[]; readonly out: readonly Bundle[] }>;

export function bundlesOf({ arrows }: Scene): Bundles {
  const bundles = new Map<StopId, { into: Bundle[]; out: Bundle[] }>();
  const at = (id: StopId): { into: Bundle[]; out: Bundle[] } => {
    const own = bundles.get(id) ?? { into: [], out: [] };
    bundles.set(id, own);
    return own;
  };
  for (const arrow of arrows) {
    if (arrow.count === undefined) continue;
    const { from, to } = endsOf(arrow);
    at(from).out.push({ other: to, count: arrow.count });
    at(to).into.push({ other: from, count: arrow.count });
  }
  return bundles;
}

/** Of more bundles than these the thickest are named, and the others counted: nobody listens to fifteen. */
const mostNamed = 2;

/** Says which bundles come to a concept from areas and go from it to some, or come to and go from an area at all. */
export function bundleWords(model: Model, id: StopId, bundles: Bundles): string[] {
  const { words } = model;
  const { into = [], out = [] } = bundles.get(id) ?? {};
  const isTold = ({ other }: Bundle): boolean => areaOfKey(id) !== undefined || areaOfKey(other) !== undefined;
  const names = (list: readonly Bundle[]): string => {
    const thickest = list.toSorted((a, b) => b.count - a.count).slice(0, mostNamed);
    const rest = list.length - thickest.length;
    return words.list([
      ...thickest.map(({ other, count }) =>
        words.fill(words.count(words.table.bundle, count), { name: nameOfStop(model, other) }),
      ),
      ...(rest > 0 ? [words.count(words.table.andMore, rest)] : []),
    ]);
  };
  const [needs, unlocks] = [into.filter(isTold), out.filter(isTold)];
  return [
    ...(needs.length > 0 ? [words.fill(words.table.areaNeeds, { areas: names(needs) })] : []),
    ...(unlocks.length > 0 ? [words.fill(words.table.areaUnlocks, { areas: names(unlocks) })] : []),
  ];
}
