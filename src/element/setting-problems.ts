import type { Problem } from "../model/error.js";
import { aFunction, aWordOf, optionProblems, type Kind } from "../model/options.js";
import { colorings } from "../view/node-style.js";
import { isTag } from "../words/index.js";
import { shows } from "./model.js";
import { directions, type Settings } from "./settings.js";
import { namesIn, partNames } from "./shown-parts.js";

interface AllSettings extends Settings {
  readonly without?: string | undefined;
}

const aSet: Kind = { takes: "a Set of ids", fits: (value) => value instanceof Set };

const kinds: Readonly<Partial<Record<keyof AllSettings, Kind>>> = {
  choose: aSet,
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
export function settingProblems(settings: AllSettings): Problem[] {
  const names = Object.keys(kinds) as (keyof AllSettings)[];
  const given = Object.fromEntries(names.map((name) => [name, settings[name] ?? undefined]));
  return [...optionProblems(given, kinds), ...namesIn(given.without).flatMap(partProblems)];
}

/** What `without` names and is no part. */
function partProblems(without: string): Problem[] {
  return optionProblems({ without }, { without: aWordOf(partNames) });
}
