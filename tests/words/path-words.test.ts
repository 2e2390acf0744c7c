import { describe, expect, it } from "vitest";
import { createConceptMap } from "../../src/model/index.js";
import { learningPath } from "../../src/queries/index.js";
import { outcome } from "../../src/words/path-words.js";
import { Words } from "../../src/words/index.js";

describe("outcome of a path to where none leads", () => {
  const map = createConceptMap({
    concepts: [
      { id: "egg", title: { en: "Egg", ja: "卵" }, prerequisites: ["hen"] },
      { id: "hen", title: { en: "Hen", ja: "鶏" }, prerequisites: ["egg"] },
      { id: "day", title: { en: "Day", ja: "昼" }, prerequisites: ["night"] },
      { id: "night", title: { en: "Night", ja: "夜" }, prerequisites: ["day"] },
      { id: "salt", title: { en: "Salt", ja: "塩" } },
      { id: "sugar", title: { en: "Sugar", ja: "砂糖" } },
      { id: "cake", title: { en: "Cake", ja: "ケーキ" }, prerequisites: ["sugar", "salt"] },
      { id: "breakfast", title: { en: "Breakfast", ja: "朝食" }, prerequisites: ["egg", "day", "salt"] },
    ],
  });
  const told = (concept: string, avoid: readonly string[] = [], locale = "en", of = map): string =>
    outcome({
      map: of,
      locale,
      words: new Words(locale),
      goal: { concept, depth: undefined },
      path: learningPath(of, concept, { avoid }),
    });

  it("names each circle in a sentence of its own", () => {
    expect(told("breakfast")).toBe(
      "Breakfast cannot be reached: Egg and Hen need one another in a circle. Day and Night need one another in a circle.",
    );
    expect(told("breakfast", [], "ja")).toBe(
      "「朝食」には到達できません。卵、鶏が循環しています。昼、夜が循環しています。",
    );
  });

  it("names what is left out, which is in no circle", () => {
    expect(told("cake", ["salt"])).toBe("Cake cannot be reached: Salt is left out.");
    expect(told("cake", ["salt", "sugar"])).toBe("Cake cannot be reached: Salt and Sugar are left out.");
    expect(told("cake", ["salt"], "ja")).toBe("「ケーキ」には到達できません。塩が除外されています。");
    expect(told("egg", ["salt"])).toBe("Egg cannot be reached: Egg and Hen need one another in a circle.");
  });

  it("counts the rest of a long circle", () => {
    const ids = Array.from({ length: 20 }, (_, number) => `c${String(number)}`);
    const ring = createConceptMap({
      concepts: ids.map((id, number) => ({ id, title: id.toUpperCase(), prerequisites: [ids[(number + 19) % 20]!] })),
    });
    expect(told("c3", [], "en", ring)).toBe(
      "C3 cannot be reached: C0, C1, C2, C3, and 16 more need one another in a circle.",
    );
  });
});
