import { describe, expect, it } from "vitest";
import { cardPlace, type Sides } from "../../src/element/card-place.js";

const screen = { width: 400, height: 600 };
const card = { width: 300, height: 200 };
const line = (left: number, top: number, width = 60): Sides => ({ left, top, right: left + width, bottom: top + 20 });

describe("a card", () => {
  it("stands below its link, from where the link starts", () => {
    expect(cardPlace([line(20, 100)], card, screen, "ltr")).toEqual({ left: 20, top: 124, maxHeight: 468 });
    expect(cardPlace([line(330, 100)], card, screen, "rtl").left).toBe(90);
  });

  it("stands above where there is more room, and grows upwards", () => {
    expect(cardPlace([line(20, 500)], card, screen, "ltr")).toEqual({ left: 20, bottom: 104, maxHeight: 488 });
  });

  it("covers no line of a link that wraps", () => {
    const lines = [line(300, 100), line(10, 125)];
    expect(cardPlace(lines, card, screen, "ltr")).toMatchObject({ left: 10, top: 149 });
    expect(cardPlace([line(50, 500), line(10, 525)], card, screen, "ltr")).toMatchObject({ left: 50, bottom: 104 });
  });

  it("stays between the sides of the screen, and scrolls where it is too high", () => {
    expect(cardPlace([line(350, 100)], card, screen, "ltr").left).toBe(92);
    expect(cardPlace([line(10, 100)], card, screen, "rtl").left).toBe(8);
    expect(cardPlace([line(10, 100)], card, { width: 320, height: 200 }, "ltr")).toMatchObject({ maxHeight: 88 });
  });
});
