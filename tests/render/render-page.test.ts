import { describe, expect, it } from "vitest";
import { attributeOf, readXml, type XmlElement } from "../../src/formats/xml/read-xml.js";
import { parseJson } from "../../src/formats/json/index.js";
import { createConceptMap, type ConceptMap } from "../../src/model/index.js";
import { learningPath } from "../../src/queries/index.js";
import { addLanguage, renderPage, type PageOptions } from "../../src/render/index.js";
import { map as chatgpt } from "../data/shipped-map.js";
import { arabic } from "../support/arabic.js";
import { arithmetic } from "../support/arithmetic.js";

/** The page as a tree: HTML that is written as strictly as ours is XML but for what has no end. */
function pageOf(map: ConceptMap, options: PageOptions = {}): XmlElement {
  const page = renderPage(map, options);
  expect(page.startsWith("<!doctype html>\n")).toBe(true);
  return readXml(page.replace("<!doctype html>\n", "").replace(/<(meta|link|br|hr)\b([^>]*)>/g, "<$1$2/>"));
}

const within = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(within)];
const named = (root: XmlElement, ...names: string[]): XmlElement[] =>
  within(root).filter(({ name }) => names.includes(name));
const textOf = ({ text, children }: XmlElement): string => text + children.map(textOf).join("");
const conceptOf = (root: XmlElement, id: string): XmlElement =>
  named(root, "article").find((article) => attributeOf(article, "data-concept") === id)!;
const only = <T>([first]: readonly T[]): T => first!;

