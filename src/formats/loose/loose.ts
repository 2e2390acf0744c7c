/** A value of a file, of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

export function isLoose(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of these keys that has a value, as a text. */
export function textAt(value: Loose, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof found === "string") return found;
    if (typeof found === "number" && Number.isFinite(found)) return String(found);
  }
  return undefined;
}

export function isTrueAt(value: Loose, key: string): true | undefined {
  return Object.hasOwn(value, key) && (value[key] === true || value[key] === "true") ? true : undefined;
}

/** What there is at a key, if it is a list. */
export function listAt(value: Loose, ...keys: readonly string[]): readonly unknown[] | undefined {
  const key = keys.find((each) => Object.hasOwn(value, each) && Array.isArray(value[each]));
  return key === undefined ? undefined : (value[key] as readonly unknown[]);
}
