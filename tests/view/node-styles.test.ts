import { describe, expect, it } from "vitest";
import { createConceptMap, ConceptMapError } from "../../src/model/index.js";
import { readColor } from "../../src/render/read-color.js";
import { arrange } from "../../src/view/arrange.js";
import { channelsOf, contrast, ownColors } from "../../src/view/own-colors.js";
import { colorScale } from "../../src/view/color-scale.js";
import { looksOf, type Looks, type NodeStyle, type StyledConcept } from "../../src/view/node-style.js";
import { nodeStyles, scalesOf } from "../../src/view/node-styles.js";
import { goalOf, pathTo, standingOf } from "../../src/view/learner.js";
import { darkTheme, draw, lightTheme, renderSvg } from "../../src/render/index.js";

const map = createConceptMap({
  depths: [
    { id: "gist", title: "Gist" },
    { id: "use", title: "Use" },
  ],
  areas: [{ id: "math", title: "Mathematics" }],
  concepts: [
    { id: "a", title: { en: "Alpha", ja: "ア" }, area: "math", minutes: { gist: 10, use: 20 } },
    { id: "b", title: "Beta", minutes: 200, prerequisites: ["a"] },
    { id: "c", title: "Gamma", minutes: { gist: 60 }, prerequisites: ["b"] },
  ],
});

function stylesFor(looks: Looks, goalText?: string, known: readonly string[] = []): Map<string, NodeStyle> {
  const progress = new Set(known);
  const goal = goalOf(map, goalText);
  const standing = standingOf(map, goal, pathTo(map, goal, progress), progress);
  return new Map(nodeStyles(map, standing, goal?.depth, "en", looks, readColor));
}

const failure = (looks: Looks): string => {
  try {
    stylesFor(looks);
  } catch (error) {
    if (error instanceof ConceptMapError) return error.message;
    throw error;
  }
  return "none";
};

describe("a nodeStyle", () => {
  it("is told what is drawn of each concept", () => {
    const told: StyledConcept[] = [];
    stylesFor({ nodeStyle: (concept) => void told.push(concept) }, "b@gist", ["a@gist"]);
    expect(told).toEqual([
      { id: "a", title: "Alpha", area: "math", depth: "gist", minutes: 10, state: "mastered", isGoal: false },
      { id: "b", title: "Beta", depth: "gist", minutes: 200, state: "ready", step: 1, isGoal: true },
      { id: "c", title: "Gamma", depth: "gist", minutes: 60, state: "locked", isGoal: false },
    ]);
  });

  it("hears of the deepest depth and the minutes to it where there is no goal", () => {
    const told = new Map<string, StyledConcept>();
    stylesFor({ nodeStyle: (concept) => void told.set(concept.id, concept) });
    expect(told.get("a")).toMatchObject({ depth: "use", minutes: 30 });
    expect(told.get("b")).toMatchObject({ depth: "use", minutes: 400 });
  });

  it("wins over scales, field by field, and may say nothing", () => {
    const styles = stylesFor({
      colorBy: "minutes",
      sizeBy: "minutes",
      nodeStyle: ({ id }) => (id === "a" ? { fill: "tomato", shape: "cut-rectangle" } : null),
    });
    expect(styles.get("a")).toMatchObject({ fill: "rgb(255, 99, 71)", shape: "cut-rectangle", scale: 1 });
    expect(styles.get("b")).toMatchObject({ scale: 1.6 });
    expect(stylesFor({ nodeStyle: () => ({}) }).size).toBe(0);
  });

  it("lets nothing else through", () => {
    const hostile = { fill: "#fff", "background-image": "url(https://example.org)" } as NodeStyle;
    expect(stylesFor({ nodeStyle: () => hostile }).get("a")).toEqual({ fill: "rgb(255, 255, 255)" });
  });

  it.each<[unknown, string]>([
    ["red", 'nodeStyle: the function takes an object or nothing, and gives "red" for "a"'],
    [{ fill: "no colour" }, 'nodeStyle: the function takes a colour as fill, and gives "no colour" for "a"'],
    [{ text: 7 }, 'nodeStyle: the function takes a colour as text, and gives 7 for "a"'],
    [
      { fill: "red;} *{display:none" },
      'nodeStyle: the function takes a colour as fill, and gives "red;} *{display:none" for "a"',
    ],
    [
      { shape: "star" },
      'nodeStyle: the function takes round-rectangle, rectangle, cut-rectangle as shape, and gives "star" for "a"',
    ],
    [{ scale: 0 }, 'nodeStyle: the function takes a number from 0.5 to 4 as scale, and gives 0 for "a"'],
    [{ scale: NaN }, 'nodeStyle: the function takes a number from 0.5 to 4 as scale, and gives NaN for "a"'],
  ])("that answers %j is refused by name", (answer, message) => {
    expect(failure({ nodeStyle: () => answer as NodeStyle })).toContain(message);
  });

  it("fails as it fails", () => {
    const nodeStyle = (): never => {
      throw new RangeError("mine");
    };
    expect(() => stylesFor({ nodeStyle })).toThrow(new RangeError("mine"));
  });
});

