import { describe, expect, it } from "vitest";
import { labelOf, widestWithin } from "../../src/view/label.js";

describe("labelOf", () => {
  it("keeps a short title on one line", () => {
    expect(labelOf("Softmax", "en").lines).toEqual(["Softmax"]);
  });

  it("breaks a long title between words into lines of nearly equal width", () => {
    expect(labelOf("Validation, test sets and metrics", "en").lines).toEqual(["Validation, test", "sets and metrics"]);
  });

  it("breaks Japanese between words, never before a closing mark", () => {
    const { lines } = labelOf("人間のフィードバックによる強化学習（RLHF）", "ja");
    expect(lines.join("")).toBe("人間のフィードバックによる強化学習（RLHF）");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[）、。ー]/);
  });

  it("shortens what nobody could read in a box", () => {
    const { lines, width } = labelOf("x".repeat(1_000_000), "en");
    expect(lines.join("")).toMatch(/…$/);
    expect(width).toBeLessThan(340);
  });

  it("makes one space of every break, tab and run of spaces", () => {
    expect(labelOf("one\ntwo\r\n three\tfour", "en")).toEqual(labelOf("one two three four", "en"));
  });

  it("cuts no character in half", () => {
    for (const title of ["😀".repeat(300), `x${"😀".repeat(300)}`])
      expect(() => encodeURIComponent(labelOf(title, "en").lines.join(""))).not.toThrow();
  });

  it("gives a box to an empty title", () => {
    const { lines, width, height } = labelOf("", "en");
    expect(lines).toEqual([""]);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
  });
});

describe("widestWithin", () => {
  it("is the usual width where there is room, and a third of what is narrow, down to what words take", () => {
    const title = "What machine learning is";
    expect([undefined, 880, 460].map((breadth) => labelOf(title, "en", widestWithin(breadth)))).toEqual(
      Array(3).fill(labelOf(title, "en")),
    );
    expect(labelOf(title, "en", widestWithin(325)).width).toBeLessThan(325 / 3 + 30);
    expect(widestWithin(10)).toBe(widestWithin(200));
  });
});
