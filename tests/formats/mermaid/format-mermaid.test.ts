import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatMermaid, parseJson, parseMermaid } from "../../../src/formats/index.js";
import { createConceptMap } from "../../../src/model/index.js";
import { mapOf } from "../../support/map-of.js";
import { asMermaid } from "../../support/mermaid.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

/** What Mermaid shows for `#34;` and what it makes of it on the way. */
const shown = (text = "") => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe("formatMermaid", () => {
  it("is read by Mermaid with the same concepts, links and areas", async () => {
    const db = await asMermaid(formatMermaid(chatgpt));
    const vertices = [...db.getVertices().values()];
    expect(vertices.map(({ text }) => shown(text))).toEqual(
      chatgpt.mapNodes((_, { title }) => (typeof title === "string" ? title : title["en"])),
    );
    expect(db.getSubGraphs().map(({ title }) => shown(title))).toHaveLength(chatgpt.getAttribute("areas")!.length);
    const arrows = db.getEdges().filter(({ type }) => type === "arrow_point");
    expect(new Set(arrows.map(({ start, end }) => `${start} ${end}`))).toEqual(
      new Set(chatgpt.mapEdges((_, __, source, target) => `${source} ${target}`)),
    );
    const dotted = arrows.filter(({ stroke }) => stroke === "dotted").map(({ start, end }) => `${start} ${end}`);
    expect(new Set(dotted)).toEqual(
      new Set(chatgpt.filterEdges((_, { helpful }) => helpful).map((edge) => chatgpt.extremities(edge).join(" "))),
    );
  });

  it("gives ids that Mermaid has another use for a name of their own", async () => {
    const ids = [
      "end",
      "graph-theory",
      "style",
      "default",
      "数える",
      "a.b[0]",
      "n1",
      "x",
      "o",
      "v",
      "click-me",
      "1a",
      "a--b",
      "class",
      "direction",
      "subgraphs",
      "__proto",
    ];
    const map = mapOf(...ids, ...ids.map((id) => `x0 -> ${id}`));
    const text = formatMermaid(map);
    const db = await asMermaid(text);
    expect([...db.getVertices().values()].map((vertex) => shown(vertex.text))).toEqual([...ids, "x0"]);
    expect(db.getEdges()).toHaveLength(ids.length);
    expect(parseMermaid(text).map.nodes()).toEqual([...ids, "x0"]);
  });

  it("writes a title as text, whatever it holds", async () => {
    const titles = [
      "<b>bold</b>",
      'say "hi"',
      "`**x**`",
      "#35; &amp; #quot;",
      "back\\slash",
      "a] --> b[",
      "%% no; end",
      "two\nlines",
    ];
    for (const title of titles) {
      const map = createConceptMap({
        areas: [
          { id: "a", title },
          { id: "empty", title, parent: "a" },
        ],
        concepts: [{ id: "a", title, area: "a" }],
      });
      const text = formatMermaid(map);
      const db = await asMermaid(text);
      expect(shown(db.getVertices().get("a")?.text)).toBe(title.replace("\n", "<br>"));
      const read = parseMermaid(text).map;
      expect(read.getNodeAttribute("a", "title")).toBe(title);
      expect(read.getAttribute("areas")).toEqual(map.getAttribute("areas"));
    }
  });
});