describe("looks", () => {
  it("that a page sets wrongly count as not set", () => {
    expect(looksOf({ nodeStyle: 7, colorBy: "mood", sizeBy: "weight" } as never)).toEqual({});
  });
});

describe("fills by", () => {
  it("progress tell the three states apart", () => {
    const styles = stylesFor({ colorBy: "progress" }, "c@gist", ["a@gist"]);
    expect(new Set([...styles.values()].map(({ fill }) => fill)).size).toBe(3);
  });

  it("minutes go up to a limit, and it belongs to what it ends", () => {
    const { colorOf } = colorScale(map, "minutes")!;
    const at = (minutes: number): string => colorOf({ minutes } as StyledConcept);
    expect(at(15)).toBe(at(0));
    expect(at(16)).not.toBe(at(15));
    expect(at(120)).not.toBe(at(121));
  });

  it("depth are as far apart as can be", () => {
    expect(colorScale(map, "depth")!.entries.map(({ color }) => /scale-\d/.exec(color)?.[0])).toEqual([
      "scale-1",
      "scale-5",
    ]);
  });

  it("area are the theme's", () => {
    expect(colorScale(map, "area")).toBeUndefined();
    expect(stylesFor({ colorBy: "area" }).size).toBe(0);
  });
});

describe("text on a fill", () => {
  it("has a contrast of 4.5:1 on any of them, in light and dark", () => {
    const steps = [0, 40, 80, 100, 119, 128, 150, 200, 255];
    for (const theme of [lightTheme, darkTheme])
      for (const red of steps)
        for (const green of steps)
          for (const blue of steps) {
            const fill = `rgb(${String(red)}, ${String(green)}, ${String(blue)})`;
            const { text = "" } = ownColors({ fill }, theme);
            expect(contrast(channelsOf(fill), channelsOf(text)), fill).toBeGreaterThanOrEqual(4.5);
          }
  });

  it("is the page's where it gives one, and looks through what is half transparent", () => {
    expect(ownColors({ fill: "#000000", text: "#111111" }, lightTheme).text).toBe("#111111");
    expect(ownColors({ fill: "rgba(0, 0, 0, 0.1)" }, lightTheme).text).toBe(lightTheme.text);
    expect(ownColors({ fill: "rgba(0, 0, 0, 0.1)" }, darkTheme).text).toBe(darkTheme.text);
  });

  it("and fill are the system's where that chooses all colours", () => {
    expect(ownColors({ fill: "#000000", text: "#111111" }, { ...lightTheme, isForced: true })).toEqual({});
  });
});

