import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { many } from "../support/many.js";
import { around, buttonOf, colorOf, find, findAll, focused, show, still, until } from "../support/stage.js";

let element: ConceptMapElement;
let events: Event[];

beforeEach(async () => {
  element = await show({ map: many() });
  events = [];
  element.addEventListener("concept-filter", (event) => events.push(event));
});

afterEach(() => {
  document.body.replaceChildren();
});

const summary = (): HTMLElement => find(element, ".filter summary")!;
const said = (): string | undefined => find(element, '[role="status"]')?.textContent;
const control = (label: string): HTMLElement => {
  const found = findAll(element, ".choices label").find(({ textContent }) => textContent.includes(label));
  return found!.querySelector<HTMLElement>("input, select")!;
};
const listed = (): string[] => findAll(element, ".outline [data-concept]").map(({ dataset }) => dataset.concept ?? "");
const choose = async (label: string, value: string): Promise<void> => {
  const menu = control(label) as HTMLSelectElement;
  menu.value = value;
  menu.dispatchEvent(new Event("change", { bubbles: true }));
  await still(element);
};
const tick = async (label: string): Promise<void> => {
  control(label).click();
  await still(element);
};

const press = async (): Promise<void> => {
  const toggled = new Promise((resolve) => {
    find(element, ".filter")!.addEventListener("toggle", resolve, { once: true });
  });
  summary().click();
  await toggled;
  await still(element);
};

