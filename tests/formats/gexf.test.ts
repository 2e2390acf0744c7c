import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { flatMapOf } from "../../src/formats/flat/flat-map-of.js";
import { formatGexf, parseGexf, parseJson } from "../../src/formats/index.js";
import { mapOf } from "../support/map-of.js";

const chatgpt = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));

describe("formatGexf", () => {
  it("is read by graphology-gexf with the same concepts and links", () => {
    const { concepts, links, title } = flatMapOf(chatgpt);
    const graph = parse(MultiDirectedGraph, formatGexf(chatgpt));
    expect(graph.getAttribute("title")).toBe(title);
    expect(graph.mapNodes((id, { label, summary }) => [id, label as string, summary as string])).toEqual(
      concepts.map((concept) => [concept.id, concept.title, concept.summary]),
    );
    expect(graph.mapEdges((_, { helpful }, source, target) => [source, target, helpful as unknown])).toEqual(
      links.map(({ source, target, helpful }) => [source, target, helpful]),
    );
  });

  it("writes positions the way up that Gephi has", () => {
    const map = mapOf("a");
    map.setNodeAttribute("a", "position", { x: 1, y: 2 });
    expect(formatGexf(map)).toContain('<viz:position x="1" y="-2" z="0"/>');
  });
});

describe("parseGexf", () => {
  const gexf = (graph: string, attributes = 'defaultedgetype="directed"') =>
    parseGexf(`<gexf version="1.2"><graph ${attributes}>${graph}</graph></gexf>`);
  const messages = ({ remarks }: ReturnType<typeof gexf>) => remarks.map(({ message }) => message);

  it("reads attributes by their titles, with their defaults", () => {
    const { map } = gexf(`
      <attributes class="node"><attribute id="0" title="summary"><default>None yet</default></attribute></attributes>
      <nodes>
        <node id="a" label="A &amp; &lt;b&gt;"/>
        <node id="b"><attvalues><attvalue for="0" value="Given"/></attvalues></node>
      </nodes>`);
    expect(map.getNodeAttributes("a")).toMatchObject({ title: "A & <b>", summary: "None yet" });
    expect(map.getNodeAttributes("b")).toMatchObject({ title: "b", summary: "Given" });
  });

  it("takes nodes that hold others for areas", () => {
    const reading = gexf(`
      <nodes>
        <node id="math" label="Mathematics"><nodes><node id="sum"><nodes><node id="add"/></nodes></node></nodes></node>
        <node id="halve" pid="math"/>
      </nodes>
      <edges><edge source="sum" target="halve" label="why"/></edges>`);
    expect(reading.map.getAttribute("areas")).toEqual([
      { id: "math", title: "Mathematics" },
      { id: "sum", title: "sum", parent: "math" },
    ]);
    expect(reading.map.mapNodes((id, { area }) => [id, area])).toEqual([
      ["sum", "sum"],
      ["add", "sum"],
      ["halve", "math"],
    ]);
    expect(reading.map.getEdgeAttribute("sum", "halve", "reason")).toBe("why");
    expect(messages(reading)).toEqual(["nodes that hold others were taken for areas"]);
  });

  it("survives nodes that hold one another", () => {
    const reading = gexf('<nodes><node id="a" pid="b"/><node id="b" pid="a"/><node id="c" pid="c"/></nodes>');
    expect(reading.map.getAttribute("areas")?.map(({ parent }) => parent)).toEqual([undefined, "a", undefined]);
    expect(messages(reading)).toContain('the area "a" lies inside itself; it now lies in no other');
  });

  it("says where it guessed and what it cannot read", () => {
    expect(messages(gexf('<nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges>', ""))).toEqual([
      "edges have no direction; each was taken to lead from its source to its target",
      'no concept is listed as "b", which a link names; it was added',
    ]);
    expect(() => parseGexf("<graph/>")).toThrow(/line 1, column \d+: a GEXF file has a <graph> in its <gexf>/);
  });
});
