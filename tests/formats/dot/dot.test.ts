import { readFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { describe, expect, it } from "vitest";
import { formatDot, guessFormat, parseDot, parseJson } from "../../../src/formats/index.js";
import { mapOf } from "../../support/map-of.js";

const graphviz = await Graphviz.load();
const chatgpt = parseJson(readFileSync(new URL("../../../data/chatgpt.json", import.meta.url), "utf8"));

interface Read {
  readonly objects?: readonly { readonly name: string; readonly label: string; readonly nodes?: unknown }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly style?: string }[];
}

function asGraphviz(text: string) {
  const { objects = [], edges = [] } = JSON.parse(graphviz.layout(text, "dot_json", "dot")) as Read;
  const links = edges.map(({ tail, head }) => `${objects[tail]!.name} ${objects[head]!.name}`);
  return {
    concepts: objects.filter(({ name }) => !name.startsWith("cluster_")),
    areas: objects.filter(({ name }) => name.startsWith("cluster_")),
    links: [...new Set(links)].sort(),
  };
}

describe("formatDot", () => {
  it("is read by Graphviz with the same concepts, links and areas", () => {
    const { concepts, areas, links } = asGraphviz(formatDot(chatgpt));
    expect(concepts.map(({ name }) => name).sort()).toEqual(chatgpt.nodes().sort());
    expect(areas).toHaveLength(chatgpt.getAttribute("areas")!.length);
    const edges = chatgpt.mapEdges((_, __, source, target) => `${source} ${target}`);
    const related = chatgpt
      .nodes()
      .flatMap((id) => (chatgpt.getNodeAttribute(id, "related") ?? []).map((other) => `${id} ${other}`));
    expect(links).toEqual([...new Set([...edges, ...related])].sort());
  });

  it("writes a title as text, whatever it holds", () => {
    const titles = [
      "<b>bold</b>",
      'say "hi"',
      "back\\slash\\",
      "\\N \\l",
      "AT&amp;T &#65; R&D",
      "two\nlines",
      "日本語",
    ];
    for (const title of titles) {
      const map = mapOf("a");
      map.setNodeAttribute("a", "title", title);
      const text = formatDot(map);
      const svg = graphviz.layout(text, "svg", "dot").replaceAll("&#45;", "-").replaceAll("&#160;", " ");
      const shown = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words]) => words!).join("\n");
      const escaped = title
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;");
      expect(shown).toBe(escaped);
      expect(parseDot(text).map.getNodeAttribute("a", "title")).toBe(title);
    }
  });
});

