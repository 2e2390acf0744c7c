import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addLanguage, type ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { violations } from "../support/axe.js";
import { arabic } from "../support/arabic.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { buttonOf, find, findAll, nextFrame, show, until } from "../support/stage.js";

beforeEach(() => {
  document.documentElement.lang = "en";
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("dir");
});

const frame = (element: ConceptMapElement): HTMLElement => find(element, ".frame")!;
const leftOf = (element: Element): number => element.getBoundingClientRect().left;
const countOf = (element: ConceptMapElement): string | undefined => find(element, "h2 small")?.textContent;

// Each test adds a language that no other one has: what is added stays.
describe("a language that a page adds", () => {
  it("is what elements on the page change to, with all that they say", async () => {
    const element = await show({ map: arithmetic(), locale: "nl-BE", goal: "fractions@use", selected: "adding" });
    const small = document.createElement("concept-needs");
    Object.assign(small, { of: "fractions", locale: "nl" });
    document.body.append(small);
    await nextFrame();
    expect([frame(element).lang, countOf(element)]).toEqual(["en", "7 concepts · 6 steps, 5 hr 40 min"]);
    addLanguage("nl", {
      concepts: { one: "{count} begrip", other: "{count} begrippen" },
      planned: "in {time}: {steps}",
      steps: { one: "{count} stap", other: "{count} stappen" },
      stepOf: "Stap {step} van {count}",
      showAll: "Toon alles",
    });
    await element.updateComplete;
    await small.updateComplete;
    expect(frame(element).lang).toBe("nl-BE");
    expect(countOf(element)).toMatch(/^7 begrippen · in .*: 6 stappen$/);
    expect(buttonOf(element, "adding").getAttribute("aria-label")).toContain("Stap ");
    expect(find(small, "summary")?.textContent).toBe("Toon alles");
    // What it lacks is said in English.
    expect(find(element, ".field span")?.textContent).toBe("Goal");
  });

  it("is on the picture too, without moving it", async () => {
    const element = await show({ map: arithmetic(), locale: "sv", expanded: new Set() });
    const before = firstArea(element);
    addLanguage("sv", { concepts: { one: "{count} begrepp", other: "{count} begrepp" } });
    await element.updateComplete;
    const after = firstArea(element);
    expect(after.name).toContain("begrepp");
    expect(after.place).toBe(before.place);
    expect(await element.exportSvg()).toContain("5 begrepp");
  });

  it("is no longer waited for by elements that have left", async () => {
    const element = await show({ map: arithmetic(), locale: "da" });
    element.remove();
    await nextFrame();
    addLanguage("da", { goal: "Mål" });
    expect(element.isUpdatePending).toBe(false);
    document.body.append(element);
    await until(() => find(element, ".field span")?.textContent === "Mål");
  });

  it("follows the page's, when that becomes another one", async () => {
    addLanguage("it", { goal: "Obiettivo" });
    const element = await show({ map: arithmetic() });
    document.documentElement.lang = "it";
    await until(() => find(element, ".field span")?.textContent === "Obiettivo");
    expect(frame(element).lang).toBe("it");
  });
});

/** The button over the first area: what it is called, and where it is. */
function firstArea(element: ConceptMapElement): { readonly name: string; readonly place: string } {
  const button = find(element, ".walk [data-area]")!;
  return { name: button.getAttribute("aria-label") ?? "", place: button.style.cssText };
}

