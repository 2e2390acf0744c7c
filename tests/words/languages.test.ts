import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as Language from "../../src/words/index.js";
import { en } from "../../src/words/en.js";
import { arabic } from "../support/arabic.js";

let { addLanguage, onLanguage, wordsIn }: typeof Language = await import("../../src/words/index.js");

// What one test adds, no other one speaks.
beforeEach(async () => {
  vi.resetModules();
  ({ addLanguage, onLanguage, wordsIn } = await import("../../src/words/index.js"));
});

describe("addLanguage", () => {
  it("has readers of a language told in it, whatever follows in their tag", () => {
    expect(wordsIn("fr-CA").table.goal).toBe("Goal");
    addLanguage("FR", { goal: "But" });
    expect(wordsIn("fr-CA").table.goal).toBe("But");
    expect(wordsIn("fr-CA").locale).toBe("fr-CA");
    expect(wordsIn("de").table.goal).toBe("Goal");
  });

  it("leaves to English what is missing, in groups of messages too, and numbers to figures", () => {
    addLanguage("fr", { marks: { star: "étoile" }, steps: { one: "{count} étape", other: "{count} étapes" } });
    const { table } = wordsIn("fr");
    expect(table.goal).toBe(en.goal);
    expect(table.marks).toEqual({ ...en.marks, star: "étoile" });
    expect(table.steps).toEqual({ one: "{count} étape", other: "{count} étapes" });
    expect([wordsIn("fr").number(3), wordsIn("en").number(3)]).toEqual(["3", "three"]);
  });

  it("mixes no forms of one message from two languages", () => {
    addLanguage("tr", { steps: { other: "{count} adım" } });
    expect(wordsIn("tr").count(wordsIn("tr").table.steps, 1)).toBe("1 adım");
  });

  it("prefers the nearer tag, and takes from the other what that lacks", () => {
    addLanguage("pt", { goal: "Objetivo", depth: "Profundidade" });
    addLanguage("pt-BR", { goal: "Meta" });
    const told = (locale: string): string[] => [wordsIn(locale).table.goal, wordsIn(locale).table.depth];
    expect(told("pt-BR")).toEqual(["Meta", "Profundidade"]);
    expect(told("pt-PT")).toEqual(["Objetivo", "Profundidade"]);
  });

  it("finds a script that is usual for a region", () => {
    addLanguage("zh", { goal: "目标" });
    addLanguage("zh-Hant", { goal: "目標" });
    expect(wordsIn("zh-TW").table.goal).toBe("目標");
    expect(wordsIn("zh-CN").table.goal).toBe("目标");
  });

  it("knows other names of a language", () => {
    addLanguage("iw", { goal: "מטרה" });
    expect(wordsIn("he-IL").table.goal).toBe("מטרה");
  });

  it("adds messages to those that there are, and may change those of the package", () => {
    addLanguage("fr", { goal: "But", depth: "Profondeur" });
    addLanguage("fr", { goal: "Objectif" });
    addLanguage("en", { goal: "Target" });
    addLanguage("ja", { goal: "ゴール" });
    expect(wordsIn("fr").table).toMatchObject({ goal: "Objectif", depth: "Profondeur" });
    expect([wordsIn("en-GB"), wordsIn("de"), wordsIn("ja")].map(({ table }) => table.goal)).toEqual([
      "Target",
      "Target",
      "ゴール",
    ]);
    expect(wordsIn("en").number(3)).toBe("three");
  });

  it("keeps what it was given, whatever becomes of that", () => {
    const messages = { marks: { star: "étoile" } };
    addLanguage("fr", messages);
    messages.marks.star = "?";
    expect(wordsIn("fr").table.marks.star).toBe("étoile");
  });

  it("tells those who listen, until they stop", () => {
    let heard = 0;
    const stop = onLanguage(() => heard++);
    addLanguage("fr", {});
    stop();
    addLanguage("fr", {});
    expect(heard).toBe(1);
  });

  it("keeps the words for a reader until there is another language", () => {
    const before = wordsIn("fr");
    expect(wordsIn("fr")).toBe(before);
    addLanguage("fr", { steps: { other: "{count} étapes" } });
    expect(wordsIn("fr")).not.toBe(before);
    expect(wordsIn("fr").count(wordsIn("fr").table.steps, 2)).toBe("2 étapes");
  });

  it.each<[string, unknown, unknown, string]>([
    ["a tag that is none", "en_US", {}, 'tag: "en_US" is no tag of a language, such as "fr" or "pt-BR"'],
    ["no tag", undefined, {}, 'tag: undefined is no tag of a language, such as "fr" or "pt-BR"'],
    ["no messages", "fr", undefined, "fr: takes an object, not undefined"],
    ["a list", "fr", ["But"], "fr.0: there is no such message"],
    ["a name that is none", "fr", { gaol: "But" }, 'fr.gaol: there is no such message. Did you mean "goal"'],
    ["a name of all objects", "fr", { constructor: "But" }, "fr.constructor: there is no such message"],
    ["a number", "fr", { goal: 3 }, "fr.goal: takes a text, not 3"],
    ["a text for a group", "fr", { marks: "étoile" }, 'fr.marks: takes an object, not "étoile"'],
    ["a text for forms", "fr", { steps: "étapes" }, 'fr.steps: takes an object, not "étapes"'],
    ["forms without the last", "fr", { steps: { one: "{count} étape" } }, 'fr.steps: lacks "other"'],
    [
      "a form that is none",
      "fr",
      { steps: { ones: "étape", other: "étapes" } },
      'fr.steps.ones: there is no such message. Did you mean "one"?',
    ],
    ["a number for a form", "fr", { steps: { other: 3 } }, "fr.steps.other: takes a text, not 3"],
  ])("refuses %s, and says what to do", (_, tag, messages, message) => {
    let said: unknown;
    try {
      addLanguage(tag as string, messages as object);
    } catch (error) {
      said = error;
    }
    expect(said).toHaveProperty("name", "ConceptMapError");
    expect((said as Error).message.split("\n")[0]).toContain(message);
  });

  it("says all that is wrong at once, and adds nothing of it", () => {
    const messages = { goal: "But", depth: 3, marks: { star: "étoile", stars: "étoiles" } } as object;
    expect(() => {
      addLanguage("fr", messages);
    }).toThrow("fr.depth: takes a text, not 3\nfr.marks.stars: there is no such message");
    expect(wordsIn("fr").table).toEqual(en);
  });
});

