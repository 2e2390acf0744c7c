import type { AreaId, ConceptId, ConceptMap } from "../model/index.js";
import { goalOf } from "../view/learner.js";
import { isTag } from "../words/index.js";
import { readFilter, type ConceptFilter } from "../render/filter.js";
import { shows, type Show } from "./model.js";
import type { Choice } from "./offers.js";

/** What of an element's state stands in the page's address. */
export interface Linked {
  goal?: string | undefined;
  selected?: ConceptId | undefined;
  show: Show;
  expanded?: ReadonlySet<AreaId> | undefined;
  choose?: Choice | undefined;
  filter?: ConceptFilter | undefined;
  locale?: string | undefined;
}

/** How a property is written in an address, and read from it. */
interface Field<T> {
  /** Empty where there is nothing to write. */
  write(value: T): string;
  read(word: string): T;
  /** Anyone may write anything into an address. */
  accepts(word: string, map: ConceptMap): boolean;
}

function optional(accepts: Field<unknown>["accepts"]): Field<string | undefined> {
  return {
    write: (value) => value ?? "",
    read: (word) => (word === "" ? undefined : word),
    accepts: (word, map) => word === "" || accepts(word, map),
  };
}

/** Ids hold no space, and one alone says that there are none. */
function ids(knownTo: (map: ConceptMap) => readonly string[]): Field<ReadonlySet<string> | undefined> {
  return {
    write: (ids) => (ids instanceof Set ? [...ids].join(" ") || " " : ""),
    read: (word) => (word === "" ? undefined : new Set(word.split(" ").filter((id) => id !== ""))),
    accepts: (word, map) => {
      const known = new Set(knownTo(map));
      return word.split(" ").every((id) => id === "" || known.has(id));
    },
  };
}

/** The state in the order of its writing: a line here puts another property into addresses. */
const fields: { readonly [Name in keyof Linked]-?: Field<Linked[Name]> } = {
  goal: optional((word, map) => goalOf(map, word) !== undefined),
  selected: optional((word, map) => map.hasNode(word)),
  show: { write: String, read: (word) => word as Show, accepts: (word) => shows.some((show) => show === word) },
  expanded: ids((map) => (map.getAttribute("areas") ?? []).map(({ id }) => id)),
  choose: ids((map) => map.nodes()),
  filter: {
    // One that lets all pass is none.
    write: (filter) => (readFilter(filter) ? JSON.stringify(filter) : ""),
    read: filterOf,
    accepts: (word) => word === "" || filterOf(word) !== undefined,
  },
  locale: optional(isTag),
};

function filterOf(word: string): ConceptFilter | undefined {
  try {
    return readFilter(JSON.parse(word));
  } catch {
    return undefined;
  }
}

const names = Object.keys(fields) as (keyof Linked)[];

/** The part of an element's state that stands in an address. */
export function linkedOf(state: Linked): Linked {
  return Object.fromEntries(names.map((name) => [name, state[name]])) as unknown as Linked;
}

/** What stands in an address for each property, by its name. */
export type WordsByName = ReadonlyMap<string, string>;

export function wordsOf(state: Linked): WordsByName {
  return new Map(names.map((name) => [name, (fields[name] as Field<unknown>).write(state[name])]));
}

/** The properties that words stand for; what the map does not know, or no property takes, is left out. */
export function stateOf(words: WordsByName, map: ConceptMap): Partial<Linked> {
  const state: Partial<Record<keyof Linked, unknown>> = {};
  for (const name of names) {
    const word = words.get(name);
    if (word !== undefined && fields[name].accepts(word, map)) state[name] = fields[name].read(word);
  }
  return state as Partial<Linked>;
}

/** The words that stand under a key in a fragment such as `#map=goal:rlhf@gist;show:map`. */
export function parseFragment(fragment: string, key: string): WordsByName {
  const part = partsOf(fragment).find((candidate) => isUnder(key, candidate)) ?? "";
  const words = new Map<string, string>();
  for (const pair of part.slice(part.indexOf("=") + 1).split(";")) {
    const at = pair.indexOf(":");
    const word = at < 0 ? undefined : decode(pair.slice(at + 1));
    if (word !== undefined) words.set(pair.slice(0, at), word);
  }
  return words;
}

/** The fragment with other words under a key, and all else in it as it was; empty where nothing is left. */
export function formatFragment(fragment: string, key: string, words: WordsByName): string {
  const written = [...words].map(([name, word]) => `${name}:${encode(word)}`).join(";");
  const part = `${encode(key)}=${written}`;
  const parts = partsOf(fragment);
  const place = parts.findIndex((candidate) => isUnder(key, candidate));
  const isNew = place < 0;
  if (words.size > 0) parts.splice(isNew ? parts.length : place, isNew ? 0 : 1, part);
  else if (!isNew) parts.splice(place, 1);
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

function partsOf(fragment: string): string[] {
  const text = fragment.replace(/^#/, "");
  return text === "" ? [] : text.split("&");
}

function isUnder(key: string, part: string): boolean {
  const at = part.indexOf("=");
  return at >= 0 && decode(part.slice(0, at)) === key;
}

/** Escapes what means something in a fragment, and leaves as much as can be for people to read. */
function encode(word: string): string {
  return encodeURIComponent(word).replace(/%(?:40|2F|2C)/g, decodeURIComponent);
}

function decode(word: string): string | undefined {
  try {
    return decodeURIComponent(word);
  } catch {
    return undefined;
  }
}
