import { DirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import type { ConceptMap } from "../../src/model/index.js";
import * as queries from "../../src/queries/index.js";
import { mapOf } from "../support/map-of.js";
import { problemsOf } from "../support/problems.js";

const map = mapOf("sums -> algebra");
const path = (options: object) => queries.learningPath(map, "algebra", options);
const paths = (options: object) => queries.learningPaths(map, "algebra", options);
const next = (options: object) => queries.nextSteps(map, [], options);
const why = (options: object) => queries.whyOnPath(map, "algebra", "sums", options);
const sets = (options: object) => queries.missingSets(map, "algebra", [], options);
const anything = (value: unknown) => value as string;

describe("a wrong option", () => {
  it.each([
    ["learningPath", () => path({ by: "fast" }), 'by: "by" takes "minutes", "count" or a function, not "fast"'],
    ["learningPath", () => path({ depth: 5 }), "depth: no depth is called 5"],
    ["learningPath", () => path({ depth: Symbol("gist") }), "depth: no depth is called Symbol(gist)"],
    ["learningPath", () => path({ known: 5 }), 'known: known takes references such as "id" or "id@depth"'],
    ["learningPath", () => path({ order: "lowload" }), 'not "lowload". Did you mean "low-load"?'],
    ["learningPath", () => path({ timeLimit: NaN }), 'timeLimit: "timeLimit" takes a number of zero or more, not NaN'],
    ["learningPath", () => path({ nodeLimit: "9" }), 'nodeLimit: "nodeLimit" takes a number of zero or more, not "9"'],
    ["learningPaths", () => paths({ count: -1 }), 'count: "count" takes a whole number of at least 1, not -1'],
    ["learningPaths", () => paths({ count: "3" }), 'count: "count" takes a whole number of at least 1, not "3"'],
    ["missingSets", () => sets({ count: 0 }), 'count: "count" takes a whole number of at least 1, not 0'],
    ["missingSets", () => sets({ timeLimit: -1 }), 'timeLimit: "timeLimit" takes a number of zero or more, not -1'],
    ["nextSteps", () => next({ count: -1 }), 'count: "count" takes a whole number of zero or more, not -1'],
    ["nextSteps", () => next({ count: 1.5 }), 'count: "count" takes a whole number of zero or more, not 1.5'],
    ["learningPaths", () => paths({ count: 1.5 }), 'count: "count" takes a whole number of at least 1, not 1.5'],
    ["bottleneckEdges", () => queries.bottleneckEdges(map, { count: 1.5 }), 'count: "count" takes a whole number of'],
    ["nextSteps", () => next({ path: {} }), 'path: "path" takes a learning path, not an object'],
    ["nextSteps", () => next({ goals: null }), 'goals: "goals" takes references such as "id" or "id@depth", not null'],
    ["learningPath", () => path({ avod: [] }), 'avod: there is no option "avod". Did you mean "avoid"?'],
    ["learningPath", () => path({ knwon: [] }), 'knwon: there is no option "knwon". Did you mean "known"?'],
    ["learningPath", () => path({ helpful: "no" }), 'helpful: "helpful" takes true or false, not "no"'],
    ["learningPath", () => path({ assumed: 1 }), 'assumed: "assumed" takes true or false, not 1'],
    [
      "ancestors",
      () => queries.ancestors(map, "sums", { helpful: 1 } as object),
      '"helpful" takes true or false, not 1',
    ],
    ["dominators", () => queries.dominators(map, "sums", { by: "count" } as object), 'there is no option "by"'],
    ["missingSets", () => sets({ known: [] }), 'known: there is no option "known"'],
    ["nextSteps", () => next({ known: [] }), 'known: there is no option "known"'],
    ["outerFringe", () => queries.outerFringe(map, null as unknown as []), "known: known takes references"],
    ["loadCurve", () => queries.loadCurve(null as unknown as never), 'path: "path" takes a learning path, not null'],
    ["nextSteps", () => next({ rankBy: "minute" }), 'not "minute". Did you mean "minutes"?'],
    ["whyOnPath", () => why({ path: {} }), 'path: "path" takes a learning path, not an object'],
    ["whyOnPath", () => why({ path: { steps: [null] } }), 'path: "path" takes a learning path, not an object'],
    ["whyOnPath", () => why({ path: { steps: [{}] } }), 'path: "path" takes a learning path, not an object'],
    ["learningPath", () => path(null as unknown as object), 'options: "options" takes an object, not null'],
    ["generations", () => queries.generations(map, null as unknown as object), 'options: "options" takes an object'],
    ["by", () => path({ by: () => 1e308 }), 'by: what "by" gives adds up to more than numbers can hold'],
    ["bottleneckEdges", () => queries.bottleneckEdges(map, { count: NaN }), "count:"],
    ["edgesBreakingCycles", () => queries.edgesBreakingCycles(map, { timeLimit: -1 }), "timeLimit:"],
    ["neighbourhood", () => queries.neighbourhood(map, "sums", NaN), 'radius: "radius" takes a number'],
  ])("of %s is named: %s", (_, ask, message) => {
    expect(ask).toThrow(message);
  });

  it("is named with all others of a question", () => {
    const wrong = { ordr: "x", order: "x", timeLimit: -1, depth: "gist", choose: 5, by: 5 };
    expect(() => path(wrong)).toThrow(/^depth: .+\nchoose: .+\nby: .+\norder: .+\ntimeLimit: .+\nordr: [^\n]+$/);
  });
});

/** Every query that takes options, given some. */
const asked: Record<string, (options: object) => unknown> = {
  ancestors: (options) => queries.ancestors(map, "sums", options),
  areaTotals: (options) => queries.areaTotals(map, [], options),
  blockingFactor: (options) => queries.blockingFactor(map, "sums", options),
  bottleneckEdges: (options) => queries.bottleneckEdges(map, options),
  centrality: (options) => queries.centrality(map, "sums", options),
  closure: (options) => queries.closure(map, "sums", options),
  criticalPath: (options) => queries.criticalPath(map, options),
  curricularAnalytics: (options) => queries.curricularAnalytics(map, options),
  delayFactor: (options) => queries.delayFactor(map, "sums", options),
  descendants: (options) => queries.descendants(map, "sums", options),
  dominators: (options) => queries.dominators(map, "sums", options),
  edgesBreakingCycles: (options) => queries.edgesBreakingCycles(map, options),
  findCycles: (options) => queries.findCycles(map, options),
  generations: (options) => queries.generations(map, options),
  innerFringe: (options) => queries.innerFringe(map, [], options),
  isKnowledgeState: (options) => queries.isKnowledgeState(map, [], options),
  learningPath: path,
  learningPaths: paths,
  longestChain: (options) => queries.longestChain(map, "sums", "algebra", options),
  masteries: (options) => queries.masteries(map, [], options),
  masteryOf: (options) => queries.masteryOf(map, "sums", [], options),
  missingFor: (options) => queries.missingFor(map, "sums", [], options),
  missingSets: sets,
  neighbourhood: (options) => queries.neighbourhood(map, "sums", 1, options),
  nextSteps: next,
  outerFringe: (options) => queries.outerFringe(map, [], options),
  savingIfKnown: (options) => queries.savingIfKnown(map, "algebra", "sums", options),
  savingsIfKnown: (options) => queries.savingsIfKnown(map, "algebra", options),
  shortestChain: (options) => queries.shortestChain(map, "sums", "algebra", options),
  structuralComplexity: (options) => queries.structuralComplexity(map, options),
  topologicalOrder: (options) => queries.topologicalOrder(map, options),
  usesOf: (options) => queries.usesOf(map, "sums", options),
  whyOnPath: why,
};

const withoutOptions = ["findIssues", "loadCurve", "redundantPrerequisites", "submap", "transitiveReduction"];

describe("an option that there is not", () => {
  it.each(Object.entries(asked))("is named with the nearest one by %s", (_, ask) => {
    expect(ask({})).not.toBe(null);
    expect(ask({ halpful: undefined })).not.toBe(null);
    for (const [wrong, right] of [
      ["helpfull", "helpful"],
      ["asumed", "assumed"],
    ]) {
      const messages = problemsOf(() => ask({ [wrong!]: true })).map(({ path, code, message }) => [
        path,
        code,
        message,
      ]);
      expect(messages).toHaveLength(1);
      expect(messages[0]!.slice(0, 2)).toEqual([wrong, "unknown-key"]);
      expect(messages[0]![2]).toMatch(new RegExp(`^there is no option "${wrong!}"(\\. Did you mean "${right!}"\\?)?$`));
    }
    const hints = problemsOf(() => ask({ helpfull: true, asumed: true })).map(({ message }) => message);
    expect(hints.filter((message) => message.includes("Did you mean")).length).toBeGreaterThan(0);
    expect(() => ask(null as unknown as object)).toThrow(/^options: "options" takes an object, not null$/);
  });

  it("is asked of every query", () => {
    const all = Object.entries(queries).filter(([, query]) => typeof query === "function");
    expect([...Object.keys(asked), ...withoutOptions].sort()).toEqual(all.map(([name]) => name).sort());
  });
});

describe("what is no id", () => {
  it.each([[undefined], [null], [5], [{}], [[]]])("is refused in one sentence: %j", (id) => {
    expect(() => queries.ancestors(map, anything(id))).toThrow(/^id: no concept is called [^"]+$/);
    expect(() => queries.neighbourhood(map, anything(id))).toThrow(/^id: no concept is called [^"]+$/);
    expect(() => queries.shortestChain(map, anything(id), "sums")).toThrow(/^from: no concept is called [^"]+$/);
  });

  it("is refused where one unit is asked about", () => {
    const message = /^reference: "?reference"? takes a?\s?references? such as "id" or "id@depth"[^\n]*$/;
    for (const reference of [undefined, null, 5, {}, []]) {
      expect(() => queries.masteryOf(map, anything(reference), [])).toThrow(message);
      expect(() => queries.missingFor(map, anything(reference), [])).toThrow(message);
      expect(() => queries.whyOnPath(map, "algebra", anything(reference))).toThrow(message);
    }
  });

  it("is refused as a goal", () => {
    for (const goal of [undefined, null, 5, {}])
      expect(() => queries.learningPath(map, anything(goal))).toThrow("goals: goals takes references such as");
  });
});

describe("what is no map", () => {
  it.each([
    ["plain data", { concepts: [] }, "an object"],
    ["a plain graph", new DirectedGraph(), "an object"],
    ["a text", "{}", '"{}"'],
    ["nothing", undefined, "undefined"],
  ])("is refused with how to make one: %s", (_, given, found) => {
    const message = `map: "map" takes a ConceptMap, which mapFromJson or createConceptMap makes, not ${found}`;
    // Asked twice, as what is kept of a map must not be kept of what is none.
    for (const ask of [queries.learningPath, queries.learningPath, queries.ancestors, queries.usesOf])
      expect(() => ask(given as unknown as ConceptMap, "algebra")).toThrow(message);
    expect(() => queries.topologicalOrder(given as unknown as ConceptMap)).toThrow(message);
  });
});

describe("minutes that are no number", () => {
  it.each([NaN, "x", -5, Infinity])("count as none: %s", (minutes) => {
    const odd = mapOf("sums -> algebra");
    odd.setNodeAttribute("sums", "minutes", minutes as number);
    odd.setNodeAttribute("algebra", "minutes", 20);
    expect(queries.learningPath(odd, "algebra")).toMatchObject({ minutes: 20, cost: 20, optimal: true });
    expect(queries.criticalPath(odd).minutes).toBe(20);
    expect(queries.savingIfKnown(odd, "algebra", "sums")).toBe(0);
    expect(queries.shortestChain(odd, "sums", "algebra", { by: "minutes" })).toEqual({
      concepts: ["sums", "algebra"],
      length: 20,
    });
  });
});
