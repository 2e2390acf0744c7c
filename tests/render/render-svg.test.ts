import { describe, expect, it } from "vitest";
import { attributeOf, childrenNamed, readXml, type XmlElement } from "../../src/formats/xml/read-xml.js";
import { createConceptMap } from "../../src/model/index.js";
import { renderPage, renderSvg, type RenderSvgOptions } from "../../src/render/index.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";

/** All that lies in an element, itself too. */
const within = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(within)];
const classed = (root: XmlElement, name: string): XmlElement[] =>
  within(root).filter((element) => attributeOf(element, "class")?.split(" ").includes(name));
const textOf = ({ text, children }: XmlElement): string => text + children.map(textOf).join("");

/** The drawn title of each concept, by id. */
function drawnTitles(root: XmlElement): Map<string, string> {
  return new Map(
    classed(root, "concept").map((concept) => [
      attributeOf(concept, "data-id") ?? "",
      childrenNamed(concept, "text").map(textOf).join(" "),
    ]),
  );
}

const svgOf = (map = arithmetic(), options: RenderSvgOptions = {}): XmlElement => readXml(renderSvg(map, options));

describe("renderSvg of the map that ships", () => {
  for (const locale of ["en", "ja"]) {
    it(`is XML, with each title as one text (${locale})`, () => {
      const titles = drawnTitles(svgOf(chatgpt, { locale }));
      expect([...titles.keys()].toSorted()).toEqual(chatgpt.nodes().toSorted());
      for (const [id, drawn] of titles) {
        const title = chatgpt.getNodeAttribute(id, "title") as Record<string, string>;
        expect(drawn.replace("✓ ", ""), id).toBe(title[locale]);
      }
    });
  }

  it("says in which language its titles are, whatever was asked for", () => {
    const langOf = (locale: string, map = chatgpt): string | undefined => attributeOf(svgOf(map, { locale }), "lang");
    expect(["en-GB", "ja", "fr"].map((locale) => langOf(locale))).toEqual(["en", "ja", "en"]);
    expect(langOf("fr", mapOf("a"))).toBe("fr");
    expect(attributeOf(svgOf(chatgpt, { locale: "fr", expanded: [] }), "lang")).toBe("en");
  });

  it("is the same text for the same question", () => {
    expect(renderSvg(chatgpt)).toBe(renderSvg(chatgpt));
    const toGoal = (): string => renderSvg(chatgpt, { goal: "rlhf", depth: "gist", known: ["probability"] });
    expect(toGoal()).toBe(toGoal());
  });

  it("draws an arrow for every prerequisite of the whole map", () => {
    expect(classed(svgOf(chatgpt), "arrow")).toHaveLength(chatgpt.size);
  });
});

