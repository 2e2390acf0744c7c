import { describe, expect, it } from "vitest";
import { parseGml, readMap } from "../../src/formats/index.js";

const text = `# made by hand
Creator "me"
graph [
  comment "a # is no comment here"
  directed 1
  label "Sums"
  node [ id 0 label "Adding &amp; &#60;more&#62;" graphics [ x 1.5e1 y -2 type "rectangle" ] gid 2 ]
  node [ id 1 label "two
lines" ]
  node [ id 2 label "Numbers" isGroup 1 ]
  edge [ source 0 target 1 label "why" ]
]
`;

describe("parseGml", () => {
  it("reads nodes, groups, positions and the labels of links", () => {
    const { map, remarks } = readMap(text);
    expect(map.getAttributes()).toMatchObject({ title: "Sums", areas: [{ id: "2", title: "Numbers" }] });
    expect(map.getNodeAttributes("0")).toEqual({
      title: "Adding & <more>",
      area: "2",
      position: { x: 15, y: -2 },
    });
    expect(map.getNodeAttribute("1", "title")).toBe("two\nlines");
    expect(map.getEdgeAttribute("0", "1", "reason")).toBe("why");
    expect(remarks).toEqual([]);
  });

  it("says where it guessed and where it stops", () => {
    const fault = (broken: string) => () => parseGml(broken);
    const undirected = parseGml(text.replace("directed 1", ""), { linksLeadTo: "prerequisite" });
    expect(undirected.map.edges().map((edge) => undirected.map.extremities(edge))).toEqual([["1", "0"]]);
    expect(undirected.remarks).toEqual([
      {
        code: "guessed",
        message: "the links have no direction; each was taken to lead from its source to its target",
        place: { line: 3, column: 7 },
      },
    ]);
    expect(fault("")).toThrow("line 1: a GML file has a graph [ … ]");
    expect(fault("graph [\n  node ]")).toThrow('line 2, column 8: unexpected "]"');
    expect(fault("graph [\n  node [ id ! ]")).toThrow('line 2, column 13: the file is not GML: unexpected "! ]"');
    expect(fault("graph [ id id ]")).toThrow('"id" has no value');
    expect(fault("graph [ node [ id 1 ]")).toThrow('the file ends before a "]"');
    expect(fault("a [ ".repeat(300))).toThrow("lists lie more than 200 deep");
    expect(fault(`${"#    \n".repeat(5000)}!`)).toThrow("the file is not GML");
    expect(parseGml('graph [ node [ id "__proto__" ] ]').map.nodes()).toEqual(["concept-__proto__"]);
  });
});
