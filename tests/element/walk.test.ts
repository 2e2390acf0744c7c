import { describe, expect, it } from "vitest";
import { inReadingOrder, walk } from "../../src/element/walk.js";
import type { Direction } from "../../src/layout/index.js";
import type { Scene, SceneArrow, SceneConcept } from "../../src/view/index.js";

/**
 * a   b
 * | \ |
 * c   d
 *  \ /
 *   e
 */
const grid = { a: [0, 0], b: [200, 0], c: [0, 100], d: [200, 100], e: [100, 200] } as const;
const arrows = ["a c", "a d", "b d", "c e", "d e"];

type Id = keyof typeof grid;

/** The same picture with its arrows pointing some way. */
function scene(direction: Direction = "down", quiet: readonly string[] = []): Scene {
  const turned = ([x, y]: readonly [number, number]) =>
    ({ down: { x, y }, up: { x, y: -y }, right: { x: y, y: x }, left: { x: -y, y: x } })[direction];
  const concept = (id: Id): SceneConcept => ({
    id,
    title: { a: "Adding", b: "Bisecting", c: "Counting", d: "Dividing", e: "Adding more" }[id],
    lines: [id],
    box: { ...turned(grid[id]), width: 80, height: 40 },
    area: 0,
    state: "ready",
    isGoal: false,
    isSelected: false,
    isQuiet: quiet.includes(id),
  });
  const arrow = (ends: string): SceneArrow => {
    const [source = "", target = ""] = ends.split(" ");
    return { source, target, points: [], kind: "needed", isOnPath: false, isSelected: false, isQuiet: false };
  };
  return {
    direction,
    concepts: (Object.keys(grid) as Id[]).toReversed().map(concept),
    arrows: arrows.map(arrow),
    lanes: [],
    areas: [],
    box: { x: 0, y: 0, width: 280, height: 240 },
  };
}

const directions = ["down", "up", "right", "left"] as const;
const along = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" } as const;
const opposite = { down: "up", up: "down", right: "left", left: "right" } as const;

describe.each(directions)("walk on a picture whose arrows point %s", (direction) => {
  const forward = along[direction];
  const backward = along[opposite[direction]];
  const isVertical = direction === "down" || direction === "up";
  const [next, previous] = isVertical ? ["ArrowRight", "ArrowLeft"] : ["ArrowDown", "ArrowUp"];
  const from = (id: Id, key: string) => walk(scene(direction), id, key);

  it("goes with the arrows to the nearest concept that needs this one", () => {
    expect(from("a", forward)).toBe("c");
    expect(from("b", forward)).toBe("d");
  });

  it("goes against the arrows to the nearest prerequisite", () => {
    expect(from("d", backward)).toBe("b");
    expect(from("c", backward)).toBe("a");
  });

  it("stays where no arrow leads further", () => {
    expect(from("e", forward)).toBeUndefined();
    expect(from("a", backward)).toBeUndefined();
  });

  it("goes across within a layer, and at its end to the next layer", () => {
    expect(from("a", next)).toBe("b");
    expect(from("b", next)).toBe("c");
    expect(from("c", previous)).toBe("b");
    expect(from("a", previous)).toBeUndefined();
  });

  it("reads layer by layer along the arrows", () => {
    expect(inReadingOrder(scene(direction)).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("walk", () => {
  it("reaches every concept of the picture with arrow keys alone", () => {
    const reached = new Set(["a"]);
    for (const id of reached)
      for (const key of Object.values(along)) {
        const next = walk(scene(), id, key);
        if (next !== undefined) reached.add(next);
      }
    expect([...reached].toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("takes a step of the path before a nearer concept beside it", () => {
    expect(walk(scene("down", ["c"]), "a", "ArrowDown")).toBe("d");
  });

  it("goes to the first and the last with Home and End", () => {
    expect(walk(scene(), "c", "Home")).toBe("a");
    expect(walk(scene(), "c", "End")).toBe("e");
  });

  it("begins at the first where it is nowhere yet", () => {
    expect(walk(scene(), undefined, "ArrowDown")).toBe("a");
    expect(walk(scene(), "elsewhere", "ArrowDown")).toBe("a");
  });

  it("jumps to the next title that begins with a letter, round and round, in either case", () => {
    expect(walk(scene(), "b", "a")).toBe("e");
    expect(walk(scene(), "e", "A")).toBe("a");
    expect(walk(scene(), "a", "d")).toBe("d");
    expect(walk(scene(), "a", "z")).toBeUndefined();
  });

  it("leaves other keys alone", () => {
    for (const key of ["Tab", "Shift", "F5", "PageDown", "Escape", "Process"])
      for (const from of ["a", undefined]) expect(walk(scene(), from, key)).toBeUndefined();
  });

  it("has nowhere to go on an empty picture", () => {
    const empty = { ...scene(), concepts: [], arrows: [] };
    for (const key of ["Home", "End", "ArrowDown", "a"]) expect(walk(empty, undefined, key)).toBeUndefined();
  });
});
