import * as fc from "fast-check";
import type { Clause, ConceptData, ConceptMapData, Requirement } from "../../src/model/index.js";

export type SmallMap = Pick<ConceptMapData, "depths" | "concepts">;

const depthIds = ["gist", "use", "derive"];

/** What entries are, each as often as it is named. */
const mostlyPlain = ["plain", "plain", "plain", "plain", "helpful"];
const mixed = ["plain", "plain", "helpful", "corequisite"];

/** Maps of at most twelve units, with nested alternatives, helpful entries, corequisites and circles among them. */
export const smallMap: fc.Arbitrary<SmallMap> = mapsOf({ plain: false, circles: true });

/** The same of up to sixteen units. */
export const largerMap: fc.Arbitrary<SmallMap> = mapsOf({ plain: false, circles: true, most: [16, 16, 8, 5] });

/** Maps of ten concepts in which everything but the first four asks for one of two or three others, once or twice. */
export const choosyMap: fc.Arbitrary<SmallMap> = fc
  .tuple(
    ...Array.from({ length: 10 }, (_, place) =>
      fc.record({
        minutes: fc.integer({ min: 0, max: 5 }),
        choices: fc.array(members(Math.max(2, place)), { minLength: place < 4 ? 0 : 1, maxLength: place < 4 ? 0 : 2 }),
      }),
    ),
  )
  .map((concepts) => ({
    concepts: concepts.map(({ minutes, choices }, place) => ({
      id: idAt(place),
      title: idAt(place),
      minutes,
      prerequisites: choices.map((anyOf) => ({ anyOf: anyOf.map(idAt) })),
    })),
  }));

function members(place: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: place - 1 }), { minLength: 2, maxLength: 3 });
}

function idAt(place: number): string {
  return String.fromCharCode(97 + place);
}

/** The same without circles, and mostly of plain entries. */
export const plainMap: fc.Arbitrary<SmallMap> = mapsOf({ plain: true, circles: false });

/** Maps in which much is a corequisite, most of it plain, with circles among them. */
export const pairedMap: fc.Arbitrary<SmallMap> = mapsOf({
  plain: true,
  circles: true,
  kinds: ["plain", "corequisite", "corequisite"],
});

interface Shape {
  readonly plain: boolean;
  readonly circles: boolean;
  /** What entries are. */
  readonly kinds?: readonly string[];
  /** By number of depths: how many concepts at most. */
  readonly most?: readonly number[];
}

function mapsOf(shape: Shape): fc.Arbitrary<SmallMap> {
  const { most = [8, 8, 6, 4] } = shape;
  return fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: most[0]! })).chain(([depthCount, wish]) => {
    const depths = depthIds.slice(0, depthCount);
    const count = Math.min(wish, most[depthCount]!);
    const ids = Array.from({ length: count }, (_, place) => idAt(place));
    return fc
      .tuple(...ids.map((id, place) => conceptOf(id, shape.circles ? ids : ids.slice(0, place), depths, shape)))
      .map((concepts) => ({
        depths: depths.map((id) => ({ id, title: id })),
        concepts: concepts.map((concept) => fitted(concept, concepts)),
      }));
  });
}

function conceptOf(
  id: string,
  ids: readonly string[],
  depths: readonly string[],
  shape: Shape,
): fc.Arbitrary<ConceptData> {
  const others = ids.filter((other) => other !== id);
  const time = fc.constantFrom(0, 1, 2, 3, 5);
  const minutes: fc.Arbitrary<ConceptData["minutes"]> =
    depths.length === 0
      ? time
      : fc.oneof(
          time,
          fc
            .subarray([...depths], { minLength: 1 })
            .chain((own) =>
              fc
                .tuple(...own.map(() => time))
                .map((times) => Object.fromEntries(own.map((depth, place) => [depth, times[place]!]))),
            ),
        );
  return fc
    .tuple(
      minutes,
      others.length === 0
        ? fc.constant([])
        : fc.uniqueArray(clauseOf(others, depths, shape), {
            maxLength: 3,
            selector: (clause) => JSON.stringify(clause),
          }),
      fc.integer({ min: 0, max: 11 }),
    )
    .map(([time, prerequisites, luck]) => ({
      id,
      title: id,
      ...(time !== undefined && { minutes: time }),
      prerequisites,
      ...(luck === 0 && { assumed: true }),
    }));
}

function clauseOf(others: readonly string[], depths: readonly string[], shape: Shape): fc.Arbitrary<Clause> {
  const { kinds = shape.plain ? mostlyPlain : mixed } = shape;
  const leaf: fc.Arbitrary<Requirement> =
    depths.length === 0
      ? fc.constantFrom(...others)
      : fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom(...others) },
          {
            weight: 1,
            arbitrary: fc.record({ concept: fc.constantFrom(...others), depth: fc.constantFrom(...depths) }),
          },
        );
  const { tree } = fc.letrec<{ tree: Requirement }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: shape.plain ? 8 : 2, arbitrary: leaf },
      {
        weight: 2,
        arbitrary: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
      },
      { weight: 1, arbitrary: fc.array(tie("tree"), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })) },
    ),
  }));
  const terms = fc.record({
    at: depths.length === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, undefined, ...depths),
    kind: fc.constantFrom(...kinds),
  });
  return fc.tuple(tree, terms).map(([requirement, { at, kind }]) => ({
    ...(typeof requirement === "string" ? { concept: requirement } : requirement),
    ...(at !== undefined && { at }),
    ...(kind !== "plain" && { [kind]: true }),
  }));
}

/** Without what the model refuses: depths that a concept lacks, and the same entry twice. */
function fitted(concept: ConceptData, concepts: readonly ConceptData[]): ConceptData {
  const fit = (requirement: Requirement): Requirement => {
    if (typeof requirement === "string") return requirement;
    if ("anyOf" in requirement) return { ...requirement, anyOf: requirement.anyOf.map(fit) };
    if ("allOf" in requirement) return { ...requirement, allOf: requirement.allOf.map(fit) };
    const { depth, ...bare } = requirement;
    const minutes = concepts.find(({ id }) => id === requirement.concept)?.minutes;
    return depth === undefined || (typeof minutes === "object" && !(depth in minutes)) ? bare : requirement;
  };
  const seen = new Set<string>();
  const prerequisites = (concept.prerequisites ?? [])
    .map((clause) => fit(clause) as Exclude<Clause, string>)
    .filter((clause) => {
      const key = "concept" in clause ? [clause.concept, clause.depth, clause.at] : clause;
      return !seen.has(JSON.stringify(key)) && seen.add(JSON.stringify(key));
    });
  return { ...concept, prerequisites };
}
