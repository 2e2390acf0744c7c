/** A deep copy of plain data, so that a later change to one is none to the other. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== "object" || value === null) return value;
  // Unlike an assignment, `fromEntries` takes a key such as "__proto__" for what it is.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner as unknown)])) as T;
}
