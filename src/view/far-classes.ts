import { farAreaFontSize } from "./area-label.js";

/** Classes of elements that are seen from far away, and below which zoom: labels cannot be read any more, lines grow thin. */
const farClasses = [
  ["reduced", 0.75],
  ["small", 0.6],
  ["far", 12 / farAreaFontSize],
  ["farthest", 0.2],
] as const;

/** How many of them elements have where no title of an area can be read. */
export const farthestRead = 2;

/** How many of the classes for far away elements have at a zoom. */
export function farnessAt(zoom: number): number {
  return farClasses.filter(([, below]) => zoom < below).length;
}

/** Those that mean something to an element: to style all of them anew for nothing takes longer than a frame. */
export function farClassesOf(classes: readonly string[], farness: number): string[] {
  const has = (name: string): boolean => classes.includes(name);
  const isArea = has("folded") || has("note");
  const isArrow = has("needed") || has("alternative") || has("helpful");
  // What is not on the path looks the same from anywhere.
  if (isArrow && !has("on-path") && !has("selected")) return [];
  const most = isArrow || has("folded") ? farness : Math.min(farness, 3);
  return farClasses.slice(isArea ? 0 : 2, most).map(([name]) => name);
}
