import type { Remark } from "../format.js";
import { identifierIn, type CasePackage } from "./package.js";

/**
 * By identifier, the item that an item is a child of; none for those of the document itself.
 *
 * The first parent stands, and circles are broken where they close.
 */
export function parentsOf({ document, items, links }: CasePackage, remarks: Remark[]): Map<string, string> {
  const parents = new Map<string, string>();
  const top = identifierIn(document);
  const placed = new Set<string>();
  let [further, unknown] = [0, 0];
  for (const { type, origin, destination } of links) {
    if (type !== "isChildOf") continue;
    if (placed.has(origin)) further++;
    else if (!items.has(origin) || (!items.has(destination) && destination !== top)) unknown++;
    else {
      placed.add(origin);
      if (items.has(destination)) parents.set(origin, destination);
    }
  }
  const say = (count: number, message: string): void => {
    if (count > 0) remarks.push({ code: "left-out", message: `${message} (${String(count)})` });
  };
  say(further, "an item lies in one area only; further isChildOf associations were left out");
  say(unknown, "isChildOf associations that name no item of the package were left out");
  say(breakCircles(parents), "isChildOf associations that go in circles were left out");
  return parents;
}

/** Takes out the links that close circles and counts them; each link is looked at once. */
function breakCircles(parents: Map<string, string>): number {
  let broken = 0;
  const walkOf = new Map<string, string>();
  for (const start of [...parents.keys()]) {
    let at = start;
    for (let above = parents.get(at); above !== undefined && !walkOf.has(at); above = parents.get(at)) {
      walkOf.set(at, start);
      if (above === at || walkOf.get(above) === start) {
        parents.delete(at);
        broken++;
      }
      at = above;
    }
  }
  return broken;
}
