import { describe, expect, it } from "vitest";
import { formatJson, formatYaml, mapData, mapFromJson, parseYaml, writeMap } from "../../../src/formats/index.js";
import { checkMapData, createConceptMap, knownOf, type ConceptMapData } from "../../../src/model/index.js";
import { learningPath, submap } from "../../../src/queries/index.js";
import { arithmeticData } from "../../support/arithmetic.js";
import { problemsOf } from "../../support/problems.js";

const knowing = (...known: unknown[]) => ({ ...arithmeticData, known }) as ConceptMapData;

describe("what a learner knows, in a map's file", () => {
  it("is written as it was read, or as it is given", () => {
    const map = mapFromJson(knowing("counting", "adding@gist"));
    expect(map.getAttribute("known")).toEqual(["counting", "adding@gist"]);
    expect(mapData(mapFromJson(JSON.parse(formatJson(map))))).toEqual(knowing("counting", "adding@gist"));
    expect(mapData(parseYaml(formatYaml(map)).map)).toEqual(mapData(map));
    for (const options of [{ known: ["drawing"] }, { known: [] }, { known: ["drawing"], locale: "ja" }]) {
      expect((JSON.parse(formatJson(map, options)) as ConceptMapData).known).toEqual(options.known);
      expect(knownOf(parseYaml(writeMap(map, "yaml", options)).map)).toEqual(options.known);
    }
    const plain = createConceptMap(arithmeticData);
    expect(formatJson(plain)).not.toContain('"known"');
    expect(Object.keys(JSON.parse(formatJson(plain, { known: ["adding"] })) as object).slice(-2)).toEqual([
      "known",
      "concepts",
    ]);
  });

  it("is checked as other references are", () => {
    const problems = [
      ["known[1]", "unknown-concept", 'no concept is called "addin". Did you mean "adding"?'],
      ["known[2]", "unknown-depth", '"adding@deep" names the depth "deep"; "adding" has "gist", "use"'],
      ["known[3]", "unknown-concept", 'no concept is called "constructor"'],
      ["known[4]", "unknown-depth", '"adding@" names the depth ""; "adding" has "gist", "use"'],
    ];
    const unknown = { path: "known[1]", code: problems[0]![1], message: problems[0]![2] };
    const data = knowing("counting", "addin", "adding@deep", "constructor", "adding@");
    const found = (list: ReturnType<typeof problemsOf>) => list.map(({ path, code, message }) => [path, code, message]);
    expect(found(problemsOf(() => mapFromJson(data)))).toEqual(problems);
    expect(found(checkMapData(data))).toEqual(problems);
    expect(found(problemsOf(() => mapFromJson(knowing(1, "addin"))))).toEqual([
      ["known[0]", "wrong-type", "expected a text, found 1; put it in quotes"],
      ["known[1]", "unknown-concept", 'no concept is called "addin". Did you mean "adding"?'],
    ]);
    expect(found(problemsOf(() => mapFromJson({ ...arithmeticData, known: "adding" })))).toEqual([
      ["known", "wrong-type", 'expected a list, found "adding"; put it in [ ]'],
    ]);
    expect(
      problemsOf(() => parseYaml(`${formatYaml(createConceptMap(arithmeticData))}known: [adding, addin]\n`)),
    ).toEqual([{ ...unknown, place: { line: expect.any(Number) as number, column: 17 } }]);
  });

  it("goes with what it names, so that the file can still be read", () => {
    const map = mapFromJson(knowing("counting", "adding@gist", "drawing"));
    const part = submap(map, ["adding", "multiplying"]);
    expect(part.getAttribute("known")).toEqual(["adding@gist"]);
    map.dropNode("counting");
    expect(knownOf(map)).toEqual(["adding@gist", "drawing"]);
    expect(knownOf(mapFromJson(JSON.parse(formatJson(map))))).toEqual(["adding@gist", "drawing"]);
    const { steps } = learningPath(map, "multiplying", { known: knownOf(map) });
    const path = submap(map, new Set(steps.map(({ concept }) => concept)));
    expect(formatJson(path, { known: ["adding@gist", "drawing", "nothing"] })).toContain('"known": ["adding@gist"]');
  });
});
