import { createConceptMap, type ConceptMap, type ConceptMapData } from "../../src/model/index.js";

/** A small map with areas, depths, alternatives and both languages. */
export const arithmeticData = {
  format: "concept-map/1",
  id: "arithmetic",
  locales: ["en", "ja"],
  title: { en: "Arithmetic", ja: "算数" },
  depths: [
    { id: "gist", title: { en: "Get the gist", ja: "ざっくり" } },
    { id: "use", title: { en: "Put it to use", ja: "使える" } },
  ],
  areas: [
    { id: "numbers", title: { en: "Numbers", ja: "数" } },
    { id: "parts", parent: "numbers", title: { en: "Parts of numbers", ja: "数の部分" } },
    { id: "shapes", title: { en: "Shapes", ja: "形" } },
  ],
  concepts: [
    {
      id: "counting",
      title: { en: "Counting", ja: "数える" },
      summary: { en: "One, two, three.", ja: "一、二、三。" },
      area: "numbers",
      minutes: { gist: 10, use: 20 },
    },
    {
      id: "adding",
      title: { en: "Adding", ja: "足し算" },
      area: "numbers",
      minutes: { gist: 15, use: 30 },
      prerequisites: [{ concept: "counting", reason: { en: "Adding is counting on", ja: "足し算は数え足し" } }],
      resources: [{ title: "On adding", url: "https://example.org/adding", kind: "video", language: "ja" }],
    },
    {
      id: "drawing",
      title: { en: "Drawing", ja: "描く" },
      area: "shapes",
      minutes: { gist: 10, use: 10 },
    },
    {
      id: "folding",
      title: { en: "Folding", ja: "折る" },
      area: "shapes",
      minutes: { gist: 60, use: 60 },
    },
    {
      id: "multiplying",
      title: { en: "Multiplying", ja: "掛け算" },
      area: "numbers",
      minutes: { gist: 20, use: 60 },
      prerequisites: ["adding"],
      goals: [{ at: "use", title: { en: "Multiply in the head", ja: "暗算で掛ける" } }],
    },
    {
      id: "halving",
      title: { en: "Halving", ja: "半分にする" },
      area: "parts",
      minutes: { gist: 5, use: 10 },
      prerequisites: ["counting", { anyOf: ["drawing", "folding"] }],
    },
    {
      id: "fractions",
      title: { en: "Fractions", ja: "分数" },
      area: "parts",
      minutes: { gist: 30, use: 120 },
      prerequisites: ["halving", { concept: "multiplying", at: "use" }, { concept: "folding", helpful: true }],
      related: ["drawing"],
      notes: [
        { text: { en: "Feared by many", ja: "恐れる人も多い" }, date: "2023", source: "https://example.org/fear" },
      ],
    },
  ],
} satisfies ConceptMapData;

export function arithmetic(): ConceptMap {
  return createConceptMap(arithmeticData);
}