describe("a colour without a browser", () => {
  it.each([
    ["tomato", "rgb(255, 99, 71)"],
    [" #abc ", "rgb(170, 187, 204)"],
    ["hsl(120, 100%, 25%)", "rgb(0, 128, 0)"],
    ["rgba(1,2,3,.5)", "rgba(1, 2, 3, 0.5)"],
    ["var(--brand, tomato)", "rgb(255, 99, 71)"],
    ["light-dark(#fff, rgb(0,0,0))", "light-dark(rgb(255, 255, 255), rgb(0, 0, 0))"],
    ["light-dark(rgba(0,0,0,.5),black)", "light-dark(rgba(0, 0, 0, 0.5), rgb(0, 0, 0))"],
    ["var(--x, light-dark(#000, #fff))", "light-dark(rgb(0, 0, 0), rgb(255, 255, 255))"],
    ["var(--x)", undefined],
    ["url(x)", undefined],
    ["12", undefined],
    ["", undefined],
    ["light-dark(red)", undefined],
  ])("%j is %j", (given, read) => {
    expect(readColor(given)).toBe(read);
  });
});

describe("sizes", () => {
  it("are known before the layout, so that nothing overlaps", () => {
    const scales = new Map(scalesOf(stylesFor({ nodeStyle: ({ id }) => ({ scale: id === "b" ? 4 : 1 }) })));
    expect([...scales]).toEqual([["b", 4]]);
    const plain = arrange(map, { locale: "en", direction: "down" });
    const { labels, layout } = arrange(map, { locale: "en", direction: "down", scales });
    expect(labels.get("b")!.height).toBe(4 * plain.labels.get("b")!.height);
    const [above, below] = ["a", "b"].map((id) => layout.positions.get(id)!.y) as [number, number];
    expect(below - above).toBeGreaterThan((labels.get("a")!.height + labels.get("b")!.height) / 2);
  });
});

describe("a picture as SVG", () => {
  const options = {
    nodeStyle: ({ id }: StyledConcept): NodeStyle =>
      id === "a" ? { fill: "light-dark(tomato, #330000)", stroke: "blue", scale: 2, shape: "rectangle" } : {},
  };

  it("has the colours and sizes of a nodeStyle, in both schemes", () => {
    const svg = renderSvg(map, options);
    expect(svg).toContain('fill="rgb(255, 99, 71)" stroke="rgb(0, 0, 255)"');
    expect(svg).toContain('font-size="26"');
    const [light, dark] = [...svg.matchAll(/--_own-0: ([^;]+);/g)].map(([, color]) => color);
    expect([light, dark]).toEqual(["rgb(255, 99, 71)", "rgb(51, 0, 0)"]);
    expect(renderSvg(map, { ...options, theme: "dark" })).toContain('fill="rgb(51, 0, 0)"');
  });

  it("gives back what the system chooses where it chooses all colours", () => {
    const forced = /forced-colors: active\) \{ (.*) \}/.exec(renderSvg(map, options))![1]!;
    expect(forced).toContain("--_own-0: Canvas;");
    expect(forced).not.toContain("rgb");
  });

  it("tells in its legend what fills mean", () => {
    const titles = (svg: string): string[] =>
      [...svg.slice(svg.indexOf('class="legend"')).matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, title]) => title!);
    const known = ["a"];
    expect(titles(renderSvg(map, { colorBy: "minutes", legend: true, known }))).toEqual([
      "✓",
      "known",
      "ready to learn",
      "not yet",
      "≤ 30 min",
      "≤ 1 hr",
      "&gt; 2 hr",
    ]);
    expect(titles(renderSvg(map, { colorBy: "depth", legend: true, known }))).toEqual([
      "✓",
      "known",
      "ready to learn",
      "not yet",
      "Gist",
      "Use",
    ]);
    expect(draw(map, { colorBy: "progress", known }).colors?.map(({ state }) => state)).toEqual([
      "mastered",
      "ready",
      "locked",
    ]);
  });
});
