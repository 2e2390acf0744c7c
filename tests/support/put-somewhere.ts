/** Puts a value in the place of another one, or under a new key, wherever the steps lead. */
export function putSomewhere(root: unknown, steps: Iterator<number>, value: unknown, newKey: string): void {
  let at = root as Record<string, unknown>;
  for (;;) {
    const keys = [...Object.keys(at), newKey];
    const key = keys[(steps.next().value as number) % keys.length]!;
    const inner = Object.hasOwn(at, key) ? at[key] : undefined;
    if (typeof inner !== "object" || inner === null || (steps.next().value as number) % 4 === 0) {
      // Refused where a list is to get another kind of length.
      Reflect.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
      return;
    }
    at = inner as Record<string, unknown>;
  }
}
