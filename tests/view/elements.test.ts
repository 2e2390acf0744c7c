import { describe, expect, it } from "vitest";
import { elementsOf } from "../../src/view/elements.js";
import type { Scene, SceneArea, SceneArrow, SceneConcept } from "../../src/view/scene.js";

const concept = (id: string, more: Partial<SceneConcept> = {}): SceneConcept => ({
  id,
  title: id,
  lines: [id],
  box: { x: 10, y: 20, width: 100, height: 40 },
  area: 0,
  state: "ready",
  isGoal: false,
  isSelected: false,
  isQuiet: false,
  ...more,
});

const arrow = (source: string, target: string, more: Partial<SceneArrow> = {}): SceneArrow => ({
  source,
  target,
  points: [
    { x: 0, y: 0 },
    { x: 0, y: 10 },
  ],
  kind: "needed",
  isOnPath: false,
  isSelected: false,
  isQuiet: false,
  ...more,
});

const scene = (concepts: readonly SceneConcept[], arrows: readonly SceneArrow[] = []): Scene => ({
  direction: "down",
  concepts,
  arrows,
  lanes: [],
  areas: [],
  box: { x: 0, y: 0, width: 500, height: 500 },
});

const folded = (id: string, more: Partial<SceneArea> = {}): SceneArea => ({
  id,
  title: id,
  lines: [id],
  farLines: [id],
  note: "3 concepts",
  box: { x: 0, y: 0, width: 200, height: 92 },
  area: 0,
  isFolded: true,
  isSelected: false,
  isOnPath: false,
  isQuiet: false,
  concepts: 3,
  minutes: 10,
  known: 0.5,
  skipped: 0,
  steps: 0,
  ...more,
});

describe("elementsOf a picture with areas", () => {
  it("draws folded ones with their note and what is known of them, and frames not at all", () => {
    const picture = { ...scene([]), areas: [folded("algebra"), folded("school", { isFolded: false })] };
    expect(elementsOf(picture).map(({ classes }) => classes?.[0])).toEqual(["folded", "note", "known"]);
    // Numbers would come last on a page that runs from right to left.
    expect(elementsOf(picture)[1]?.data).toMatchObject({
      label: "\u20683 concepts\u2069",
      farLabel: "\u20683 concepts\u2069",
    });
    expect(elementsOf(picture)[2]?.data).toMatchObject({ percent: 50, width: 172 });
  });

  it("leads arrows to the boxes of areas, and never gives two elements one id", () => {
    const bundle = arrow("a", "b", { sourceArea: "b", count: 4 });
    const elements = elementsOf({
      ...scene(
        [concept("b", { step: 1 }), concept("note")],
        [bundle, arrow("b", "note"), arrow("c", "b", { sourceArea: "note", count: 1 })],
      ),
      areas: [folded("b"), folded("note"), folded("known")],
    });
    expect(elements.find(({ group, data }) => group === "edges" && data.count === 4)?.data).toMatchObject({
      source: " b",
      target: "b",
    });
    expect(new Set(elements.map(({ data }) => data.id)).size).toBe(elements.length);
  });
});

