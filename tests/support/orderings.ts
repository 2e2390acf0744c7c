import * as fc from "fast-check";
import type { Clause, ConceptMapData } from "../../src/model/index.js";
import type { LearningPath } from "../../src/queries/index.js";

/** A map without alternatives, in which every concept has all depths; goals are concept and depth. */
export interface OrderQuestion {
  readonly data: Pick<ConceptMapData, "depths" | "areas" | "concepts">;
  readonly depthCount: number;
  readonly goals: readonly (readonly [concept: number, depth: number])[];
}

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const depthIds = ["gist", "use", "derive"];
export const areas = [
  { id: "x", title: "x" },
  { id: "y", title: "y", parent: "x" },
  { id: "z", title: "z" },
];

/** Questions to maps of at most seven units; a few corequisites among the entries. */
export const orderQuestion: fc.Arbitrary<OrderQuestion> = fc.constantFrom(1, 1, 2, 3).chain((depthCount) => {
  const count = Math.floor(ids.length / depthCount);
  const own = ids.slice(0, count);
  const anyGoal = fc.tuple(fc.integer({ min: Math.floor(count / 2), max: count - 1 }), fc.nat(depthCount - 1));
  return fc.record({
    data: fc
      .tuple(...own.map((_, place) => conceptAt(place, count, depthIds.slice(0, depthCount))))
      .map((concepts) => ({
        ...(depthCount > 1 && { depths: depthIds.slice(0, depthCount).map((id) => ({ id, title: id })) }),
        areas,
        concepts,
      })),
    depthCount: fc.constant(depthCount),
    goals: fc.oneof(
      fc.constant(own.map((_, concept) => [concept, depthCount - 1] as [number, number])),
      fc.uniqueArray(anyGoal, { minLength: 1, maxLength: 3, selector: String }),
    ),
  });
});

function conceptAt(
  place: number,
  count: number,
  depths: readonly string[],
): fc.Arbitrary<ConceptMapData["concepts"][number]> {
  const time = fc.constantFrom(0, 1, 2, 3, 5, 8);
  const entry = fc
    .record({
      other: fc.nat(count - 2).map((other) => (other < place ? other : other + 1)),
      luck: fc.nat(11),
      depth: fc.constantFrom(undefined, ...depths),
      at: fc.constantFrom(undefined, ...depths),
    })
    .map(({ other, luck, depth, at }): Exclude<Clause, string> => ({
      concept: ids[luck === 0 ? other : other % place]!,
      ...(luck === 0 && { corequisite: true }),
      ...(depths.length > 1 && depth !== undefined && { depth }),
      ...(depths.length > 1 && at !== undefined && { at }),
    }));
  const selector = (clause: Exclude<Clause, string>): string =>
    JSON.stringify({ ...clause, corequisite: undefined }, ["concept", "depth", "at"]);
  return fc
    .record({
      area: fc.constantFrom(undefined, "x", "y", "z"),
      minutes: fc.tuple(...depths.map(() => time)),
      prerequisites: place === 0 ? fc.constant([]) : fc.uniqueArray(entry, { maxLength: 2, selector }),
    })
    .map(({ area, minutes, prerequisites }) => ({
      id: ids[place]!,
      title: ids[place]!,
      ...(area !== undefined && { area }),
      minutes:
        depths.length === 1
          ? minutes[0]!
          : Object.fromEntries(depths.map((depth, number) => [depth, minutes[number]!])),
      prerequisites,
    }));
}

/** What is taken at once: most often one concept. */
export type Turn = readonly { readonly concept: string; readonly units: readonly number[] }[];

/** A question read straight from its data; units are numbered concept by concept, from shallow to deep. */
export interface Reading {
  readonly references: readonly string[];
  readonly minutes: readonly number[];
  readonly needs: readonly (readonly number[])[];
  readonly conceptOf: (unit: number) => string;
  readonly areaOf: (concept: string) => string | undefined;
  /** Each depth of each goal. */
  readonly goals: readonly number[];
  /** What is to be studied; units that need one another stand together. */
  readonly blocks: readonly (readonly number[])[];
}

