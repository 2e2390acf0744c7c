import { describe, expect, it } from "vitest";
import { timelineLayout } from "../../src/layouts.js";
import { draw } from "../../src/render/index.js";
import { laneTitles } from "../../src/render/svg-lane.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { isWithin } from "../support/layout-facts.js";

describe("laneTitles", () => {
  it("stand over lanes beside one another, within their width", () => {
    const { scene } = draw(chatgpt, { locale: "en" });
    const titles = laneTitles(scene, "en");
    expect(titles.map(({ lane }) => lane.id)).toEqual(scene.lanes.map(({ id }) => id));
    for (const { box, lane, scale } of titles) {
      expect(box.x).toBeGreaterThanOrEqual(lane.box.x);
      expect(box.x + box.width).toBeLessThanOrEqual(lane.box.x + lane.box.width);
      expect(box.y + box.height).toBeLessThan(lane.box.y);
      expect(scale).toBeGreaterThan(1);
    }
  });

  it("lie within the bands of a timeline, whichever way it runs", () => {
    for (const direction of ["down", "up", "right", "left"] as const) {
      const { scene } = draw(chatgpt, { locale: "en", direction, goal: "rlhf@gist", layout: timelineLayout });
      expect(scene.lanes.length).toBeGreaterThan(3);
      for (const { box, lane } of laneTitles(scene, "en")) expect(isWithin(box, lane.box)).toBe(true);
    }
  });

  it("lie on one line in the room that lanes under one another keep for them", () => {
    const { scene } = draw(chatgpt, { locale: "en", direction: "right" });
    for (const { box, lane, lines } of laneTitles(scene, "en")) {
      expect(lines).toEqual([lane.title]);
      expect([box.x, box.y, box.height]).toEqual([lane.box.x, lane.box.y, 24]);
    }
  });
});