describe("parseDot", () => {
  it("knows a DOT file by its beginning", () => {
    for (const text of ["digraph{a->b}", '# c\n/* d */ strict graph "a\\"b" {', "// x\n Digraph é {"]) {
      expect(guessFormat(text)?.id).toBe("dot");
    }
    for (const text of ["graph TD; A{x}", "digraph", `${"#  \n/* */".repeat(300)}x`]) {
      expect(guessFormat(text)?.id).not.toBe("dot");
    }
  });

  const links = (text: string, options = {}) =>
    parseDot(text, options).map.mapEdges((_, __, source, target) => `${source} -> ${target}`);
  const fault = (text: string) => {
    try {
      return parseDot(text).remarks.map(({ message }) => message);
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("reads chains, groups, ports and defaults", () => {
    expect(links("digraph { a -> b:n -> {c d}; // e -> f\n {x y} -> c }")).toEqual([
      "a -> b",
      "b -> c",
      "x -> c",
      "y -> c",
      "b -> d",
    ]);
    expect(links("digraph { a -> b [dir=back] }")).toEqual(["b -> a"]);
    expect(links("digraph { a -> b }", { linksLeadTo: "prerequisite" })).toEqual(["b -> a"]);
  });

  it("takes named subgraphs for areas and labels for reasons", () => {
    const { map, remarks } = parseDot(
      `digraph G { label="Sums"; subgraph cluster_n { label=<Whole <b>numbers</b> &amp; more>; adding [label="\\N\\nup"]; subgraph inner { halving } } subgraph cluster_n { doubling }
      { rank=same; adding; counting } edge [style=dotted]; counting -> adding [label="first"]; }`,
    );
    expect(map.getAttributes()).toMatchObject({
      id: "G",
      title: "Sums",
      areas: [
        { id: "n", title: "Whole numbers & more" },
        { id: "inner", title: "inner", parent: "n" },
      ],
    });
    expect(map.getNodeAttributes("adding")).toMatchObject({ title: "adding\nup", area: "n" });
    expect(map.getNodeAttribute("counting", "area")).toBeUndefined();
    expect(map.getEdgeAttributes("counting", "adding")).toMatchObject({ helpful: true, reason: "first" });
    expect(remarks.map(({ message }) => message)).toEqual(["dotted links were taken to be only helpful"]);
  });

  it.each([
    "digraph { {a b} -> {c d} -> e [label=x] }",
    'digraph { a -> subgraph cluster_x { b; c -> d; label="X" } -> e }',
    'digraph { a:out -> b:in:n; "c":"p q":s -> d [headlabel=h taillabel="t"] b:sw -> c }',
    'digraph { a [label="line one\nline two"]; "con" + "cat" -> a [label="x" + "y"] }',
    "digraph { a -> b -> c [style=dotted] [a=1; b=2 c=3]; a -> { b [label=Bee]; e } }",
    "digraph { 1 -> 2.5; -3 -> .5; -.7 -> 1. }",
    "DIGRAPH G { NODE [shape=box]; EDGE [color=red]; GRAPH [label=T,]; a -> { subgraph s { b c } d } -> e }",
    "// c\n# 1 file\n/* d\n */ strict digraph { a /* x */ -> /* y */ b // z\n -> c # d\n }",
    "strict graph { a -- b; b -- a; a -- c }",
    "digraph { a -> b [label=<w<b>h</b>y>]; <html id> -> a; subgraph t { ünï -> 日本語 } }",
    'digraph { "a \\"q\\"" -> "node"; "lo\\\nng" -> "-"; "" -> x }',
  ])("reads %s as Graphviz does", (text) => {
    const { concepts, links: expected } = asGraphviz(text);
    const { map } = parseDot(text);
    const isNode = ({ name }: { name: string }) => !/^(%\d+|s|t)$/.test(name);
    expect(map.order).toBe(concepts.filter(isNode).length);
    expect(map.size).toBe(expected.length);
  });

  it("says where it guessed and what it cannot read", () => {
    expect(fault("graph { a -- b }")).toEqual([
      "the links have no direction; each was taken to lead from its first concept to its second",
    ]);
    expect(fault("digraph { a -> a; __proto__ -> constructor }")).toHaveLength(3);
    expect(fault("")).toBe("line 1, column 1: the file is not DOT: unexpected end of the file");
    expect(fault("digraph {\n  a -> }")).toBe('line 2, column 8: the file is not DOT: unexpected "}"');
    expect(fault("digraph { a -> node }")).toBe(
      'line 1, column 16: the file is not DOT: "node" cannot stand here; put such a name in quotes',
    );
    expect(fault('digraph {\n a [label="x }')).toBe(
      "line 2, column 11: the file is not DOT: the text in quotes does not end",
    );
    expect(fault("digraph { a.b -> c }")).toBe(
      'line 1, column 12: the file is not DOT: unexpected "."; put such a name in quotes',
    );
    expect(fault("digraph { a /* b }")).toMatch(/the comment does not end/);
    expect(fault("digraph { a } digraph { b }")).toEqual(["only the first graph of the file was read"]);
    expect(fault(`digraph {${"{".repeat(9000)}a${"}".repeat(9000)}}`)).toMatch(/braces lie too deep in one another/);
  });
});