describe("the filter", () => {
  it("leaves out of the outline what does not pass, and tells the count", async () => {
    await tick("Shapes");
    expect(events).toMatchObject([{ type: "concept-filter", filter: { areas: ["shapes"] } }]);
    expect(element.filter).toEqual({ areas: ["shapes"] });
    expect(listed()).toHaveLength(25);
    expect(listed()).not.toContain("adding");
    expect(said()).toBe("25 of 30 concepts");
    expect(find(element, ".outline summary")?.textContent).toContain("25 of 30 concepts");
    await choose("Takes at most", "15");
    expect(element.filter).toEqual({ areas: ["shapes"], minutes: 15 });
    expect(listed()).toEqual(["drawing", ...Array.from({ length: 11 }, (_, index) => `tiling-${String(index + 1)}`)]);
    expect(said()).toBe("12 of 30 concepts");
    element.locale = "ja";
    await still(element);
    expect(find(element, ".outline summary")?.textContent).toContain("30個の概念のうち12個");
  });

  it("dims on the picture what does not pass", async () => {
    element.fit();
    await still(element);
    const colors = (): number[][] =>
      ["counting", "drawing"].map((id) => [...colorOf(element, around(buttonOf(element, id), 0))]);
    const before = colors();
    element.filter = { areas: ["shapes"] };
    await still(element);
    const [dimmed = 0, strong = 0] = colors().map((color, place) =>
      Math.hypot(...color.map((channel, index) => channel - before[place]![index]!)),
    );
    expect(dimmed).toBeGreaterThan(strong + 0.5);
  });

  it("knows states, depths and, with a goal, the way there", async () => {
    await tick("ready to learn");
    expect(listed()).toEqual(["counting", "drawing", "folding"]);
    await choose("Has the depth", "use");
    expect(element.filter).toEqual({ states: ["ready"], depth: "use" });
    expect(findAll(element, ".choices label").some(({ textContent }) => textContent.includes("goal"))).toBe(false);
    element.goal = "multiplying@use";
    await still(element);
    await tick("On the way to my goal");
    expect(listed()).toEqual(["counting"]);
  });

  it("is silent where the page sets it, and shows what was set", async () => {
    element.filter = { areas: ["shapes"], minutes: 25 };
    await still(element);
    expect(events).toEqual([]);
    expect((control("Shapes") as HTMLInputElement).checked).toBe(true);
    expect((control("Takes at most") as HTMLSelectElement).value).toBe("25");
    expect(summary().textContent).toContain("22 of 30");
  });

  it("can be cleared", async () => {
    element.filter = { areas: ["shapes"] };
    await still(element);
    summary().click();
    find(element, ".choices .outcome button")!.click();
    await still(element);
    expect(events).toMatchObject([{ filter: undefined }]);
    expect(listed()).toHaveLength(30);
    expect(said()).toBe("30 concepts");
  });

  it("leaves out of the steps what does not pass, with their numbers and a way out", async () => {
    Object.assign(element, { goal: "fractions@use", progress: new Set(["counting"]) });
    await still(element);
    const steps = (): string[] => findAll(element, '[part="path"] > ol .item').map((item) => item.innerText);
    const all = steps();
    element.filter = { areas: ["shapes"] };
    await still(element);
    expect(steps()).toEqual(all.filter((step) => step.includes("Drawing")));
    expect(find(element, ".narrowed")!.textContent.trim()).toMatch(/^1 of 5 steps\s+Clear the filter$/);
    expect(find(element, ".done summary")!.textContent.replace(/\s+/g, " ").trim()).toBe("Done · 0 of 1");
    find(element, ".narrowed button")!.click();
    await still(element);
    expect(element.filter).toBeUndefined();
    expect(steps()).toEqual(all);
    expect(find(element, ".narrowed")).toBeNull();
  });

  it("says where nothing of the picture passes, with a way out", async () => {
    expect(find(element, ".none-passes")).toBeNull();
    await tick("known");
    expect(said()).toBe("0 of 30 concepts · Nothing here passes the filter.");
    expect(find(element, ".none-passes")!.textContent).toContain("Nothing here passes the filter.");
    const out = find(element, ".none-passes button")!;
    out.focus();
    await userEvent.keyboard("{Enter}");
    await still(element);
    expect(element.filter).toBeUndefined();
    expect(said()).toBe("30 concepts");
    expect(find(element, ".none-passes")).toBeNull();
    expect(find(element, ".walk")!.contains(focused())).toBe(true);
    // Something passes, though nothing on the way.
    Object.assign(element, { goal: "multiplying@use", filter: { areas: ["shapes"] } });
    await still(element);
    expect(find(element, ".none-passes")).not.toBeNull();
    element.show = "map";
    await still(element);
    expect(find(element, ".none-passes")).toBeNull();
  });

  it("tells of each area how many pass, on its box and in the list", async () => {
    Object.assign(element, { expanded: new Set(), filter: { minutes: 10, areas: ["shapes"] } });
    await still(element);
    const box = find(element, '.walk [data-stop=" shapes"]')!;
    expect(box.getAttribute("aria-label")).toContain("7 of 25 concepts");
    const titles = findAll(element, ".outline details > summary").map(({ textContent }) => textContent.trim());
    expect(titles.map((title) => title.replace(/\s+/g, " "))).toEqual(["Shapes 7 of 25"]);
    element.filter = undefined;
    await still(element);
    expect(box.getAttribute("aria-label")).toContain("Shapes, area, 25 concepts");
  });

  it("goes back where the page refuses", async () => {
    element.addEventListener("concept-filter", (event) => {
      event.preventDefault();
    });
    await tick("Shapes");
    expect(element.filter).toBeUndefined();
    expect((control("Shapes") as HTMLInputElement).checked).toBe(false);
  });

  it("is opened and closed by the keyboard", async () => {
    summary().focus();
    await userEvent.keyboard("{Enter}");
    expect(find<HTMLDetailsElement>(element, ".filter")!.open).toBe(true);
    await userEvent.keyboard("{Tab} ");
    await still(element);
    expect(element.filter).toEqual({ states: ["mastered"] });
    await userEvent.keyboard("{Escape}");
    expect(find<HTMLDetailsElement>(element, ".filter")!.open).toBe(false);
    expect(focused()).toBe(summary());
  });

  it("shows its choices in sight, as many as there is room for", async () => {
    element.goal = "multiplying@use";
    for (const [width, height] of [
      [1000, 700],
      [1000, 440],
      [420, 700],
    ]) {
      element.style.cssText = `width: ${String(width)}px; height: ${String(height)}px`;
      await still(element);
      await press();
      const choices = find(element, ".choices")!;
      expect(choices.getBoundingClientRect().top).toBeGreaterThanOrEqual(element.getBoundingClientRect().top);
      expect(choices.scrollHeight).toBeLessThanOrEqual(choices.clientHeight);
      await press();
    }
  });

  it("takes a line of its own in a low element, its choices right below", async () => {
    element.goal = "multiplying@use";
    element.style.cssText = "width: 720px; height: 400px";
    await until(() => find(element, ".low"));
    await still(element);
    const { width } = summary().getBoundingClientRect();
    await press();
    const frame = element.getBoundingClientRect();
    expect(summary().getBoundingClientRect().width).toBe(width);
    expect(summary().getBoundingClientRect().top).toBeGreaterThanOrEqual(frame.top);
    expect(control("ready to learn").getBoundingClientRect().bottom).toBeLessThan(frame.bottom);
    element.style.width = "390px";
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });

  it("takes whatever a page sets", async () => {
    for (const odd of ["shapes", 3, null, { areas: "shapes" }, { states: [3], areas: ["nowhere"] }]) {
      element.filter = odd as unknown as { areas: string[] };
      await still(element);
    }
    expect(listed()).toEqual([]);
    element.filter = undefined;
    await still(element);
    expect(listed()).toHaveLength(30);
  });
});
