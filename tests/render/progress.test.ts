import { describe, expect, it } from "vitest";
import { attributeOf, childrenNamed, readXml, type XmlElement } from "../../src/formats/xml/read-xml.js";
import { createConceptMap } from "../../src/model/index.js";
import { chottoDekiruScale, emptyProgress, markProgress, type ProgressState } from "../../src/progress/index.js";
import { draw, renderPage, renderSvg, type RenderSvgOptions } from "../../src/render/index.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

const within = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(within)];
const textOf = ({ text, children }: XmlElement): string => text + children.map(textOf).join("");
const classed = (root: XmlElement, name: string): XmlElement[] =>
  within(root).filter((element) => attributeOf(element, "class")?.split(" ").includes(name));
const said = (state: ProgressState, depth?: string) => ({ standing: { state, ...(depth && { depth }) } });

/** Everything that can be said, of "a" to "f". */
const marked = [
  ["a", said("mastered")],
  ["b", said("known")],
  ["c", said("learning")],
  ["d", said("skipped")],
  ["e", { starred: true }],
  ["f", { note: "ask <why> & how" }],
] as const;
const letters = mapOf("a -> b", "b -> c", "d -> e", "e -> f", "f -> g");
const record = marked.reduce((before, [id, words]) => markProgress(before, id, words), emptyProgress("letters"));
const drawn = (options: RenderSvgOptions = {}): XmlElement => readXml(renderSvg(letters, { record, ...options }));

describe("a picture of what a learner has said", () => {
  it("has every sign at its concept", () => {
    const signs = classed(drawn(), "concept").map((concept) => childrenNamed(concept, "text").map(textOf).join(" "));
    expect(signs.toSorted()).toEqual(["c ▸", "e ★", "f ✎", "g", "» d", "✓ b", "✓✓ a"].toSorted());
  });

  it.each([
    ["en", ["known", "ready to learn", "not yet", "mastered", "learning", "skipped", "star", "note"]],
    ["ja", ["学習済み", "今すぐ学べる", "まだ早い", "習得済み", "学習中", "スキップ", "スター", "メモあり"]],
  ])("says in its legend what each means (%s)", (locale, words) => {
    const entries = classed(drawn({ locale }), "legend").flatMap(({ children }) => children.map(textOf));
    expect(entries.map((entry) => entry.replace(/[^\p{L} ]/gu, "").trim())).toEqual(words);
    expect(classed(drawn({ locale, legend: false }), "legend")).toEqual([]);
  });

  it("calls states as a scale does", () => {
    expect(renderSvg(letters, { record, locale: "ja", scale: chottoDekiruScale })).toContain("チョットデキる");
  });

  it("says to those who do not see it what has which sign", () => {
    const [description] = childrenNamed(drawn(), "desc").map(textOf);
    expect(description?.split("\n")).toEqual([
      "7 concepts",
      "known: a and b",
      "mastered: a",
      "learning: c",
      "skipped: d",
      "star: e",
      "note: f",
    ]);
    const names = classed(drawn(), "concept").flatMap((concept) => childrenNamed(concept, "title").map(textOf));
    expect(names).toContain("e · star · ready to learn");
    expect(names).toContain("d · skipped");
  });

  it("names no more than can be listened to", () => {
    const many = Array.from({ length: 30 }, (_, at) => `n${String(at)}`);
    const [description] = childrenNamed(readXml(renderSvg(mapOf(...many), { known: many })), "desc").map(textOf);
    expect(description).toMatch(/^30 concepts\nknown: n0, n1, .*, n11, and 18 more$/);
  });

  it("leaves out of the path what is known and what is skipped", () => {
    const steps = (goal: string): string[] => draw(letters, { record, goal }).path!.steps.map(({ concept }) => concept);
    expect(steps("c")).toEqual(["c"]);
    expect(steps("e")).toEqual(["e"]);
  });

  it("takes what is known besides, and the short form for the same", () => {
    const short = markProgress(emptyProgress("letters"), "a", said("known"));
    expect(renderSvg(letters, { known: ["a"] })).toBe(renderSvg(letters, { record: short }));
    const both = draw(letters, { record, known: ["c", "d"] });
    const markOf = (id: string): unknown => both.scene.concepts.find((concept) => concept.id === id)?.mark;
    expect([markOf("a"), markOf("c"), markOf("d")]).toEqual(["sure", undefined, undefined]);
    expect(both.standing.stateOf("d")).toBe("mastered");
  });

  it("shows what is known less deeply than the goal asks for", () => {
    const { scene } = draw(arithmetic(), { known: ["adding@gist"], goal: "adding@use" });
    expect(scene.concepts.find(({ id }) => id === "adding")?.mark).toBe("partly");
  });

  it("follows what was renamed", () => {
    const map = mapOf("new");
    map.mergeNodeAttributes("new", { replaces: ["old"] });
    const before = markProgress(emptyProgress("letters"), "old", said("mastered"));
    expect(draw(map, { record: before }).scene.concepts[0]?.mark).toBe("sure");
  });
});

