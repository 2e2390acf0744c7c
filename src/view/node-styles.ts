import {
  ConceptMapError,
  depthsOfConcept,
  minutesOf,
  type ConceptId,
  type ConceptMap,
  type DepthId,
} from "../model/index.js";
import { titleOf } from "./arrange.js";
import { colorScale, plainStroke, scaleByMinutes } from "./color-scale.js";
import type { Standing } from "./compose-scene.js";
import { fittingDepth } from "./depth.js";
import { nodeShapes, type Looks, type NodeStyle, type StyledConcept } from "./node-style.js";

export type NodeStyles = ReadonlyMap<ConceptId, NodeStyle>;

/** Reads a colour as what can be drawn; nothing where it is none. */
export type ColorReader = (color: string) => string | undefined;

/**
 * How each concept of a map looks, as far as it does not look as it does by itself.
 *
 * Fails with what `nodeStyle` threw, or with a `ConceptMapError` where it answers what is no style.
 */
export function nodeStyles(
  map: ConceptMap,
  standing: Standing,
  goalDepth: DepthId | undefined,
  locale: string,
  { nodeStyle, colorBy = "area", sizeBy }: Looks,
  read: ColorReader,
): NodeStyles {
  const styles = new Map<ConceptId, NodeStyle>();
  const scale = colorScale(map, colorBy);
  if (!nodeStyle && !scale && !sizeBy) return styles;
  map.forEachNode((id) => {
    const concept = styledConcept(map, id, standing, goalDepth, locale);
    const ours: NodeStyle = {
      ...(scale && { fill: scale.colorOf(concept), stroke: plainStroke }),
      ...(sizeBy && { scale: scaleByMinutes(concept.minutes) }),
    };
    const own = { ...checked(ours, id, read), ...checked(given(nodeStyle?.(concept), id), id, read) };
    if (Object.keys(own).length > 0) styles.set(id, own);
  });
  return styles;
}

/** The sizes of those that have not the usual one. */
export function scalesOf(styles: NodeStyles): [ConceptId, number][] {
  return [...styles].flatMap(([id, { scale = 1 }]) => (scale === 1 ? [] : [[id, scale]]));
}

function styledConcept(
  map: ConceptMap,
  id: ConceptId,
  { steps, goals, stateOf }: Standing,
  goalDepth: DepthId | undefined,
  locale: string,
): StyledConcept {
  const step = steps.get(id);
  const depth = fittingDepth(map, id, step?.depth ?? goalDepth);
  const { area } = map.getNodeAttributes(id);
  return {
    id,
    title: titleOf(map, id, locale),
    ...(area !== undefined && { area }),
    ...(depth !== undefined && { depth }),
    minutes: minutesTo(map, id, depth),
    state: stateOf(id),
    ...(step && { step: step.number }),
    isGoal: goals.has(id),
  };
}

function minutesTo(map: ConceptMap, id: ConceptId, depth: DepthId | undefined): number {
  if (depth === undefined) return minutesOf(map, id);
  const depths = depthsOfConcept(map, id);
  return depths.slice(0, depths.indexOf(depth) + 1).reduce((sum, each) => sum + minutesOf(map, id, each), 0);
}

function given(answer: unknown, id: ConceptId): NodeStyle {
  if (answer === undefined || answer === null) return {};
  if (typeof answer !== "object") throw fault(id, "takes an object or nothing", answer);
  return answer;
}

/** Field by field, so that nothing else of what a page answers gets any further. */
function checked(style: NodeStyle, id: ConceptId, read: ColorReader): NodeStyle {
  const color = (name: "fill" | "stroke" | "text"): NodeStyle => {
    const value: unknown = style[name];
    if (value === undefined || value === null) return {};
    const drawn = typeof value === "string" ? read(value) : undefined;
    if (drawn === undefined) throw fault(id, `takes a colour as ${name}`, value);
    return { [name]: drawn };
  };
  const { shape, scale } = style;
  if (shape !== undefined && !nodeShapes.includes(shape))
    throw fault(id, `takes ${nodeShapes.join(", ")} as shape`, shape);
  if (scale !== undefined && !(typeof scale === "number" && scale >= 0.5 && scale <= 4))
    throw fault(id, "takes a number from 0.5 to 4 as scale", scale);
  return {
    ...color("fill"),
    ...color("stroke"),
    ...color("text"),
    ...(shape !== undefined && { shape }),
    ...(scale !== undefined && { scale }),
  };
}

function fault(id: ConceptId, takes: string, found: unknown): ConceptMapError {
  const shown = typeof found === "string" ? JSON.stringify(found.slice(0, 40)) : String(found);
  const message = `the function ${takes}, and gives ${shown} for "${id}"`;
  return new ConceptMapError([{ path: "nodeStyle", code: "wrong-type", message }]);
}
