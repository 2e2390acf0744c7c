/** A deep copy of plain data, so that a later change to one is none to the other; without one key, where one is given. */
export function copyOf<T>(value: T): T;
export function copyOf<T, K extends keyof T & string>(value: T, without: K): Omit<T, K>;
export function copyOf(value: unknown, without?: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => copyOf<unknown>(inner));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === without) continue;
    const inner = copyOf((value as Record<string, unknown>)[key]);
    // An assignment would take "__proto__" for the prototype, and stop at a name that a frozen one has.
    if (key in Object.prototype)
      Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
    else copy[key] = inner;
  }
  return copy;
}
