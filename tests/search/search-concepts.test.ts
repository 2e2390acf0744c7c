import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { createSearch, searchConcepts } from "../../src/search/index.js";
import { map } from "../data/shipped-map.js";
import { asked } from "./asked.js";

describe.each(Object.entries(asked))("what a reader types in %s", (locale, queries) => {
  const find = createSearch(map);
  it.each(queries)("%s finds %s first", (query, first) => {
    expect(find(query, { locale, limit: 1 }).map(({ id }) => id)).toEqual([first]);
  });
});

describe("searchConcepts", () => {
  const small = createConceptMap({
    concepts: [
      { id: "set", title: "Sets", summary: "Collections of things." },
      { id: "settheory", title: "Set theory", aliases: ["Sets and classes"] },
      { id: "reset", title: { en: "Resetting", fr: "Réinitialiser" }, summary: "Begin with an empty set." },
      { id: "group", title: { en: "Groups", ja: "群" }, reading: { ja: "ぐん" }, aliases: { ja: ["グループ"] } },
    ],
  });
  const ids = (text: string, locale?: string): string[] =>
    searchConcepts(small, text, locale === undefined ? {} : { locale }).map(({ id }) => id);

  it("puts whole names before beginnings, these before middles, and summaries last", () => {
    expect(ids("sets")).toEqual(["set", "settheory"]);
    expect(ids("set")).toEqual(["set", "settheory", "reset"]);
    expect(ids("collections")).toEqual(["set"]);
  });

  it("finds nothing for nothing, for signs and for what no concept is about", () => {
    for (const text of ["", "  ", "?!", "zebra", "𓀀", "を"]) expect(ids(text)).toEqual([]);
  });

  it("takes accents, width, case and kana for one", () => {
    for (const text of ["reinitialiser", "RÉINITIALISER", "ｒeinit"]) expect(ids(text)).toEqual(["reset"]);
    for (const text of ["群", "ぐん", "グン", "ｸﾞﾙｰﾌﾟ", "ぐるーぷ"]) expect(ids(text, "ja")[0]).toBe("group");
  });

  it("says by which name a concept was found", () => {
    expect(searchConcepts(small, "classes")[0]).toMatchObject({ id: "settheory", name: "Sets and classes" });
    expect(searchConcepts(small, "empty")[0]).toMatchObject({ id: "reset", name: undefined });
  });

  it("takes one slip in four letters, two in eight, and no more", () => {
    expect(ids("gruops")).toEqual(["group"]);
    expect(ids("resettnig")).toEqual(["reset"]);
    expect(ids("sat")).toEqual([]);
    expect(ids("graaps")).toEqual([]);
  });

  it("finds what is nearly a word after the words that what was typed begins, but not what is nearly begun", () => {
    const titles = ["Models", "Model zoo", "Scale modelling", "Mode locking", "Modern art"];
    const near = createConceptMap({ concepts: titles.map((title, place) => ({ id: `${place}`, title })) });
    const found = (text: string): unknown[] => searchConcepts(near, text).map(({ name }) => name);
    expect(found("modell")).toEqual(["Scale modelling", "Models", "Model zoo"]);
    expect(found("mode")).toEqual(["Mode locking", "Models", "Model zoo", "Modern art", "Scale modelling"]);
  });

  it("takes a name of several words for one word when it is misspelt, whole or begun", () => {
    expect(ids("setthoery")).toEqual(["settheory"]);
    expect(ids("setthoe")).toEqual(["settheory"]);
  });

  it("gives the same order every time, that of the map among equals", () => {
    const twins = createConceptMap({ concepts: ["a", "b", "c"].map((id) => ({ id, title: "Twin" })) });
    for (let time = 0; time < 3; time++)
      expect(searchConcepts(twins, "twin").map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(searchConcepts(map, "model", { limit: 20 })).toEqual(searchConcepts(map, "model").slice(0, 20));
  });

  it("sees that the map changed", () => {
    const changing = createConceptMap({ concepts: [{ id: "a", title: "Addition" }] });
    const find = createSearch(changing);
    expect(find("sums")).toEqual([]);
    changing.setNodeAttribute("a", "title", "Sums");
    expect(find("sums")).toHaveLength(1);
    changing.dropNode("a");
    expect(find("sums")).toEqual([]);
  });

  it("finds every concept by each of its titles and readings", () => {
    for (const { id, title, reading } of map.mapNodes((id, { title, reading }) => ({ id, title, reading })))
      for (const name of [title, reading].flatMap((text) => Object.values(text ?? {}))) {
        const best = searchConcepts(map, name);
        const scores = best.filter(({ score }) => score >= best[0]!.score - 0.1).map((hit) => hit.id);
        expect(scores, name).toContain(id);
      }
  });
});