describe("renderPage of the map that ships", () => {
  const page = pageOf(chatgpt);

  it("tells of every concept under its area, and links to what it tells of", () => {
    const articles = named(page, "article").map((article) => attributeOf(article, "data-concept"));
    expect(articles.toSorted()).toEqual(chatgpt.nodes().toSorted());
    const ids = within(page).flatMap((element) => attributeOf(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = named(page, "a").flatMap((link) => /^#(.*)/.exec(attributeOf(link, "href") ?? "")?.[1] ?? []);
    expect(targets.filter((target) => !ids.includes(decodeURIComponent(target)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(chatgpt.size);
  });

  it("holds nothing that runs", () => {
    expect(named(page, "script")).toEqual([]);
    const names = within(page).flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^on|^style$/i.test(name))).toEqual([]);
  });

  it("numbers the steps to a goal", () => {
    const goal = pageOf(chatgpt, { goal: "rlhf@gist", locale: "ja" });
    const { steps } = learningPath(chatgpt, "rlhf@gist");
    const items = named(only(named(goal, "ol")), "li").map((item) => textOf(only(named(item, "a"))));
    const titles = steps.map(({ concept }) => (chatgpt.getNodeAttribute(concept, "title") as { ja: string }).ja);
    expect(items).toEqual(titles);
    expect(attributeOf(goal, "lang")).toBe("ja");
    expect(attributeOf(goal, "dir")).toBe("ltr");
  });
});

describe("renderPage", () => {
  it("says of a concept what the map says", () => {
    const [, article = ""] = /data-concept="adding">(.*?)<.article>/s.exec(renderPage(arithmetic())) ?? [];
    const terms = [...article.matchAll(/<(d[td])>(.*?)<.d[td]>/gs)].map(
      ([, name = "", inside = ""]) => `${name} ${inside.replace(/<[^>]*>/g, "")}`,
    );
    expect(terms.slice(0, 6)).toEqual([
      "dt Get the gist",
      "dd 15 min",
      "dt Put it to use",
      "dd 30 min",
      "dt Needs",
      "dd Counting: Adding is counting on",
    ]);
    expect(terms).toContain("dd On adding · video · Japanese");
  });

  it("escapes every text, and links to safe addresses only", () => {
    const evil = `"><script>alert(1)</script>`;
    const map = createConceptMap({
      title: evil,
      summary: evil,
      license: evil,
      areas: [{ id: "a", title: evil }],
      concepts: [
        {
          id: "x",
          title: evil,
          summary: evil,
          area: "a",
          resources: [
            { title: evil, url: "https://example.org/?a=1&b=\"'<" },
            { title: "mail", url: "mailto:someone@example.org" },
          ],
          notes: [{ text: evil, date: "2023", source: "https://example.org/" }],
        },
      ],
    });
    map.mergeNodeAttributes("x", {
      related: [],
      resources: [
        ...(map.getNodeAttribute("x", "resources") ?? []),
        { title: "bad", url: "javascript:alert(1)" },
        { title: "worse", url: " \tjavascript:alert(1)" },
        { title: "beside", url: "//example.org" },
      ],
    });
    const page = pageOf(map, { goal: "x", jsonLd: `{"name":${JSON.stringify(evil)}}` });
    const scripts = named(page, "script");
    expect(scripts.map((script) => attributeOf(script, "type"))).toEqual(["application/ld+json"]);
    expect(JSON.parse(scripts[0]!.text)).toEqual({ name: evil });
    const outside = named(page, "a").flatMap((link) => {
      const href = attributeOf(link, "href") ?? "";
      return href.startsWith("#") ? [] : [href];
    });
    expect(outside).toEqual(["https://example.org/?a=1&b=\"'<", "mailto:someone@example.org", "https://example.org/"]);
    expect(named(page, "code").map(textOf)).toEqual(["javascript:alert(1)", " \tjavascript:alert(1)", "//example.org"]);
  });

  it("says in which language a text is where that is not the reader's", () => {
    const map = createConceptMap({
      concepts: [{ id: "x", title: { ja: "数" }, summary: { en: "A number", ja: "数" } }],
    });
    const article = conceptOf(pageOf(map, { locale: "en-GB" }), "x");
    expect(attributeOf(only(named(article, "h3")), "lang")).toBe("ja");
    expect(attributeOf(only(named(article, "p")), "lang")).toBeUndefined();
  });

  it("is in the language of its words, and marks the map's own", () => {
    const map = createConceptMap({
      locales: ["ar"],
      title: "الحساب",
      concepts: [{ id: "x", title: "العدّ", summary: { en: "To count" } }],
    });
    const english = pageOf(map, { locale: "ar" });
    expect([attributeOf(english, "lang"), attributeOf(english, "dir")]).toEqual(["en", "ltr"]);
    const heading = only(named(conceptOf(english, "x"), "h3"));
    expect([attributeOf(heading, "lang"), attributeOf(heading, "dir")]).toEqual(["ar", "rtl"]);
    addLanguage("ar", arabic);
    const page = pageOf(map, { locale: "ar" });
    expect([attributeOf(page, "lang"), attributeOf(page, "dir")]).toEqual(["ar", "rtl"]);
    expect(named(page, "dt").map(textOf)).toEqual(["يحتاج إلى", "يتيح"]);
    expect(attributeOf(only(named(conceptOf(page, "x"), "h3")), "lang")).toBeUndefined();
    const summary = only(named(conceptOf(page, "x"), "p"));
    expect([attributeOf(summary, "lang"), attributeOf(summary, "dir")]).toEqual(["en", "ltr"]);
  });

  it("lies in the element where that is asked for, with the map's address or the map itself", () => {
    const bySrc = only(named(pageOf(arithmetic(), { goal: "adding", element: { src: "map.json" } }), "concept-map"));
    expect(bySrc.attributes).toEqual({ src: "map.json", goal: "adding@use" });
    expect(named(bySrc, "article", "svg", "script").map(({ name }) => name)).toContain("svg");
    expect(named(bySrc, "script")).toEqual([]);

    const known = new Set(["counting"]).values();
    const page = pageOf(arithmetic(), { goal: "adding@gist", known, element: { script: "concept-map.js" } });
    const inside = only(named(page, "concept-map"));
    expect(inside.attributes).toEqual({ goal: "adding@gist", progress: "counting" });
    const map = parseJson(only(named(inside, "script")).text);
    expect(map.nodes()).toEqual(arithmetic().nodes());
    expect(named(only(named(page, "head")), "script").map(({ attributes }) => attributes)).toEqual([
      { type: "module", src: "concept-map.js" },
    ]);
  });

  it("tells of all concepts beside a path where that is asked for", () => {
    expect(named(pageOf(arithmetic(), { goal: "adding" }), "article")).toHaveLength(2);
    expect(named(pageOf(arithmetic(), { goal: "adding", outline: "all" }), "article")).toHaveLength(arithmetic().order);
  });

  it("is the same for the same question", () => {
    const page = (): string => renderPage(arithmetic(), { goal: "fractions", locale: "ja", known: ["counting"] });
    expect(page()).toBe(page());
  });
});
