import { commands, server, userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addLanguage, type ConceptMapElement } from "../../src/element/index.js";
import { createConceptMap, formatReference, type ConceptMap } from "../../src/model/index.js";
import { learningPath } from "../../src/queries/index.js";
import { tellAll, within } from "../support/ax-tree.js";
import { find, findAll, focused, placeOnScreen, recordEvents, show, still, until } from "../support/stage.js";

addLanguage("ar", {});

const depths = ["gist", "use", "derive"];

/** The deeper, the longer; each depth of the goal needs the same depth of what comes before. */
const threeDepths = (): ConceptMap =>
  createConceptMap({
    depths: [
      { id: "gist", title: "Get the gist" },
      { id: "use", title: "Put it to use" },
      { id: "derive", title: "Derive it" },
    ],
    concepts: [
      { id: "counting", title: "Counting", minutes: { gist: 10, use: 60, derive: 200 } },
      { id: "adding", title: "Adding", minutes: { gist: 5, use: 30, derive: 100 }, prerequisites: ["counting"] },
    ],
  });

let element: ConceptMapElement;
let events: Event[];

const stops = (): HTMLInputElement[] => findAll<HTMLInputElement>(element, '[part="depth"] input');
const texts = (): string[] =>
  findAll(element, '[part="depth"] label').map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const timed = (): Promise<void> => until(() => texts().every((text) => /\d/.test(text)));
const goals = (): unknown[] => events.map((event) => (event as Event & { goal?: string }).goal);

async function open(properties: Partial<ConceptMapElement> = {}): Promise<void> {
  element = await show({ map: threeDepths(), goal: "adding@gist", ...properties });
  events = recordEvents(element);
}

beforeEach(async () => {
  await open();
});

afterEach(() => {
  document.body.replaceChildren();
});

it("tells for each depth how long the path there is, from where the reader stands", async () => {
  await timed();
  expect(texts()).toEqual(["Get the gist 15 min", "Put it to use 1 hr 45 min", "Derive it 6 hr 45 min"]);
  for (const progress of [new Set(["counting@gist"]), new Set(["counting@use"])]) {
    element.progress = progress;
    const minutes = depths.map(
      (depth) => learningPath(element.map!, formatReference("adding", depth), { known: progress }).minutes,
    );
    const wanted = minutes.map((time) => (time < 60 ? time : Math.floor(time / 60)));
    await until(() => texts().every((text, at) => text.includes(` ${String(wanted[at])} `)));
  }
});

it.runIf(server.browser === "chromium")(
  "has a name, and stops with names of their own for screen readers",
  async () => {
    await timed();
    const group = within(await tellAll()).find(({ role, name }) => role === "group" && name === "How deep")!;
    const radios = within(group).filter(({ role }) => role === "radio");
    expect(radios.map(({ name }) => name)).toEqual(texts());
    expect(radios.map(({ properties }) => properties.checked)).toEqual(["true", "false", "false"]);
  },
);

it("is worked by arrow keys, Home and End, re-plans with each, and does not go round", async () => {
  stops()[0]!.focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(goals()).toEqual([]);
  await userEvent.keyboard("{ArrowRight}");
  await still(element);
  expect(element.goal).toBe("adding@use");
  expect(focused()).toBe(stops()[1]);
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowUp}{Home}{End}");
  await still(element);
  expect(goals()).toEqual(["adding@use", "adding@derive", "adding@use", "adding@gist", "adding@derive"]);
  expect(stops().map(({ checked }) => checked)).toEqual([false, false, true]);
  expect(find(element, '[part="path"] .quiet')!.textContent).toContain("6 hr 45 min");
});

it("is worked by the arrow keys of the direction that is written in", async () => {
  await open({ locale: "ar" });
  stops()[0]!.focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}");
  expect(goals()).toEqual(["adding@use", "adding@derive", "adding@use"]);
  const [first, , last] = stops().map((stop) => stop.getBoundingClientRect().x);
  expect(first).toBeGreaterThan(last!);
});

it.each(["en", "ar"])("is dragged from stop to stop, and re-plans at each, in %s", async (locale) => {
  await open({ locale });
  const [first, second, third] = stops().map((stop) => {
    const { x, y, width } = placeOnScreen(stop);
    return [x + width / 2, y + 8] as const;
  });
  await commands.pointer([{ move: first! }, { down: "left" }, { move: second! }]);
  await until(() => element.goal === "adding@use");
  await element.updateComplete;
  expect(find(element, '[part="path"] .quiet')!.textContent).toMatch(/1|١/);
  // Also where the pointer has left the slider.
  await commands.pointer([{ move: [third![0], third![1] + 150] }]);
  await until(() => element.goal === "adding@derive");
  await commands.pointer([{ move: first! }, { up: "left" }, { move: second! }]);
  await still(element);
  expect(goals()).toEqual(["adding@use", "adding@derive", "adding@gist"]);
  expect(stops().map(({ checked }) => checked)).toEqual([true, false, false]);
});

it("asks the page once for each stop, and goes back where it refuses", async () => {
  element.addEventListener("concept-goal", (event) => {
    event.preventDefault();
  });
  const [first, second] = stops().map((stop) => {
    const { x, y, width } = placeOnScreen(stop);
    return [x + width / 2, y + 8] as const;
  });
  await commands.pointer([
    { move: first! },
    { down: "left" },
    { move: second! },
    { move: [second![0] + 3, second![1]] },
    { up: "left" },
  ]);
  await element.updateComplete;
  expect(goals()).toEqual(["adding@use"]);
  expect(element.goal).toBe("adding@gist");
  expect(stops().map(({ checked }) => checked)).toEqual([true, false, false]);
});

it("has room for a finger at each stop, and all of its words, at 320 pixels", async () => {
  await open({ locale: "en" });
  element.style.width = "320px";
  await timed();
  for (const stop of stops()) {
    const { width, height } = stop.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  const slider = find(element, '[part="depth"]')!;
  expect(slider.scrollWidth).toBeLessThanOrEqual(slider.clientWidth);
});
