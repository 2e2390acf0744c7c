import * as fc from "fast-check";
import {
  formatName,
  resourceKinds,
  type Clause,
  type ConceptMapData,
  type Requirement,
} from "../../src/model/index.js";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.dictionary(fc.constantFrom("en", "ja", "zh-Hant"), fc.string()),
);
const texts = fc.oneof(fc.array(fc.string()), fc.dictionary(fc.constantFrom("en", "ja"), fc.array(fc.string())));
// JSON knows no -0.
const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).map((pixels) => pixels + 0);
const time = fc.double({ min: 0, max: 1e6, noNaN: true }).map((minutes) => minutes + 0);
const flag = fc.boolean();
const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });
const privately = fc.dictionary(
  fc.string().map((name) => `x-${name}`),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value).replaceAll("__proto__", "__proto")) as unknown),
  { maxKeys: 2, noNullPrototype: true },
);

const depthIds = ["gist", "use", "derive"];
const areaIds = ["math", "algebra", "__proto"];
const conceptIds = ["adding", "halving", "数える", "prototype", "a.b[0]", "x-y", "__defineGetter"];
const depth = fc.constantFrom(...depthIds);

/** Any map at all over a few names: every key may be there or not, prerequisites may go in circles. */
export const mapData: fc.Arbitrary<ConceptMapData> = fc
  .tuple(
    optional({
      $schema: fc.string(),
      id: fc.string(),
      version: fc.string(),
      license: fc.string(),
      locales: fc.array(fc.string()),
      title: text,
      summary: text,
      known: fc.subarray(conceptIds.flatMap((id) => [id, ...depthIds.map((own) => `${id}@${own}`)])),
    }),
    fc.tuple(...depthIds.map((id) => named(id, { summary: text }))),
    fc.tuple(named("math", {}), ...areaIds.slice(1).map((id) => named(id, { parent: fc.constant("math") }))),
    fc.tuple(...conceptIds.map((id) => concept(id))),
    privately,
  )
  .map(([about, depths, areas, concepts, own]) => ({ format: formatName, ...about, depths, areas, concepts, ...own }));

function named<T>(id: string, shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.tuple(text, optional(shape), privately).map(([title, more, own]) => ({ id, title, ...more, ...own }));
}

function concept(id: string) {
  const others = conceptIds.filter((other) => other !== id);
  return named(id, {
    reading: text,
    aliases: texts,
    summary: text,
    area: fc.constantFrom(...areaIds),
    minutes: time,
    goals: fc.array(titled({ at: depth }), { maxLength: 2 }),
    prerequisites: fc.uniqueArray(clause(others), { maxLength: 4, selector: said }),
    related: fc.subarray(others),
    resources: fc
      .array(
        titled({
          kind: fc.constantFrom(...resourceKinds),
          language: fc.string(),
          minutes: time,
          at: depth,
          fragile: flag,
        }),
        { maxLength: 2 },
      )
      .map((list) => list.map((resource) => ({ ...resource, url: "https://example.org" }))),
    notes: fc
      .array(fc.tuple(text, optional({ date: fc.string(), source: fc.string() })), { maxLength: 2 })
      .map((list) => list.map(([words, more]) => ({ text: words, ...more }))),
    replaces: fc.constantFrom<string[][]>([], ["older"]),
    assumed: flag,
    position: fc.record({ x: coordinate, y: coordinate }),
  });
}

function titled<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.tuple(text, optional(shape), privately).map(([title, more, own]) => ({ title, ...more, ...own }));
}

function clause(ids: readonly string[]): fc.Arbitrary<Clause> {
  const terms = optional({ at: depth, helpful: flag, corequisite: flag });
  return fc
    .tuple(requirement(ids), terms, privately)
    .map(([asked, more, own]) => (typeof asked === "string" ? asked : { ...asked, ...more, ...own }));
}

function requirement(ids: readonly string[]): fc.Arbitrary<Requirement> {
  const id = fc.constantFrom(...ids);
  const { tree } = fc.letrec<{ tree: Requirement; list: Requirement[] }>((tie) => ({
    list: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      id,
      fc.tuple(id, depth).map(([concept, at]) => `${concept}@${at}`),
      fc.tuple(id, optional({ depth, reason: text })).map(([concept, more]) => ({ concept, ...more })),
      fc.tuple(tie("list"), optional({ reason: text })).map(([anyOf, more]) => ({ anyOf, ...more })),
      fc.tuple(tie("list"), optional({ reason: text })).map(([allOf, more]) => ({ allOf, ...more })),
    ),
  }));
  return tree;
}

/** The same entry may not stand twice in a list. */
function said(clause: Clause): string {
  if (typeof clause === "string") {
    const [concept, asked] = clause.split("@");
    return JSON.stringify([concept, asked, undefined]);
  }
  return "concept" in clause ? JSON.stringify([clause.concept, clause.depth, clause.at]) : JSON.stringify(clause);
}
