import { describe, expect, it } from "vitest";
import { containing, fitted, revealing, zoomed } from "../../src/view/viewport.js";

const screen = { width: 800, height: 600 };

describe("fitted", () => {
  it("shows a box whole and in the middle", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 1600, height: 400 }, screen);
    expect(zoom).toBeCloseTo((800 - 56) / 1600);
    expect(pan.x + zoom * 800).toBeCloseTo(400);
    expect(pan.y + zoom * 200).toBeCloseTo(300);
  });

  it("never draws larger than is pleasant", () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen).zoom).toBe(1.15);
  });

  it("shows the beginning of what would be too small to read", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 400, height: 4000 }, screen, { readable: 0.75 });
    expect(zoom).toBe(0.75);
    expect(pan.y).toBe(28);
    expect(pan.x + zoom * 200).toBeCloseTo(400);
  });
});

describe("fitted, where a path is too large to be read at once,", () => {
  const options = { readable: 0.75 };

  it("shows all of what is small enough with less margin", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 1010, height: 770 }, screen, options);
    expect(zoom).toBe(0.75);
    expect(pan.x).toBeCloseTo((800 - 0.75 * 1010) / 2);
    expect(pan.y).toBeCloseTo((600 - 0.75 * 770) / 2);
  });

  it("shows all the width where that is small enough with less margin, from the top", () => {
    const { pan, zoom } = fitted({ x: 0, y: 0, width: 1010, height: 3000 }, screen, options);
    expect(zoom).toBe(0.75);
    expect(pan.x).toBeCloseTo((800 - 0.75 * 1010) / 2);
    expect(pan.y).toBe(28);
  });

  it("is as large as readers with large letters need it, all of it or its beginning", () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen, { readable: 1.4 }).zoom).toBe(1.4);
    expect(fitted({ x: 0, y: 0, width: 10, height: 1000 }, screen, { readable: 1.4 }).zoom).toBe(1.4);
  });

  it("cuts as little as it can with a side of the screen, and never where it begins", () => {
    const row = Array.from({ length: 12 }, (_, place) => ({ x: 170 * place, y: 0, width: 150, height: 40 }));
    const box = { x: 0, y: 0, width: 2020, height: 900 };
    for (const start of row) {
      const { pan, zoom } = fitted(box, screen, { ...options, start, whole: row });
      const isCut = (side: number): boolean =>
        row.some(({ x, width }) => pan.x + zoom * x < side && pan.x + zoom * (x + width) > side);
      expect(zoom).toBe(0.75);
      expect(Number(isCut(0)) + Number(isCut(screen.width)), `from ${String(start.x)}`).toBeLessThanOrEqual(1);
      expect(pan.x + zoom * start.x).toBeGreaterThanOrEqual(0);
      expect(pan.x + zoom * (start.x + start.width)).toBeLessThanOrEqual(screen.width);
    }
  });

  it("begins a little smaller or larger where less is cut so, within the play that it has", () => {
    const start = { x: 0, y: 0, width: 120, height: 40 };
    const whole = [start, { x: 880, y: 80, width: 240, height: 40 }];
    const box = { x: 0, y: 0, width: 1200, height: 900 };
    expect(fitted(box, screen, { ...options, start, whole }).zoom).toBe(0.75);
    const { pan, zoom } = fitted(box, screen, { ...options, start, whole, play: 0.15 });
    expect(zoom).toBeCloseTo(0.75 * (1 - 0.075));
    // Letters and numbers close to a side would fade there.
    for (const { x, width } of whole) {
      expect(pan.x + zoom * x).toBeGreaterThan(7.9);
      expect(pan.x + zoom * (x + width)).toBeLessThan(screen.width - 7.9);
    }
    expect(fitted(box, screen, { ...options, start, whole, play: 0.02 }).zoom).toBe(0.75);
  });

  it("lets nothing fade out at a side that could be whole", () => {
    const start = { x: 0, y: 0, width: 120, height: 40 };
    const below = { x: 862, y: 80, width: 150, height: 40 };
    const box = { x: 0, y: 0, width: 1030, height: 900 };
    const { pan } = fitted(box, screen, { ...options, start, whole: [start, below] });
    expect(pan.x).toBeLessThanOrEqual(28);
    expect(pan.x).toBeGreaterThanOrEqual(0);
    expect(pan.x + 0.75 * 1012).toBeLessThanOrEqual(800);
  });

  it("stays where it would begin where no other place cuts less", () => {
    const start = { x: 900, y: 0, width: 100, height: 40 };
    const box = { x: 0, y: 0, width: 2020, height: 900 };
    const plain = fitted(box, screen, { ...options, start });
    expect(fitted(box, screen, { ...options, start, whole: [start] })).toEqual(plain);
  });
});

describe("revealing", () => {
  it("leaves the picture where it is when all is in view", () => {
    const viewport = { pan: { x: 0, y: 0 }, zoom: 1 };
    expect(revealing({ x: 100, y: 100, width: 100, height: 40 }, screen, viewport, 0.5)).toEqual(viewport);
  });

  it("moves just as far as needed", () => {
    const viewport = { pan: { x: 0, y: 0 }, zoom: 1 };
    const { pan } = revealing({ x: 790, y: -50, width: 100, height: 40 }, screen, viewport, 0.5);
    expect(pan).toEqual({ x: 800 - 28 - 890, y: 78 });
  });
});

describe("containing", () => {
  const part = { x: 500, y: 500, width: 300, height: 200 };

  it("shows a small part in the middle of what is around it", () => {
    const { pan, zoom } = containing(part, { x: 0, y: 0, width: 4000, height: 4000 }, screen, 0.74);
    expect(zoom).toBe(0.74);
    expect(pan.x + zoom * 650).toBeCloseTo(400);
    expect(pan.y + zoom * 600).toBeCloseTo(300);
  });

  it("goes away as far as it takes to show a large part whole", () => {
    const { pan, zoom } = containing({ ...part, width: 1488 }, { x: 0, y: 0, width: 4000, height: 4000 }, screen, 0.74);
    expect(zoom).toBeCloseTo(0.5);
    expect(pan.x + zoom * 500).toBeCloseTo(28);
  });

  it("shows nothing beyond the picture where the picture has more on the other side", () => {
    const { pan, zoom } = containing(part, { x: 480, y: 0, width: 3000, height: 720 }, screen, 0.74);
    expect(pan.x + zoom * 480).toBeCloseTo(28);
    expect(pan.y + zoom * 360).toBeCloseTo(300);
  });
});

describe("zoomed", () => {
  it("keeps the point under the pointer where it is", () => {
    const before = { pan: { x: 10, y: 20 }, zoom: 0.5 };
    const after = zoomed(before, 1.5, { x: 300, y: 200 });
    expect((300 - after.pan.x) / after.zoom).toBeCloseTo((300 - before.pan.x) / before.zoom);
    expect((200 - after.pan.y) / after.zoom).toBeCloseTo((200 - before.pan.y) / before.zoom);
  });
});
