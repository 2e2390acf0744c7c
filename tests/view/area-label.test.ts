import { describe, expect, it } from "vitest";
import {
  areaLabel,
  areaFontSize,
  farAreaFontSize,
  farLeading,
  farNote,
  farNoteFontSize,
  foldedSize,
  noteFontSize,
  noteFor,
  reducedNoteFontSize,
} from "../../src/view/area-label.js";
import { farnessAt } from "../../src/view/far-classes.js";

const box = foldedSize("down");
const note = "93 concepts · 244 hr · 12 steps";

describe("the note of a folded area", () => {
  it("is whole where it fits, and leaves out the time before the rest", () => {
    expect(noteFor({ note, box }, 13)).toBe(note);
    expect(noteFor({ note, box }, reducedNoteFontSize)).toBe("93 concepts · 12 steps");
    expect(noteFor({ note, box: { ...box, width: 200 } }, reducedNoteFontSize)).toBe("93 concepts");
    expect(noteFor({ note, box: { ...box, width: 60 } }, reducedNoteFontSize)).toBe("");
  });

  it.each(["down", "right"] as const)(
    "stands below the title from far away, in a box as high as it takes: %s",
    (direction) => {
      for (const title of ["Mathematics", "Reinforcement learning", "Reinforcement learning and what comes after"]) {
        const label = areaLabel(title, "en", direction);
        const box = foldedSize(direction, label.farLines.length);
        expect(farNote({ ...label, note, box }), title).toMatch(/^93 concepts/);
        expect(box.height > foldedSize(direction).height, title).toBe(
          label.farLines.length > (direction === "down" ? 1 : 2),
        );
      }
    },
  );
});

it.each(["down", "right"] as const)("titles far away leave room for the bar: %s", (direction) => {
  const { farLines } = areaLabel(
    "Preferences without reinforcement learning, and what follows from them",
    "en",
    direction,
  );
  expect(farLines).toHaveLength(direction === "down" ? 2 : 3);
  expect(farLines.at(-1)).toMatch(/…$/);
  expect(farLeading * farAreaFontSize * farLines.length + 22).toBeLessThanOrEqual(foldedSize(direction).height);
});

it("letters of folded areas have twelve pixels at least as far away as their titles are read", () => {
  const sizes = [
    [areaFontSize, noteFontSize],
    [areaFontSize, reducedNoteFontSize],
    [farAreaFontSize, farNoteFontSize],
  ];
  for (let zoom = 1; zoom >= 12 / farNoteFontSize; zoom -= 0.005)
    for (const size of sizes[farnessAt(zoom)] ?? [])
      expect(zoom * size, String(zoom)).toBeGreaterThanOrEqual(12 - 1e-9);
});
