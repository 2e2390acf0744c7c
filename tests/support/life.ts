import * as fc from "fast-check";
import type { Scheduler } from "fast-check";
import type { ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap, type ConceptMapData } from "../../src/model/index.js";
import { lateLayout } from "./late.js";

/** Where a life takes place. */
export interface Place {
  readonly cell: Element;
  readonly other: Document;
  readonly later: Scheduler;
}

const dataOf = (id: string, ...concepts: ConceptMapData["concepts"]): ConceptMapData => ({
  format: "concept-map/1",
  id,
  locales: ["en", "ja"],
  depths: [
    { id: "gist", title: "Gist" },
    { id: "use", title: "Use" },
  ],
  areas: [{ id: "all", title: "All" }],
  concepts,
});

const chain = dataOf(
  "chain",
  { id: "a", title: { en: "A", ja: "あ" }, area: "all", minutes: 10 },
  { id: "b", title: "B", prerequisites: ["a"], area: "all", minutes: 90 },
);
const choice = dataOf(
  "choice",
  { id: "a", title: "A" },
  { id: "b", title: "B" },
  { id: "c", title: "C", prerequisites: [{ anyOf: ["a", "b"] }] },
);
const one = dataOf("one", { id: "c", title: "C" });

export const files: ReadonlyMap<string, string> = new Map([
  ["/lives/choice.json", JSON.stringify(choice)],
  ["/lives/one.json", JSON.stringify(one)],
]);

/** What may happen to a map in a page, in any order. */
const happenings: Readonly<Record<string, (element: ConceptMapElement, place: Place) => unknown>> = {
  "put into the page": (element, { cell }) => {
    cell.append(element);
  },
  "taken out": (element) => {
    element.remove();
  },
  "put into another document": (element, { other }) => {
    other.body.append(element);
  },
  hidden: (element) => (element.hidden = true),
  shown: (element) => (element.hidden = false),
  "made flat": (element) => (element.style.height = "0"),
  "made narrow": (element) => (element.style.width = "120px"),
  "made large": (element) => (element.style.cssText = "height: 100%; width: 100%"),
  "out of sight": (element) => (element.style.marginTop = "4000px"),
  "in sight": (element) => (element.style.marginTop = ""),
  "another map": (element) => (element.map = createConceptMap(chain)),
  "no map": (element) => (element.map = undefined),
  "a file": (element) => (element.src = "/lives/choice.json"),
  "another file": (element) => (element.src = "/lives/one.json"),
  "a missing file": (element) => (element.src = "/lives/missing.json"),
  "no file": (element) => (element.src = undefined),
  "a goal": (element) => (element.goal = "c@use"),
  "another goal": (element) => (element.goal = "b"),
  "no goal": (element) => (element.goal = undefined),
  "a selection": (element) => (element.selected = "a"),
  "no selection": (element) => (element.selected = undefined),
  "the whole map": (element) => (element.show = "map"),
  "the path": (element) => (element.show = "path"),
  "areas unfolded": (element) => (element.expanded = new Set(["all"])),
  "areas folded": (element) => (element.expanded = new Set()),
  progress: (element) => (element.progress = new Set(["a"])),
  "no progress": (element) => (element.progress = new Set()),
  "a filter": (element) => (element.filter = { states: ["ready"] }),
  "no filter": (element) => (element.filter = undefined),
  Japanese: (element) => (element.locale = "ja"),
  rightwards: (element) => (element.direction = "right"),
  "a slow layout": (element, { later }) => (element.layout = lateLayout(later)),
  "no layout": (element) => (element.layout = undefined),
  "other fills": (element) => (element.colorBy = "progress"),
  "all parts": (element) => (element.without = undefined),
  "few parts": (element) => (element.without = "head panel minimap"),
};

export type Happening = keyof typeof happenings;

/** What happens in one task; nothing comes between. */
type Turn = readonly Happening[];

/** Turn by turn, with other things in between. */
export const lifeOf = (turns: number): fc.Arbitrary<readonly Turn[]> =>
  fc.array(fc.array(fc.constantFrom(...Object.keys(happenings)), { minLength: 1, maxLength: 3 }), {
    maxLength: turns,
    size: "max",
  });

export function happen(turn: Turn, element: ConceptMapElement, place: Place): void {
  for (const happening of turn) happenings[happening]!(element, place);
}

/** The id of the map that a life ends with, where the last that was set of map and file says so. */
export function lastSet(life: readonly Turn[]): string | undefined {
  let last: string | undefined;
  let file: string | undefined;
  for (const happening of life.flat()) {
    if (happening === "another map") last = "chain";
    else if (happening === "no map") last = undefined;
    else if (happening in fileOf && fileOf[happening] !== file) {
      file = fileOf[happening];
      last = file === "missing" ? undefined : file;
    }
  }
  return last;
}

const fileOf: Readonly<Record<Happening, string | undefined>> = {
  "a file": "choice",
  "another file": "one",
  "a missing file": "missing",
  "no file": undefined,
};
