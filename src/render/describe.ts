import { depthTitle, nameOf, outcome, say } from "../words/index.js";
import type { SceneConcept } from "../view/scene.js";
import type { Drawing } from "./drawing.js";

/** What the map is called. */
export function mapTitle(drawing: Drawing): string {
  return say(drawing, drawing.map.getAttribute("title")) || drawing.words.table.conceptMap;
}

/** What a drawing is called: the map, or the path that is taken through it. */
export function drawingTitle(drawing: Drawing): string {
  const { goal, words } = drawing;
  if (!goal) return mapTitle(drawing);
  const path = words.fill(words.table.pathTo, { goal: nameOf(drawing, goal.concept) });
  return [path, depthTitle(drawing, goal.depth), mapTitle(drawing)].filter((part) => part !== "").join(" · ");
}

/** What is to be seen, in words: how much there is, and the steps of a path one by one. */
export function drawingDescription(drawing: Drawing): string {
  const { map, goal, path, words, scene } = drawing;
  if (goal) {
    const steps = path?.steps.map(({ concept }, index) => `${String(index + 1)}. ${nameOf(drawing, concept)}`) ?? [];
    return [outcome(drawing), ...steps].join("\n");
  }
  const size = words.count(words.table.concepts, scene.concepts.length);
  return [size, say(drawing, map.getAttribute("summary"))].filter((part) => part !== "").join("\n");
}

/** A concept's title, where the reader stands with it, and its place on the path. */
export function conceptName(
  { words, path, scene }: Drawing,
  { title, state, mark, tags = [], step }: SceneConcept,
): string {
  const said = scene.said?.filter((each) => each.mark === mark || tags.some((sign) => sign === each.mark)) ?? [];
  const stands = mark === "sure" || mark === "skipped" ? [] : [words.table[state]];
  const place = words.fill(words.table.stepOf, { step: step ?? 0, count: path?.steps.length ?? 0 });
  return [title, ...said.map((each) => each.title), ...stands, ...(step === undefined ? [] : [place])].join(" · ");
}
