import { commands } from "vitest/browser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConceptMapElement, NodeStyleFunction } from "../../src/element/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { buttonOf, click, find, findAll, loadPage, placeOnScreen, show, still } from "../support/stage.js";

/** The element of the package, with all of Cytoscape, and that of the one file, with what it needs of it. */
let whole: ConceptMapElement;
let lean: ConceptMapElement;

const place = "position: fixed; left: 0; top: 0; width: 1000px; height: 600px; background: white";

async function loadLean(): Promise<ConceptMapElement> {
  const html = `<!doctype html><base href="${location.origin}/"><script type="module" src="/dist/concept-map.bundle.js"></script>
    <concept-map lang="en" style="${place}"><script type="application/json">${JSON.stringify(arithmeticData)}</script></concept-map>`;
  const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
  return frame.contentDocument.querySelector("concept-map")!;
}

beforeAll(async () => {
  whole = await show({ map: arithmetic(), lang: "en" }, { style: place });
  lean = await loadLean();
  await expectSame();
});

afterAll(() => {
  document.body.replaceChildren();
});

function pixels(element: ConceptMapElement): Uint8ClampedArray {
  const canvas = findAll<HTMLCanvasElement>(element, ".canvas canvas")[2]!;
  return canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Of 255, by which smoothed borders may differ where a box lies between pixels. */
const shades = 8;

/** What was drawn from bitmaps of another zoom is drawn anew in other colours. */
async function expectSame(most = 0): Promise<void> {
  let different = Infinity;
  for (let turn = 0; turn < 10; turn++) {
    for (const element of [whole, lean]) element.style.colorScheme = turn % 2 ? "light" : "dark";
    await Promise.all([still(whole), still(lean)]);
    const other = pixels(lean);
    different = pixels(whole).filter((value, i) => Math.abs(value - other[i]!) > shades).length;
    if (different <= most) break;
  }
  expect(different).toBeLessThanOrEqual(most);
}

const shapes = ["round-rectangle", "rectangle", "cut-rectangle"] as const;
const looks: NodeStyleFunction = ({ id, title }) => ({
  shape: shapes[id.length % shapes.length],
  scale: title.length % 2 ? 1 : 1.5,
  ...(id.length % 2 ? { fill: "#fd6", stroke: "#a00" } : {}),
});

describe("the one file draws as the package does", () => {
  // Sets of one page are none in another, so that these are attributes.
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["a path to a goal, and what is known of it", { goal: "fractions@use", progress: "counting@use drawing" }],
    ["a chosen concept", { selected: "halving" }],
    ["all of the map", { show: "map" }],
    ["in another direction", { direction: "right" }],
    ["colours that tell the depth", { "color-by": "depth" }],
    ["folded areas", { expanded: "" }],
    ["a folded area in another", { expanded: "numbers", selected: "counting" }],
  ])("%s", async (_what, attributes) => {
    for (const element of [whole, lean])
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await expectSame();
  });

  it.each<readonly [string, string, NodeStyleFunction]>([
    ...shapes.map((shape) => [`a goal that is a ${shape}`, "adding", () => ({ shape })] as const),
    ["looks of their own", "fractions@use", looks],
  ])("%s", async (_what, goal, nodeStyle) => {
    for (const element of [whole, lean]) Object.assign(element, { goal, nodeStyle, expanded: undefined });
    await expectSame();
  });

  it.each([0.5, 0.4, 0.4])("nearer by %d", async (factor) => {
    for (const element of [whole, lean]) element.zoomBy(factor);
    // Bitmaps lie between pixels here, and are rounded as they came to be.
    await expectSame(pixels(whole).length / 1000);
  });
});

describe("the one file hears the pointer as the package does", () => {
  /** Does the same to each of them, in front of the other, and compares what is chosen and where the picture lies. */
  async function expectSameOf(act: (element: ConceptMapElement) => Promise<void> | void): Promise<void> {
    const outcomes: unknown[] = [];
    for (const element of [whole, lean]) {
      whole.style.zIndex = element === whole ? "1" : "-1";
      element.fit();
      await still(element);
      await act(element);
      await still(element);
      outcomes.push([element.selected, transform(element)]);
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
  }

  const transform = (element: ConceptMapElement): string => find(element, ".walk .layer")!.style.transform;

  it.each(["multiplying", "halving", "drawing"])("when it chooses %s", async (id) => {
    await expectSameOf((element) => click(buttonOf(element, id), [0.5, 0.3]));
    expect(lean.selected).toBe(id);
  });

  it("when it draws the picture away", async () => {
    let before = "";
    await expectSameOf(async (element) => {
      before = transform(element);
      const { x, bottom } = placeOnScreen(find(element, ".canvas")!);
      const [from, on, to] = [0, 30, 60].map((far) => ({ move: [x + 5 + far, bottom - 5 - far] as const }));
      await commands.pointer([from!, { down: "left" }, on!, to!, { up: "left" }]);
    });
    expect(transform(lean)).not.toBe(before);
  });

  it("when its wheel brings the picture nearer", async () => {
    let before = "";
    await expectSameOf((element) => {
      before = transform(element);
      const { x, y, width, height } = find(element, ".canvas")!.getBoundingClientRect();
      const place = { clientX: x + width / 2, clientY: y + height / 2 };
      const wheel = { deltaY: -100, ctrlKey: true, bubbles: true, composed: true, cancelable: true, ...place };
      find(element, ".canvas canvas")!.dispatchEvent(new WheelEvent("wheel", wheel));
    });
    expect(transform(lean)).not.toBe(before);
  });
});
