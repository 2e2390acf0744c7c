import { clausesOf, textIn, type ConceptId, type ConceptMap, type Text } from "../../model/index.js";
import type { WriteOptions } from "../format.js";
import { checkWriting } from "../option-kinds.js";
import { deepestKnown } from "./deepest-known.js";
import type { FlatConcept, FlatLink, FlatMap } from "./flat-map.js";
import { normalForm } from "./normal-form.js";

/** A map as two tables, in the language of a locale, with a learner's progress; nested alternatives are multiplied out. */
export function flatMapOf(map: ConceptMap, options: WriteOptions = {}): FlatMap {
  checkWriting(map, options);
  const { locale = map.getAttribute("locales")?.[0] ?? "en", known = [], states } = options;
  const deepest = deepestKnown(map, known);
  const { id, title, summary, license, locales, depths, areas } = map.getAttributes();
  const say = (text: Text | undefined): string | undefined =>
    text === undefined ? undefined : textIn(text, locale, locales?.[0]);
  return withoutUndefined({
    id,
    title: say(title),
    summary: say(summary),
    license,
    locale: locales === undefined ? undefined : locale,
    depths: depths?.map((depth) =>
      withoutUndefined({ id: depth.id, title: say(depth.title), summary: say(depth.summary) }),
    ),
    areas: areas?.map(({ id, title, parent }) => withoutUndefined({ id, title: say(title), parent })),
    concepts: map.mapNodes((concept, { title, summary, area, minutes, assumed, position }) =>
      withoutUndefined({
        id: concept,
        title: say(title),
        summary: say(summary),
        area,
        minutes,
        assumed,
        position,
        known: deepest.get(concept),
        state: states?.get(concept),
      }),
    ) as FlatConcept[],
    links: map.nodes().flatMap((concept) => [...needs(map, concept, say), ...related(map, concept)]),
  }) as FlatMap;
}

function needs(map: ConceptMap, target: ConceptId, say: (text: Text | undefined) => string | undefined): FlatLink[] {
  const clauses = new Map<string, FlatLink[]>();
  for (const entry of clausesOf(map, target)) {
    const { at, helpful, corequisite } = typeof entry === "string" ? {} : entry;
    // What is only helpful blocks nothing, so that studying it together is no question.
    const terms = { at, helpful: helpful || undefined, corequisite: (!helpful && corequisite) || undefined };
    for (const clause of normalForm(entry)) {
      const links = once(clause, ({ concept, depth }) => JSON.stringify([concept, depth])).map(
        ({ concept, depth, reason }) =>
          withoutUndefined({ source: concept, target, depth, ...terms, reason: say(reason) }) as FlatLink,
      );
      const key = JSON.stringify(links.map(({ source, depth }) => [source, depth, at]));
      // What is needed is not said to be helpful as well.
      if (clauses.get(key)?.every((link) => link.helpful) ?? true) clauses.set(key, links);
    }
  }
  let choices = 0;
  return [...clauses.values()].flatMap((links) => {
    if (links.length < 2) return links;
    const clause = String(++choices);
    return links.map(({ source, target, ...rest }) => ({ source, target, clause, ...rest }));
  });
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

function related(map: ConceptMap, source: ConceptId): FlatLink[] {
  const others = map.getNodeAttribute(source, "related") ?? [];
  return others
    .filter((target) => map.hasNode(target))
    .map((target): FlatLink => ({ source, target, kind: "related" }));
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}
