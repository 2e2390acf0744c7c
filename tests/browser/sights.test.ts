import { describe, expect, it } from "vitest";
import { openingSight, readableSight } from "../../src/element/sights.js";
import type { Box, Size } from "../../src/layout/index.js";
import type { Scene, SceneArea, SceneConcept, Viewport } from "../../src/view/index.js";

const screen = { width: 800, height: 600 };

/** Concepts of 100 × 40 pixels at so many places, with arrows between some, in one frame of 10,000 × 10,000. */
function sceneOf(
  places: readonly (readonly [number, number])[],
  { steps = [], arrows = [] }: { steps?: readonly number[]; arrows?: readonly (readonly [number, number])[] } = {},
): Scene {
  const concepts = places.map(([x, y], place) => {
    const step = steps.indexOf(place) + 1;
    const box = { x, y, width: 100, height: 40 };
    return { id: `c${String(place)}`, box, state: "locked", ...(step > 0 && { step }) } as unknown as SceneConcept;
  });
  const box = { x: 0, y: 0, width: 10_000, height: 10_000 };
  const ends = arrows.map(([source, target]) => ({ source: `c${String(source)}`, target: `c${String(target)}` }));
  return {
    ...{ direction: "down", concepts, lanes: [], box },
    areas: [{ id: "all", box, isFolded: false } as unknown as SceneArea],
    arrows: ends as unknown as Scene["arrows"],
  };
}

/** Which of the concepts are on the screen whole, so many pixels from its sides. */
function inView({ concepts }: Scene, { pan, zoom }: Viewport, { width, height }: Size, margin = 0): string[] {
  const isIn = ({ x, y, width: across, height: down }: Box): boolean =>
    pan.x + zoom * x >= margin &&
    pan.y + zoom * y >= margin &&
    pan.x + zoom * (x + across) <= width - margin &&
    pan.y + zoom * (y + down) <= height - margin;
  return concepts.filter(({ box }) => isIn(box)).map(({ id }) => id);
}

describe("a picture with frames", () => {
  const now = { zoom: 1, pan: { x: 0, y: 0 } };

  it("opens with the first step, and with all of the next that there is room for", () => {
    const scene = sceneOf(
      [
        [5000, 5000],
        [5600, 5300],
        [9000, 5100],
        [5500, 5450],
      ],
      { steps: [0, 1, 2, 3] },
    );
    expect(inView(scene, openingSight(scene, false)(screen, now), screen)).toEqual(["c0", "c1", "c3"]);
    const phone = { width: 300, height: 400 };
    expect(inView(scene, openingSight(scene, true)(phone, now), phone)).toEqual(["c0"]);
  });
});

describe("a concept that comes into view", () => {
  const scene = sceneOf(
    [
      [3000, 300],
      [3200, 400],
      [2700, 100],
      [5000, 300],
      [300, 300],
    ],
    {
      arrows: [
        [2, 0],
        [0, 1],
        [0, 3],
      ],
    },
  );
  const now = { zoom: 1, pan: { x: 0, y: 0 } };

  it("comes with those of its neighbours that have room, as near as it was", () => {
    const view = readableSight(scene, "c0")!(screen, now);
    expect(view.zoom).toBe(1);
    expect(inView(scene, view, screen, 20)).toEqual(["c0", "c1", "c2"]);
  });

  it("is clear of the sides also where it is alone", () => {
    const alone = sceneOf([[3000, 300]]);
    expect(inView(alone, readableSight(alone, "c0")!(screen, now), screen, 70)).toEqual(["c0"]);
  });

  it("stays where it is if it is in view already, whatever its neighbours", () => {
    expect(readableSight(scene, "c4")!(screen, now)).toEqual(now);
    const near = { zoom: 1, pan: { x: -2600, y: 0 } };
    expect(readableSight(scene, "c0")!(screen, near)).toEqual(near);
  });
});
