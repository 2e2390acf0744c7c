import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { findIssues } from "../../src/queries/index.js";
import { deepMapOf, flatMapOf } from "../support/map-of.js";

describe("findIssues", () => {
  it("finds nothing to change in a sound map", () => {
    expect(findIssues(deepMapOf({ a: {}, b: { prerequisites: ["a"] } }))).toEqual([]);
  });

  it("tells a circle that blocks from one that alternatives get round", () => {
    const map = flatMapOf({
      a: { prerequisites: ["b"] },
      b: { prerequisites: ["a"] },
      c: { prerequisites: ["b"] },
      d: { prerequisites: [{ anyOf: ["e", "f"] }] },
      e: { prerequisites: [{ anyOf: ["d", "f"] }] },
      f: {},
      g: { prerequisites: [{ concept: "h", corequisite: true }] },
      h: { prerequisites: [{ concept: "g", corequisite: true }] },
    });
    expect(findIssues(map)).toEqual([
      { kind: "cycle", concepts: ["a", "b"] },
      { kind: "unreachable", concept: "a" },
      { kind: "unreachable", concept: "b" },
      { kind: "unreachable", concept: "c" },
    ]);
  });

  it("names the depths that cannot be reached", () => {
    const map = deepMapOf({
      a: { minutes: { gist: 5, use: 5 }, prerequisites: [{ concept: "b", depth: "use", at: "use" }] },
      b: { minutes: { gist: 5, use: 5 }, prerequisites: [{ concept: "a", depth: "use", at: "use" }] },
    });
    expect(findIssues(map)).toEqual([
      { kind: "cycle", concepts: ["a", "b"] },
      { kind: "unreachable", concept: "a", depth: "use" },
      { kind: "unreachable", concept: "b", depth: "use" },
    ]);
  });

  it("finds what is redundant, alone or too deep from the start", () => {
    const map = deepMapOf({
      a: {},
      b: { prerequisites: ["a"] },
      c: { prerequisites: ["a", "b", { concept: "d", depth: "derive" }] },
      d: { minutes: { gist: 5, derive: 5 } },
      e: {},
    });
    expect(findIssues(map)).toEqual([
      { kind: "redundant", concept: "c", prerequisite: "a" },
      { kind: "missing-at", concept: "c", prerequisite: "d", depth: "derive" },
      { kind: "orphan", concept: "e" },
    ]);
  });

  it("finds minutes and languages that nobody wrote", () => {
    const map = createConceptMap({
      locales: ["en", "ja"],
      concepts: [
        { id: "a", title: { en: "A", ja: "あ" }, summary: { "en-GB": "…", ja: "…" }, minutes: 0 },
        { id: "b", title: { en: "B" }, prerequisites: ["a"] },
        { id: "c", title: "C", prerequisites: ["a"], assumed: true },
      ],
    });
    expect(findIssues(map)).toEqual([
      { kind: "missing-minutes", concept: "b" },
      { kind: "missing-text", concept: "a", field: "summary", locale: "en" },
      { kind: "missing-text", concept: "b", field: "title", locale: "ja" },
    ]);
  });
});
