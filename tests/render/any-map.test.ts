import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "../../src/formats/xml/read-xml.js";
import { createConceptMap } from "../../src/model/index.js";
import { renderPage, renderSvg } from "../../src/render/index.js";
import { mapOf } from "../support/map-of.js";

const isWhole = (svg: string): void => {
  expect(readXml(svg).name).toBe("svg");
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
};

describe("renderSvg and renderPage", () => {
  it("take a map of nothing, of one concept, and a draft that runs in a circle", () => {
    for (const map of [createConceptMap({ concepts: [] }), mapOf("alone"), mapOf("a -> b", "b -> c", "c -> a")]) {
      isWhole(renderSvg(map, { legend: true }));
      expect(renderPage(map)).toContain("</html>");
    }
    const blocked = mapOf("a -> b", "b -> c", "c -> b", "c -> d");
    isWhole(renderSvg(blocked, { goal: "d" }));
    expect(renderPage(blocked, { goal: "d" })).toContain("cannot be reached");
  });

  it("take any text, in any place", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (title, summary, reason) => {
        const map = createConceptMap({
          title,
          summary,
          areas: [{ id: "area", title: summary }],
          concepts: [
            { id: "a", title, summary, area: "area", notes: [{ text: reason, date: "2023" }] },
            { id: "b", title: summary, prerequisites: [{ concept: "a", reason }], goals: [{ title: reason }] },
          ],
        });
        const svg = renderSvg(map, { goal: "b", legend: true });
        isWhole(svg.replaceAll(/>[^<]*</g, "><"));
        readXml(svg);
        const page = renderPage(map, { element: {} }).replace("<!doctype html>", "");
        readXml(page.replace(/<(meta|link|br|hr)\b([^>]*)>/g, "<$1$2/>").replace(/(<script[^>]*>)[^<]*/g, "$1"));
      }),
      { numRuns: 25 },
    );
  });
});
