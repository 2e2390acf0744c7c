import { forceLayout } from "../layout/force-layout.js";
import type { Layout, LayoutOptions } from "../layout/index.js";
import { ladderLayout } from "../layout/ladder-layout.js";
import { radialLayout } from "../layout/radial-layout.js";
import { timelineLayout } from "../layout/timeline-layout.js";
import { splitReference, type ConceptMap } from "../model/index.js";
import { learningPath } from "../queries/index.js";
import type { Context } from "./context.js";
import { CliError } from "./io.js";

export const layoutNames = ["layers", "timeline", "ladder", "rings", "forces"] as const;

/** What a layout may need to know besides the map. */
export interface LayoutQuestion {
  readonly layout: (typeof layoutNames)[number];
  readonly goal: string | undefined;
  readonly choose: readonly string[];
  readonly selected: string | undefined;
}

/** The layout that is asked for by name; nothing for layers, which pictures have by themselves. */
export function layoutOf(
  { map, settled }: Pick<Context, "map" | "settled">,
  { layout, goal, choose, selected }: LayoutQuestion,
): ((map: ConceptMap, options: LayoutOptions) => Layout) | undefined {
  switch (layout) {
    case "layers":
      return undefined;
    case "timeline":
      return timelineLayout;
    case "forces":
      return forceLayout;
    case "rings": {
      const centre = selected ?? (goal === undefined ? undefined : splitReference(goal).concept);
      if (centre === undefined) throw new CliError("rings lie around a concept; name it with --select, or a --goal");
      return (map, options) => radialLayout(map, { ...options, centre });
    }
    case "ladder": {
      if (goal === undefined) throw new CliError("a ladder has a rung for each step of a path; name a --goal");
      const path = learningPath(map, goal, { known: settled, choose }).steps.map(({ concept }) => concept);
      return (map, options) => ladderLayout(map, { ...options, path });
    }
  }
}
