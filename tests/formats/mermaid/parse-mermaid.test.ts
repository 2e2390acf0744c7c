import { describe, expect, it } from "vitest";
import { parseMermaid, readMap } from "../../../src/formats/index.js";
import { asMermaid } from "../../support/mermaid.js";

const links = (text: string) => parseMermaid(text).map.mapEdges((_, __, source, target) => `${source} -> ${target}`);
const messages = (text: string) => parseMermaid(text).remarks.map(({ message }) => message);

const everything = `%%{init: {"theme": "dark"}}%%
graph LR;
  %% a comment
  A[Square] --> B(Round) --> C{Choice}; C -->|one way| D((Circle))
  C -- "another; way" --> E>Flag]
  A & B ==> F[/Slanted/]
  D -.-> G[(Store)] -. now and then .-> H{{Six}}
  H --o I([Stadium]) --x J[[Sub]]:::odd
  e1@--> K
  subgraph one [First "part"]
    direction TB
    A; B
    subgraph two
      C
    end
  end
  K@{ shape: rect, label: "Named" } ---> long-name-1
  classDef odd fill:#f96
  class A,B odd
  style C fill:#fff,stroke:#000
  click A "https://example.org" "Tip"
  linkStyle 0 stroke:red
`.replace("  e1@--> K\n", "  J e1@--> K\n");

describe("parseMermaid", () => {
  it("sees the same concepts, links and areas as Mermaid does", async () => {
    const db = await asMermaid(everything.replace(' [First "part"]', "[First part]"));
    const { map } = parseMermaid(everything);
    expect(map.nodes()).toEqual([...db.getVertices().keys()]);
    expect(map.mapNodes((_, { title }) => title)).toEqual(
      [...db.getVertices().values()].map(({ id, text }) => text ?? id),
    );
    const edges = db.getEdges().map(({ start, end }) => `${start} -> ${end}`);
    expect(links(everything).sort()).toEqual(edges.sort());
    expect(map.getAttribute("areas")?.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(map.mapNodes((id, { area }) => [id, area]).filter(([, area]) => area)).toEqual([
      ["A", "one"],
      ["B", "one"],
      ["C", "two"],
    ]);
  });

  it("takes text on links for reasons, dots for help and leaves out how to draw", () => {
    const { map } = parseMermaid(everything);
    expect(map.getEdgeAttribute("C", "D", "reason")).toBe("one way");
    expect(map.getEdgeAttribute("C", "E", "reason")).toBe("another; way");
    expect(map.getEdgeAttributes("G", "H")).toMatchObject({ helpful: true, reason: "now and then" });
    expect(messages(everything)).toEqual([
      ...["classDef", "class", "style", "click", "linkStyle"].map(
        (word) => `"${word}" says how to draw or what to open; left out wherever it stands`,
      ),
    ]);
  });

  it("reads alternatives, related concepts and links the other way", () => {
    const { map } = parseMermaid('flowchart TD\nA -->|or| C\nB -->|or| C\nA -.- B\n%% n1 is "数える"\nn1 --> C');
    expect(map.getNodeAttribute("C", "prerequisites")).toEqual([{ anyOf: ["A", "B"] }, "数える"]);
    expect(map.getNodeAttribute("A", "related")).toEqual(["B"]);
    expect(messages("graph TD\nA --- B\nB <--> C\nC ~~~ D")).toEqual([
      "a link without an arrow was taken to lead from its first concept to its second",
      "an arrow with two heads was taken to join related concepts",
      '"~~~" only says where to draw; left out wherever it stands',
    ]);
  });

  it("finds the flowchart in Markdown and says where it stops understanding", () => {
    const text =
      "# Sums\n\n```mermaid\nsequenceDiagram\n```\n\n```mermaid\nflowchart TD\nadding --> halving\n```\n\nMore.\n";
    expect(readMap(text).map.mapEdges((_, __, source, target) => [source, target])).toEqual([["adding", "halving"]]);
    const fault = (broken: string) => () => parseMermaid(broken);
    expect(fault(text.replace("--> halving", "--> ["))).toThrow(
      'line 9, column 12: the flowchart is not understood from here on: "["',
    );
    expect(fault("graph TD\nsubgraph a\nb")).toThrow('line 3, column 1: a subgraph has no "end"');
    expect(fault("graph TD\nend")).toThrow('line 2, column 1: there is an "end" without a subgraph');
    expect(fault("sequenceDiagram\nA->>B: hi")).toThrow(
      'line 1: a Mermaid flowchart begins with "flowchart" or "graph" and a direction such as TD, not "sequenceDiagram"',
    );
    expect(fault(`graph TD\n${"subgraph a\n".repeat(300)}`)).toThrow("subgraphs lie more than 200 deep");
    expect(parseMermaid("graph TD\nstyle-transfer --> subgraphs").map.nodes()).toEqual(["style-transfer", "subgraphs"]);
    expect(messages("graph TD\nsubgraph a\nb\nend\na --> c")).toEqual([
      "links of subgraphs link areas, not concepts; left out wherever it stands",
    ]);
    expect(parseMermaid("graph TD\n__proto__ --> constructor").map.size).toBe(1);
  });
});
