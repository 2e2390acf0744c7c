import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import { find, findAll, focused, show } from "../support/stage.js";

let element: ConceptMapElement;

afterEach(() => {
  document.body.replaceChildren();
});

const open = async (properties: Partial<ConceptMapElement> = {}): Promise<void> => {
  element = await show({ map: arithmetic(), goal: "fractions@use", ...properties });
};

/** What Tab comes to among the tools. */
const stops = (): (string | null)[] =>
  findAll(element, ".tools > :not(slot), .tools *")
    .filter((control) => control.tabIndex >= 0 && control.checkVisibility({ contentVisibilityAuto: true }))
    .map((control) => control.getAttribute("aria-label"));

async function walk(...keys: string[]): Promise<(string | null | undefined)[]> {
  const visited = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    visited.push(focused()?.getAttribute("aria-label"));
  }
  return visited;
}

const focusTools = (): void => {
  find(element, '.tools [tabindex="0"]')!.focus();
};

describe("the tools", () => {
  it("are a toolbar with a name, and one stop for the Tab key", async () => {
    await open();
    expect(find(element, '[role="toolbar"]')?.getAttribute("aria-label")).toBe("Map");
    expect(stops()).toEqual(["Zoom out"]);
  });

  it("are walked by arrow keys, around their ends, by Home and by End", async () => {
    await open({ without: "fullscreen" });
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
    await open({ locale: "ar", without: "fullscreen export" });
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
    await open();
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

  it.each([
    ["small map", arithmetic(), 5],
    ["map that is worth searching and filtering", many(), 8],
  ])("leave head, picture and bar of a %s few stops", async (_map, map, count) => {
    await open({ map });
    find(element, "#find, .head select")!.focus();
    const passed = new Set<Element | null>();
    while (!focused()?.closest(".panel") && passed.size < 20) {
      passed.add(focused());
      await userEvent.keyboard("{Tab}");
    }
    expect(passed.size).toBe(count);
  });
});
