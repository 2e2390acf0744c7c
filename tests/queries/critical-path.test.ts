import { describe, expect, it } from "vitest";
import { createConceptMap, ConceptMapError } from "../../src/model/index.js";
import { criticalPath, type CriticalPath } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf, mapOf } from "../support/map-of.js";

/** Each unit as `reference earliest-latest`, of those with slack; just `reference earliest` of the others. */
function times({ units }: CriticalPath): string[] {
  return [...units].map(([name, { earliestStart, latestStart, slack }]) => {
    expect(latestStart - earliestStart).toBe(slack);
    return `${name} ${String(earliestStart)}${slack === 0 ? "" : `-${String(latestStart)}`}`;
  });
}

describe("criticalPath", () => {
  const map = flatMapOf({
    counting: { minutes: 30 },
    adding: { minutes: 60, prerequisites: ["counting"] },
    drawing: { minutes: 20 },
    halving: { minutes: 10, prerequisites: ["counting", "drawing"] },
    fractions: { minutes: 40, prerequisites: ["halving", "adding"] },
  });

  it("is the longest chain by minutes, with the time that each unit has to spare", () => {
    const path = criticalPath(map);
    expect(path).toEqual({
      minutes: 130,
      chain: ["counting", "adding", "fractions"],
      units: new Map([
        ["counting", { minutes: 30, earliestStart: 0, latestStart: 0, slack: 0 }],
        ["adding", { minutes: 60, earliestStart: 30, latestStart: 30, slack: 0 }],
        ["drawing", { minutes: 20, earliestStart: 0, latestStart: 60, slack: 60 }],
        ["halving", { minutes: 10, earliestStart: 30, latestStart: 80, slack: 50 }],
        ["fractions", { minutes: 40, earliestStart: 90, latestStart: 90, slack: 0 }],
      ]),
      blocked: [],
    });
  });

  it("counts what some goals need only", () => {
    const path = criticalPath(map, { goals: "halving" });
    expect(path).toMatchObject({ minutes: 40, chain: ["counting", "halving"], blocked: [] });
    expect(times(path)).toEqual(["counting 0", "drawing 0-10", "halving 30"]);
    expect(criticalPath(map, { goals: [] })).toEqual({ minutes: 0, chain: [], units: new Map(), blocked: [] });
  });

  it("leaves out what is known", () => {
    const path = criticalPath(map, { known: ["adding"] });
    expect(path).toMatchObject({ minutes: 80, chain: ["counting", "halving", "fractions"] });
    expect([...path.units.keys()]).toEqual(["counting", "drawing", "halving", "fractions"]);
    expect(criticalPath(map, { goals: ["adding"], known: ["adding"] }).units.size).toBe(0);
  });

  it("takes of alternatives the one that is ready first, of several the one written first", () => {
    const map = flatMapOf({
      slow: { minutes: 50 },
      quick: { minutes: 20 },
      alike: { minutes: 20 },
      goal: { prerequisites: [{ anyOf: ["slow", { allOf: ["quick", "alike"] }] }, { anyOf: ["alike", "quick"] }] },
    });
    const path = criticalPath(map, { goals: ["goal"] });
    expect(path).toMatchObject({ minutes: 30, chain: ["quick", "goal"] });
    expect(times(path)).toEqual(["quick 0", "alike 0", "goal 20"]);
    // The third way has slack up to the end.
    expect(times(criticalPath(map))).toEqual(["slow 0", "quick 0-20", "alike 0-20", "goal 20-40"]);
  });

  it("gets round circles by alternatives, and names the goals that have no way round", () => {
    const map = flatMapOf({
      hen: { prerequisites: [{ anyOf: ["egg", "farm"] }] },
      egg: { prerequisites: ["hen"] },
      farm: {},
      chick: { prerequisites: ["cock"] },
      cock: { prerequisites: ["chick"] },
    });
    const path = criticalPath(map);
    expect(path).toMatchObject({ minutes: 30, chain: ["farm", "hen", "egg"], blocked: ["chick", "cock"] });
    expect(criticalPath(map, { goals: ["cock", "farm"] })).toMatchObject({ chain: ["farm"], blocked: ["cock"] });
  });

  it("starts a unit together with its corequisites, once these can be started", () => {
    const map = flatMapOf({
      basics: { minutes: 15 },
      lab: { minutes: 40, prerequisites: ["basics"] },
      lecture: { minutes: 20, prerequisites: [{ concept: "lab", corequisite: true }] },
      exam: { minutes: 5, prerequisites: ["lecture"] },
    });
    const path = criticalPath(map, { goals: ["exam"] });
    expect(path).toMatchObject({ minutes: 55, chain: ["basics", "lab"] });
    expect(times(path)).toEqual(["basics 0", "lab 15", "lecture 15-30", "exam 35-50"]);
    // What held the lecture up is what its lab needs.
    map.setNodeAttribute("lab", "minutes", 10);
    expect(criticalPath(map, { goals: ["exam"] })).toMatchObject({ chain: ["basics", "lecture", "exam"], minutes: 40 });
  });

  it("starts a circle of corequisites as one", () => {
    const map = flatMapOf({
      early: { minutes: 5 },
      late: { minutes: 25 },
      song: { prerequisites: ["early", { concept: "dance", corequisite: true }] },
      dance: { prerequisites: ["late", { concept: "song", corequisite: true }] },
      show: { prerequisites: ["dance"] },
    });
    const path = criticalPath(map);
    expect(path).toMatchObject({ minutes: 45, chain: ["late", "dance", "show"] });
    // The song could not start later, for the dance starts with it.
    expect(times(path)).toEqual(["early 0-20", "late 0", "song 25", "dance 25", "show 35"]);
  });

  it("takes of corequisites that start at once the one with which all is over soonest", () => {
    const map = flatMapOf({
      long: { minutes: 60 },
      short: { minutes: 5, prerequisites: [{ concept: "longest", corequisite: true }] },
      longest: { minutes: 90 },
      course: { minutes: 10, prerequisites: [{ anyOf: ["short", "long", "alike"], corequisite: true }] },
      alike: { minutes: 60 },
      exam: { minutes: 20, prerequisites: ["course"] },
    });
    const path = criticalPath(map, { goals: "exam" });
    expect(path).toMatchObject({ minutes: 60, chain: ["long"] });
    expect(times(path)).toEqual(["long 0", "course 0-30", "exam 10-40"]);
  });

  it("starts with a corequisite that is ready, even where one that is not yet would be over sooner", () => {
    const map = flatMapOf({
      basics: { minutes: 5 },
      short: { minutes: 5, prerequisites: ["basics"] },
      long: { minutes: 60 },
      course: { minutes: 10, prerequisites: [{ anyOf: ["short", "long"], corequisite: true }] },
    });
    expect(times(criticalPath(map, { goals: "course" }))).toEqual(["long 0", "course 0-50"]);
  });

  it("holds back what the corequisites of corequisites need", () => {
    const map = flatMapOf({
      tuning: { minutes: 10 },
      song: { minutes: 20, prerequisites: [{ concept: "rhythm", corequisite: true }] },
      rhythm: { minutes: 1, prerequisites: [{ concept: "drum", corequisite: true }] },
      drum: { minutes: 10, prerequisites: ["tuning"] },
    });
    const path = criticalPath(map);
    expect(path).toMatchObject({ minutes: 30, chain: ["tuning", "song"] });
    expect(times(path)).toEqual(["tuning 0", "song 10", "rhythm 10", "drum 10"]);
  });

  it("goes by the depths that are asked for", () => {
    const map = deepMapOf({
      a: { minutes: { gist: 10, use: 20, derive: 40 } },
      b: { minutes: { gist: 5, use: 30 }, prerequisites: [{ concept: "a", depth: "use", at: "use" }, "c"] },
      c: { minutes: { gist: 12 } },
    });
    const path = criticalPath(map, { goals: ["b"] });
    expect(path).toMatchObject({ minutes: 60, chain: ["a@gist", "a@use", "b@use"] });
    expect(times(path)).toEqual(["a@gist 0", "a@use 10", "b@gist 12-25", "b@use 30", "c@gist 0-13"]);
    expect(criticalPath(map, { goals: ["b"], known: ["a@gist"] })).toMatchObject({ minutes: 50 });
    expect(criticalPath(map)).toMatchObject({ minutes: 70, chain: ["a@gist", "a@use", "a@derive"] });
  });

  it("takes assumed concepts as known unless they are goals or asked for", () => {
    const map = flatMapOf({ school: { assumed: true }, course: { prerequisites: ["school"] } });
    expect(times(criticalPath(map))).toEqual(["course 0"]);
    expect(times(criticalPath(map, { assumed: true }))).toEqual(["school 0", "course 10"]);
    expect(times(criticalPath(map, { goals: ["school", "course"] }))).toEqual(["school 0", "course 10"]);
  });

  it("pays no heed to helpful entries", () => {
    const map = flatMapOf({ a: {}, b: { prerequisites: [{ concept: "a", helpful: true }] } });
    expect(times(criticalPath(map))).toEqual(["a 0", "b 0"]);
    expect(times(criticalPath(map, { goals: ["b"] }))).toEqual(["b 0"]);
  });

  it("is the longest chain by number where nothing takes time", () => {
    expect(criticalPath(mapOf("a -> b", "c -> d", "d -> e"))).toMatchObject({ minutes: 0, chain: ["c", "d", "e"] });
  });

  it("leaves no slack on the chain where minutes are fractions", () => {
    const map = createConceptMap({
      concepts: [0.1, 0.2, 0.7, 0.1, 0.3].map((minutes, place) => ({
        id: `c${String(place)}`,
        title: "",
        minutes,
        prerequisites: place === 0 ? [] : [`c${String(place - 1)}`],
      })),
    });
    expect([...criticalPath(map).units.values()].map(({ slack }) => slack)).toEqual([0, 0, 0, 0, 0]);
  });

  it("refuses names that the map does not know", () => {
    expect(() => criticalPath(map, { goals: ["adding", "addin"], known: ["halving@gist"] })).toThrow(ConceptMapError);
    expect(() => criticalPath(map, { goals: ["adding", "addin"] })).toThrow('goals[1]: no concept is called "addin"');
    expect(() => criticalPath(map, { known: ["subtracting"] })).toThrow("known[0]");
  });
});

