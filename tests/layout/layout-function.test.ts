import { describe, expect, it } from "vitest";
import { layeredLayout, type LayoutFunction, type LayoutOptions } from "../../src/layout/index.js";
import { forceLayout, ladderLayout, radialLayout, timelineLayout } from "../../src/layouts.js";
import { drawnMap } from "../support/drawn-maps.js";
import { expectSound } from "../support/layout-facts.js";

const layouts: Readonly<Record<string, LayoutFunction>> = {
  layered: layeredLayout,
  timeline: timelineLayout,
  force: forceLayout,
  radial: (map, options) => radialLayout(map, { ...options, centre: "c" }),
  ladder: (map, options) => ladderLayout(map, { ...options, path: ["a", "c", "d"] }),
  "a page's own, later": (map, options) => Promise.resolve(layeredLayout(map, options)),
};

describe.each(Object.entries(layouts))("a layout function (%s)", (_name, layout) => {
  const map = drawnMap("a b -> c", "c -> d e", "d -> a", "e ~> f", "x -> y", "z");
  const sizeOf = (id: string) => ({ width: 40 + 10 * (id.charCodeAt(0) - 96), height: 30 });
  const concepts = ["a", "b", "c", "d", "e", "x"];

  it("draws the part asked for, with boxes of the sizes asked for", async () => {
    expectSound(await layout(map, { concepts, sizeOf }), map, { concepts, sizeOf });
  });

  it("draws only the edges asked for", async () => {
    const { routes } = await layout(map, { concepts, edges: (source) => source === "c" });
    expect(routes.map(({ source, target }) => source + target).toSorted()).toEqual(["cd", "ce"]);
  });

  it("is wider with larger distances", async () => {
    const area = async (options: LayoutOptions): Promise<number> => {
      const { box } = await layout(map, { concepts, ...options });
      return box.width * box.height;
    };
    expect(await area({ spacing: 80, layerSpacing: 200 })).toBeGreaterThan(await area({}));
  });
});
