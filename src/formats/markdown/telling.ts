import {
  depthsOf,
  depthsOfConcept,
  membersOf,
  minutesOf,
  splitReference,
  textIn,
  type ConceptId,
  type ConceptMap,
  type DepthId,
  type Requirement,
  type Text,
} from "../../model/index.js";
import type { WriteOptions } from "../format.js";
import { checkWriting } from "../option-kinds.js";
import { wordsIn, type Words } from "./words.js";

/** Puts what a map says into the words of a language. */
export interface Telling {
  readonly words: Words;
  /** The wording of a text in the language. */
  readonly say: (text: Text | undefined) => string;
  readonly title: (id: ConceptId) => string;
  readonly depth: (id: DepthId) => string;
  /** What a requirement asks for: `Vectors (Get the gist) or Matrices`. */
  readonly requirement: (requirement: Requirement) => string;
  /** The minutes of a concept at each depth; empty where nobody said. */
  readonly time: (id: ConceptId) => string;
}

/** The teller of a map for a locale, once options are found to be right; `write` escapes a label for where it goes. */
export function telling(map: ConceptMap, options: WriteOptions, write: (label: string) => string): Telling {
  checkWriting(map, options);
  const first = map.getAttribute("locales")?.[0] ?? "en";
  const { locale = first } = options;
  const words = wordsIn(locale);
  const say = (text: Text | undefined): string => textIn(text, locale, first);
  const depths = new Map(depthsOf(map).map(({ id, title }) => [id, title]));
  const title = (id: ConceptId): string => write(titleOf(map, id, say));
  const depth = (id: DepthId): string => write(say(depths.get(id)) || id);

  const requirement = (asked: Requirement): string => {
    const one = typeof asked === "string" ? splitReference(asked) : asked;
    if ("concept" in one) return title(one.concept) + (one.depth === undefined ? "" : words.aside(depth(one.depth)));
    const members = membersOf(one).map((member) =>
      isGroup(member) ? `(${requirement(member)})` : requirement(member),
    );
    return members.join("anyOf" in one ? words.or : words.and);
  };
  const time = (id: ConceptId): string => {
    const { minutes } = map.getNodeAttributes(id);
    if (minutes === undefined) return "";
    if (typeof minutes === "number") return words.minutes(minutes);
    const each = depthsOfConcept(map, id).map((at) => `${depth(at)} ${words.minutes(minutesOf(map, id, at))}`);
    return each.join(words.comma);
  };
  return { words, say, title, depth, requirement, time };
}

function titleOf(map: ConceptMap, id: ConceptId, say: (text: Text | undefined) => string): string {
  const { title }: { title?: Text } = map.getNodeAttributes(id);
  return say(title).trim() === "" ? id : say(title);
}

function isGroup(requirement: Requirement): boolean {
  return typeof requirement !== "string" && !("concept" in requirement) && membersOf(requirement).length > 1;
}
