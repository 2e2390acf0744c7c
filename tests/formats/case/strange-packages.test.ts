import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCase, parseCase } from "../../../src/formats/index.js";

/** `a precedes b` as an association, items by their names. */
function caseOf(links: readonly string[], items: readonly object[] = []): string {
  const associations = links.map((link) => {
    const [origin, associationType, destination] = link.split(" ");
    const nodeAt = (identifier?: string) => ({ identifier, title: `the ${String(identifier)}`, uri: "urn:x" });
    return { associationType, originNodeURI: nodeAt(origin), destinationNodeURI: nodeAt(destination) };
  });
  return JSON.stringify({ CFDocument: { identifier: "doc" }, CFItems: items, CFAssociations: associations });
}
const item = (identifier: string, more: object = {}) => ({
  identifier,
  fullStatement: `All of ${identifier}`,
  ...more,
});
const said = (text: string) => parseCase(text).remarks.map(({ message }) => message);

describe("parseCase", () => {
  it("stops at what is no package", () => {
    const message = "a CASE package is an object with CFDocument, CFItems and CFAssociations";
    for (const text of ["[]", "null", "{}", '{"CFItems": {}}']) expect(() => parseCase(text)).toThrow(message);
    expect(() => parseCase("")).toThrow("the file is not JSON");
    expect(() => parseCase("[".repeat(100_000))).toThrow("the file is not JSON");
  });

  it("takes an item with children for an area, and for a concept too where it comes before something", () => {
    const items = [
      item("a", { humanCodingScheme: "A" }),
      item("b", { abbreviatedStatement: "B", notes: "More" }),
      item("c"),
    ];
    const { map, remarks } = parseCase(
      caseOf(["a isChildOf doc", "b isChildOf A", "a precedes c", "c isChildOf b"], items),
    );
    expect(map.getAttribute("areas")).toEqual([
      { id: "A", title: "All of a" },
      { id: "b", title: "B", parent: "A" },
    ]);
    expect(map.mapNodes((id, { area }) => [id, area])).toEqual([
      ["A", "A"],
      ["c", "b"],
    ]);
    expect(map.edges().map((edge) => map.extremities(edge))).toEqual([["A", "c"]]);
    expect(remarks.map(({ message }) => message)).toEqual([
      "items that others are children of were taken to be areas (2)",
      "areas have a title only; longer statements and notes were left out (1)",
    ]);
  });

  it("makes the full statement the summary of a short one", () => {
    const { map } = parseCase(caseOf([], [item("a", { abbreviatedStatement: "A", notes: "See b" })]));
    expect(map.getNodeAttributes("a")).toMatchObject({ title: "A", summary: "All of a\n\nSee b" });
  });

  it("names what it does not understand once, with a count", () => {
    const items = [item("a", { educationLevel: ["01"], alternativeLabel: "" }), item("b", { educationLevel: ["02"] })];
    expect(said(caseOf(["a exactMatchOf b", "b exactMatchOf a", "a ext:likes b"], items))).toEqual([
      'associations of the type "exactMatchOf" say nothing to a map; they were left out (2)',
      'associations of the type "ext:likes" say nothing to a map; they were left out (1)',
      "what items say besides is of no use for a map; it was left out: educationLevel (2)",
    ]);
  });

  it("says which parts of a file are none of a package", () => {
    expect(said('{"CFDocument": {}, "CFItems": {}, "CFRubrics": [{}], "__proto__": 1}')).toEqual([
      "__proto__ is no part of a CASE package; it was left out",
      "CFItems is no list; it was left out",
      "what the package says besides is of no use for a map; it was left out: CFRubrics",
    ]);
  });

  it("breaks circles, and leaves out second parents and unknown ones", () => {
    const links = [
      "a isChildOf b",
      "b isChildOf c",
      "c isChildOf a",
      "d isChildOf d",
      "a isChildOf c",
      "d isChildOf x",
    ];
    const { map, remarks } = parseCase(
      caseOf(
        links,
        ["a", "b", "c", "d"].map((id) => item(id)),
      ),
    );
    expect(map.getAttribute("areas")?.map(({ id, parent }) => [id, parent])).toEqual([
      ["b", "c"],
      ["c", undefined],
    ]);
    expect(remarks.slice(0, 2).map(({ message }) => message)).toEqual([
      "an item lies in one area only; further isChildOf associations were left out (2)",
      "isChildOf associations that go in circles were left out (2)",
    ]);
  });

  it("keeps items apart that share a code, an identifier or a name that every object has", () => {
    const items = [
      item("a", { humanCodingScheme: "1" }),
      item("b", { humanCodingScheme: "1" }),
      item("c", { humanCodingScheme: "constructor" }),
      item("A"),
      { fullStatement: "Nameless" },
      JSON.parse('{"identifier": "d", "__proto__": "mine"}') as object,
    ];
    const { map, remarks } = parseCase(caseOf(["a precedes c", "a precedes z", "nothing"], items));
    expect(map.nodes()).toEqual(["a", "b", "concept-constructor", "d", "z"]);
    expect(map.getNodeAttribute("z", "title")).toBe("the z");
    expect(remarks.map(({ message }) => message)).toEqual([
      "CFItems[3] has the identifier of another item; it was left out",
      "CFItems[4] has no identifier; it was left out",
      "CFAssociations[2] does not say what it links and how; it was left out",
      "what items say besides is of no use for a map; it was left out: __proto__ (1)",
      "concepts whose humanCodingScheme others have too are called by their identifiers (2)",
      'the package has no item "z", which an association names; it was added',
      'the concept "constructor" is called "concept-constructor" here, as its name cannot be an id',
    ]);
  });

  it("lets a concept replace only what stands for nothing else", () => {
    const items = ["a", "b", "c", "d", "e"].map((id) => item(id));
    const links = [
      "a replacedBy b",
      "b replacedBy c",
      "d replacedBy c",
      "d precedes c",
      "e replacedBy e",
      "x replacedBy c",
    ];
    const { map, remarks } = parseCase(caseOf(links, items));
    expect(map.mapNodes((id, { replaces }) => [id, replaces])).toEqual([
      ["a", undefined],
      ["c", ["b"]],
      ["d", undefined],
      ["e", undefined],
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([
      "replacedBy associations of what is still in use or not in the package were left out (4)",
    ]);
  });

  it("does not let a concept replace what another one has come to be called", () => {
    const items = [
      item("a", { humanCodingScheme: "x y" }),
      item("b", { humanCodingScheme: "x-y" }),
      item("c", { humanCodingScheme: "z" }),
    ];
    const { map, remarks } = parseCase(caseOf(["b replacedBy c"], items));
    expect(map.nodes()).toEqual(["x-y", "z"]);
    expect(remarks.at(-1)?.message).toBe('"z" replaces "x-y", which is still in the map; that was left out');
  });

  it("reads whatever it can, and what it then writes without a remark", () => {
    const name = fc.constantFrom("a", "b", "c", "doc", "__proto__", "x y", "");
    const or = <T>(usual: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue() });
    const text = or(fc.constantFrom("", "Adding", " "));
    const optional = (shape: Record<string, fc.Arbitrary<unknown>>) => or(fc.record(shape, { requiredKeys: [] }));
    const items = optional({
      identifier: or(name),
      humanCodingScheme: or(name),
      fullStatement: text,
      abbreviatedStatement: text,
      notes: text,
      CFItemType: fc.constantFrom("Area", "Concept"),
    });
    const links = optional({
      associationType: or(fc.constantFrom("precedes", "isChildOf", "isRelatedTo", "replacedBy", "isPeerOf")),
      originNodeURI: optional({ identifier: or(name), title: text }),
      destinationNodeURI: optional({ identifier: or(name), title: text }),
      notes: text,
    });
    const file = fc.record({
      CFDocument: optional({ identifier: name, title: text, language: text, licenseURI: optional({ uri: text }) }),
      CFItems: or(fc.array(items, { minLength: 3 })),
      CFAssociations: or(fc.array(links, { minLength: 5 })),
      CFDefinitions: or(fc.constant({})),
    });
    fc.assert(
      fc.property(file, (data) => {
        const isPackage = Array.isArray(data.CFItems) || isObject(data.CFDocument);
        fc.pre(isPackage);
        const { map } = parseCase(JSON.stringify(data));
        const again = parseCase(formatCase(map));
        expect(again.remarks).toEqual([]);
        expect(again.map.export().nodes).toEqual(map.export().nodes);
      }),
      { numRuns: 500 },
    );
  });

  it("takes a long chain of areas in its stride", () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `i${String(index)}`);
    const links = ids.slice(1).map((id, index) => `${id} isChildOf i${String(index)}`);
    const { map } = parseCase(
      caseOf(
        links,
        ids.map((id) => item(id)),
      ),
    );
    expect(map.order).toBe(1);
  });
});

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
