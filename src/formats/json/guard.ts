import { reservedNames } from "../../model/identifier.js";

/** Is nothing wrong with a value? The answer may be no where nothing is, never yes where something is. */
export type Guard = (value: unknown, nesting: number) => boolean;

/** What the parts of a schema hold that valibot made, where they hold it. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries: Readonly<Record<string, Part>>;
  readonly item: Part;
  readonly value: Part;
  readonly wrapped: Part;
  readonly check: (value: unknown) => boolean;
  readonly getter: (value: unknown) => Part;
  readonly "~run": (dataset: object, config: object) => { readonly issues?: unknown };
}

const deepest = 50;
const guards = new WeakMap<object, Guard>();

/**
 * A quick test for plain data, made from a schema: it passes only what neither the schema nor `treeProblems` finds fault
 * with, so that these are asked only where it says no.
 */
export function guardOf(schema: object): Guard {
  const known = guards.get(schema);
  if (known) return known;
  const { pipe } = schema as Part;
  const made = pipe ? pipe.map(guardOf).reduce(both) : guardOfPart(schema as Part);
  guards.set(schema, made);
  return made;
}

function both(first: Guard, second: Guard): Guard {
  return (value, nesting) => first(value, nesting) && second(value, nesting);
}

function guardOfPart(part: Part): Guard {
  switch (part.type) {
    case "custom":
      return part.check;
    case "exact_optional":
      return guardOf(part.wrapped);
    case "array":
      return list(guardOf(part.item));
    case "record":
      return record(guardOf(part.value));
    case "object_with_rest":
      return object(part.entries);
    case "lazy":
      return lazy(part.getter);
    default:
      return leaf(part);
  }
}

/** Takes no list or object for which it does not know the schema, as there may be anything inside. */
function leaf(part: Part): Guard {
  return (value) =>
    (typeof value !== "object" || part.kind === "validation") && !part["~run"]({ value, typed: true }, {}).issues;
}

function list(passes: Guard): Guard {
  return (value, nesting) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!passes(item, nesting)) return false;
    return true;
  };
}

function record(passes: Guard): Guard {
  return (value, nesting) => {
    if (!isPlain(value)) return false;
    for (const key in value)
      if (key === "prototype" || reservedNames.has(key) || !passes(value[key], nesting)) return false;
    return true;
  };
}

function object(entries: Readonly<Record<string, Part>>): Guard {
  const parts = new Map(Object.entries(entries).map(([key, part]) => [key, guardOf(part)]));
  const needed = Object.keys(entries).filter((key) => entries[key]!.type !== "exact_optional");
  return (value, nesting) => {
    if (!isPlain(value)) return false;
    for (const key in value) if (!parts.get(key)?.(value[key], nesting)) return false;
    return needed.every((key) => Object.hasOwn(value, key));
  };
}

/** What it stands for is made when a value asks for it, so that a schema may hold itself. */
function lazy(getter: (value: unknown) => Part): Guard {
  let last: Part | undefined;
  let passes: Guard;
  return (value, nesting) => {
    const part = getter(value);
    if (part !== last) passes = guardOf((last = part));
    return nesting < deepest && passes(value, nesting + 1);
  };
}

/** Is a value an object as `JSON.parse` makes them? */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
