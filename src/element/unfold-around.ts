import type { PropertyValues } from "lit";
import type { AreaId, ConceptId } from "../model/index.js";
import { goalOf } from "../view/learner.js";
import { hidingAreas } from "./folding.js";
import { unfoldedAreas, type Settings } from "./settings.js";

type Host = Settings & { expanded?: ReadonlySet<AreaId> | undefined };

/** Unfolds what hides a concept on the whole map, since the page asks for it; answers whether anything did. */
export function unfoldAround(host: Host, id: ConceptId): boolean {
  const { map, goal, show } = host;
  const unfolded = unfoldedAreas(host);
  if (!map?.hasNode(id) || !unfolded || (goalOf(map, goal) && show !== "map")) return false;
  const hiding = hidingAreas(map, unfolded, id);
  if (hiding.length > 0) host.expanded = new Set([...unfolded, ...hiding]);
  return hiding.length > 0;
}

/** The same for the selection, after a change that may have hidden it, unless the page has refused to show it. */
export function unfoldAroundSelected(
  host: Host,
  changed: PropertyValues<Settings>,
  reader: { isLeftFolded(id: ConceptId): boolean },
): void {
  const { selected } = host;
  const mayHide = (["selected", "map", "goal", "show"] as const).some((name) => changed.has(name));
  if (mayHide && typeof selected === "string" && !reader.isLeftFolded(selected)) unfoldAround(host, selected);
}
