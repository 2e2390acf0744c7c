import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { addLanguage, type ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { find, findAll, focused, show, until } from "../support/stage.js";

// English words that run from right to left: what one adds may lack anything.
addLanguage("ar", {});

let element: ConceptMapElement;

afterEach(() => {
  document.body.replaceChildren();
});

const open = async (properties: Partial<ConceptMapElement> = {}): Promise<void> => {
  element = await show({ map: arithmetic(), goal: "fractions@use", ...properties });
};

/** What something is called. */
const nameOf = (control: Element | null): string | undefined =>
  control?.getAttribute("aria-label") ??
  (control?.closest("label") ?? control)?.textContent.replace(/\s+/g, " ").trim();

/** What Tab comes to in a part. */
const stops = (part = ".bar"): (string | undefined)[] =>
  findAll(element, `${part} :is(a, button, input, select, summary, textarea, [tabindex])`)
    // Of a choice by radio buttons, Tab knows only what is chosen.
    .filter((control) => !control.matches("[type=radio]:not(:checked)"))
    .filter((control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }))
    .map(nameOf);

async function walk(...keys: string[]): Promise<(string | undefined)[]> {
  const visited = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    visited.push(nameOf(focused()));
  }
  return visited;
}

const focusTools = (): void => {
  find(element, ".tools button")!.focus();
};

describe("the bar", () => {
  it("is a toolbar with a name, and one stop for the Tab key", async () => {
    await open();
    expect(find(element, '[role="toolbar"]')?.getAttribute("aria-label")).toBe("Map");
    expect(stops()).toEqual(["The path"]);
    element.goal = undefined;
    await element.updateComplete;
    expect(stops()).toEqual(["Zoom out"]);
  });

  it("is walked from the choice over the filter to the tools; Space chooses", async () => {
    await open({ map: many() });
    find(element, '[part="show"] input')!.focus();
    expect(await walk("ArrowRight")).toEqual(["The whole map"]);
    expect(element.show).toBe("path");
    expect(stops()).toEqual(["The path"]);
    await userEvent.keyboard(" ");
    await element.updateComplete;
    expect(element.show).toBe("map");
    expect(stops()).toEqual(["The whole map"]);
    expect(await walk("ArrowRight", "ArrowRight", "Home")).toEqual(["Filter", "Zoom out", "The path"]);
    expect(stops()).toEqual(["The whole map"]);
    element.show = "path";
    await element.updateComplete;
    expect(stops()).toEqual(["The path"]);
  });

  it("leaves what stands in an open menu its own keys", async () => {
    await open({ map: many() });
    find(element, ".filter summary")!.click();
    find(element, ".choices select")!.focus();
    await userEvent.keyboard("{ArrowDown}");
    await element.updateComplete;
    expect(element.filter).toBeDefined();
    expect(focused()).toBe(find(element, ".choices select"));
  });

  it("does not walk to what lies under the details of a narrow place", async () => {
    await open({ map: many(), selected: "adding" });
    element.style.width = "360px";
    await until(() => find(element, ".sheet"));
    await element.updateComplete;
    find(element, ".filter summary")!.focus();
    expect(await walk("ArrowRight")).toEqual(["The path"]);
  });
});

describe("the goal of a large map", () => {
  const focusGoal = async (): Promise<void> => {
    element.focusConcept(element.map!.nodes()[0]!);
    while (focused()?.id !== "goal") await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  };

  it("is one stop, and how deep another, so that all of the map is six", async () => {
    await open({ map: many() });
    expect(find(element, ".aim")).toMatchObject({ role: "toolbar", ariaLabel: "Goal" });
    expect(stops(".aim")).toEqual(["Goal"]);
    expect(stops(".frame")).toHaveLength(6);
  });

  it("is walked from the end of its field to what clears it, and back", async () => {
    await open({ map: many() });
    await focusGoal();
    // All of the text is chosen; the arrow key goes to its end first.
    expect(await walk("ArrowRight", "ArrowRight", "ArrowRight")).toEqual(["Goal", "Clear this goal", "Goal"]);
    expect(await walk("End", "ArrowRight", "ArrowLeft", "Home")).toEqual(["Goal", "Clear this goal", "Goal", "Goal"]);
    expect(stops(".aim")).toEqual(["Goal"]);
    expect(await walk("End", "ArrowRight", "Enter")).toEqual(["Goal", "Clear this goal", "Goal"]);
    expect(element.goal).toBeUndefined();
  });

  it("leaves the arrow keys to the cursor within what is typed", async () => {
    await open({ map: many() });
    await focusGoal();
    await userEvent.keyboard("til");
    expect(await walk("ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight")).toEqual(["Goal", "Goal", "Goal", "Goal"]);
    expect(find<HTMLInputElement>(element, "#goal")!.selectionStart).toBe(3);
  });
});

