import { depthTitle, nameOf, outcome, say, stepOf } from "../words/index.js";
import type { ConceptSign, SceneConcept } from "../view/scene.js";
import { drawnState } from "../view/signs.js";
import { sizeParts } from "./area-standing.js";
import type { Depiction } from "./drawing.js";
import { filteredCount } from "./filter.js";

/** So many names can be listened to. */
const mostNamed = 12;

/** What the map is called. */
export function mapTitle(drawing: Depiction): string {
  return say(drawing, drawing.map.getAttribute("title")) || drawing.words.table.conceptMap;
}

/** What a drawing is called: the map, or the path that is taken through it. */
export function drawingTitle(drawing: Depiction): string {
  const { goal, words } = drawing;
  if (!goal) return mapTitle(drawing);
  const path = words.fill(words.table.pathTo, { goal: nameOf(drawing, goal.concept) });
  return [path, depthTitle(drawing, goal.depth), mapTitle(drawing)].filter((part) => part !== "").join(" · ");
}

/** What is to be seen, in words: how much there is, the steps of a path, folded areas, and what has which sign. */
export function drawingDescription(drawing: Depiction): string {
  const { goal, path, words, scene, passes } = drawing;
  const told = goal
    ? [
        outcome(drawing),
        ...(path?.steps ?? []).map(({ concept }, index) => `${String(index + 1)}. ${nameOf(drawing, concept)}`),
        passes ? filteredCount(drawing) : "",
      ]
    : [filteredCount(drawing), say(drawing, drawing.map.getAttribute("summary"))];
  const areas = scene.areas.flatMap((area) =>
    area.isFolded ? `${area.title}: ${sizeParts(words, area).join(", ")}` : [],
  );
  return [...told, selectedInWords(drawing), ...areas, ...signsInWords(drawing)]
    .filter((line) => line !== "")
    .join("\n");
}

function selectedInWords(drawing: Depiction): string {
  const { map, words, standing, selected: id } = drawing;
  if (id === undefined) return "";
  return words.fill(words.table.selected, {
    concept: nameOf(drawing, id),
    state: words.table[standing.stateOf(id)],
    needs: words.count(words.table.needsCount, map.inDegree(id)),
    unlocks: words.count(words.table.unlocksCount, map.outDegree(id)),
  });
}

/** What has each sign that is on the picture; states too, as far as somebody has said anything. */
function signsInWords({ words, scene }: Depiction): string[] {
  const { said = [], concepts } = scene;
  const known = [{ mark: "mastered", title: words.table.mastered }] as const;
  return [...known, ...said].flatMap(({ mark, title }) => {
    const names = concepts.filter((concept) => signsOn(concept).includes(mark)).map((concept) => concept.title);
    const left = names.length - mostNamed;
    const more = left > 0 ? words.count(words.table.andMore, left) : [];
    return names.length > 0 ? `${title}: ${words.list(names.slice(0, mostNamed).concat(more))}` : [];
  });
}

function signsOn(concept: SceneConcept): readonly ConceptSign[] {
  const { mark, tags = [] } = concept;
  return [drawnState(concept), ...(mark ? [mark] : []), ...tags];
}

/** A concept's title, where the reader stands with it, and its place on the path. */
export function conceptName(drawing: Depiction, { title, state, mark, tags = [], step }: SceneConcept): string {
  const { words, scene } = drawing;
  const said = scene.said?.filter((each) => each.mark === mark || tags.some((sign) => sign === each.mark)) ?? [];
  const stands = mark === "sure" || mark === "skipped" ? [] : [words.table[state]];
  const place = step === undefined ? [] : [stepOf(drawing, step)];
  return [title, ...said.map((each) => each.title), ...stands, ...place].join(" · ");
}
