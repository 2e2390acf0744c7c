import { describe, expect, it } from "vitest";
import { LayoutChoice } from "../../src/element/layout-choice.js";
import { layeredLayout } from "../../src/layout/index.js";
import { tangledMap } from "../support/tangled-map.js";

describe("LayoutChoice", () => {
  const map = tangledMap(8, 30);

  it("leaves small maps to the page, and asks a layout of the page's own for all", () => {
    const choice = new LayoutChoice();
    const own = layeredLayout;
    expect(choice.of(undefined, 999)).toBeUndefined();
    expect(choice.of(undefined, 1000)).toBeDefined();
    expect(choice.of(own, 5)).toBe(own);
    choice.refuse(own);
    expect(choice.of(own, 5)).toBeUndefined();
  });

  it("stops an older request for a newer one", async () => {
    const layout = new LayoutChoice().of(undefined, 1000)!;
    const older = layout(map, {});
    const newer = layout(map, { direction: "right" });
    await expect(older).rejects.toThrow(/abort/i);
    expect(await newer).toEqual(layeredLayout(map, { direction: "right" }));
  });
});