describe("plurals", () => {
  it("follow all six categories of Arabic", () => {
    addLanguage("ar", arabic);
    const words = wordsIn("ar");
    expect([0, 1, 2, 3, 11, 100].map((count) => words.count(words.table.concepts, count))).toEqual([
      "لا مفاهيم",
      "مفهوم واحد",
      "مفهومان",
      "3 مفاهيم",
      "11 مفهومًا",
      "100 مفهوم",
    ]);
  });

  it("follow those of Polish, and take the last where there is no nearer form", () => {
    addLanguage("pl", {
      steps: { one: "{count} krok", few: "{count} kroki", many: "{count} kroków", other: "{count} kroku" },
      stars: { one: "gwiazdka", other: "gwiazdki" },
    });
    const words = wordsIn("pl");
    expect([1, 2, 5, 22, 25].map((count) => words.count(words.table.steps, count))).toEqual([
      "1 krok",
      "2 kroki",
      "5 kroków",
      "22 kroki",
      "25 kroków",
    ]);
    expect(words.count(words.table.stars, 5)).toBe("gwiazdki");
  });
});

describe("words from right to left", () => {
  it("set texts apart that may run the other way, and numbers not", () => {
    addLanguage("ar", arabic);
    const words = wordsIn("ar");
    expect(words.direction).toBe("rtl");
    expect(words.fill("{concept}: {count}", { concept: "ReLU", count: 3 })).toBe("\u2068ReLU\u2069: 3");
    expect(words.list(["GPT-2", "3"])).toBe("\u2068GPT-2\u2069 و3");
    expect(words.facts(["C++", "", "3"])).toBe("\u2068C++\u2069 · 3");
  });

  it("are set apart among others", () => {
    const words = wordsIn("en");
    expect(words.fill("For {concept}: {reason}", { concept: "حساب", reason: "why" })).toBe("For \u2068حساب\u2069: why");
  });
});

describe("numbers", () => {
  it("are written as the reader's language writes them", () => {
    addLanguage("fa", {});
    expect(wordsIn("fa").fill("{step}", { step: 12 })).toBe("۱۲");
    addLanguage("ar", {});
    expect(wordsIn("ar-EG").count({ other: "{count}" }, 12)).toBe("١٢");
  });
});
