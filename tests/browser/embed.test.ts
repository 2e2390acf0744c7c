import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { textIn } from "../../src/model/index.js";
import { readTheme } from "../../src/view/index.js";
import {
  around,
  buttonOf,
  click,
  currentItems,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  focused,
  inkOf,
  inkOfColor,
  loadPage,
  still,
  until,
} from "../support/stage.js";

/** The page as it is in the repository, with the built bundle. */
let page: Document;
let element: ConceptMapElement;
let chosen: (string | undefined)[];

beforeEach(async () => {
  const frame = await loadPage("/demo/embed.html");
  page = frame.contentDocument;
  element = page.querySelector("concept-map")!;
  await until(() => drawnConcepts(element).length > 0);
  await still(element);
  chosen = [];
  page.body.addEventListener("concept-select", ({ conceptId }) => chosen.push(conceptId));
});

afterEach(() => {
  document.body.replaceChildren();
});

const titleOf = (id: string): string => textIn(element.map!.getNodeAttribute(id, "title"), "en");

/** A concept that is wholly in view and is not the one the keyboard is on. */
function conceptInView(): string {
  const screen = find(element, ".map")!.getBoundingClientRect();
  const inView = drawnConcepts(element).filter((id) => {
    const { left, right, top, bottom } = buttonOf(element, id).getBoundingClientRect();
    return left > screen.left + 10 && right < screen.right - 10 && top > screen.top + 10 && bottom < screen.bottom - 10;
  });
  return inView[1]!;
}

/** Canvas, lists, details, property and event say the same. */
function expectSelected(id: string): void {
  expect(element.selected).toBe(id);
  expect(chosen.at(-1)).toBe(id);
  expect(detailsTitle(element)).toBe(titleOf(id));
  expect(new Set(currentItems(element))).toEqual(new Set([titleOf(id)]));
  expect(find(element, '.outline [data-concept][aria-current="true"]')?.dataset.concept).toBe(id);
  expect(findAll(element, '.walk [aria-current="true"]').map((button) => button.dataset.concept)).toEqual([id]);
  expect(drawnConcepts(element).filter((other) => selectionInk(other) > 100)).toEqual([id]);
}

/** How much of the selection's colour there is around a concept on the canvas. */
function selectionInk(id: string): number {
  const { selected } = readTheme(find(element, ".canvas")!, 8);
  return inkOfColor(element, around(buttonOf(element, id), 3), selected);
}

describe("demo/embed.html", () => {
  it("draws the path to its goal", () => {
    expect(page.querySelector("h1")?.textContent).toContain("RLHF");
    expect(drawnConcepts(element)).toContain("rlhf");
    expect(find(element, ".item .number")?.textContent).toBe("1");
    const id = conceptInView();
    expect(inkOf(element, buttonOf(element, id).getBoundingClientRect())).toBeGreaterThan(0);
  });

  it("selects a concept by a click on the canvas: in canvas, outline, details and event alike", async () => {
    const id = conceptInView();
    expect(selectionInk(id)).toBe(0);
    await click(buttonOf(element, id));
    await until(() => element.selected !== undefined);
    await still(element);
    expectSelected(id);
    expect(chosen).toEqual([id]);
  });

  it("selects a concept by keyboard: in canvas, outline, details and event alike", async () => {
    const first = find(element, '.walk [tabindex="0"]')!;
    first.focus();
    await still(element);
    await userEvent.keyboard("{ArrowDown}");
    await until(() => focused(page) !== first);
    await still(element);
    const id = (focused(page) as HTMLElement).dataset.concept!;
    expect(selectionInk(id)).toBe(0);
    await userEvent.keyboard("{Enter}");
    await until(() => element.selected !== undefined);
    await still(element);
    expectSelected(id);
    expect(chosen).toEqual([id]);
    expect(focused(page)?.id).toBe("details-title");
  });

  it("selects a concept in the outline: on the canvas too", async () => {
    const id = conceptInView();
    expect(selectionInk(id)).toBe(0);
    find<HTMLDetailsElement>(element, ".outline")!.open = true;
    find(element, `.outline [data-concept="${id}"]`)!.click();
    await until(() => element.selected !== undefined);
    await still(element);
    expectSelected(id);
  });

  it("takes the selection away by a click beside all concepts", async () => {
    await click(buttonOf(element, conceptInView()));
    await until(() => element.selected !== undefined);
    await still(element);
    await click(find(element, ".canvas")!, [0.004, 0.5]);
    await until(() => element.selected === undefined);
    await still(element);
    expect(chosen.at(-1)).toBeUndefined();
    expect(detailsTitle(element)).toBeUndefined();
    expect(currentItems(element)).toEqual([]);
    expect(findAll(element, '.walk [aria-current="true"]')).toEqual([]);
    expect(drawnConcepts(element).filter((id) => selectionInk(id) > 0)).toEqual([]);
  });

  it("keeps the old selection where the page cancels the event", async () => {
    const [first, second] = drawnConcepts(element) as [string, string];
    element.selected = first;
    await still(element);
    page.body.addEventListener("concept-select", (event) => {
      event.preventDefault();
    });
    await click(buttonOf(element, second));
    await until(() => chosen.length > 0);
    await still(element);
    expect(chosen).toEqual([second]);
    expect(element.selected).toBe(first);
    expect(detailsTitle(element)).toBe(titleOf(first));
    expect(findAll(element, '.walk [aria-current="true"]').map((button) => button.dataset.concept)).toEqual([first]);
  });
});
