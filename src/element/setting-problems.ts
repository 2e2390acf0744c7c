import type { Problem } from "../model/error.js";
import type { ConceptMap } from "../model/index.js";
import { aFunction, aText, aWordOf, optionProblems, type Kind } from "../model/options.js";
import { progressStates } from "../progress/index.js";
import { createReader } from "../queries/references.js";
import { unitIndex } from "../queries/unit-index.js";
import { checkAreas, checkFilter } from "../render/check-filter.js";
import { colorings } from "../view/node-style.js";
import { isTag } from "../words/index.js";
import { shows } from "./model.js";
import { isStore } from "./progress-store.js";
import { isProgress } from "./references.js";
import { directions, isScale, setOrNone, type Settings } from "./settings.js";
import { namesIn, partNames } from "./shown-parts.js";

interface AllSettings extends Settings {
  readonly store?: unknown;
  readonly without?: string | undefined;
}

const aSet: Kind = { takes: "a Set of ids", fits: (value) => value instanceof Set };

const kinds: Readonly<Partial<Record<keyof AllSettings, Kind>>> = {
  goal: { ...aText, takes: 'a text such as "id" or "id@depth"' },
  choose: aSet,
  progress: { takes: 'a Set or a list of references such as "id" or "id@depth"', fits: isProgress },
  store: { takes: "an object with the functions load and save", fits: isStore },
  scale: { takes: `an object with names for ${progressStates.join(", ")}`, fits: isScale },
  selected: { ...aText, takes: "the id of a concept" },
  locale: { takes: "the tag of a language, such as ja or en-GB", fits: (value) => isTag(value) },
  direction: aWordOf(directions),
  show: aWordOf(shows),
  expanded: aSet,
  layout: aFunction,
  colorBy: aWordOf(colorings),
  sizeBy: aWordOf(["minutes"]),
  nodeStyle: aFunction,
  filter: { takes: "an object", fits: (value) => typeof value === "object" },
  without: { takes: "names of parts, with spaces between", fits: (value) => typeof value === "string" },
};

/** The settings that count as not set, as they are not what they take. An attribute that is taken away sets null. */
export function settingProblems(settings: AllSettings, progress: unknown): Problem[] {
  const names = Object.keys(kinds) as (keyof AllSettings)[];
  const given = Object.fromEntries(names.map((name) => [name, settings[name] ?? undefined]));
  given.progress = progress ?? undefined;
  return [...optionProblems(given, kinds), ...namesIn(given.without).flatMap(partProblems)];
}

/** What settings name that the map does not have. What is chosen or known may be of other maps. */
export function nameProblems(
  map: ConceptMap,
  goal: Settings["goal"],
  selected: Settings["selected"],
  expanded: Settings["expanded"],
  filter: Settings["filter"],
): readonly Problem[] {
  const reader = createReader(unitIndex(map));
  const [reference] = typeof goal === "string" ? goal.trim().split(/\s+/) : [];
  reader.units(reference || [], "goal");
  reader.concepts((typeof selected === "string" && selected) || [], "selected");
  checkAreas(reader, map, setOrNone(expanded) ?? [], "expanded");
  // Whoever clears the goal of a page that asks for what is on the way there has done nothing wrong.
  if (Object(filter) === filter) checkFilter(reader, map, filter!, true);
  return reader.problems;
}

/** What `without` names and is no part. */
function partProblems(without: string): Problem[] {
  return optionProblems({ without }, { without: aWordOf(partNames) });
}
