import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJson, mapFromJson, parseJson } from "../../../src/formats/json/index.js";
import {
  clausesOf,
  everyText,
  leavesOf,
  textIn,
  type ConceptMap,
  type ConceptMapData,
} from "../../../src/model/index.js";
import { fullExample } from "../../support/full-example.js";
import { mapData as anyMapData } from "../../support/random-map-data.js";

const inOne = (data: ConceptMapData, locale: string) => parseJson(formatJson(mapFromJson(data), { locale }));

/** Every text of a map as a reader of a locale is shown it. */
function shown(map: ConceptMap, locale: string): unknown {
  const { title, summary, depths = [], areas = [], locales = [] } = map.getAttributes();
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, locale, locales[0]);
  return {
    map: [say(title), say(summary)],
    parts: [...depths, ...areas].map((part) => say(part.title)),
    depths: depths.map((depth) => say(depth.summary)),
    concepts: map.mapNodes((id, concept) => ({
      id,
      words: [say(concept.title), say(concept.summary)],
      lists: [...(concept.goals ?? []), ...(concept.resources ?? [])].map((part) => say(part.title)),
      notes: (concept.notes ?? []).map((note) => say(note.text)),
      reasons: clausesOf(map, id).map((clause) =>
        leavesOf(clause).map((leaf) => ({ ...leaf, reason: say(leaf.reason) })),
      ),
    })),
  };
}

const names = (map: ConceptMap) =>
  map.mapNodes((_, { title, aliases }) => new Set([...everyText(title), ...everyText(aliases)]));

describe("formatJson for one locale", () => {
  it.each(["en", "ja", "ja-JP", "fr"])("shows a reader of %s what the whole map shows, and loses no name", (locale) => {
    fc.assert(
      fc.property(
        fc.constantFrom<ConceptMapData>(fullExample).chain((data) => fc.oneof(fc.constant(data), anyMapData)),
        (data) => {
          const whole = mapFromJson(data);
          const one = inOne(data, locale);
          expect(shown(one, locale)).toEqual(shown(whole, locale));
          expect(names(one)).toEqual(names(whole));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("writes one wording of each text, and says which language it is in", () => {
    const { locales, title } = inOne(fullExample, "ja-JP").getAttributes();
    expect(locales).toEqual(["ja"]);
    expect(title).toEqual({ ja: "ChatGPTの理解" });
    expect(inOne(fullExample, "fr").getAttributes().locales).toEqual(["en"]);
  });

  it("keeps the names of other languages as aliases, and no reading of a title that is not shown", () => {
    const { aliases, reading, title } = inOne(fullExample, "en").getNodeAttributes("rlhf");
    expect(title).toEqual({ en: "RLHF" });
    expect(reading).toBeUndefined();
    expect(aliases).toEqual({
      en: ["Reinforcement learning from human feedback"],
      ja: ["人間のフィードバックによる強化学習"],
    });
  });

  it("leaves alone what other tools keep in the file", () => {
    const whole = formatJson(mapFromJson(fullExample));
    const own = /"x-(position|editor|weight|colour)": .*/g;
    expect(formatJson(mapFromJson(fullExample), { locale: "en" }).match(own)).toEqual(whole.match(own));
  });
});
