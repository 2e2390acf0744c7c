import { commands, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { violations } from "../support/axe.js";
import { many } from "../support/many.js";
import {
  click,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  focused,
  recordEvents,
  show,
  still,
} from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(async () => {
  document.documentElement.lang = "en";
  document.title = "Maps";
  document.body.innerHTML = "<main><h1>Maps</h1></main>";
  element = await show({ map: many(), goal: "fractions@use" }, { parent: document.querySelector("main")! });
  events = recordEvents(element);
});

afterEach(() => {
  document.body.replaceChildren();
});

const field = (name: "find" | "goal"): HTMLInputElement => find<HTMLInputElement>(element, `#${name}`)!;
const hits = (): string[] => findAll(element, ".hit").map(({ dataset }) => dataset.hit ?? "");
const hitWithFocus = (): string | undefined => (focused() as HTMLElement | null)?.dataset.hit;
const said = (): string | undefined => find(element, '[role="status"]')?.textContent;
const press = async (keys: string): Promise<void> => {
  await userEvent.keyboard(keys);
  await element.updateComplete;
  await Promise.resolve();
};
const type = async (name: "find" | "goal", text: string): Promise<void> => {
  field(name).focus();
  field(name).select();
  await press(text);
};

describe("the search", () => {
  it("lists what is found, tells how many there are, and is a combobox with its list", async () => {
    expect(field("find").ariaExpanded).toBe("false");
    await type("find", "multi");
    expect(hits()).toEqual(["multiplying"]);
    expect(said()).toBe("1 of 30");
    expect(field("find").getAttribute("role")).toBe("combobox");
    expect(field("find").ariaExpanded).toBe("true");
    expect(field("find").ariaLabel).toBe("Find a concept");
    const list = find(element, `#${field("find").getAttribute("aria-controls")!}`)!;
    expect(list.getAttribute("role")).toBe("listbox");
    expect([...list.children].map((child) => child.getAttribute("role"))).toEqual(["option"]);
    expect(list.textContent.replace(/\s+/g, " ")).toContain("Multiplying Numbers · Step 3 of 6 not yet");
  });

  it("says that nothing was found", async () => {
    await type("find", "zebra");
    expect(hits()).toEqual([]);
    expect(said()).toBe("Nothing found");
    expect(field("find").ariaExpanded).toBe("false");
    expect(find(element, ".hits.none")?.textContent).toBe("Nothing found");
  });

  it("goes to the first hit by Enter, and puts the keyboard there", async () => {
    await type("find", "multiplyng{Enter}");
    await still(element);
    expect(events).toMatchObject([{ type: "concept-select", conceptId: "multiplying" }]);
    expect(detailsTitle(element)).toBe("Multiplying");
    expect((focused() as HTMLElement).dataset.concept).toBe("multiplying");
    expect(field("find").value).toBe("");
    expect(hits()).toEqual([]);
  });

  it("opens the whole map for what the path leaves out, and brings it into view", async () => {
    expect(drawnConcepts(element)).not.toContain("tiling-7");
    await type("find", "tiling 7{Enter}");
    await still(element);
    expect(element.show).toBe("map");
    expect(element.selected).toBe("tiling-7");
    const [hit, map] = [focused()!.getBoundingClientRect(), find(element, ".map")!.getBoundingClientRect()];
    expect(hit.left).toBeGreaterThan(map.left);
    expect(hit.right).toBeLessThan(map.right);
    expect(Math.abs(hit.top + hit.height / 2 - (map.top + map.height / 2))).toBeLessThan(3);
  });

  it("goes there again where it is selected already", async () => {
    element.selected = "adding";
    await still(element);
    await type("find", "adding{Enter}");
    expect((focused() as HTMLElement).dataset.concept).toBe("adding");
    expect(events).toEqual([]);
  });

  it("moves the focus itself through the list by the arrow keys, and back by typing", async () => {
    await type("find", "tiling");
    const all = hits();
    expect(all.length).toBeGreaterThan(20);
    await press("{ArrowDown}");
    expect(hitWithFocus()).toBe(all[0]);
    await press("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(hitWithFocus()).toBe(all[1]);
    await press("{End}");
    expect(hitWithFocus()).toBe(all.at(-1));
    await press("{ArrowDown}");
    expect(focused()).toBe(field("find"));
    await press("{ArrowUp}{Home}");
    expect(hitWithFocus()).toBe(all[0]);
    await press(" 3");
    expect(focused()).toBe(field("find"));
    expect(field("find").value).toBe("tiling 3");
    await press("{ArrowDown}{Enter}");
    await still(element);
    expect(element.selected).toBe("tiling-3");
  });

  it("is cleared by Escape from anywhere in it, and Escape in an empty one is the page's", async () => {
    const heard: string[] = [];
    document.body.addEventListener("keydown", ({ key }) => heard.push(key));
    await type("find", "tiling");
    await press("{ArrowDown}{Escape}");
    expect(focused()).toBe(field("find"));
    expect([field("find").value, hits().length]).toEqual(["", 0]);
    expect(heard).not.toContain("Escape");
    await press("{Escape}");
    expect(heard).toContain("Escape");
  });

  it("closes when the focus leaves, and opens again with what was typed", async () => {
    await type("find", "tiling");
    await press("{Tab}");
    expect(hits()).toEqual([]);
    expect(field("find").value).toBe("tiling");
    await click(field("find"));
    await element.updateComplete;
    expect(hits().length).toBeGreaterThan(20);
  });

  it("takes the pointer", async () => {
    await type("find", "tiling 1");
    await click(findAll(element, ".hit")[1]!);
    await still(element);
    expect(element.selected).toMatch(/^tiling-1\d$/);
  });

  it("is where / leads from anywhere in the element, but not while typing", async () => {
    find<HTMLElement>(element, '.walk [tabindex="0"]')!.focus();
    await press("/");
    expect(focused()).toBe(field("find"));
    expect(field("find").value).toBe("");
    await press("a/");
    expect(field("find").value).toBe("a/");
    document.body.tabIndex = -1;
    document.body.focus();
    await press("/");
    expect(focused()).toBe(document.body);
    document.body.removeAttribute("tabindex");
  });

  it("leaves the Enter that ends a conversion alone", async () => {
    await type("find", "adding");
    field("find").dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, composed: true }),
    );
    await element.updateComplete;
    expect(events).toEqual([]);
    expect(field("find").value).toBe("adding");
  });

  it("respects a page that keeps its selection", async () => {
    element.addEventListener("concept-select", (event) => {
      event.preventDefault();
    });
    await type("find", "adding{Enter}");
    await element.updateComplete;
    expect(element.selected).toBeUndefined();
  });

  it("has targets that are large enough", async () => {
    const isLarge = (target: Element): boolean => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) >= 24;
    };
    await type("find", "tiling");
    find(element, ".filter summary")!.click();
    const targets = findAll(element, ".combobox input, .hit, .field .close, .filter summary, .check, .menu select");
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !isLarge(target))).toEqual([]);
  });

  it("speaks Japanese", async () => {
    element.locale = "ja";
    await element.updateComplete;
    await type("find", "掛け算");
    expect(hits()[0]).toBe("multiplying");
    expect(said()).toBe("30件中1件");
  });
});