describe("criticalPath on large maps", { timeout: 60_000 }, () => {
  const most = 100_000;
  const many = 30_000;
  const name = (number: number): string => `c${String(number)}`;

  it("follows a chain to its end", () => {
    const concepts = Array.from({ length: most }, (_, number) => ({
      id: name(number),
      title: "",
      minutes: 1,
      prerequisites: number === 0 ? [] : [name(number - 1)],
    }));
    const path = criticalPath(createConceptMap({ concepts }));
    expect(path.minutes).toBe(most);
    expect(path.chain).toEqual(concepts.map(({ id }) => id));
  });

  it("starts lectures with their labs, which stand in a chain, and a ring of corequisites in one go", () => {
    const labs = Array.from({ length: many }, (_, number) => [
      {
        id: `lab${String(number)}`,
        title: "",
        minutes: 1,
        prerequisites: number === 0 ? [] : [`lab${String(number - 1)}`],
      },
      {
        id: name(number),
        title: "",
        minutes: 3,
        prerequisites: [{ concept: `lab${String(number)}`, corequisite: true }],
      },
    ]);
    expect(criticalPath(createConceptMap({ concepts: labs.flat() })).minutes).toBe(many + 2);
    const ring = Array.from({ length: many }, (_, number) => ({
      id: name(number),
      title: "",
      minutes: 1,
      prerequisites: [{ concept: name((number + 1) % many), corequisite: true }],
    }));
    expect(criticalPath(createConceptMap({ concepts: ring }))).toMatchObject({
      minutes: 1,
      chain: ["c0"],
      blocked: [],
    });
  });
});