export function readOrderQuestion({ data, depthCount, goals }: OrderQuestion): Reading {
  const { concepts } = data;
  const units = Array.from({ length: concepts.length * depthCount }, (_, unit) => unit);
  const ownerOf = (unit: number): (typeof concepts)[number] => concepts[Math.floor(unit / depthCount)]!;
  const needs = units.map((unit) => {
    const level = unit % depthCount;
    const asked = (ownerOf(unit).prerequisites ?? []).flatMap((clause) => {
      const { concept, depth, at } = clause as { concept: string; depth?: string; at?: string };
      if (at !== undefined && depthIds.indexOf(at) > level) return [];
      return [ids.indexOf(concept) * depthCount + (depth === undefined ? level : depthIds.indexOf(depth))];
    });
    return [...new Set(level > 0 ? [unit - 1, ...asked] : asked)];
  });
  const reach = units.map((unit) => {
    const found = new Set([unit]);
    for (const other of found) for (const need of needs[other]!) found.add(need);
    return found;
  });
  const wanted = goals.map(([concept, depth]) => concept * depthCount + depth);
  const blocks: number[][] = [];
  for (const unit of units.filter((other) => wanted.some((goal) => reach[goal]!.has(other)))) {
    const block = blocks.find(([first]) => reach[first!]!.has(unit) && reach[unit]!.has(first!));
    if (block) block.push(unit);
    else blocks.push([unit]);
  }
  const times = units.map((unit) => {
    const { minutes } = ownerOf(unit);
    return typeof minutes === "object" ? minutes[depthIds[unit % depthCount]!]! : minutes!;
  });
  const takesNoTime = blocks.flat().every((unit) => times[unit] === 0);
  return {
    references: goals.map(([concept, depth]) =>
      depthCount === 1 ? ids[concept]! : `${ids[concept]!}@${depthIds[depth]!}`,
    ),
    minutes: times.map((time) => (takesNoTime ? 1 : time)),
    needs,
    conceptOf: (unit) => ownerOf(unit).id,
    areaOf: (id) => concepts.find((concept) => concept.id === id)!.area,
    goals: units.filter((unit) =>
      wanted.some((goal) => unit <= goal && Math.floor(unit / depthCount) === Math.floor(goal / depthCount)),
    ),
    blocks,
  };
}

/** The steps of a path, those together as one. */
export function turnsOf({ steps }: LearningPath, { depthCount }: OrderQuestion): Turn[] {
  const turns: Turn[] = [];
  for (let place = 0; place < steps.length; place += turns.at(-1)!.length)
    turns.push(
      steps.slice(place, place + (steps[place]!.together?.length ?? 1)).map(({ concept, depths }) => ({
        concept,
        units: (depths.length === 0 ? [depthIds[0]!] : depths).map(
          (depth) => ids.indexOf(concept) * depthCount + depthIds.indexOf(depth),
        ),
      })),
    );
  return turns;
}

/** Every order of study there is, neighbouring depths of one concept as one step. */
export function allOrders(reading: Reading): Turn[][] {
  const { needs, blocks } = reading;
  const orders: Turn[][] = [];
  const extend = (order: readonly (readonly number[])[]): void => {
    if (order.length === blocks.length) orders.push(joined(reading, order));
    const done = new Set(order.flat());
    for (const block of blocks)
      if (
        !done.has(block[0]!) &&
        block.every((unit) => needs[unit]!.every((need) => done.has(need) || block.includes(need)))
      )
        extend([...order, block]);
  };
  extend([]);
  return orders;
}

function joined({ conceptOf }: Reading, blocks: readonly (readonly number[])[]): Turn[] {
  const turns: Turn[] = [];
  for (const block of blocks) {
    const [before, ...others] = turns.at(-1) ?? [];
    const goesOn = block.length === 1 && others.length === 0 && before?.concept === conceptOf(block[0]!);
    if (goesOn) turns[turns.length - 1] = [{ ...before, units: [...before.units, ...block] }];
    else turns.push(block.map((unit) => ({ concept: conceptOf(unit), units: [unit] })));
  }
  return turns;
}
