const longestName = 100;

/** `. Did you mean "a" or "b"?`, the known names nearest to one that was not found; nothing where all are far. */
export function didYouMean(name: string, known: Iterable<string>): string {
  return question(nearest(name, known));
}

/** `. Did you mean "a" or "b"?`; nothing where there are no names. */
export function question(names: readonly string[]): string {
  return names.length === 0 ? "" : `. Did you mean ${names.map((name) => JSON.stringify(name)).join(" or ")}?`;
}

/** The known names nearest to a name, best first; whether letters are capital makes no difference. */
export function nearest(name: string, known: Iterable<string>, count = 3): string[] {
  // JavaScript may ask for anything.
  if (typeof (name as unknown) !== "string" || name.length > longestName) return [];
  const typed = name.toLowerCase();
  // A Chinese or Japanese sign is as good as a syllable or a word.
  const slips = /[\u2e80-\uffff]/.test(name) ? 1 : 2;
  const limit = Math.min(name.length - 1, Math.max(slips, Math.floor(name.length / 3)));
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's distance, given up beyond a limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > limit) return Infinity;
    row = next;
  }
  return row[b.length]!;
}