describe("elementsOf", () => {
  it("puts each concept in the middle of its box", () => {
    expect(elementsOf(scene([concept("adding")]))[0]).toMatchObject({
      group: "nodes",
      data: { id: "adding", width: 100, height: 40 },
      position: { x: 60, y: 40 },
    });
  });

  it("draws a title line by line, with a tick where it is known", () => {
    const label = (more: Partial<SceneConcept>): unknown => elementsOf(scene([concept("a", more)]))[0]?.data.label;
    expect(label({ lines: ["Adding", "numbers"] })).toBe("\u2068Adding\u2069\n\u2068numbers\u2069");
    expect(label({ lines: ["Adding"], state: "mastered" })).toBe("✓ \u2068Adding\u2069");
  });

  it("numbers the steps of the path", () => {
    const badges = elementsOf(scene([concept("a", { step: 1 }), concept("b"), concept("c", { step: 2 })])).slice(3);
    expect(badges.map(({ data }): unknown => data.label)).toEqual(["1", "2"]);
    const widthAt = (step: number): unknown => elementsOf(scene([concept("a", { step })]))[1]?.data.width;
    expect(widthAt(100)).toBeGreaterThan(widthAt(99) as number);
  });

  it("gives every state and every kind a class of its own", () => {
    const classes = (more: Partial<SceneConcept>) => elementsOf(scene([concept("a", more)]))[0]?.classes;
    for (const state of ["mastered", "ready", "locked"] as const) expect(classes({ state })).toContain(state);
    expect(classes({ isGoal: true })).toContain("goal");
    expect(classes({ isSelected: true })).toContain("selected");
    expect(classes({ isQuiet: true })).toContain("quiet");
    expect(classes({ step: 1 })).toContain("on-path");
    const kinds = (["needed", "alternative", "helpful"] as const).map((kind) => arrow("a", "b", { kind }));
    expect(elementsOf(scene([], kinds)).map((element) => element.classes)).toEqual([
      ["needed"],
      ["alternative"],
      ["helpful"],
    ]);
  });

  it("never gives two elements one id, whatever the concepts are called", () => {
    const ids = ["a", "step", "a-step", "#a", "[id]", "constructor", "__proto", "あ", "0"];
    const concepts = ids.map((id, index) => concept(id, { step: index + 1 }));
    const arrows = ids.flatMap((source) => ids.map((target) => arrow(source, target)));
    const elements = elementsOf(scene(concepts, arrows));
    expect(new Set(elements.map(({ data }) => data.id)).size).toBe(elements.length);
  });

  it("lets nothing of a file in but what it knows", () => {
    const hostile = {
      style: { "background-image": "url(https://example.org)" },
      img: "https://example.org",
      parent: "b",
    };
    const spoilt = scene([{ ...concept("a", { step: 1 }), ...hostile }], [{ ...arrow("a", "b"), ...hostile }]);
    const [node, edge, badge] = elementsOf(spoilt);
    expect(Object.keys(node ?? {}).toSorted()).toEqual(["classes", "data", "group", "position"]);
    expect(Object.keys(node?.data ?? {}).toSorted()).toEqual([
      "area",
      "fill",
      "fontSize",
      "height",
      "id",
      "label",
      "shape",
      "stroke",
      "text",
      "width",
    ]);
    expect(Object.keys(edge ?? {}).toSorted()).toEqual(["classes", "data", "group"]);
    expect(Object.keys(edge?.data ?? {}).toSorted()).toEqual([
      "count",
      "id",
      "leaves",
      "meets",
      "route",
      "source",
      "target",
    ]);
    expect(Object.keys(badge?.data ?? {}).toSorted()).toEqual(["area", "id", "label", "width"]);
    expect(JSON.stringify([node, edge, badge])).not.toContain("example.org");
  });
});

describe("elementsOf what a learner has said", () => {
  const [skipped, sure, learning, star] = elementsOf(
    scene([
      concept("a", { state: "mastered", mark: "skipped" }),
      concept("b", { state: "mastered", mark: "sure" }),
      concept("c", { mark: "learning", tags: ["star", "note"] }),
    ]),
  );

  it("tells it by signs, and calls nothing known that is skipped", () => {
    expect([skipped, sure, learning].map((element) => [element?.data.label as unknown, element?.classes?.[1]])).toEqual(
      [
        ["» \u2068a\u2069", "skipped"],
        ["✓✓ \u2068b\u2069", "mastered"],
        ["\u2068c\u2069", "ready"],
      ],
    );
    expect(star).toMatchObject({ data: { label: "▸★✎" }, position: { x: 110, y: 20 }, classes: ["tags"] });
  });
});
