import { describe, expect, it } from "vitest";
import { radialLayout } from "../../src/layouts.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import * as queries from "../../src/queries/index.js";
import { mapOf } from "../support/map-of.js";
import { problemsOf } from "../support/problems.js";
import { wholeMapQueries } from "../support/whole-map-queries.js";

const wrong = "algebr";

/** Every place where a query takes a name, as its problems call it. */
const asked: Record<string, (map: ConceptMap) => unknown> = {
  "ancestors, id": (map) => queries.ancestors(map, wrong),
  "areaTotals, known[0]": (map) => queries.areaTotals(map, [wrong]),
  "blockingFactor, id": (map) => queries.blockingFactor(map, wrong),
  "centrality, id": (map) => queries.centrality(map, wrong),
  "closure, known[0]": (map) => queries.closure(map, [wrong]),
  "criticalPath, goals": (map) => queries.criticalPath(map, { goals: wrong }),
  "criticalPath, known[0]": (map) => queries.criticalPath(map, { known: [wrong] }),
  "delayFactor, id": (map) => queries.delayFactor(map, wrong),
  "descendants, id": (map) => queries.descendants(map, wrong),
  "dominators, goals": (map) => queries.dominators(map, wrong),
  "dominators, known[0]": (map) => queries.dominators(map, "sums", { known: [wrong] }),
  "innerFringe, known[0]": (map) => queries.innerFringe(map, [wrong]),
  "isKnowledgeState, known[0]": (map) => queries.isKnowledgeState(map, [wrong]),
  "learningPath, avoid[0]": (map) => queries.learningPath(map, "sums", { avoid: [wrong] }),
  "learningPath, goals[1]": (map) => queries.learningPath(map, ["sums", wrong]),
  "learningPath, known[0]": (map) => queries.learningPath(map, "sums", { known: [wrong] }),
  "learningPaths, goals": (map) => queries.learningPaths(map, wrong),
  "longestChain, from": (map) => queries.longestChain(map, wrong, "sums"),
  "longestChain, to": (map) => queries.longestChain(map, "sums", wrong),
  "masteries, known[0]": (map) => queries.masteries(map, [wrong]),
  "masteryOf, known[0]": (map) => queries.masteryOf(map, "sums", [wrong]),
  "masteryOf, reference": (map) => queries.masteryOf(map, wrong, []),
  "missingFor, known[0]": (map) => queries.missingFor(map, "sums", [wrong]),
  "missingFor, reference": (map) => queries.missingFor(map, wrong, []),
  "missingSets, known[0]": (map) => queries.missingSets(map, "sums", [wrong]),
  "missingSets, reference": (map) => queries.missingSets(map, wrong, []),
  "neighbourhood, id": (map) => queries.neighbourhood(map, wrong),
  "nextSteps, goals": (map) => queries.nextSteps(map, [], { goals: wrong }),
  "nextSteps, known[0]": (map) => queries.nextSteps(map, [wrong]),
  "outerFringe, known[0]": (map) => queries.outerFringe(map, [wrong]),
  "savingIfKnown, goals": (map) => queries.savingIfKnown(map, wrong, "sums"),
  "savingIfKnown, references": (map) => queries.savingIfKnown(map, "sums", wrong),
  "savingsIfKnown, goals": (map) => queries.savingsIfKnown(map, wrong),
  "shortestChain, from": (map) => queries.shortestChain(map, wrong, "sums"),
  "shortestChain, to": (map) => queries.shortestChain(map, "sums", wrong),
  "submap, ids[1]": (map) => queries.submap(map, ["sums", wrong]),
  "usesOf, id": (map) => queries.usesOf(map, wrong),
  "whyOnPath, goals": (map) => queries.whyOnPath(map, wrong, "sums"),
  "whyOnPath, reference": (map) => queries.whyOnPath(map, "sums", wrong),
};

const nameless = [...wholeMapQueries, "bottleneckEdges", "edgesBreakingCycles"];

describe("a name that the map does not know", () => {
  it.each(Object.entries(asked))("is answered with the nearest one and where it stands by %s", (place, ask) => {
    const map = mapOf("sums -> algebra");
    const [, path] = place.split(", ");
    const message = `no concept is called "${wrong}". Did you mean "algebra"?`;
    expect(problemsOf(() => ask(map))).toEqual([{ path, code: "unknown-concept", message }]);
  });

  it.each([
    ["Linear algebra", '. Did you mean "lin-alg"?'],
    ["linear algebr", '. Did you mean "lin-alg"?'],
    ["線形代数", '. Did you mean "lin-alg"?'],
    ["sums of numbers", '. Did you mean "sums"?'],
    ["RLHF", '. Did you mean "rlhf"?'],
    ["Chemistry", ""],
  ])("leads to the id where it is a title: %s", (title, hint) => {
    const map = createConceptMap({
      concepts: [
        { id: "lin-alg", title: { en: "Linear algebra", ja: "線形代数" } },
        { id: "sums", title: "Sums of numbers" },
        { id: "sums-again", title: "Sums of numbers" },
        { id: "rlhf", title: { en: "RLHF", ja: "RLHF" } },
      ],
    });
    const message = `no concept is called ${JSON.stringify(title)}${hint}`;
    const asked = [
      () => queries.learningPath(map, title),
      () => queries.learningPath(map, "sums", { known: [title] }),
      () => queries.ancestors(map, title),
      () => radialLayout(map, { centre: title }),
    ];
    for (const ask of asked) expect(problemsOf(ask).map((problem) => problem.message)).toEqual([message]);
  });

  it("is guessed at for the first ones, so that the answer to a thousand comes soon", () => {
    const names = Array.from({ length: 1000 }, (_, place) => `concept-${String(place)}`);
    const map = createConceptMap({ concepts: names.map((id) => ({ id, title: { en: id, ja: id } })) });
    const problems = problemsOf(() =>
      queries.closure(
        map,
        names.map((id) => `${id}x`),
      ),
    );
    expect(problems).toHaveLength(1000);
    expect(problems.map(({ message }) => message.includes("Did you mean")).lastIndexOf(true)).toBe(19);
  });

  it("is asked of every query", () => {
    const named = Object.keys(asked).map((place) => place.replace(/,.*/, ""));
    const all = Object.entries(queries).filter(([, query]) => typeof query === "function");
    expect(new Set([...named, ...nameless])).toEqual(new Set(all.map(([name]) => name)));
  });
});
