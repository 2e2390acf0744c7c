import { describe, expect, it } from "vitest";
import { darkTheme, lightTheme } from "../../src/render/index.js";
import { difference, visions } from "../support/color-vision.js";
import { contrast } from "../support/contrast.js";

it("measures the difference of colours as the examples of its authors have it", () => {
  expect(difference("#000000", "#ffffff", visions.all)).toBeCloseTo(100, 0);
  expect(difference("#808080", "#808080", visions.all)).toBe(0);
});

const rgb = (color: string): string => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).join(" ");

describe.each([
  ["light", lightTheme],
  ["dark", darkTheme],
])("the colours of areas on a %s page", (_scheme, { areas, background }) => {
  const colors = areas.map(({ strong }) => strong);

  it.each(Object.entries(visions))("are told apart with cones of kind: %s", (_name, vision) => {
    const differences = colors.flatMap((one, place) =>
      colors.slice(place + 1).map((other) => difference(one, other, vision)),
    );
    expect(Math.min(...differences)).toBeGreaterThan(9);
  });

  it("bear words", () => {
    for (const color of colors) expect(contrast(rgb(color), rgb(background))).toBeGreaterThanOrEqual(4.5);
  });
});
