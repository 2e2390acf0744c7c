import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundlesOf } from "../../src/element/bundles.js";
import { sizeParts } from "../../src/render/area-standing.js";
import { Picture, type PictureInput } from "../../src/element/picture.js";
import { inReadingOrder, walk } from "../../src/element/walk.js";
import { parseJson } from "../../src/formats/index.js";
import type { Direction } from "../../src/layout/index.js";
import { emptyProgress, markProgress } from "../../src/progress/index.js";
import { areaTotals } from "../../src/queries/index.js";
import { areaKey, areaOfKey, endsOf, foldsOf, type Scene, type SceneArea } from "../../src/view/index.js";
import { Words } from "../../src/words/index.js";

const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
const areas = map.getAttribute("areas") ?? [];
const topIds = areas.filter(({ parent }) => parent === undefined).map(({ id }) => id);

const input: PictureInput = {
  map,
  goal: undefined,
  progress: new Set(),
  selected: undefined,
  locale: "en",
  direction: "down",
  show: "map",
  breadth: Infinity,
  expanded: new Set(),
};
const newPicture = (): Picture => new Picture({ arrived: () => undefined, failed: () => undefined });
const sceneOf = (change: Partial<PictureInput> = {}): Scene => newPicture().compose({ ...input, ...change }).scene;

describe("a whole map with all its areas folded", () => {
  const scene = sceneOf();

  it("is one box for each top area, with what it holds", () => {
    expect(scene.concepts).toEqual([]);
    expect(scene.lanes).toEqual([]);
    expect(scene.areas.map(({ id, isFolded }) => [id, isFolded])).toEqual(topIds.map((id) => [id, true]));
    const totals = areaTotals(map).areas;
    const all = areaTotals(map, [], { assumed: true }).areas;
    for (const { id, concepts, minutes, known } of scene.areas)
      expect({ concepts, minutes, known }).toEqual({
        concepts: all.get(id)?.concepts,
        minutes: totals.get(id)?.minutes,
        known: 0,
      });
    expect(scene.areas.reduce((sum, { concepts }) => sum + concepts, 0)).toBe(map.order);
    expect(scene.areas.find(({ id }) => id === "rl")?.note).toMatch(/^48 concepts · \d+ hr$/);
  });

  it("has an arrow for each pair of areas that prerequisites join, and counts them", () => {
    const topOf = foldsOf(map, new Set(topIds));
    const counts = new Map<string, number>();
    map.forEachDirectedEdge((_edge, _attributes, source, target) => {
      const [from, to] = [topOf(source), topOf(target)];
      if (from === to) return;
      const ends = `${areaKey(from!)} ${areaKey(to!)}`;
      counts.set(ends, (counts.get(ends) ?? 0) + 1);
    });
    const drawn = scene.arrows.map((arrow) => {
      const { from, to } = endsOf(arrow);
      return [`${from} ${to}`, arrow.count] as const;
    });
    expect(new Map(drawn)).toEqual(counts);
    expect(
      bundlesOf(scene)
        .get(areaKey("math"))
        ?.out.reduce((sum, { count }) => sum + count, 0),
    ).toBe(
      scene.arrows.filter(({ sourceArea }) => sourceArea === "math").reduce((sum, { count = 0 }) => sum + count, 0),
    );
  });

  it("tells which areas the path leads through, and dims the others", () => {
    const { areas: shown } = sceneOf({ goal: { concept: "vectors", depth: "gist" } });
    for (const { steps, isOnPath, isQuiet } of shown) {
      expect(isOnPath).toBe(steps > 0);
      expect(isQuiet).toBe(steps === 0);
    }
    expect(shown.some(({ isQuiet }) => isQuiet)).toBe(true);
  });

  it("tells how many of its concepts pass a filter", () => {
    const { areas: shown } = sceneOf({ filter: { areas: ["rl-foundations", "gpt"] } });
    const [size] = ["rl-foundations"].map((id) => map.filterNodes((_id, { area }) => area === id).length);
    expect(shown.find(({ id }) => id === "rl")?.note).toMatch(new RegExp(`^${String(size)} of 48 concepts · `));
    expect(shown.find(({ id }) => id === "math")).toMatchObject({ passing: 0, isQuiet: true });
    expect(shown.find(({ id }) => id === "gpt")?.note).toMatch(/^109 of 109 concepts/);
  });

  it("adds up what is known", () => {
    const known = map.filterNodes((_id, { area }) => area === "bandits-and-exploration");
    const { areas: shown } = sceneOf({ progress: new Set(known) });
    expect(shown.find(({ id }) => id === "rl")?.known).toBeGreaterThan(0);
    expect(shown.find(({ id }) => id === "rl")?.note).toMatch(/% known$/);
    const open = sceneOf({ progress: new Set(known), expanded: new Set(["rl"]) }).areas;
    expect(open.find(({ id }) => id === "bandits-and-exploration")?.known).toBe(1);
  });

  it("tells what is skipped from what is known", () => {
    const [first = "", ...others] = map.filterNodes((_id, { area }) => area === "bandits-and-exploration");
    const record = markProgress(emptyProgress("chatgpt"), first, { standing: { state: "skipped" } });
    const areaIn = (change: Partial<PictureInput>): SceneArea | undefined =>
      sceneOf({ expanded: new Set(["rl"]), ...change }).areas.find(({ id }) => id === "bandits-and-exploration");
    const learnt = areaIn({ progress: new Set(others) });
    const both = areaIn({ progress: new Set([...others, first]), record });
    expect(both?.known).toBe(learnt?.known);
    expect(both!.known + both!.skipped).toBe(1);
    expect(both!.skipped).toBeGreaterThan(0);
    expect(learnt?.skipped).toBe(0);
    const said = (locale: string): string => sizeParts(new Words(locale), both!).slice(2).join(", ");
    expect(said("en")).toMatch(/^\d+% known, \d+% skipped$/);
    expect(said("ja")).toMatch(/^学習済み\d+%, スキップ\d+%$/);
    const alone = areaIn({ progress: new Set([first]), record });
    expect([alone?.known, sizeParts(new Words("en"), alone!)[2]]).toEqual([0, expect.stringMatching(/% skipped$/)]);
  });
});