describe("the tools", () => {
  it("are walked by arrow keys, around their ends, by Home and by End", async () => {
    await open({ goal: undefined, without: "fullscreen" });
    focusTools();
    expect(await walk("ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight")).toEqual([
      "Zoom in",
      "Show everything",
      "Save the picture",
      "Zoom out",
    ]);
    expect(await walk("ArrowLeft", "ArrowUp", "Home", "End")).toEqual([
      "Save the picture",
      "Show everything",
      "Zoom out",
      "Save the picture",
    ]);
    expect(stops()).toEqual(["Save the picture"]);
    await element.updateComplete;
    element.selected = "adding";
    await element.updateComplete;
    expect(stops()).toEqual(["Save the picture"]);
  });

  it("are walked the other way where writing runs from right to left", async () => {
    await open({ goal: undefined, locale: "ar", without: "fullscreen export" });
    const [out, nearer] = findAll(element, ".zoom button");
    focusTools();
    await walk("ArrowLeft");
    expect(focused()).toBe(nearer);
    await walk("ArrowRight");
    expect(focused()).toBe(out);
  });

  it.each([
    ["zoom", "Save the picture"],
    ["zoom export", "Full screen"],
    ["export fullscreen", "Zoom out"],
  ])("keep a stop without %s", async (without, stop) => {
    await open({ goal: undefined });
    element.without = without;
    await element.updateComplete;
    expect(stops()).toEqual([stop]);
  });

  it("have their stop back where it was left out", async () => {
    await open();
    focusTools();
    await walk("End");
    element.without = "fullscreen";
    await element.updateComplete;
    expect(stops()).toHaveLength(1);
    element.without = undefined;
    await element.updateComplete;
    expect(stops()).toHaveLength(1);
  });

  it("open the menu as before: Tab goes into it, Escape comes back", async () => {
    await open();
    const summary = find(element, ".menu summary")!;
    focusTools();
    await walk("ArrowRight", "ArrowRight", "ArrowRight");
    expect(focused()).toBe(summary);
    await userEvent.keyboard("{Enter}");
    expect(find<HTMLDetailsElement>(element, ".menu")!.open).toBe(true);
    await userEvent.keyboard("{Tab}");
    expect((focused() as HTMLElement).dataset.format).toBe("svg");
    await userEvent.keyboard("{ArrowRight}");
    expect((focused() as HTMLElement).dataset.format).toBe("svg");
    await userEvent.keyboard("{Escape}");
    expect(focused()).toBe(summary);
    expect(find<HTMLDetailsElement>(element, ".menu")!.open).toBe(false);
  });
});

describe("the lists beside the picture", () => {
  it("are one stop; up and down go from line to line, left and right within one, Home and End to the ends", async () => {
    await open();
    expect(stops(".panel")).toEqual(["Counting"]);
    const links = findAll(element, '[part="path"] .link').map(nameOf);
    find(element, '[part="path"] .link')!.focus();
    expect(await walk("ArrowDown", "ArrowRight")).toEqual([links[1], `I know ${links[1]!}`]);
    expect(await walk("ArrowUp", "ArrowRight")).toEqual([`I know ${links[0]!}`, links[1]]);
    expect(await walk("End", "ArrowUp", "ArrowUp")).toEqual(["My progress", "All concepts 7", links.at(-1)]);
    expect(stops(".panel")).toEqual([links.at(-1)]);
  });

  it("are walked on into what is unfolded, and keep a stop where it is folded", async () => {
    await open({ goal: undefined });
    find(element, ".outline details > summary")!.focus();
    await userEvent.keyboard("{Enter}");
    const name = (await walk("ArrowDown"))[0];
    expect(findAll(element, ".outline details[open] .link").map(nameOf)[0]).toBe(name);
    expect(stops(".panel")).toEqual([name]);
    find<HTMLDetailsElement>(element, ".outline")!.open = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(stops(".panel")).toEqual(["All concepts 7"]);
  });

  it("keep the keyboard where a step was ticked", async () => {
    await open();
    const count = findAll(element, '[part="path"] > ol .tick').length;
    find(element, '[part="path"] > ol .tick input')!.focus();
    await userEvent.keyboard(" ");
    await element.updateComplete;
    expect(findAll(element, '[part="path"] > ol .tick')).toHaveLength(count - 1);
    expect(focused()).toBe(find(element, '[part="path"] > ol .tick input'));
    expect(stops(".panel")).toHaveLength(1);
  });

  it("leave details and open menus to Tab", async () => {
    await open({ selected: "adding" });
    expect(stops(".card").length).toBeGreaterThan(5);
    find(element, ".progress > summary")!.click();
    expect(stops(".said").length).toBeGreaterThan(1);
    find(element, ".card select")!.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe(find(element, ".card select"));
  });
});

describe("Tab comes to", () => {
  it.each([
    ["a large map at rest", many(), undefined, 5],
    ["a large map with a goal", many(), "fractions@use", 6],
    ["a small map at rest", arithmetic(), undefined, 4],
    ["a small map with a goal", arithmetic(), "fractions@use", 5],
  ])("%s few times, in both directions", async (_map, map, goal, count) => {
    await open({ map, goal });
    const [before, after] = [document.createElement("button"), document.createElement("button")];
    element.before(before);
    element.after(after);
    for (const [from, to, key] of [
      [before, after, "{Tab}"],
      [after, before, "{Shift>}{Tab}{/Shift}"],
    ] as const) {
      from.focus();
      const passed: (Element | null)[] = [];
      while (passed.length < 20) {
        await userEvent.keyboard(key);
        if (focused() === to) break;
        passed.push(focused());
      }
      expect(passed.map(nameOf)).toHaveLength(count);
    }
  });
});
