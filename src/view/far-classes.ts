/** Classes of elements that are seen from far away, and below which zoom: labels cannot be read any more, lines grow thin. */
const farClasses = [
  ["far", 0.4],
  ["farthest", 0.2],
] as const;

/** How many of the classes for far away elements have at a zoom. */
export function farnessAt(zoom: number): number {
  return farClasses.filter(([, below]) => zoom < below).length;
}

/** The first so many, but none for what looks the same from anywhere: to style all arrows anew takes longer than a frame. */
export function farClassesOf(classes: readonly string[], farness: number): string[] {
  const has = (name: string): boolean => classes.includes(name);
  const isArrow = has("needed") || has("alternative") || has("helpful");
  if (isArrow && !has("on-path") && !has("selected")) return [];
  const most = isArrow || has("folded") ? farness : Math.min(farness, 1);
  return farClasses.slice(0, most).map(([name]) => name);
}
