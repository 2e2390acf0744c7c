import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { around, buttonOf, find, nextFrame, picture, show, still, until } from "../support/stage.js";

const [chains, links] = [4, 3];

/** Chains side by side with arrows across, small enough that to select one moves nothing. */
const map = createConceptMap({
  concepts: Array.from({ length: chains * links }, (_, place) => ({
    id: `c${String(place)}`,
    title: `Concept ${String(place)}`,
    prerequisites: [
      ...(place % links > 0 ? [`c${String(place - 1)}`] : []),
      ...(place > links && place % links === 2 ? ["c0"] : []),
    ],
  })),
});

let element: ConceptMapElement;

beforeEach(async () => {
  element = await fitted({});
});

afterEach(() => {
  document.body.replaceChildren();
});

async function fitted(properties: Partial<ConceptMapElement>): Promise<ConceptMapElement> {
  const shown = await show({ map, show: "map", ...properties });
  shown.fit();
  await still(shown);
  return shown;
}

const canvasOf = (of: Element): HTMLCanvasElement => find<HTMLCanvasElement>(of, '[data-id="layer2-node"]')!;

/** The mean of all that is painted on each square of so many pixels. */
function squares(of: Element, side = 8): number[] {
  const { width, height } = canvasOf(of);
  const { data } = canvasOf(of).getContext("2d")!.getImageData(0, 0, width, height);
  const columns = Math.ceil(width / side);
  const means = new Array<number>(columns * Math.ceil(height / side)).fill(0);
  for (let i = 0; i < data.length; i += 4) {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    const [red, green, blue, alpha] = [data[i]!, data[i + 1]!, data[i + 2]!, data[i + 3]!];
    means[Math.floor(y / side) * columns + Math.floor(x / side)]! += ((red + 2 * green + 3 * blue) / 6) * (alpha / 255);
  }
  return means.map((sum) => sum / side ** 2);
}

/** On how many squares two pictures differ by more than smoothing does. */
function differing(one: readonly number[], other: readonly number[]): number {
  return one.filter((mean, place) => Math.abs(mean - other[place]!) > 24).length;
}

describe("a picture on which something has come to look different", () => {
  it("is the same as one that is drawn anew", async () => {
    const changes = [
      { selected: "c6" },
      { progress: new Set(["c0", "c4", "c5"]) },
      { selected: "c11", progress: new Set(["c4", "c8"]) },
      { selected: undefined },
    ];
    let state = {};
    for (const change of changes) {
      state = { ...state, ...change };
      const before = squares(element);
      await element.updateComplete;
      Object.assign(element, change);
      await element.updateComplete;
      await nextFrame();
      // Before it rests, when all of it is drawn anew.
      const after = squares(element);
      const anew = await fitted(state);
      const changed = differing(before, squares(anew));
      expect(changed).toBeGreaterThan(20);
      expect(differing(after, squares(anew)), JSON.stringify(change)).toBeLessThan(changed / 20);
      anew.remove();
      await nextFrame();
    }
  });

  it("is drawn only there, and wholly once it rests", async () => {
    const canvas = canvasOf(element);
    const context = canvas.getContext("2d")!;
    const mark = (): number => context.getImageData(2, canvas.height - 3, 1, 1).data[0]!;
    // What Cytoscape prepares for the next move it draws once more, some time after the last one.
    for (let frames = 0; frames < 30; frames++) {
      if (mark() !== 200) {
        context.resetTransform();
        context.fillStyle = "rgb(200, 0, 0)";
        context.fillRect(0, canvas.height - 6, 6, 6);
        frames = 0;
      }
      await nextFrame();
    }
    const drawings: { readonly isPart: boolean; readonly mark: number }[] = [];
    const clipped = vi.spyOn(context, "clip");
    context.clearRect = (...box) => {
      drawings.push({ isPart: clipped.mock.calls.length > 0, mark: mark() });
      clipped.mockClear();
      CanvasRenderingContext2D.prototype.clearRect.apply(context, box);
    };
    const look = picture(element, around(buttonOf(element, "c6")));
    element.selected = "c6";
    await until(() => drawings.some((drawing) => !drawing.isPart));
    expect(drawings).toEqual([
      { isPart: true, mark: 200 },
      { isPart: false, mark: 200 },
    ]);
    expect(picture(element, around(buttonOf(element, "c6")))).not.toBe(look);
    await until(() => mark() !== 200);
  });

  it.each<Partial<ConceptMapElement>>([{ progress: new Set(["c6"]) }, { selected: "c6" }])(
    "comes a frame before words, which updateComplete waits for: %o",
    async (change) => {
      const place = around(buttonOf(element, "c6"));
      const look = picture(element, place);
      const words = (): string => buttonOf(element, "c6").outerHTML + (find(element, ".details")?.outerHTML ?? "");
      const before = words();
      const framesEnd = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      let end = framesEnd();
      Object.assign(element, change);
      do {
        await end;
        expect(words()).toBe(before);
        end = framesEnd();
      } while (picture(element, place) === look && element.isUpdatePending);
      expect(picture(element, place)).not.toBe(look);
      await element.updateComplete;
      expect(words()).not.toBe(before);
    },
  );
});