it.each([
  [0.001, "under 1% known", "学習済み1%未満"],
  [0.0099, "under 1% known", "学習済み1%未満"],
  [0.25, "25% known", "学習済み25%"],
  [0.999, "99% known", "学習済み99%"],
  [1, "100% known", "学習済み100%"],
])("calls nothing begun nothing, and nothing unfinished all: %d", (known, english, japanese) => {
  const size = { concepts: 3, minutes: 0, steps: 0, known, skipped: 0 };
  expect(sizeParts(new Words("en"), size)[1]).toBe(english);
  expect(sizeParts(new Words("ja"), size)[1]).toBe(japanese);
});

describe("a whole map with some areas unfolded", () => {
  it("shows what they hold, and each concept in its frame", () => {
    const { areas: shown, concepts } = sceneOf({ expanded: new Set(["rl", "value-methods"]) });
    expect(concepts.map(({ id }) => id)).toEqual(map.filterNodes((_id, { area }) => area === "value-methods"));
    expect(shown.filter(({ isFolded }) => !isFolded).map(({ id }) => id)).toEqual(["rl", "value-methods"]);
    const frame = shown.find(({ id }) => id === "value-methods")!.box;
    for (const { box } of concepts) {
      expect(box.x).toBeGreaterThan(frame.x);
      expect(box.x + box.width).toBeLessThan(frame.x + frame.width);
    }
  });

  it("comes back as it was when they are folded again", () => {
    const picture = newPicture();
    const { layout } = picture.compose(input);
    picture.compose({ ...input, expanded: new Set(["rl"]) });
    picture.compose({ ...input, expanded: new Set(["rl", "math"]) });
    expect(picture.compose({ ...input, expanded: new Set() }).layout).toBe(layout);
  });

  it("leaves no gap where they are folded that were unfolded from the start", () => {
    const picture = newPicture();
    picture.compose({ ...input, expanded: new Set(["rl", "math"]) });
    const { layout } = picture.compose({ ...input, expanded: new Set() });
    expect(layout.areas).toEqual(newPicture().compose(input).layout.areas);
    const lower = picture.compose({ ...input, expanded: new Set(["math"]) }).layout;
    picture.compose({ ...input, expanded: new Set() });
    expect(picture.compose({ ...input, expanded: new Set(["math"]) }).layout).toBe(lower);
  });

  it("leaves paths alone", () => {
    const goal = { concept: "rlhf", depth: "gist" };
    const { scene } = newPicture().compose({ ...input, goal, show: "path" });
    expect(scene.areas).toEqual([]);
    expect(scene.concepts.length).toBeGreaterThan(0);
  });

  it("counts what is drawn as a concept", () => {
    expect(newPicture().count(input)).toBe(0);
    expect(newPicture().count({ ...input, expanded: new Set(areas.map(({ id }) => id)) })).toBe(map.order);
    expect(newPicture().count({ ...input, expanded: undefined })).toBe(map.order);
  });

  it("hides a selected concept in the area that it lies in", () => {
    const { areas: shown } = sceneOf({ selected: "rlhf" });
    expect(shown.filter(({ isSelected }) => isSelected).map(({ id }) => id)).toEqual(["rlhf"]);
  });
});

