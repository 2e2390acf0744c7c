import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/layout/index.js";
import { createConceptMap } from "../../src/model/index.js";
import {
  areaScale,
  composeScene,
  labelOf,
  type Arrangement,
  type ConceptState,
  type Standing,
  type StepOnPath,
} from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

const map = arithmetic();

/** Concepts in a row, 200 pixels apart, and an arrow for every prerequisite. */
function inARow(of = map): Arrangement {
  const layout: Layout = {
    positions: new Map(of.nodes().map((id, index) => [id, { x: 200 * index, y: 0 }])),
    routes: of.mapEdges((_edge, _attributes, source, target) => ({ source, target, points: [] })),
    lanes: [],
    box: { x: 0, y: 0, width: 200 * of.order, height: 50 },
  };
  const labels = new Map(of.nodes().map((id) => [id, labelOf(id, "en")]));
  return { labels, areaLabels: new Map(), layout, direction: "down" };
}

function standing({
  steps = [],
  goals = [],
  states = {},
}: {
  steps?: readonly (readonly [string, StepOnPath])[];
  goals?: readonly string[];
  states?: Readonly<Record<string, ConceptState>>;
} = {}): Standing {
  return {
    steps: new Map(steps),
    goals: new Set(goals),
    stateOf: (id) => states[id] ?? "locked",
    missingFor: () => [],
  };
}

/** Counting, then adding, then multiplying as the goal; drawing is known. */
const onPath = standing({
  steps: [
    ["counting", { number: 1, depth: "use", neededBy: ["adding"] }],
    ["adding", { number: 2, depth: "use", neededBy: ["multiplying"] }],
    ["multiplying", { number: 3, depth: "use", neededBy: [] }],
  ],
  goals: ["multiplying"],
});

const sceneOf = (of: Standing, locale = "en") => composeScene(map, inARow(), of, locale);
const idsWhere = <T extends { readonly id: string }>(list: readonly T[], test: (item: T) => boolean): string[] =>
  list.filter(test).map(({ id }) => id);
const arrowsWhere = (of: Standing, test: (arrow: ReturnType<typeof sceneOf>["arrows"][number]) => boolean): string[] =>
  sceneOf(of)
    .arrows.filter(test)
    .map(({ source, target }) => `${source} ${target}`);

describe("composeScene", () => {
  it("puts each box around its concept's place", () => {
    for (const [index, { id, box }] of sceneOf(standing()).concepts.entries()) {
      expect(box.x + box.width / 2, id).toBeCloseTo(200 * index);
      expect(box.y + box.height / 2, id).toBeCloseTo(0);
    }
  });

  it("says titles in the reader's language", () => {
    const titles = (locale: string): (string | undefined)[] =>
      sceneOf(standing(), locale)
        .concepts.slice(0, 2)
        .map(({ title }) => title);
    expect(titles("en")).toEqual(["Counting", "Adding"]);
    expect(titles("ja-JP")).toEqual(["数える", "足し算"]);
    expect(titles("fr")).toEqual(["Counting", "Adding"]);
  });

  it("numbers the steps of the path, with their depths", () => {
    const steps = sceneOf(onPath).concepts.flatMap(({ id, step, depth }) => (step ? [[id, step, depth]] : []));
    expect(steps).toEqual([
      ["counting", 1, "use"],
      ["adding", 2, "use"],
      ["multiplying", 3, "use"],
    ]);
  });

  it("dims what lies beside the path", () => {
    expect(idsWhere(sceneOf(onPath).concepts, ({ isQuiet }) => isQuiet)).toEqual([
      "drawing",
      "folding",
      "halving",
      "fractions",
    ]);
  });

  it("dims nothing where there is no path", () => {
    expect(idsWhere(sceneOf(standing()).concepts, ({ isQuiet }) => isQuiet)).toEqual([]);
    expect(arrowsWhere(standing(), ({ isQuiet }) => isQuiet)).toEqual([]);
  });

  it("does not dim what is known and stands right before a step", () => {
    const steps: [string, StepOnPath][] = [["halving", { number: 1, neededBy: [] }]];
    const states = { counting: "mastered", folding: "mastered", adding: "mastered" } as const;
    const { concepts } = sceneOf(standing({ steps, goals: ["halving"], states }));
    expect(idsWhere(concepts, ({ isQuiet }) => !isQuiet)).toEqual(["counting", "folding", "halving"]);
  });

  it("marks the goal", () => {
    const { concepts } = sceneOf(standing({ goals: ["fractions"] }));
    expect(idsWhere(concepts, ({ isGoal }) => isGoal)).toEqual(["fractions"]);
  });

  it("leads the path's arrows from step to step, and dims the others", () => {
    expect(arrowsWhere(onPath, ({ isOnPath }) => isOnPath)).toEqual(["counting adding", "adding multiplying"]);
    expect(arrowsWhere(onPath, ({ isQuiet }) => !isQuiet)).toEqual(["counting adding", "adding multiplying"]);
  });

  it("has nothing selected", () => {
    const { concepts, arrows } = sceneOf(onPath);
    expect([...concepts, ...arrows].filter(({ isSelected }) => isSelected)).toEqual([]);
  });

  it("tells needed, alternative and helpful arrows apart", () => {
    const kinds = new Map(sceneOf(standing()).arrows.map(({ source, target, kind }) => [`${source} ${target}`, kind]));
    expect(Object.fromEntries(kinds)).toEqual({
      "counting adding": "needed",
      "adding multiplying": "needed",
      "counting halving": "needed",
      "drawing halving": "alternative",
      "folding halving": "alternative",
      "halving fractions": "needed",
      "multiplying fractions": "needed",
      "folding fractions": "helpful",
    });
  });

  it("draws what is both needed and one of several as needed", () => {
    const both = createConceptMap({
      concepts: [
        { id: "a", title: "A" },
        { id: "b", title: "B" },
        { id: "c", title: "C", prerequisites: [{ anyOf: ["a", "b"] }, "a"] },
      ],
    });
    const { arrows } = composeScene(both, inARow(both), standing(), "en");
    expect(arrows.map(({ kind }) => kind)).toEqual(["needed", "alternative"]);
  });

  it("draws an edge that was added by hand as needed", () => {
    const drawn = mapOf("a ->", "b ->");
    drawn.addDirectedEdge("a", "b", { clauses: [], helpful: false, corequisite: false });
    expect(composeScene(drawn, inARow(drawn), standing(), "en").arrows[0]?.kind).toBe("needed");
  });

  it("shows a concept whose title is missing in every language by its id", () => {
    const nameless = createConceptMap({ concepts: [{ id: "a", title: {} }] });
    expect(composeScene(nameless, inARow(nameless), standing(), "en").concepts[0]?.title).toBe("a");
  });
});

describe("areaScale", () => {
  it("counts the top areas in the author's order, and what lies in none after all of them", () => {
    const place = areaScale(map);
    expect([place("numbers"), place("shapes"), place(undefined), place("elsewhere")]).toEqual([0, 1, 2, 2]);
  });
});