describe("from right to left", () => {
  addLanguage("ar", arabic);

  const ownMap = (): ReturnType<typeof createConceptMap> =>
    createConceptMap({
      ...arithmeticData,
      title: { ...arithmeticData.title, ar: "الحساب" },
      concepts: arithmeticData.concepts.map((concept) => ({ ...concept, title: { ...concept.title, ar: "العدّ" } })),
    });

  it("has the panel, the tools and all that is said begin on the other side", async () => {
    document.documentElement.dir = "rtl";
    const element = await show({ map: ownMap(), locale: "ar", goal: "fractions@use", selected: "adding" });
    expect([frame(element).lang, frame(element).dir]).toEqual(["ar", "rtl"]);
    expect(leftOf(find(element, ".panel")!)).toBeLessThan(leftOf(find(element, ".map")!));
    expect(leftOf(find(element, ".tools")!)).toBeLessThan(leftOf(find(element, ".bar .segments")!));
    expect(countOf(element)).toBe("7 مفاهيم · 6 خطوات، 5 س 40 د");
    const close = find(element, "#details-title .close")!;
    expect(leftOf(close)).toBeLessThan(leftOf(find(element, "#details-title bdi")!));
  });

  it("is no matter of the page: words that run to the right do so there too, and the other way about", async () => {
    document.documentElement.dir = "rtl";
    const english = await show({ map: arithmetic(), locale: "he", goal: "fractions@use", selected: "adding" });
    expect([frame(english).lang, frame(english).dir]).toEqual(["en", "ltr"]);
    const texts = findAll(english, ".panel :is(p, li, h3, h4, .reason), h2 small").filter(
      (part) => part.getClientRects().length > 0,
    );
    expect(texts.length).toBeGreaterThan(20);
    const sides = texts.map((part) => `${getComputedStyle(part).direction} ${getComputedStyle(part).textAlign}`);
    expect(new Set(sides)).toEqual(new Set(["ltr start"]));
    document.body.replaceChildren();
    document.documentElement.dir = "ltr";
    const element = await show({ map: ownMap(), locale: "ar" });
    expect(getComputedStyle(frame(element)).direction).toBe("rtl");
  });

  it.each([
    ["ja", ["必要な項目がありません。", "IDとして使えません。"]],
    ["ar", ["ينقص شيء لازم.", undefined]],
    ["en", [undefined, undefined]],
  ])(
    "says what is wrong with a file, a line for each problem, before the parser does in English: %s",
    async (locale, ownWords) => {
      const concepts = [{ id: "a b", title: "A" }, { id: "c" }];
      const src = URL.createObjectURL(new Blob([JSON.stringify({ format: "concept-map/1", concepts })]));
      const element = document.createElement("concept-map");
      document.body.append(Object.assign(element, { locale, src }));
      await until(() => find(element, '[part="error"]'));
      const problems = find(element, '[part="error"] pre')!;
      expect([problems.lang, getComputedStyle(problems).direction]).toEqual(["en", "ltr"]);
      const lines = [...problems.children];
      const said = lines.map((line) => line.querySelector("b"));
      expect(said.map((words) => words?.textContent)).toEqual(ownWords);
      for (const words of said)
        if (words)
          expect([words.lang, getComputedStyle(words).direction]).toEqual([locale, locale === "ar" ? "rtl" : "ltr"]);
      expect(lines.map(({ textContent }, place) => textContent.slice(ownWords[place]?.length ?? 0))).toEqual([
        expect.stringMatching(/^concepts\[1\]\.title: line 1, column \d+: /),
        expect.stringMatching(/^concepts\[0\]\.id: line 1, column \d+: /),
      ]);
      const [first, second] = [...problems.children].map((problem) => problem.getBoundingClientRect());
      expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
    },
  );

  it("says of a format that it does not know no more than that, and nothing of a line that may be another problem's", async () => {
    const ownWordsOf = async (file: object): Promise<(string | undefined)[]> => {
      const src = URL.createObjectURL(new Blob([JSON.stringify(file)]));
      const element = document.createElement("concept-map");
      document.body.append(Object.assign(element, { locale: "ja", src }));
      await until(() => find(element, '[part="error"]'));
      return [...find(element, '[part="error"] pre')!.children].map((line) => line.querySelector("b")?.textContent);
    };
    expect(await ownWordsOf({ format: "concept-map/9", concepts: [] })).toEqual([
      "この形式または版のファイルは読み取れません。",
    ]);
    const concepts = [{ id: "a", title: "A", "b\nc": 1 }];
    expect(await ownWordsOf({ format: "concept-map/1", concepts })).toEqual([undefined, undefined]);
  });

  it("marks the map's texts where they are in another language, and lets them run their own way", async () => {
    const element = await show({ map: arithmetic(), locale: "ar", goal: "fractions@use", selected: "counting" });
    const summary = findAll(element, ".card p").find(({ textContent }) => textContent === "One, two, three.")!;
    expect([summary.lang, getComputedStyle(summary).direction]).toEqual(["en", "ltr"]);
    const names = findAll(element, "ol .link bdi");
    expect(names.map(({ lang }) => lang)).toEqual(names.map(() => "en"));
    const [reason] = findAll(element, "ol .reason").filter(({ textContent }) => textContent.includes("Adding is"));
    expect(reason!.textContent.trim()).toMatch(/^من أجل \u2068Adding\u2069: \u2068Adding is counting on\u2069$/);
    expect(getComputedStyle(reason!).direction).toBe("rtl");
  });

  it("marks the words where the map alone speaks the reader's language", async () => {
    const map = createConceptMap({
      locales: ["fa"],
      title: "حساب",
      concepts: [{ id: "x", title: "شمارش", summary: "یک، دو، سه." }],
    });
    const element = await show({ map, locale: "fa", selected: "x" });
    expect([frame(element).lang, frame(element).dir]).toEqual(["en", "ltr"]);
    const title = find(element, "h2 bdi")!;
    expect([title.lang, getComputedStyle(title).direction]).toEqual(["fa", "rtl"]);
    const summary = findAll(element, ".card p").find(({ textContent }) => textContent === "یک، دو، سه.")!;
    expect([summary.lang, getComputedStyle(summary).direction]).toEqual(["fa", "rtl"]);
  });

  it("has no violation that axe finds", async () => {
    const element = await show({ map: ownMap(), locale: "ar", goal: "fractions@use", selected: "adding" });
    expect(await violations(element)).toEqual([]);
  });
});
