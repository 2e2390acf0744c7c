import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { flatMapOf } from "../../../src/formats/flat/flat-map-of.js";
import { formatCanvas, parseCanvas, parseJson } from "../../../src/formats/index.js";
import { mapOf } from "../../support/map-of.js";

const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

interface Canvas {
  nodes: {
    id: string;
    type: string;
    x: number;
    y: number;
    width: number;
    height: number;
    text?: string;
    area?: string;
  }[];
  edges: { id: string; fromNode: string; toNode: string; toEnd?: string }[];
}

const written = (map: typeof chatgpt) => JSON.parse(formatCanvas(map)) as Canvas;

describe("formatCanvas", () => {
  const { nodes, edges } = written(chatgpt);

  it("writes what the specification of JSON Canvas 1.0 asks for", () => {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    for (const { x, y, width, height } of nodes) {
      expect([x, y, width, height].every((number) => Number.isInteger(number))).toBe(true);
    }
    expect(edges.every(({ fromNode, toNode }) => ids.has(fromNode) && ids.has(toNode))).toBe(true);
    expect(edges).toHaveLength(flatMapOf(chatgpt).links.length);
  });

  it("lets no cards overlap, and each lie after what it needs and in the group of its area", () => {
    const cards = nodes.filter(({ type }) => type === "text");
    const places = new Set(cards.map(({ x, y }) => `${String(x)} ${String(y)}`));
    expect(places.size).toBe(chatgpt.order);
    const at = new Map(nodes.map((node) => [node.id, node]));
    for (const { fromNode, toNode, toEnd } of edges) {
      if (toEnd !== "none") expect(at.get(fromNode)!.x).toBeLessThan(at.get(toNode)!.x);
    }
    const bare = JSON.stringify({ nodes: nodes.map(({ area, ...node }) => node), edges });
    expect(parseCanvas(bare).map.mapNodes((id, { area }) => [id, area])).toEqual(
      chatgpt.mapNodes((id, { area }) => [id, area]),
    );
  });

  it("keeps stored positions where every concept has one", () => {
    const map = mapOf("a -> b");
    map.setNodeAttribute("a", "position", { x: 10, y: 20 });
    map.setNodeAttribute("b", "position", { x: -300, y: 40.4 });
    const read = parseCanvas(formatCanvas(map)).map;
    expect(read.mapNodes((_, { position }) => position)).toEqual([
      { x: 10, y: 20 },
      { x: -300, y: 40 },
    ]);
  });

  it("writes a title as text, whatever it holds", () => {
    for (const title of [
      "# no heading",
      "*a* _b_ `c`",
      "[x](y) [[z]]",
      "<b>bold</b>",
      "1. one",
      "- dash",
      "back\\slash",
      "==a== ~~b~~ $x$ |",
    ]) {
      const map = mapOf("a");
      map.setNodeAttribute("a", "title", title);
      map.setNodeAttribute("a", "summary", title);
      const { text } = written(map).nodes[0]!;
      expect(text).not.toMatch(/(?<!\\)[*_`[<~=$|]|\n\n([-+]|\d+\.) /);
      expect(parseCanvas(formatCanvas(map)).map.getNodeAttributes("a")).toMatchObject({ title, summary: title });
    }
  });
});

describe("parseCanvas", () => {
  const canvas = (nodes: object[], edges: (object | null)[] = []) => parseCanvas(JSON.stringify({ nodes, edges }));
  const box = (x: number, y: number, size: number) => ({ x, y, width: size, height: size });

  it("titles cards by their first line, their file or their address", () => {
    const { map } = canvas([
      {
        id: "a",
        type: "text",
        text: "\n## `gap` and **more** [here](https://example.org)\n\n- one\n- two",
        ...box(0, 0, 10),
      },
      { id: "b", type: "file", file: "notes/spec 1.0.md", ...box(0, 0, 10) },
      { id: "c", type: "link", url: "https://example.org/", ...box(0, 0, 10) },
      { id: "d", type: "text", text: "", ...box(0, 0, 10) },
    ]);
    expect(map.mapNodes((_, { title, summary, position }) => [title, summary, position])).toEqual([
      ["gap and more here", "- one\n- two", { x: 5, y: 5 }],
      ["spec 1.0", undefined, { x: 5, y: 5 }],
      ["https://example.org/", undefined, { x: 5, y: 5 }],
      ["d", undefined, { x: 5, y: 5 }],
    ]);
  });

  it("takes groups for areas of what lies wholly inside", () => {
    const { map } = canvas([
      { id: "outer", type: "group", label: "Outer", ...box(0, 0, 100) },
      { id: "inner", type: "group", label: "Inner", ...box(10, 10, 50) },
      { id: "a", type: "text", text: "A", ...box(20, 20, 10) },
      { id: "b", type: "text", text: "B", ...box(70, 70, 10) },
      { id: "c", type: "text", text: "C", ...box(95, 95, 10) },
    ]);
    expect(map.getAttribute("areas")).toEqual([
      { id: "outer", title: "Outer" },
      { id: "inner", title: "Inner", parent: "outer" },
    ]);
    expect(map.mapNodes((_, { area }) => area)).toEqual(["inner", "outer", undefined]);
  });

  it("follows the heads of links and says what it left out", () => {
    const cards = ["a", "b", "__proto__"].map((id) => ({ id, type: "text", text: id, ...box(0, 0, 1) }));
    const { map, remarks } = canvas(
      [...cards, { id: "g", type: "group", ...box(5, 5, 1) }, { id: "s", type: "sketch" }, {}],
      [
        { fromNode: "a", toNode: "b", label: "why" },
        { fromNode: "a", fromEnd: "arrow", toNode: "__proto__", toEnd: "none" },
        { fromNode: "b", toNode: "__proto__", toEnd: "none" },
        { fromNode: "b", fromEnd: "arrow", toNode: "a" },
        { fromNode: "a", toNode: "g" },
        { fromNode: "a" },
        null,
      ],
    );
    expect(map.mapEdges((_, { reason }, source, target) => [source, target, reason])).toEqual([
      ["concept-__proto__", "a", undefined],
      ["a", "b", "why"],
      ["b", "concept-__proto__", undefined],
    ]);
    expect(map.getNodeAttribute("b", "related")).toEqual(["a"]);
    expect(remarks.map(({ message }) => message)).toEqual([
      "nodes[5] does not say its id; it was left out",
      'the node "s" is a "sketch", which is not understood; it was left out',
      "edges[6] does not say where it begins; it was left out",
      'the link between "b" and "__proto__" has no head; it was taken to lead to the second',
      'the link between "b" and "a" has two heads; it was taken to join related concepts',
      'the link from "a" links a group; it was left out',
      'the link from "a" leads nowhere; it was left out',
      'the concept "__proto__" is called "concept-__proto__" here, as its name cannot be an id',
    ]);
    expect(() => parseCanvas("[]")).toThrow("a canvas is an object with nodes and edges");
  });
});