describe("a page about what a learner has said", () => {
  it("has it in words, and the learner's notes", () => {
    const page = renderPage(letters, { record });
    expect(page).toContain('<p class="standing">note</p>');
    expect(page).toContain("<dd>ask &lt;why&gt; &amp; how</dd>");
    expect(page).toContain('<p class="standing">skipped</p>');
    expect(renderPage(letters, { record, goal: "c" })).toMatch(/c<\/a><\/strong><small> · learning<\/small>/);
  });

  it("hands on to the element what it draws", () => {
    const options = { record, choose: ["a"], colorBy: "progress", sizeBy: "minutes", element: {} } as const;
    const page = renderPage(letters, options);
    expect(page).toContain('<concept-map choose="a" progress="a b d" color-by="progress" size-by="minutes">');
  });
});

describe("a picture of a map whose areas fold", () => {
  const options = { record: undefined, known: ["vectors"], locale: "en", expanded: [] };

  it("has a box for each area, with what is known of it", () => {
    const { scene } = draw(chatgpt, options);
    expect(scene.concepts).toEqual([]);
    expect(scene.areas.map(({ isFolded }) => isFolded)).toEqual(Array.from({ length: 6 }, () => true));
    expect(scene.areas[0]?.known).toBeGreaterThan(0);
    const [description] = childrenNamed(readXml(renderSvg(chatgpt, options)), "desc").map(textOf);
    expect(description).toMatch(/^448 concepts\n.*\nMathematics: 105 concepts, \d+ hr, \d+% known\n/);
  });

  it("unfolds what is named, and tells in words of all concepts", () => {
    const { scene } = draw(chatgpt, { ...options, expanded: ["rlhf", "safety"] });
    expect(scene.areas.filter(({ isFolded }) => !isFolded).map(({ id }) => id)).toEqual(["rlhf", "safety"]);
    expect(scene.concepts.length).toBeGreaterThan(0);
    expect(renderPage(chatgpt, options).match(/<article/g)).toHaveLength(chatgpt.order);
  });

  it("does not fold on a path, nor where there are no areas", () => {
    expect(draw(chatgpt, { ...options, goal: "rlhf@gist" }).scene.areas).toEqual([]);
    expect(draw(letters, { expanded: [] }).scene.concepts).toHaveLength(7);
  });
});

describe("options that name what is not there", () => {
  it.each([
    [{ choose: ["vectros"] }, 'choose[0]: no concept is called "vectros". Did you mean "vectors"'],
    [{ expanded: ["mth"] }, 'expanded: no area is called "mth". Did you mean "math"'],
    [{ locale: "no tag" }, 'locale: "no tag" is no tag of a language'],
  ])("%j are refused", (options, message) => {
    expect(() => draw(chatgpt, options)).toThrow(message);
  });
});

it("takes the alternatives that are chosen", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, title: id }));
  const map = createConceptMap({ concepts: [a!, b!, { ...c!, prerequisites: [{ anyOf: ["a", "b"] }] }] });
  const stepsBy = (...choose: string[]): string[] =>
    draw(map, { goal: "c", choose }).path!.steps.map(({ concept }) => concept);
  expect([stepsBy("a"), stepsBy("b")]).toEqual([
    ["a", "c"],
    ["b", "c"],
  ]);
});