describe("renderSvg", () => {
  it("takes what the map says is known, where nothing else does", () => {
    const map = arithmetic();
    map.setAttribute("known", ["counting"]);
    const options = { goal: "fractions", element: { script: "concept-map.js" } };
    expect(renderSvg(map, options)).toBe(renderSvg(arithmetic(), { ...options, known: ["counting"] }));
    expect(renderSvg(map, { ...options, known: [] })).toBe(renderSvg(arithmetic(), options));
    expect(renderPage(map, { goal: "fractions" })).toBe(
      renderPage(arithmetic(), { goal: "fractions", known: ["counting"] }),
    );
  });

  it("draws the path alone, numbered, where there is a goal", () => {
    const root = svgOf(mapOf("a -> b", "b -> c", "x -> y"), { goal: "c", known: ["a"] });
    expect([...drawnTitles(root)]).toEqual([
      ["a", "✓ a"],
      ["b", "b"],
      ["c", "c"],
    ]);
    expect(classed(root, "step").map((step) => [attributeOf(step, "data-id"), textOf(step).trim()])).toEqual([
      ["b", "1"],
      ["c", "2"],
    ]);
    expect(classed(root, "goal").map((goal) => attributeOf(goal, "data-id"))).toEqual(["c"]);
  });

  it("draws all of the map with the rest dimmed where that is asked for", () => {
    const root = svgOf(mapOf("a -> b", "x -> y"), { goal: "b", show: "map" });
    expect(classed(root, "quiet").map((concept) => attributeOf(concept, "data-id"))).toEqual(["x", "y"]);
  });

  it("refuses a goal and a depth that the map does not have", () => {
    expect(() => renderSvg(mapOf("adding -> halving"), { goal: "halfing" })).toThrow('Did you mean "halving"?');
    expect(() => renderSvg(arithmetic(), { goal: "adding", depth: "derive" })).toThrow(
      '"adding" has no depth "derive"',
    );
  });

  it("holds any title, as its reader wrote it", () => {
    const titles = ['<b>"&amp;" \'</b>', "]]> <!-- -->", "a\u0000b\ud800c", "  many   spaces  ", "x".repeat(300)];
    const concepts = titles.map((title, index) => ({ id: `c${String(index)}<&"`, title }));
    const root = svgOf(createConceptMap({ id: "odd", concepts }));
    expect([...drawnTitles(root)]).toEqual([
      ['c0<&"', titles[0]],
      ['c1<&"', titles[1]],
      ['c2<&"', "a\ufffdb\ufffdc"],
      ['c3<&"', "many spaces"],
      ['c4<&"', expect.stringMatching(/^x+…$/)],
    ]);
  });

  it("names itself, and says what it shows, to those who do not see it", () => {
    const root = svgOf(arithmetic(), { goal: "fractions@use", locale: "ja" });
    const [title] = childrenNamed(root, "title");
    expect(attributeOf(root, "role")).toBe("img");
    expect(attributeOf(root, "lang")).toBe("ja");
    expect(attributeOf(root, "aria-labelledby")).toBe(attributeOf(title!, "id"));
    expect(textOf(title!)).toContain("への道筋");
  });

  it("has no id that another picture has", () => {
    const ids = (options: RenderSvgOptions): string[] =>
      within(svgOf(arithmetic(), options)).flatMap((element) => attributeOf(element, "id") ?? []);
    const all = [ids({}), ids({ locale: "ja" }), ids({ goal: "fractions@use" }), ids({ idPrefix: "mine" })].flat();
    expect(new Set(all).size).toBe(all.length);
    expect(ids({ idPrefix: "mine" })).toEqual(["mine", "mine-title", "mine-desc"]);
  });

  it("makes concepts links where it is given addresses", () => {
    const root = svgOf(mapOf("a -> b"), { hrefOf: (id) => (id === "a" ? "#a" : undefined) });
    expect(within(root).flatMap((element) => (element.name === "a" ? [attributeOf(element, "href")] : []))).toEqual([
      "#a",
    ]);
    expect(attributeOf(root, "role")).toBe("group");
  });

  it("tells under the picture what its marks mean, unless it is left out", () => {
    const legend = (options: RenderSvgOptions): string[] =>
      classed(svgOf(arithmetic(), options), "legend").flatMap(({ children }) =>
        children.map((entry) => textOf(entry).replace("✓", "").trim()),
      );
    expect(legend({ legend: false })).toEqual([]);
    expect(legend({ goal: "adding@use", known: ["counting"] })).toEqual(["known", "ready to learn", "Numbers"]);
    const sizes = (options: RenderSvgOptions): string[] => legend(options).filter((entry) => entry.startsWith("size"));
    expect(sizes({ sizeBy: "minutes" })).toEqual(["size: ≤ 15 min … > 2 hr"]);
    expect(sizes({ sizeBy: "minutes", goal: "counting@gist" })).toEqual(["size: ≤ 15 min"]);
    expect(sizes({})).toEqual([]);
    expect(sizes({ sizeBy: "minutes", nodeStyle: () => ({ scale: 2 }) })).toEqual([]);
    const words = legend({ locale: "ja" });
    expect(words).toContain("いずれか一つでよい");
    expect(words).not.toContain("数");
  });

  it("shows concepts as marks where the picture is to be small", () => {
    const root = svgOf(arithmetic(), { goal: "fractions@use", detail: "marks" });
    expect(classed(root, "step")).toEqual([]);
    expect([...drawnTitles(root).values()].join("")).toBe("");
    const named = classed(root, "concept").flatMap((concept) => childrenNamed(concept, "title").map(textOf));
    expect(named[0]).toBe("Counting · ready to learn · Step 1 of 6");
  });

  it("needs no style sheet in one scheme, and follows the reader's with two", () => {
    expect(renderSvg(arithmetic(), { theme: "dark" })).not.toContain("<style");
    const both = renderSvg(arithmetic());
    expect(both).toContain("@media screen and (prefers-color-scheme: dark)");
    const light = renderSvg(arithmetic(), { theme: "light" });
    const fills = (svg: string): string[] => [...svg.matchAll(/ (?:fill|stroke)="[^"]+"/g)].map(String);
    expect(fills(both)).toEqual(fills(light));
  });
});
