import { afterEach, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { lightTheme } from "../../src/render/themes.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { drawnConcepts, find, show, until } from "../support/stage.js";

afterEach(() => {
  dispatchEvent(new Event("afterprint"));
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = "";
  vi.restoreAllMocks();
});

const paper = (element: ConceptMapElement): ShadowRoot | null | undefined => find(element, ".paper")?.shadowRoot;
const strips = (element: ConceptMapElement): readonly Element[] =>
  [...(paper(element)?.children ?? [])].filter(({ localName }) => localName === "svg");

/** What writes the picture comes after the first picture. */
const printed = (element: ConceptMapElement): Promise<void> =>
  until(() => {
    dispatchEvent(new Event("beforeprint"));
    return strips(element).length > 0;
  });

it("has the picture once, while it lasts, before the lists, and not for screen readers, who have the lists", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  await printed(element);
  dispatchEvent(new Event("beforeprint"));
  const [place] = element.shadowRoot!.querySelectorAll(".paper");
  expect(element.shadowRoot!.querySelectorAll(".paper")).toHaveLength(1);
  expect(place!.ariaHidden).toBe("true");
  expect(place!.compareDocumentPosition(find(element, ".panel")!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(getComputedStyle(place!).display).toBe("none");
  const drawn = [...paper(element)!.querySelectorAll<SVGElement>("#content .concept")].map(({ dataset }) => dataset.id);
  expect(drawn.toSorted()).toEqual(drawnConcepts(element).toSorted());
  expect(drawn.length).toBeGreaterThan(2);
  dispatchEvent(new Event("afterprint"));
  expect(find(element, ".paper")).toBeNull();
});

it("is in light colours on paper, also from a dark page", async () => {
  document.documentElement.style.colorScheme = "dark";
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  await printed(element);
  const number = paper(element)!.querySelector("#content .step [fill]:not([fill=none])")!;
  const probe = document.createElement("i");
  probe.style.color = lightTheme.path;
  const fills = [...paper(element)!.querySelectorAll("#content .step [fill]")].map((mark) => mark.getAttribute("fill"));
  expect(number).not.toBeNull();
  expect(fills).toContain(probe.style.color);
});

it("comes in strips that lie upon one another without a gap and cut no concept", async () => {
  const element = await show({ map: many(), show: "map", expanded: new Set() });
  await printed(element);
  const views = strips(element).map((strip) => strip.getAttribute("viewBox")!.split(" ").map(Number));
  expect(views.length).toBeGreaterThan(1);
  for (let i = 1; i < views.length; i++) {
    const [x, y, width] = views[i]!;
    const [left, top, across, height] = views[i - 1]!;
    expect([x, width]).toEqual([left, across]);
    expect(y).toBeCloseTo(top! + height!);
  }
  find(element, ".paper")!.style.display = "block";
  const edges = strips(element).map((strip) => strip.getBoundingClientRect().bottom);
  for (const concept of paper(element)!.querySelectorAll("#content .concept rect")) {
    const { top, bottom } = concept.getBoundingClientRect();
    for (const edge of edges.slice(0, -1)) expect(edge <= top + 1 || edge >= bottom - 1).toBe(true);
  }
});

it("is as it is on the screen where a policy lets no text become a picture", async () => {
  vi.spyOn(DOMParser.prototype, "parseFromString").mockImplementation(() => {
    throw new TypeError("This document requires 'TrustedHTML' assignment.");
  });
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  dispatchEvent(new Event("beforeprint"));
  const canvas = paper(element)!.querySelector("canvas")!;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
  expect(new Set(new Uint32Array(data.buffer)).size).toBeGreaterThan(10);
});

it("is as it is on the screen where a page leaves out what draws for paper", async () => {
  const element = await show({ map: arithmetic(), goal: "fractions@use" });
  await printed(element);
  element.without = "print";
  await element.updateComplete;
  dispatchEvent(new Event("beforeprint"));
  expect([...paper(element)!.children].map(({ localName }) => localName)).toEqual(["canvas"]);
});

it("prints nothing of an element without a map, and listens no more once it is gone", async () => {
  const element = await show({ map: arithmetic() });
  element.remove();
  dispatchEvent(new Event("beforeprint"));
  expect(find(element, ".paper")).toBeNull();
  const empty = document.createElement("concept-map");
  document.body.append(empty);
  await empty.updateComplete;
  dispatchEvent(new Event("beforeprint"));
  expect(find(empty, ".paper")).toBeNull();
});
