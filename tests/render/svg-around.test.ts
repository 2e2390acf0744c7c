import { describe, expect, it } from "vitest";
import { attributeOf, readXml, type XmlElement } from "../../src/formats/xml/read-xml.js";
import { createConceptMap } from "../../src/model/index.js";
import { renderPage, renderSvg } from "../../src/render/index.js";
import { planHeading } from "../../src/render/svg-heading.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { mapOf } from "../support/map-of.js";

const heading = (svg: XmlElement): string[] =>
  svg.children
    .filter((group) => attributeOf(group, "class") === "heading")
    .flatMap(({ children }) => children.map(({ children: spans }) => spans.map(({ text }) => text).join("")));

describe("planHeading", () => {
  it("puts texts under one another, broken where there is no room", () => {
    const { rows, width, height } = planHeading(["A title of some length", "below"], 160, "en");
    expect(rows.map(({ lines }) => lines)).toEqual([["A title of", "some length"], ["below"]]);
    expect(width).toBeLessThan(220);
    expect(height).toBeGreaterThan(rows[1]!.y);
    expect(planHeading([], 100, "en").height).toBe(0);
  });
});

describe("what stands over a picture", () => {
  it("is the name of the path, and below it all that goes with it", () => {
    expect(heading(readXml(renderSvg(chatgpt, { goal: "rlhf@gist", locale: "en" })))).toEqual([
      "The path to RLHF",
      expect.stringMatching(/^Get the gist · Understanding ChatGPT · \d+ steps, .* min$/),
    ]);
    expect(heading(readXml(renderSvg(chatgpt, { locale: "ja" })))).toEqual(["ChatGPTの理解", "448個の概念"]);
  });

  it("is left out where that is asked for, and in a page, which has one of its own", () => {
    expect(heading(readXml(renderSvg(chatgpt, { goal: "rlhf", heading: false })))).toEqual([]);
    expect(renderPage(chatgpt, { goal: "rlhf" })).not.toContain('class="heading"');
  });

  it("keeps the parts of a title in their own directions where the words run to the left", () => {
    const map = createConceptMap({ locales: ["ar"], title: "الحساب", concepts: [{ id: "x", title: "العدّ" }] });
    expect(heading(readXml(renderSvg(map, { goal: "x" })))).toEqual([
      "\u2068The path to \u2068العدّ\u2069\u2069",
      "\u2068الحساب\u2069 · \u20681 step\u2069",
    ]);
  });

  it("lies within the picture, whatever the names", () => {
    const areas = [{ id: "area", title: "A".repeat(150) }];
    const map = createConceptMap({ title: "T".repeat(150), areas, concepts: [{ id: "x", title: "x", area: "area" }] });
    const root = readXml(renderSvg(map, { goal: "x" }));
    const [, , width = 0] = (attributeOf(root, "viewBox") ?? "").split(" ").map(Number);
    expect(width).toBeGreaterThan(150 * 0.6 * 12);
  });

  it("grows with the picture, so that it can be read on a sheet of paper", () => {
    const scaleOf = (svg: string): number =>
      Number(/class="heading" transform=".*? scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1);
    expect(scaleOf(renderSvg(mapOf("a -> b")))).toBe(1);
    expect(scaleOf(renderSvg(chatgpt))).toBeGreaterThan(3);
  });
});
