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

  it("takes half of four Chinese or Japanese signs for another name", () => {
    expect(nearest("線型回帰", ["線形回帰", "線形注意", "行列"])).toEqual(["線形回帰"]);
    expect(nearest("線形代数", ["線形回帰", "線形注意", "行列"])).toEqual([]);
  });

  it("stops at three, the best first", () => {
    expect(nearest("abcd", ["abxx", "abcx", "abcd", "abc", "zzzz"])).toEqual(["abcd", "abcx", "abc"]);
  });
});

describe("didYouMean", () => {
  it("says nothing of what is no name", () => {
    expect(didYouMean(undefined as unknown as string, known)).toBe("");
  });

  it("says so in a sentence, or says nothing", () => {
    expect(didYouMean("gradiant", known)).toBe('. Did you mean "gradient" or "gradients"?');
    expect(didYouMean("entropy", known)).toBe("");
  });
});
