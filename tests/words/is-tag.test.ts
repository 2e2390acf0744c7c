import { describe, expect, it } from "vitest";
import { isTag } from "../../src/words/index.js";

describe("isTag", () => {
  it("takes what Intl takes", () => {
    for (const tag of ["en", "ja-JP", "zh-Hant-TW", "sr-Latn", "und"]) expect(isTag(tag), tag).toBe(true);
  });

  it("refuses what would make Intl throw", () => {
    for (const tag of ["", "e", "en_US", "no language", "__proto__", "constructor", "日本語"])
      expect(isTag(tag), tag).toBe(false);
    for (const value of [undefined, null, 3, ["en"], {}]) expect(isTag(value)).toBe(false);
  });
});
