import { describe, expect, it } from "vitest";
import { createConceptMap, type Area, type Clause, type ConceptData, type ConceptMapData } from "../../src/model/index.js";
import { rules } from "./lint/rules.js";

const text = (en: string, ja: string) => ({ en, ja });

const concept = (id: string, more: Partial<ConceptData> = {}): ConceptData => ({
  id,
  title: text(`About ${id}`, `${id}のこと`),
  summary: text("It is this. It is here for that.", "これは例である。"),
  area: "inner",
  minutes: { gist: 10, use: 60 },
  goals: [
    { at: "gist", title: text("Say what it is", "説明できる") },
    { at: "use", title: text("Use it", "使える") },
  ],
  resources: [{ title: id, url: "https://arxiv.org/abs/1706.03762", kind: "paper", language: "en" }],
  ...more,
});

const because = (needed: string, terms: object = {}): Clause => ({
  concept: needed,
  reason: text(`It rests on ${needed} ${JSON.stringify(terms)}`, `${needed}に基づく`),
  ...terms,
});

const floor = concept("floor", { assumed: true });
const { minutes, goals, ...assumed } = floor;
const inner: Area = { id: "inner", parent: "outer", title: text("Inner", "内側") };

/** A map without a flaw: floor → a → b → c. */
const sound: ConceptMapData = {
  format: "concept-map/1",
  depths: [
    { id: "gist", title: text("Gist", "概要") },
    { id: "use", title: text("Use", "使用") },
    { id: "derive", title: text("Derive", "導出") },
  ],
  areas: [{ id: "outer", title: text("Outer", "外側") }, inner],
  concepts: [
    assumed,
    concept("a", { prerequisites: [because("floor")] }),
    concept("b", { prerequisites: [because("a")] }),
    concept("c", { prerequisites: [because("b")] }),
  ],
};

/** The sound map with another version of b. */
const withB = (more: Partial<ConceptData>): ConceptMapData => ({
  ...sound,
  concepts: sound.concepts.map((old) => (old.id === "b" ? { ...old, ...more } : old)),
});

const link = (url: string, more: object = {}) => ({
  resources: [{ title: "b", url, kind: "paper" as const, language: "en", ...more }],
});

const findings = (data: ConceptMapData) => Object.values(rules).flatMap((rule) => rule(createConceptMap(data)));

describe("the lint over data/", () => {
  it("has nothing to say of a sound map", () => {
    expect(findings(sound)).toEqual([]);
  });

  it.each<[string, ConceptMapData]>([
    [`b has no title in "ja"; write one`, withB({ title: { en: "B" } })],
    ["b has kanji in its title", withB({ title: text("B", "漢字") })],
    ['"about A" names a and b', withB({ aliases: { en: ["about A"] } })],
    ["b lies in no inner area", withB({ area: "outer" })],
    ["no concept lies in area empty", { ...sound, areas: [...sound.areas!, { ...inner, id: "empty" }] }],
    ["b is related to a, which it lists as a prerequisite", withB({ related: ["a"] })],
    ["b has no minutes", withB({ minutes: 10 })],
    ["b@use takes 300 minutes, more than 240; divide it", withB({ minutes: { gist: 10, use: 300 } })],
    ["b@use has no goal", withB({ goals: floor.goals!.slice(0, 1) })],
    ["b has a goal at derive, a depth that it does not have", withB({ goals: [...goals!, { ...goals![1]!, at: "derive" }] })],
    ['the goal of b at gist starts with "The"', withB({ goals: [{ at: "gist", title: text("The idea", "説明できる") }] })],
    ["does not say in Japanese what one can do", withB({ goals: [{ at: "gist", title: text("Say it", "説明する") }] })],
    ['b needs a without a reason in "en"', withB({ prerequisites: ["a"] })],
    ["b needs floor for the same reason as a needs floor", withB({ prerequisites: [because("floor")] })],
    ["b needs a at derive, a depth that it does not have", withB({ prerequisites: [because("a", { at: "derive" })] })],
    ["b needs c needs b (helpful ones counted)", withB({ prerequisites: [because("a"), because("c", { helpful: true })] })],
    ["no prerequisite joins b to the rest", withB({ prerequisites: [] })],
    [
      "b needs nothing and has no gist; say what it rests on",
      withB({ minutes: { use: 60 }, goals: floor.goals!.slice(1), prerequisites: [because("a", { helpful: true })] }),
    ],
    ["b needs floor, which its other prerequisites need", withB({ prerequisites: [because("a"), because("floor", {})] })],
    ["b is helped by floor, which its other", withB({ prerequisites: [because("a"), because("floor", { helpful: true })] })],
    ["no study from nothing reaches b@gist", withB({ prerequisites: [because("c")] })],
    ["b has no resource", withB({ resources: [] })],
    ["b has 5 resources, more than 4; keep the best", withB({ resources: Array(5).fill(floor.resources![0]) })],
    ["has no kind", withB({ resources: [{ title: "b", url: "https://arxiv.org/abs/1706.03762", language: "en" }] })],
    ["is no known host", withB(link("https://example.com/"))],
    ["is not https", withB(link("http://arxiv.org/abs/1706.03762"))],
    ["stands twice in b", withB({ resources: [...floor.resources!, ...floor.resources!] })],
    ["may vanish or want a login", withB(link("https://twitter.com/a/status/1"))],
    ["b has fragile resources only", withB(link("https://arxiv.org/abs/1706.03762", { fragile: true }))],
    ["is no abstract page", withB(link("https://arxiv.org/pdf/1706.03762"))],
    ["has ( or ) beside Japanese", withB({ title: text("B", "ビー(B)") })],
    ["has a half-width mark after Japanese", withB({ summary: text("It is. It was.", "これは,例である。") })],
    ["has Japanese letters or marks in English", withB({ title: text("B（b）", "ビー") })],
    ['is spelt "optimiz"; spell it "optimis"', withB({ title: text("Optimization", "ビー") })],
    ["the summary of b has 1 sentences", withB({ summary: text("It is.", "これは例である。") })],
    ["ends with a full stop; it is a label", withB({ prerequisites: [{ concept: "a", reason: text("So.", "理由") }] })],
    ["a note of b has no date", withB({ notes: [{ text: text("Said", "話"), source: "https://arxiv.org/" }] })],
    ["a note of b does not say where it is from", withB({ notes: [{ text: text("Said", "話"), date: "2023" }] })],
  ])("says: %s", (sentence, data) => {
    expect(findings(data)).toContainEqual(expect.stringContaining(sentence));
  });

  it("counts at most seven prerequisites", () => {
    const many = Array.from({ length: 8 }, (_, index) => concept(`d${String(index)}`, { prerequisites: [because("a")] }));
    const data = withB({ prerequisites: many.map(({ id }) => because(id)) });
    expect(findings({ ...data, concepts: [...data.concepts, ...many] })).toContainEqual(
      expect.stringContaining("b has 8 prerequisites, more than 7"),
    );
  });

  it("sees through alternatives what all of them need, and no more", () => {
    const either: Clause = { anyOf: ["a", "c"], reason: text("Either will do", "どちらでもよい") };
    const implied = (needed: string) => [...sound.concepts, concept("d", { prerequisites: [either, because(needed)] })];
    const found = (needed: string) => findings({ ...sound, concepts: implied(needed) });
    expect(found("a")).toContainEqual(expect.stringContaining("d needs a, which its other prerequisites need"));
    expect(found("b")).not.toContainEqual(expect.stringContaining("d needs b, which"));
  });
});
