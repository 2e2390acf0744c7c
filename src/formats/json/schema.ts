import * as v from "valibot";
import { formatName, resourceKinds, type Requirement } from "../../model/index.js";
import { isObject, object, optional, record } from "./schema-parts.js";

// The types of the model say the same; a test holds the two against each other.

const isString = (input: unknown) => typeof input === "string";
const has = (key: string) => (input: unknown) => isObject(input) && Object.hasOwn(input as object, key);

/** One of several shapes; the value's own looks tell which one was meant, so that a slip is told as a slip in that one. */
function either<const T extends readonly [Shape, ...Shape[]]>(...shapes: T) {
  const any = v.union(shapes.map(({ schema }) => schema) as { [K in keyof T]: T[K]["schema"] });
  return v.lazy((input) => {
    for (const { fits, schema } of shapes) if (fits(input)) return schema as typeof any;
    return any;
  });
}

interface Shape {
  readonly fits: (input: unknown) => boolean;
  readonly schema: v.GenericSchema;
}

const shape = <T extends v.GenericSchema>(fits: (input: unknown) => boolean, schema: T) => ({ fits, schema });

const id = v.string();
const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const minutes = either(
  shape((input) => typeof input === "number", time),
  shape(isObject, record(time)),
);
const text = either(shape(isString, v.string()), shape(isObject, record(v.string())));
const texts = either(shape(Array.isArray, v.array(v.string())), shape(isObject, record(v.array(v.string()))));

const reason = { reason: optional(text) };
const requirement: v.GenericSchema<Requirement> = v.lazy((input) => anyRequirement.getter(input));
const members = v.pipe(v.array(requirement), v.minLength(1));
const requirementOf = <T extends v.ObjectEntries>(terms: T) =>
  either(
    shape(isString, id),
    shape(has("anyOf"), object({ anyOf: members, ...reason, ...terms })),
    shape(has("allOf"), object({ allOf: members, ...reason, ...terms })),
    shape(isObject, object({ concept: id, depth: optional(id), ...reason, ...terms })),
  );
const anyRequirement = requirementOf({});
const clause = requirementOf({ at: optional(id), helpful: optional(v.boolean()), corequisite: optional(v.boolean()) });

const goal = object({ title: text, at: optional(id) });
const note = object({ text, date: optional(v.string()), source: optional(v.string()) });
const resource = object({
  title: text,
  url: v.string(),
  kind: optional(v.picklist(resourceKinds)),
  language: optional(v.string()),
  minutes: optional(time),
  at: optional(id),
  fragile: optional(v.boolean()),
});

const coordinate = v.pipe(v.number(), v.finite());
const position = object({ x: coordinate, y: coordinate });

const concept = object({
  id,
  title: text,
  reading: optional(text),
  aliases: optional(texts),
  summary: optional(text),
  area: optional(id),
  minutes: optional(minutes),
  goals: optional(v.array(goal)),
  prerequisites: optional(v.array(clause)),
  related: optional(v.array(id)),
  resources: optional(v.array(resource)),
  notes: optional(v.array(note)),
  replaces: optional(v.array(id)),
  assumed: optional(v.boolean()),
  position: optional(position),
});

const depth = object({ id, title: text, summary: optional(text) });
const area = object({ id, title: text, parent: optional(id) });

/** The shape of a map's file; names and references are checked by `checkMapData`. */
export const mapSchema = object({
  $schema: optional(v.string()),
  format: v.literal(formatName),
  id: optional(id),
  version: optional(v.string()),
  license: optional(v.string()),
  locales: optional(v.array(v.string())),
  title: optional(text),
  summary: optional(text),
  depths: optional(v.array(depth)),
  areas: optional(v.array(area)),
  known: optional(v.array(id)),
  concepts: v.array(concept),
});

/** The parts that the JSON Schema names. */
export const definitions = {
  text,
  texts,
  minutes,
  requirement: anyRequirement,
  clause,
  goal,
  resource,
  note,
  position,
  concept,
  depth,
  area,
};
