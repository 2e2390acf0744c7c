import { commands } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptErrorEvent, ConceptMapElement, NodeStyle, StyledConcept } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, find, findAll, inkOfColor, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
});

const box = (element: ConceptMapElement, id: string): DOMRect => buttonOf(element, id).getBoundingClientRect();
const red = "rgb(200, 0, 0)";
const inRed = ({ id }: StyledConcept): NodeStyle | undefined => (id === "adding" ? { fill: red } : undefined);
/** Most of the box is filled with it. */
const isFilled = (element: ConceptMapElement, id: string, color: string): boolean => {
  const { width, height } = box(element, id);
  return inkOfColor(element, box(element, id), color) > 0.5 * width * height;
};
const legend = (element: ConceptMapElement): string[] =>
  findAll(element, ".bar .legend li").map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());

describe("a nodeStyle", () => {
  it("shows on the canvas, comes and goes, and says nothing of others", async () => {
    const element = await show({ map: arithmetic(), nodeStyle: inRed });
    expect(isFilled(element, "adding", red)).toBe(true);
    expect(isFilled(element, "counting", red)).toBe(false);
    element.nodeStyle = undefined;
    await still(element);
    expect(isFilled(element, "adding", red)).toBe(false);
  });

  it("takes every colour that CSS has, in the page's scheme, at once", async () => {
    document.documentElement.style.cssText = "color-scheme: light; --brand: light-dark(rgb(200, 0, 0), rgb(0, 0, 200))";
    const element = await show({ map: arithmetic(), nodeStyle: () => ({ fill: "var(--brand)" }) });
    expect(isFilled(element, "adding", red)).toBe(true);
    document.documentElement.style.colorScheme = "dark";
    await until(() => isFilled(element, "adding", "rgb(0, 0, 200)"));
  });

  it("makes boxes larger without overlaps, and the keyboard's buttons with them", async () => {
    const element = await show({ map: arithmetic() });
    const before = box(element, "adding");
    const ratio = before.width / before.height;
    element.nodeStyle = ({ id }) => ({ scale: id === "adding" ? 3 : 1, shape: "cut-rectangle" });
    await still(element);
    const large = box(element, "adding");
    expect(large.height / box(element, "counting").height).toBeGreaterThan(2);
    expect(large.width / large.height).toBeCloseTo(ratio, 1);
    const boxes = findAll(element, ".walk [data-concept]").map((button) => button.getBoundingClientRect());
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1))
        expect(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
        ).toBe(true);
    });
  });

  it("moves nothing where only colours change", async () => {
    const element = await show({ map: arithmetic(), goal: "fractions", nodeStyle: () => ({ scale: 1.5 }) });
    const before = box(element, "adding");
    element.nodeStyle = () => ({ scale: 1.5, fill: red });
    await still(element);
    expect(box(element, "adding")).toEqual(before);
  });

  it.each<[string, (concept: StyledConcept) => NodeStyle]>([
    [
      "throws",
      ({ id }) => {
        if (id === "fractions") throw new Error("mine");
        return { fill: red };
      },
    ],
    ["answers what is no style", ({ id }) => ({ fill: id === "fractions" ? "no colour" : red })],
  ])("that %s is told of once, and nothing is half drawn", async (_what, nodeStyle) => {
    const errors: Error[] = [];
    const element = document.createElement("concept-map");
    element.style.height = "600px";
    element.addEventListener("concept-error", ({ error }: ConceptErrorEvent) => errors.push(error));
    document.body.append(Object.assign(element, { map: arithmetic(), nodeStyle }));
    await still(element);
    expect(isFilled(element, "adding", red)).toBe(false);
    element.selected = "adding";
    element.progress = new Set(["counting"]);
    await still(element);
    expect(errors.map(({ message }) => message.slice(0, 9))).toEqual([errors[0]!.message.slice(0, 9)]);
    element.nodeStyle = inRed;
    await still(element);
    expect(isFilled(element, "adding", red)).toBe(true);
  });

  it("goes into the picture that is saved", async () => {
    const element = await show({ map: arithmetic(), nodeStyle: inRed });
    expect(await element.exportSvg()).toContain(`fill="${red}"`);
  });

  it("leaves colours to the system where that chooses them all", async () => {
    await commands.prefer({ forcedColors: "active" });
    const element = await show({ map: arithmetic(), nodeStyle: inRed });
    expect(isFilled(element, "adding", red)).toBe(false);
    expect(await element.exportSvg()).not.toContain(red);
  });
});

describe("color-by", () => {
  it("colours by progress and says so", async () => {
    const element = await show(
      { map: arithmetic(), progress: new Set(["counting"]), colorBy: "progress" },
      { style: "--concept-map-mastered: rgb(0, 120, 0); --concept-map-ready: rgb(200, 160, 0)" },
    );
    expect(isFilled(element, "counting", "rgb(0, 120, 0)")).toBe(true);
    expect(isFilled(element, "adding", "rgb(200, 160, 0)")).toBe(true);
    const swatch = find(element, ".bar .swatch.ready")!;
    expect(getComputedStyle(swatch).backgroundColor).toBe("rgb(200, 160, 0)");
    expect(legend(element).some((entry) => entry.includes("Arithmetic"))).toBe(false);
    element.progress = new Set(["counting", "adding"]);
    await still(element);
    expect(isFilled(element, "adding", "rgb(0, 120, 0)")).toBe(true);
  });

  it("is an attribute, and what it does not know is the area", async () => {
    const element = await show({ map: arithmetic() });
    const plain = legend(element);
    element.setAttribute("color-by", "minutes");
    await still(element);
    expect(legend(element).filter((entry) => /[≤>]/.test(entry)).length).toBeGreaterThan(1);
    element.setAttribute("color-by", "mood");
    await still(element);
    expect(legend(element)).toEqual(plain);
  });
});

describe("size-by", () => {
  it("makes what takes longer larger", async () => {
    const element = await show({ map: arithmetic() });
    const share = (): number => box(element, "fractions").height / box(element, "counting").height;
    const before = share();
    element.setAttribute("size-by", "minutes");
    await still(element);
    expect(share()).toBeGreaterThan(before);
  });

  it("tells in the legend what sizes mean, from the smallest to the largest that are drawn", async () => {
    const element = await show({ map: arithmetic(), sizeBy: "minutes" });
    const said = (): string | undefined => legend(element).find((entry) => entry.startsWith("▫"));
    expect(said()).toBe("▫□size: ≤ 15 min … > 2 hr");
    element.locale = "ja";
    await still(element);
    expect(said()).toBe("▫□大きさ：≤ 15分 … > 2時間");
    expect(await element.exportSvg()).toContain("大きさ：≤ 15分 … &gt; 2時間");
    element.sizeBy = undefined;
    await still(element);
    expect(said()).toBeUndefined();
  });
});
