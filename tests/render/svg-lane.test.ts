import { describe, expect, it } from "vitest";
import { draw } from "../../src/render/index.js";
import { laneTitles } from "../../src/render/svg-lane.js";
import { map as chatgpt } from "../data/shipped-map.js";

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

  it("lie on one line in the room that lanes under one another keep for them", () => {
    const { scene } = draw(chatgpt, { locale: "en", direction: "right" });
    for (const { box, lane, lines } of laneTitles(scene, "en")) {
      expect(lines).toEqual([lane.title]);
      expect([box.x, box.y, box.height]).toEqual([lane.box.x, lane.box.y, 24]);
    }
  });
});
