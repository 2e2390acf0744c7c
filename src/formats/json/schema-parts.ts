import * as v from "valibot";

export const isObject = (input: unknown) => typeof input === "object" && input !== null && !Array.isArray(input);

/** Unlike valibot's own, takes no list for an object. */
const plain = <T extends v.GenericSchema>(schema: T) => v.pipe(v.custom<v.InferInput<T>>(isObject), schema);
export const record = <T extends v.GenericSchema>(value: T) => plain(v.record(v.string(), value));

/** Keys that nobody defined are problems, all of them; `v.strictObject` would tell the first only. */
export function object<const T extends v.ObjectEntries>(entries: T) {
  const known = Object.keys(entries).join(" ");
  return plain(v.objectWithRest(entries, v.never(known))) as v.GenericSchema<unknown> as v.GenericSchema<
    v.InferOutput<v.ObjectSchema<T, undefined>>
  >;
}

export const optional = v.exactOptional;
