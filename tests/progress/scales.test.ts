import { describe, expect, it } from "vitest";
import { textIn } from "../../src/model/index.js";
import { chottoDekiruScale, plainScale, progressStates } from "../../src/progress/index.js";

describe("the scales", () => {
  it("name every state, differently, in English and Japanese", () => {
    for (const { names } of [plainScale, chottoDekiruScale])
      for (const locale of ["en", "ja"]) {
        const words = progressStates.map((state) => textIn(names[state], locale));
        expect(new Set(words).size).toBe(progressStates.length);
        expect(words).not.toContain("");
      }
  });

  it("know the words of Japanese engineers", () => {
    expect(
      ["learning", "known", "mastered"].map((state) => textIn(chottoDekiruScale.names[state as "known"], "ja")),
    ).toEqual(["完全に理解した", "なにもわからない", "チョットデキる"]);
  });
});
