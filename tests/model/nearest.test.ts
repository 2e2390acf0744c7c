import { describe, expect, it } from "vitest";
import { didYouMean, nearest } from "../../src/model/nearest.js";

const known = ["gradient", "gradients", "gradient-descent", "adding", "a", "b"];

describe("nearest", () => {
  it.each([
    ["gradiant", ["gradient", "gradients"]],
    ["gradeint-decsent", ["gradient-descent"]],
    ["addign", ["adding"]],
    ["ADDING", ["adding"]],
    ["A", ["a"]],
    ["c", []],
    ["", []],
    ["entropy", []],
    ["x".repeat(1000), []],
  ])("finds for %j the names %j", (name, names) => {
    expect(nearest(name, known)).toEqual(names);
  });

  it("stops at three, the best first", () => {
    expect(nearest("abcd", ["abxx", "abcx", "abcd", "abc", "zzzz"])).toEqual(["abcd", "abcx", "abc"]);
  });
});

describe("didYouMean", () => {
  it("says so in a sentence, or says nothing", () => {
    expect(didYouMean("gradiant", known)).toBe('. Did you mean "gradient" or "gradients"?');
    expect(didYouMean("entropy", known)).toBe("");
  });
});
