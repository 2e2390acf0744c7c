import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { authorsFiles, builtFiles } from "../../scripts/map.mjs";
import { formatJson, parseJson } from "../../src/formats/json/index.js";
import { clausesOf, depthsOfConcept, leavesOf } from "../../src/model/index.js";
import { rules } from "./lint/rules.js";
import { file, map } from "./shipped-map.js";
import { everNeeded, unitsOf } from "./study-units.js";

describe("data/chatgpt.json", () => {
  it("is written as formatJson writes it", () => {
    expect(formatJson(parseJson(file))).toBe(file);
  });

  it("is built from its authors' files by `npm run map`", async () => {
    for (const [name, text] of Object.entries(await builtFiles())) {
      expect(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"), name).toBe(text);
    }
  });

  it.each(authorsFiles())("stands in data/chatgpt/$name as `npm run map` sets it", ({ file, text }) => {
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("has the six areas of the note, with areas inside, and depths from shallow to deep", () => {
    const { areas = [], depths = [], locales } = map.getAttributes();
    const top = areas.filter(({ parent }) => parent === undefined).map(({ id }) => id);
    expect(top).toEqual(["math", "ml", "nlp", "rl", "gpt", "rlhf"]);
    expect(top.filter((id) => !areas.some(({ parent }) => parent === id))).toEqual([]);
    expect(depths.map(({ id }) => id)).toEqual(["gist", "use", "derive"]);
    expect(locales).toEqual(["en", "ja"]);
  });

  it("has 300 to 450 concepts, on average two or three prerequisites each", () => {
    const written = map.mapNodes((_, { prerequisites = [] }) => prerequisites.length);
    const average = written.reduce((sum, count) => sum + count, 0) / map.order;
    expect(map.order).toBeGreaterThanOrEqual(300);
    expect(map.order).toBeLessThanOrEqual(450);
    expect(average).toBeGreaterThanOrEqual(2);
    expect(average).toBeLessThanOrEqual(3);
  });

  it("has 25 to 45 beginnings: what is assumed, and what nothing stands before at its shallowest depth", () => {
    const units = unitsOf(map);
    const beginnings = map.filterNodes((id, { assumed }) => {
      const [shallowest] = depthsOfConcept(map, id);
      return assumed === true || units.get(`${id}@${shallowest}`)!.needs.length === 0;
    });
    expect(beginnings.length).toBeGreaterThanOrEqual(25);
    expect(beginnings.length).toBeLessThanOrEqual(45);
  });

  it("leaves five to fifteen real choices", () => {
    const choices = map.nodes().flatMap((id) => clausesOf(map, id).filter((clause) => leavesOf(clause).length > 1));
    expect(choices.length).toBeGreaterThanOrEqual(5);
    expect(choices.length).toBeLessThanOrEqual(15);
  });

  it("has a longest chain of 18 to 28 concepts", () => {
    expect(longestChain()).toBeGreaterThanOrEqual(18);
    expect(longestChain()).toBeLessThanOrEqual(28);
  });

  it("asks an evening for the gist of RLHF and 150 to 450 hours for all of it", () => {
    expect(minutesTo("rlhf@gist")).toBeLessThanOrEqual(240);
    expect(minutesTo("rlhf@derive")).toBeGreaterThanOrEqual(150 * 60);
    expect(minutesTo("rlhf@derive")).toBeLessThanOrEqual(450 * 60);
  });

  it.each(Object.entries(rules))("%s", (_, rule) => {
    expect(rule(map)).toEqual([]);
  });
});

/** Minutes of a unit with everything it needs, all alternatives together. */
function minutesTo(unit: string): number {
  const units = unitsOf(map);
  const path = everNeeded(units)(units.get(unit)!.needs).add(unit);
  return [...path].reduce((sum, id) => sum + units.get(id)!.minutes, 0);
}

/** The number of concepts on the longest way of needed prerequisites. */
function longestChain(): number {
  const lengths = new Map<string, number>();
  const lengthTo = (id: string): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    const needed = map.filterInEdges(id, (_, { helpful }) => !helpful).map((edge) => map.source(edge));
    const length = 1 + Math.max(0, ...needed.map(lengthTo));
    lengths.set(id, length);
    return length;
  };
  return Math.max(...map.nodes().map(lengthTo));
}
