import { aliasesIn, entriesOf, locales, missingIn, wording, type Rule } from "./concepts.js";

export const hasTitleAndSummary: Rule = (map) =>
  entriesOf(map).flatMap(({ id, title, summary }) => [
    ...missingIn(title).map((locale) => `${id} has no title in "${locale}"; write one`),
    ...missingIn(summary).map((locale) => `${id} has no summary in "${locale}"; write two or three sentences`),
  ]);

export const hasReading: Rule = (map) =>
  entriesOf(map).flatMap(({ id, title, reading }) => {
    const kana = wording(reading, "ja");
    const kanji = /\p{Script=Han}/u;
    if (kana === "" && kanji.test(wording(title, "ja"))) return [`${id} has kanji in its title; give "reading" in kana`];
    return kanji.test(kana) ? [`the reading of ${id} has kanji; write it in kana`] : [];
  });

export const sharesNoName: Rule = (map) => {
  const owners = new Map<string, string>();
  return entriesOf(map).flatMap((concept) =>
    locales
      .flatMap((locale) => [wording(concept.title, locale), ...aliasesIn(concept, locale)])
      .flatMap((name) => {
        const key = name.normalize("NFKC").toLowerCase();
        const owner = owners.get(key) ?? concept.id;
        owners.set(key, owner);
        if (owner === concept.id) return [];
        return [`"${name}" names ${owner} and ${concept.id}; rename one, or merge them if they are one thing`];
      }),
  );
};

export const liesInAnInnerArea: Rule = (map) => {
  const { areas = [] } = map.getAttributes();
  const inner = new Set(areas.filter(({ parent }) => parent !== undefined).map(({ id }) => id));
  const filled = new Set(entriesOf(map).map(({ area }) => area));
  return [
    ...entriesOf(map).flatMap(({ id, area }) =>
      area !== undefined && inner.has(area) ? [] : [`${id} lies in no inner area; give it one that has a parent`],
    ),
    ...[...inner].flatMap((id) => (filled.has(id) ? [] : [`no concept lies in area ${id}; fill it or take it out`])),
  ];
};

export const isRelatedToOthers: Rule = (map) =>
  entriesOf(map).flatMap(({ id, related = [] }) =>
    related.flatMap((other, index) => {
      if (related.indexOf(other) < index) return [`${id} is related to ${other} twice; keep one`];
      if (other === id) return [`${id} is related to itself; take that out`];
      const listed = map.hasDirectedEdge(other, id);
      return listed ? [`${id} is related to ${other}, which it lists as a prerequisite; keep the prerequisite`] : [];
    }),
  );