describe("the field of the goal", () => {
  it("shows the goal, and all concepts by area with the goal marked", async () => {
    expect(field("goal").value).toBe("Fractions");
    await click(field("goal"));
    await element.updateComplete;
    expect(hits()).toHaveLength(30);
    const groups = findAll(element, '[role="group"][aria-label]:has(.hit)');
    expect(groups.map(({ ariaLabel }) => ariaLabel)).toEqual(["Shapes", "Numbers"]);
    expect(findAll(element, '.hit[aria-selected="true"]').map(({ dataset }) => dataset.hit)).toEqual(["fractions"]);
  });

  it("sets the goal at the depth that was chosen, and keeps the focus", async () => {
    await type("goal", "halv{Enter}");
    await still(element);
    expect(events).toMatchObject([{ type: "concept-goal", goal: "halving@use" }]);
    expect(field("goal").value).toBe("Halving");
    expect(focused()).toBe(field("goal"));
    expect(said()).toMatch(/^\d+ steps/);
    await press("{ArrowDown}{End}{Enter}");
    await still(element);
    expect(element.goal).toBe("counting@use");
    expect(focused()).toBe(field("goal"));
  });

  it("is cleared by its button, or by Enter in the empty field", async () => {
    await click(find(element, '.field [aria-label="Clear this goal"]')!);
    await still(element);
    expect(element.goal).toBeUndefined();
    expect(find(element, ".field .close")!.checkVisibility()).toBe(false);
    element.goal = "adding";
    await still(element);
    await type("goal", "{Delete}{Enter}");
    await still(element);
    expect(element.goal).toBeUndefined();
    expect(field("goal").placeholder).toBe("Choose a goal …");
  });

  it("shows the goal again after Escape, when left, and where the page refuses", async () => {
    await type("goal", "halv{Escape}");
    expect(field("goal").value).toBe("Fractions");
    await type("goal", "halv{Tab}");
    expect(field("goal").value).toBe("Fractions");
    element.addEventListener("concept-goal", (event) => {
      event.preventDefault();
    });
    await type("goal", "halv{Enter}");
    expect(field("goal").value).toBe("Fractions");
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing wrong, in %s, with", (colorScheme) => {
  it.each(["900px", "320px"])("both fields closed, listing, empty, and the filter open, %s wide", async (width) => {
    await commands.prefer({ colorScheme });
    document.documentElement.style.colorScheme = "light dark";
    document.documentElement.style.background = "Canvas";
    element.style.width = width;
    await still(element);
    expect(await violations(document)).toEqual([]);
    await type("find", "tiling");
    expect(await violations(document)).toEqual([]);
    await press("{ArrowDown}");
    expect(await violations(document)).toEqual([]);
    await press("{Escape}zebra");
    expect(await violations(document)).toEqual([]);
    await click(field("goal"));
    await element.updateComplete;
    expect(await violations(document)).toEqual([]);
    await press("{Escape}");
    find(element, ".filter summary")!.click();
    element.filter = { areas: ["shapes"], minutes: 15 };
    await still(element);
    expect(await violations(document)).toEqual([]);
    document.documentElement.removeAttribute("style");
  });
});
