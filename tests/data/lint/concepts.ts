import {
  depthsOfConcept,
  leavesOf,
  type Clause,
  type Concept,
  type ConceptId,
  type ConceptMap,
  type DepthId,
  type Text,
} from "../../../src/model/index.js";

/** Finds what breaks a rule of this map: for each finding a sentence that says where it is and what to do. */
export type Rule = (map: ConceptMap) => string[];

export const locales = ["en", "ja"] as const;

export type Locale = (typeof locales)[number];

export interface Entry extends Concept {
  readonly id: ConceptId;
  readonly depths: readonly DepthId[];
}

/** The concepts in the order of the file, each with the depths it has. */
export function entriesOf(map: ConceptMap): Entry[] {
  return map.mapNodes((id, concept) => ({ ...concept, id, depths: depthsOfConcept(map, id) }));
}

/** One wording, without falling back to another language. */
export function wording(text: Text | undefined, locale: Locale): string {
  return (typeof text === "object" ? text[locale] : undefined) ?? "";
}

/** The languages in which a text is missing. */
export function missingIn(text: Text | undefined): Locale[] {
  return locales.filter((locale) => wording(text, locale).trim() === "");
}

/** The other names of a concept in a language. */
export function aliasesIn({ aliases }: Concept, locale: Locale): readonly string[] {
  return (aliases as Readonly<Record<string, readonly string[]>> | undefined)?.[locale] ?? [];
}

/** A prerequisite for a message: `self-attention needs softmax`. */
export function needs({ id }: Entry, clause: Clause): string {
  const verb = typeof clause === "object" && clause.helpful ? "is helped by" : "needs";
  return `${id} ${verb} ${leavesOf(clause)
    .map(({ concept }) => concept)
    .join(" or ")}`;
}

export interface Wording {
  /** Where it stands, for a message. */
  readonly place: string;
  readonly locale: Locale;
  readonly words: string;
}

/** Every wording that this map's authors wrote: neither ids and addresses nor the titles of others' works. */
export function wordingsOf(map: ConceptMap): Wording[] {
  const { title, summary, depths = [], areas = [] } = map.getAttributes();
  return [
    ...both("the map's title", title),
    ...both("the map's summary", summary),
    ...depths.flatMap((depth) => [
      ...both(`the title of depth ${depth.id}`, depth.title),
      ...both(`the summary of depth ${depth.id}`, depth.summary),
    ]),
    ...areas.flatMap((area) => both(`the title of area ${area.id}`, area.title)),
    ...entriesOf(map).flatMap((concept) => wordingsOfConcept(concept)),
  ];
}

function wordingsOfConcept(concept: Entry): Wording[] {
  const { id, title, summary, goals = [], prerequisites = [], notes = [] } = concept;
  return [
    ...both(`the title of ${id}`, title),
    ...both(`the summary of ${id}`, summary),
    ...goals.flatMap((goal) => both(`the goal of ${id} at ${goal.at ?? "every depth"}`, goal.title)),
    ...prerequisites.flatMap((clause) =>
      typeof clause === "string" ? [] : both(`the reason why ${needs(concept, clause)}`, clause.reason),
    ),
    ...notes.flatMap((note) => both(`a note of ${id}`, note.text)),
  ];
}

function both(place: string, text: Text | undefined): Wording[] {
  return locales.map((locale) => ({ place, locale, words: wording(text, locale) }));
}
