/** Computes once for each object that it is given, and again when that is another one. */
export function onceFor<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const fresh = compute(key);
    made.set(key, fresh);
    return fresh;
  };
}
