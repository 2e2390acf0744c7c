/** A deep copy of plain data, so that a later change to one is none to the other. */
export function copyOf<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = copyOf((value as Record<string, unknown>)[key]);
    // An assignment would take "__proto__" for the prototype, and stop at a name that a frozen one has.
    if (key in Object.prototype)
      Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
    else copy[key] = inner;
  }
  return copy as T;
}
