import { describe, expect, it } from "vitest";
import { breadthFor, narrowest, panelWidth, readableZoom, toolsWidth } from "../../src/element/room.js";

describe("breadthFor", () => {
  it("is any while the element has no width", () => {
    expect(breadthFor(0)).toBe(Infinity);
  });

  it.each([390, narrowest, narrowest + 1, 1024, 1280, 2560])(
    "fits beside the panel, or above it, at %i pixels",
    (width) => {
      const picture = width > narrowest ? width - panelWidth : width;
      const drawn = breadthFor(width) * readableZoom;
      expect(drawn).toBeLessThan(picture);
      expect(drawn).toBeGreaterThan(picture / 2);
    },
  );

  it.each([640, 900, 1280])("leaves room for labels and a panel as large as the text, at %i pixels", (width) => {
    const picture = width > 1.5 * narrowest ? width - 1.5 * panelWidth : width;
    expect(breadthFor(width, 1.5) * 1.5 * readableZoom).toBeLessThan(picture);
    // Small text makes nothing of the picture smaller.
    expect(breadthFor(700, 0.5)).toBeLessThanOrEqual(breadthFor(700));
  });

  it("leaves room for the tools beside a low picture", () => {
    expect(breadthFor(900, 1, true) * readableZoom).toBeLessThan(900 - panelWidth - toolsWidth);
    expect(breadthFor(500, 1, true)).toBe(breadthFor(500));
  });

  it("does not change with every pixel", () => {
    expect(breadthFor(1030)).toBe(breadthFor(1040));
  });
});
