import type { Direction } from "../layout/index.js";
import { formatReference, knownOf, type ConceptMap } from "../model/index.js";
import { unitOf } from "../queries/references.js";
import { unitIndex } from "../queries/unit-index.js";
import { arrange } from "../view/arrange.js";
import { composeScene, type Standing } from "../view/compose-scene.js";
import { goalOf, partOf, pathTo, standingOf, type GoalReference } from "../view/learner.js";
import type { ColorBy, NodeStyleFunction, SizeBy } from "../view/node-style.js";
import { nodeStyles, scalesOf } from "../view/node-styles.js";
import type { Scene } from "../view/scene.js";
import { Words, type PathTelling } from "../words/index.js";
import { colorMeanings, sizeMeaning, type ColorMeaning } from "./color-meanings.js";
import { readColor } from "./read-color.js";

/** What is to be drawn of a map. */
export interface DrawingOptions {
  /** What to reach: `id`, or `id@depth`. Default: nothing, and all of the map is drawn. */
  readonly goal?: string;
  /** The depth to reach it at, where the goal names none. Default: the deepest. */
  readonly depth?: string;
  /** What the reader knows: `id`, which stands for its deepest depth, or `id@depth`. Default: what the map says. */
  readonly known?: Iterable<string>;
  /** Language of the texts. Default: the map's first, else `en`. */
  readonly locale?: string;
  /** The way arrows point. Default: down. */
  readonly direction?: Direction;
  /** What is drawn where there is a goal: the path alone, or all of the map with the rest dimmed. Default: path. */
  readonly show?: "path" | "map";
  /** The most pixels that the concepts of one layer of a path may take up. Default: 880. */
  readonly breadth?: number;
  /** A look for each concept. */
  readonly nodeStyle?: NodeStyleFunction | undefined;
  /** What fills tell. Default: `area`. */
  readonly colorBy?: ColorBy | undefined;
  /** What sizes tell. Default: nothing. */
  readonly sizeBy?: SizeBy | undefined;
}

/** What is drawn, and all that there is to say of it. */
export interface Drawing extends PathTelling {
  /** What fills mean; nothing where they are the areas'. */
  readonly colors: readonly ColorMeaning[] | undefined;
  /** What sizes mean, where they mean anything. */
  readonly sizes: string | undefined;
  readonly scene: Scene;
  readonly standing: Standing;
}

/** Goes from a map to what is drawn of it, as the element does. */
export function draw(map: ConceptMap, options: DrawingOptions): Drawing {
  const { known = knownOf(map), direction = "down", show = "path", breadth = 880 } = options;
  const locale = options.locale ?? map.getAttribute("locales")?.[0] ?? "en";
  const goal = goalFor(map, options);
  const progress = new Set(known);
  const path = pathTo(map, goal, progress);
  const standing = standingOf(map, goal, path, progress, undefined);
  const part = goal && show === "path" ? { part: partOf(map, standing, progress), breadth } : {};
  const styles = nodeStyles(map, standing, goal?.depth, locale, options, readColor);
  const arrangement = arrange(map, { locale, direction, scales: new Map(scalesOf(styles)), ...part });
  const scene = composeScene(map, arrangement, standing, locale, styles);
  const words = new Words(locale);
  const colors = colorMeanings({ map, locale, words }, scene, options.colorBy, readColor);
  const sizes = sizeMeaning({ map, locale, words }, scene, options.sizeBy);
  return { map, locale, words, goal, path, standing, scene, colors, sizes };
}

/** What a goal names; throws a `ConceptMapError` where it names nothing. */
function goalFor(map: ConceptMap, { goal, depth }: DrawingOptions): GoalReference | undefined {
  if (goal === undefined) return undefined;
  const reference = goal.includes("@") ? goal : formatReference(goal, depth);
  unitOf(unitIndex(map), reference);
  return goalOf(map, reference);
}
