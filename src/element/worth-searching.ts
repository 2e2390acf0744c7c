import type { ConceptMap } from "../model/index.js";

/** Up to so many concepts a menu shows them as well, and there is nothing to find. */
const mostInMenu = 24;

export function isWorthSearching(map: ConceptMap): boolean {
  return map.order > mostInMenu;
}
