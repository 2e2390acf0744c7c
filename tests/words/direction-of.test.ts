import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/words/index.js";

describe("directionOf", () => {
  it("knows the scripts that run from right to left", () => {
    for (const tag of ["ar", "he-IL", "FA", "ur"]) expect(directionOf(tag), tag).toBe("rtl");
    for (const tag of ["en", "ja", "arn", "hebrew"]) expect(directionOf(tag), tag).toBe("ltr");
  });
});
