import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap, type ConceptData, type ConceptMapData } from "../../src/model/index.js";
import { mapOf } from "../support/map-of.js";
import {
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  nextFrame,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

const executed: string[] = [];
Object.assign(window, { executed });

afterEach(() => {
  document.body.replaceChildren();
});

/** Everything a reader can do with one concept. */
async function useConcept(element: ConceptMapElement, id: string): Promise<void> {
  await click(buttonOf(element, id));
  await until(() => element.selected === id);
  await still(element);
  expect(detailsTitle(element)).toBeDefined();
  find(element, '[part="details"] .actions button')!.click();
  await still(element);
  expect(element.goal?.split("@")[0]).toBe(id);
  find(element, '[part="details"] input')!.click();
  await still(element);
  expect([...element.progress].some((reference) => reference.split("@")[0] === id)).toBe(true);
}

describe("a map", () => {
  it("without areas and depths works", async () => {
    const element = await show({ map: mapOf("a b -> c", "c -> d") });
    expect(drawnConcepts(element).toSorted()).toEqual(["a", "b", "c", "d"]);
    await useConcept(element, "c");
    expect(element.goal).toBe("c");
    expect(element.progress).toEqual(new Set(["c"]));
    expect(find(element, '[part="depth"]')).toBeNull();
    expect(findAll(element, '[part="details"] .depths li')).toHaveLength(1);
  });

  it("with one concept works", async () => {
    const element = await show({ map: mapOf("alone ->"), goal: "alone" });
    expect(drawnConcepts(element)).toEqual(["alone"]);
    await click(buttonOf(element, "alone"));
    await until(() => element.selected === "alone");
    find(element, '[part="path"] > ol input')!.click();
    await still(element);
    expect(element.progress).toEqual(new Set(["alone"]));
  });

  it("without concepts shows its title and draws nothing, and another may follow", async () => {
    const element = document.createElement("concept-map");
    const events = recordEvents(element);
    element.style.height = "600px";
    element.map = createConceptMap({ title: "Nothing yet", concepts: [] });
    document.body.append(element);
    await until(() => find(element, ".canvas canvas"));
    await nextFrame();
    expect(find(element, "h2")?.textContent).toContain("0 concepts");
    expect(find(element, '[part="goal"]')).toBeNull();
    expect(find(element, '[part="path"]')!.textContent.trim()).toBe("This map has no concepts yet.");
    expect(drawnConcepts(element)).toEqual([]);
    element.fit();
    element.map = mapOf("a -> b");
    await still(element);
    expect(drawnConcepts(element)).toEqual(["a", "b"]);
    expect(find(element, '[part="goal"]')).not.toBeNull();
    expect(events).toEqual([]);
  });

  it("that goes in circles works, and says what cannot be reached", async () => {
    const element = await show({ map: mapOf("a -> b", "b -> c", "c -> a", "c -> d"), goal: "d" });
    expect(find(element, '[part="path"]')!.textContent).toContain("cannot be reached");
    element.goal = undefined;
    await still(element);
    expect(drawnConcepts(element).toSorted()).toEqual(["a", "b", "c", "d"]);
    await useConcept(element, "b");
  });

  it("with a circle that an alternative gets round works", async () => {
    const concepts: ConceptData[] = [
      { id: "a", title: "A", prerequisites: [{ anyOf: ["b", "c"] }] },
      { id: "b", title: "B", prerequisites: ["a"] },
      { id: "c", title: "C" },
    ];
    const element = await show({ map: createConceptMap({ concepts }), goal: "b" });
    expect(findAll(element, '[part="path"] > ol .item bdi').map(({ textContent }) => textContent)).toEqual([
      "C",
      "A",
      "B",
    ]);
  });

  it("with corequisites and assumed concepts works", async () => {
    const concepts: ConceptData[] = [
      { id: "school", title: "School", assumed: true },
      { id: "a", title: "A", prerequisites: ["school", { concept: "b", corequisite: true }] },
      { id: "b", title: "B", prerequisites: [{ concept: "a", corequisite: true }] },
    ];
    const element = await show({ map: createConceptMap({ concepts }), goal: "a" });
    expect(drawnConcepts(element)).toContain("b");
    element.selected = "school";
    await still(element);
    expect(find(element, '[part="details"]')!.textContent).toContain("takes this as known");
  });

  it("of unknown languages works", async () => {
    const map = createConceptMap({ title: { tlh: "x" }, concepts: [{ id: "a", title: { tlh: "nuqneH" } }] });
    const element = await show({ map, locale: "tlh" });
    expect(buttonOf(element, "a").getAttribute("aria-label")).toMatch(/^nuqneH/);
  });

  it("with more areas than colours works", async () => {
    const areas = Array.from({ length: 20 }, (_, index) => ({
      id: `area-${String(index)}`,
      title: `Area ${String(index)}`,
    }));
    const concepts = areas.map(({ id }, index) => ({ id: `c${String(index)}`, title: `C ${String(index)}`, area: id }));
    const element = await show({ map: createConceptMap({ areas, concepts }) });
    expect(drawnConcepts(element)).toHaveLength(20);
  });

  it("with an empty area works", async () => {
    const areas = [{ id: "empty", title: "Empty" }];
    const element = await show({ map: createConceptMap({ areas, concepts: [{ id: "a", title: "A" }] }) });
    expect(drawnConcepts(element)).toEqual(["a"]);
  });
});

describe("long titles", () => {
  const map = createConceptMap({
    title: "T".repeat(500),
    areas: [{ id: "area", title: "A ".repeat(300) }],
    concepts: [
      { id: "word", title: "W".repeat(100_000), area: "area", summary: "S".repeat(5000) },
      { id: "words", title: "a few words ".repeat(2000), prerequisites: ["word"] },
      { id: "i".repeat(900), title: "Long id", prerequisites: ["words"] },
    ],
  });

  it("are shortened on the canvas, and stay in the panel", async () => {
    const element = await show({ map, selected: "word" });
    expect(buttonOf(element, "word").offsetWidth).toBeLessThan(400);
    expect(buttonOf(element, "words").offsetHeight).toBeLessThan(200);
    expect(detailsTitle(element)).toHaveLength(100_000);
    const panel = find(element, ".panel")!;
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });
});

describe("hostile text", () => {
  const payloads = [
    '<img src=x onerror="executed.push(1)">',
    '"><svg onload=executed.push(2)>',
    "<script>executed.push(3)</script>",
    "</script><script>executed.push(4)</script>",
    "javascript:executed.push(5)",
    "' onfocus='executed.push(6)' autofocus='",
    "${executed.push(7)}",
    "{{constructor.constructor('executed.push(8)')()}}",
    "<iframe srcdoc='<script>parent.executed.push(9)</script>'>",
    "</textarea></title></style><img src onerror=executed.push(10)>",
    "<a href=javascript:executed.push(11)>x</a>",
    "\u202Egnitset\u202C \u0000\u0007\u001B[31m",
    "<!--",
    "]]>",
    "lit$1$<?lit$1$?>",
  ];
  const text = (index: number): string => payloads[index % payloads.length]!;
  const data: Omit<ConceptMapData, "format"> = {
    id: "hostile",
    title: text(0),
    summary: text(1),
    license: text(2),
    depths: payloads.slice(0, 2).map((title, index) => ({ id: `d${String(index)}'"<b>`, title, summary: title })),
    areas: payloads.map((title, index) => ({ id: `area"<b>${String(index)}`, title })),
    concepts: payloads.map((payload, index) => ({
      id: `${payload.replace(/[\s@\p{Cc}]/gu, "")}#${String(index)}`,
      title: payload,
      aliases: [payload],
      reading: payload,
      summary: text(index + 1),
      area: `area"<b>${String(index)}`,
      goals: [{ title: payload, at: `d0'"<b>` }],
      prerequisites: index === 0 ? [] : [{ concept: `${text(0).replace(/[\s@]/g, "")}#0`, reason: text(index + 2) }],
      resources: [
        { title: payload, url: payload },
        { title: payload, url: "JaVa\tScRiPt:executed.push(12)", language: payload },
        { title: payload, url: `https://example.org/${payload}`, at: `d1'"<b>` },
      ],
      notes: [{ text: payload, date: payload, source: "javascript:executed.push(13)" }],
      replaces: [],
    })),
  };

  it("is shown as it is, runs nowhere, and leads nowhere", async () => {
    const map = createConceptMap(data);
    const element = await show({ map, goal: map.nodes().at(-1)! });
    const labels = (): (string | null)[] =>
      findAll(element, ".walk button").map((button) => button.getAttribute("aria-label"));
    element.show = "map";
    await still(element);
    for (const title of payloads) expect(labels().some((label) => label?.startsWith(title))).toBe(true);
    for (const id of map.nodes()) {
      element.selected = id;
      await element.updateComplete;
      expect(detailsTitle(element)).toBe(map.getNodeAttribute(id, "title"));
      for (const link of findAll<HTMLAnchorElement>(element, "a")) {
        expect(["http:", "https:", "mailto:"]).toContain(link.protocol);
        expect(link.rel).toContain("noopener");
      }
      for (const control of findAll(element, "button, summary, bdi")) control.dispatchEvent(new Event("focus"));
    }
    const all = findAll(element, "*");
    expect(all.flatMap(({ attributes }) => [...attributes].filter(({ name }) => name.startsWith("on")))).toEqual([]);
    expect(all.filter(({ localName }) => ["script", "img", "iframe", "object"].includes(localName))).toEqual([]);
    expect(findAll(element, "svg:not(.tools svg)")).toEqual([]);
    await still(element);
    expect(executed).toEqual([]);
  });

  it("in ids can be clicked, walked to, ticked and made the goal", async () => {
    const map = createConceptMap(data);
    const element = await show({ map });
    for (const id of [map.nodes()[0]!, map.nodes()[6]!]) {
      element.show = "map";
      element.goal = undefined;
      element.selected = undefined;
      await still(element);
      element.focusConcept(id);
      await still(element);
      await useConcept(element, id);
    }
    expect(executed).toEqual([]);
  });

  it("may use up names that selectors and elements of the picture have", async () => {
    const ids = [
      "step",
      "a",
      "#a",
      ".concept",
      "[id]",
      "*",
      "é",
      "node",
      "edge",
      "core",
      "0",
      "-1",
      "null",
      "undefined",
    ];
    const element = await show({ map: mapOf(...ids.map((id) => `root -> ${id}`), "a -> step"), goal: "step" });
    expect(drawnConcepts(element).toSorted()).toEqual(["a", "root", "step"]);
    element.goal = undefined;
    await still(element);
    for (const id of ["#a", "é", "*", "undefined"]) {
      element.focusConcept(id);
      await still(element);
      await click(buttonOf(element, id));
      await until(() => element.selected === id);
      // The keyboard follows the pointer a moment later.
      await still(element);
    }
  });
});
