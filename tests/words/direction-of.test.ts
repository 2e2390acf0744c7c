import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/words/index.js";

describe("directionOf", () => {
  it("knows the scripts that run from right to left", () => {
    for (const tag of ["ar", "he-IL", "iw", "FA", "ur", "yi", "dv", "ps", "ckb", "ks", "sd", "ug", "syr"])
      expect(directionOf(tag), tag).toBe("rtl");
    for (const tag of ["en", "ja", "arn", "hebrew", "ku", "az", "pa", "ff"]) expect(directionOf(tag), tag).toBe("ltr");
  });

  it("goes by the script, where a tag or its region names another one", () => {
    for (const tag of ["az-Arab", "pa-Arab", "pa-PK", "ms-Arab", "uz-AF", "und-Hebr", "ff-Adlm"])
      expect(directionOf(tag), tag).toBe("rtl");
    for (const tag of ["ar-Latn", "ur-Latn", "he-Latn-IL"]) expect(directionOf(tag), tag).toBe("ltr");
  });

  it("takes what is no tag for written from left to right", () => {
    expect(directionOf("no language")).toBe("ltr");
  });
});