describe.each<Direction>(["down", "up", "right", "left"])("walking areas as arrows point %s", (direction) => {
  const scene = sceneOf({ direction, expanded: new Set(["rl", "policy-methods"]) });
  const order = inReadingOrder(scene);
  const forward = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" }[direction];
  const backward = { down: "ArrowUp", up: "ArrowDown", right: "ArrowLeft", left: "ArrowRight" }[direction];

  it("comes to each by arrow keys alone", () => {
    const reached = new Set([order[0]!.id]);
    for (const id of reached)
      for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
        const next = walk(scene, id, key);
        if (next !== undefined) reached.add(next);
      }
    expect(reached.size).toBe(scene.concepts.length + scene.areas.length);
  });

  it("reads a frame before what is in it", () => {
    const place = (id: string): number => order.findIndex((stop) => stop.id === id);
    expect(place(areaKey("rl"))).toBeLessThan(place(areaKey("policy-methods")));
    for (const { id } of scene.concepts) expect(place(areaKey("policy-methods"))).toBeLessThan(place(id));
  });

  it("goes from a frame to what is in it, and from a folded area along its arrows", () => {
    const inner = walk(scene, areaKey("policy-methods"), forward)!;
    expect(map.getNodeAttribute(inner, "area")).toBe("policy-methods");
    const next = walk(scene, areaKey("math"), forward)!;
    expect(scene.arrows.map(endsOf)).toContainEqual({ from: areaKey("math"), to: next });
  });

  it("goes back from a folded area to what it needs, and at the beginning of arrows to the frame", () => {
    const before = walk(scene, areaKey("gpt"), backward)!;
    expect(scene.arrows.map(endsOf)).toContainEqual({ from: before, to: areaKey("gpt") });
    const alone = { ...scene, arrows: [] };
    expect(walk(alone, scene.concepts[0]!.id, backward)).toBe(areaKey("policy-methods"));
    expect(walk(alone, areaKey("policy-methods"), backward)).toBe(areaKey("rl"));
    expect(walk(alone, areaKey("rl"), backward)).toBeUndefined();
  });
});

describe("the keys of areas", () => {
  it("are no concept's id", () => {
    expect(areaOfKey(areaKey("rlhf"))).toBe("rlhf");
    expect(areaOfKey("rlhf")).toBeUndefined();
  });
});
