import type { Direction, Layout, LayoutOptions } from "../layout/index.js";
import { ConceptMapError, type AreaId, type ConceptId, type ConceptMap } from "../model/index.js";
import { plainScale, skippedConcepts, type ProgressRecord, type ProgressScale } from "../progress/index.js";
import { arrange, type MapPart } from "../view/arrange.js";
import { composeScene, type Standing } from "../view/compose-scene.js";
import { foldedAreas } from "../view/folds.js";
import { doneOnPath, type DoneOnPath } from "../view/done-on-path.js";
import { partOf, pathTo, standingOf } from "../view/learner.js";
import type { ColorBy, NodeStyleFunction, SizeBy } from "../view/node-style.js";
import { nodeStyles, scalesOf } from "../view/node-styles.js";
import type { Progress } from "../view/progress.js";
import type { Scene } from "../view/scene.js";
import { withSelection } from "../view/with-selection.js";
import { wordsIn, type PathTelling } from "../words/index.js";
import { areaSizes, areaStanding } from "./area-standing.js";
import { colorMeanings, sizeMeaning, type ColorMeaning } from "./color-meanings.js";
import { checkDrawing } from "./drawing-kinds.js";
import { dimmed, passing, readFilter, type ConceptFilter } from "./filter.js";
import { learnerOf } from "./learner-of.js";
import { questionOf } from "./question.js";
import { readColor } from "./read-color.js";
import { withSaid } from "./said.js";
import { markName, type Namer } from "./state-name.js";

/** What is to be drawn of a map. What the element has too is called as its properties are. */
export interface DrawingOptions {
  /** What to reach: `id`, or `id@depth`. Default: nothing, and all of the map is drawn. */
  readonly goal?: string | undefined;
  /** The depth to reach it at, where the goal names none. Default: the deepest. */
  readonly depth?: string | undefined;
  /** Concepts to take where the map leaves a choice, earlier ones first. Default: the cheapest. */
  readonly choose?: Iterable<ConceptId> | undefined;
  /** All that the reader has said: states, depths, stars and notes. Default: nothing. */
  readonly record?: ProgressRecord | undefined;
  /**
   * What the reader knows: `id`, which stands for its deepest depth, or `id@depth`. It adds to `record`. Default, where
   * there is no record either: what the map says.
   */
  readonly known?: Iterable<string> | undefined;
  /** What the states of progress are called. Default: `plainScale`. */
  readonly scale?: ProgressScale | undefined;
  /** Language of the texts. Default: the map's first, else `en`. */
  readonly locale?: string | undefined;
  /** The way arrows point. Default: down. */
  readonly direction?: Direction | undefined;
  /** What is drawn where there is a goal: the path alone, or all of the map with the rest dimmed. Default: path. */
  readonly show?: "path" | "map" | undefined;
  /** The chosen concept, with the arrows from what it needs and to what it unlocks. Default: none. */
  readonly selected?: ConceptId | undefined;
  /** What stays strong, all else being dimmed. Default: everything. */
  readonly filter?: ConceptFilter | undefined;
  /** How to lay out what is drawn, at once, as those of `concept-map/layouts` do. Default: in layers. */
  readonly layout?: ((map: ConceptMap, options: LayoutOptions) => Layout) | undefined;
  /** On the whole map: the areas to unfold, all others as one box each. Default: areas do not fold. */
  readonly expanded?: Iterable<AreaId> | undefined;
  /** The most pixels that the concepts of one layer of a path may take up. Default: 880. */
  readonly breadth?: number | undefined;
  /** A look for each concept. */
  readonly nodeStyle?: NodeStyleFunction | undefined;
  /** What fills tell. Default: `area`. */
  readonly colorBy?: ColorBy | undefined;
  /** What sizes tell. Default: nothing. */
  readonly sizeBy?: SizeBy | undefined;
}

/** What is drawn, and what it is of. */
export interface Depiction extends PathTelling {
  /** What fills mean; nothing where they are the areas'. */
  readonly colors: readonly ColorMeaning[] | undefined;
  /** What sizes mean, where they mean anything. */
  readonly sizes: string | undefined;
  readonly scene: Scene;
  readonly standing: Standing;
  readonly selected: ConceptId | undefined;
  /** What passes the filter; nothing where all does. */
  readonly passes: ReadonlySet<ConceptId> | undefined;
}

/** What is drawn, and all that there is to say of it. */
export interface Drawing extends Depiction, Namer {
  /** What is known already of the way to the goal. */
  readonly done: DoneOnPath;
  /** What the reader has said, with the names that the map has now. */
  readonly record: ProgressRecord;
  /** What the reader need not study: what is known, and what is skipped. */
  readonly settled: Progress;
}

/** Goes from a map to what is drawn of it, as the element does. */
export function draw(map: ConceptMap, options: DrawingOptions): Drawing {
  checkDrawing(map, options);
  const { direction = "down", show = "path", breadth = 880, scale = plainScale, colorBy, selected } = options;
  const locale = options.locale ?? map.getAttribute("locales")?.[0] ?? "en";
  const words = wordsIn(locale);
  const { goal, choose, expanded } = questionOf(map, options);
  const { record, settled } = learnerOf(map, options);
  const path = pathTo(map, goal, settled, choose);
  const standing = standingOf(map, goal, path, settled);
  const skipped = skippedConcepts(record, map).join(" ");
  const done = doneOnPath(map, goal, settled, skipped, choose);
  const part = goal && show === "path" ? partOf(map, standing, settled, done.steps) : undefined;
  if (part) checkSelected(part, selected);
  const folded = part ? undefined : expanded && foldedAreas(map, expanded);
  const styles = nodeStyles(map, standing, goal?.depth, locale, options, readColor);
  const arranging = {
    ...{ locale, direction, scales: new Map(scalesOf(styles)) },
    ...(part ? { part, breadth } : folded && { folded }),
  };
  const arrangement = arrange(map, arranging, options.layout && atOnce(options.layout));
  const passes = passing(map, readFilter(options.filter), standing, record);
  const areas = folded && areaStanding(areaSizes(map, settled, skipped, standing.steps, passes), words);
  const composed = composeScene(map, arrangement, { ...standing, ...(areas && { areas }) }, locale, styles);
  const namer = { map, locale, words, scale };
  const said = withSaid(composed, record, (mark) => markName(namer, mark));
  const scene = withSelection(map, arrangement, dimmed(map, said, passes), selected, passes !== undefined);
  const colors = colorMeanings(namer, scene, colorBy, readColor);
  const sizes = sizeMeaning(namer, scene, options.sizeBy);
  return { ...namer, goal, path, done, standing, selected, passes, scene, colors, sizes, record, settled };
}

function checkSelected({ concepts }: MapPart, selected: ConceptId | undefined): void {
  if (selected === undefined || concepts.has(selected)) return;
  throw refusal("selected", `the path leaves ${JSON.stringify(selected)} out; show the whole map, or select a step`);
}

type LayoutAtOnce = NonNullable<DrawingOptions["layout"]>;

function atOnce(layout: LayoutAtOnce): LayoutAtOnce {
  return (map, options) => {
    const made: unknown = layout(map, options);
    if (made instanceof Promise)
      throw refusal("layout", "a picture takes a layout that answers at once; await the promise, and give its answer");
    return (made ?? {}) as Layout;
  };
}

function refusal(path: string, message: string): ConceptMapError {
  return new ConceptMapError([{ path, code: "wrong-type", message }]);
}
