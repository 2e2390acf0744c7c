import { afterEach, beforeEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { ConceptChooseEvent, ConceptMapElement } from "../../src/element/index.js";
import { violations } from "../support/axe.js";
import { flatMapOf } from "../support/map-of.js";
import { click, drawnConcepts, find, findAll, focused, show, still, until } from "../support/stage.js";

const bare = location.href.replace(/#.*/, "");

beforeEach(() => {
  history.replaceState(null, "", bare);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", bare);
});

const map = flatMapOf({
  policy: { minutes: 30 },
  ppo: { minutes: 50, prerequisites: ["policy"] },
  dpo: { minutes: 70 },
  tuning: { minutes: 10, prerequisites: [{ anyOf: ["ppo", "dpo"] }] },
  other: { minutes: 10, prerequisites: ["tuning"] },
});

const offer = (element: ConceptMapElement, id: string, part = "path"): HTMLElement | null =>
  find(element, `[part="${part}"] [data-take="${id}"]`);
const words = (target: Element | null): string => (target?.textContent ?? "").replace(/\s+/g, " ").trim();
const status = (element: ConceptMapElement): string => words(find(element, '[role="status"]'));
const chosen = (element: ConceptMapElement): string[] => [...(element.choose ?? [])];

it("are taken by pointer, and told", async () => {
  const element = await show({ map, goal: "tuning" });
  const events: ConceptChooseEvent[] = [];
  element.addEventListener("concept-choose", (event) => events.push(event));
  expect(words(offer(element, "ppo"))).toBe("⇄ Take ppo instead · 10 min more");
  await click(offer(element, "ppo")!);
  await still(element);
  expect(drawnConcepts(element)).toEqual(expect.arrayContaining(["policy", "ppo", "tuning"]));
  expect(element.getAttribute("choose")).toBe("ppo");
  expect(events.map(({ choose }) => [...(choose ?? [])])).toEqual([["ppo"]]);
  await until(() => status(element) === "ppo is taken instead of dpo. 3 steps, 1 hr 30 min");
});

it("are taken by the keyboard, which stays where the step can be taken back", async () => {
  const element = await show({ map, goal: "tuning", locale: "ja" });
  offer(element, "ppo")!.focus();
  await userEvent.keyboard("{Enter}");
  await until(() => focused() === offer(element, "dpo"));
  expect(words(offer(element, "dpo"))).toBe("⇄ 代わりにdpoを選ぶ · 10分短くなる");
  await userEvent.keyboard("{Enter}");
  await until(() => focused() === offer(element, "ppo"));
  expect(element.choose).toBeUndefined();
});

it("are taken back by undo, in turn with ticks", async () => {
  const element = await show({ map, goal: "tuning" });
  const undo = async (): Promise<void> => {
    find(element, ".undo")!.click();
    await element.updateComplete;
  };
  offer(element, "ppo")!.click();
  await element.updateComplete;
  find(element, '[part="path"] > ol input')!.click();
  await element.updateComplete;
  expect([...element.progress]).toEqual(["policy"]);
  await undo();
  expect([[...element.progress], chosen(element)]).toEqual([[], ["ppo"]]);
  expect(words(find(element, ".undo"))).toBe("↶ Undo: ppo");
  await undo();
  expect(chosen(element)).toEqual([]);
  expect(find(element, ".undo")).toBeNull();
});

it("are offered in the details of the step and of the other, and for each depth of a goal until there is another goal", async () => {
  const element = await show({ map, goal: "tuning", selected: "ppo" });
  expect(words(offer(element, "ppo", "details"))).toBe("⇄ Take this instead of dpo · 10 min more");
  offer(element, "ppo", "details")!.click();
  await until(() => focused() === offer(element, "dpo", "details"));
  expect(words(offer(element, "dpo", "details"))).toBe("⇄ Take dpo instead · 10 min less");
  element.selected = "other";
  await element.updateComplete;
  find(element, '[part="details"] .primary')!.click();
  await element.updateComplete;
  expect([element.goal, element.choose]).toEqual(["other", undefined]);
});

it("stay as they are where the page objects", async () => {
  const element = await show({ map, goal: "tuning" });
  element.addEventListener("concept-choose", (event) => {
    event.preventDefault();
  });
  offer(element, "ppo")!.click();
  await element.updateComplete;
  expect(element.choose).toBeUndefined();
  expect(find(element, ".undo")).toBeNull();
  expect(offer(element, "ppo")).not.toBeNull();
});

it("stand in the address and in the attribute", async () => {
  location.hash = "#map=choose:ppo";
  const element = await show({ map, goal: "tuning", deepLink: true });
  expect(chosen(element)).toEqual(["ppo"]);
  offer(element, "dpo")!.click();
  await until(() => location.hash === "");
  element.setAttribute("choose", "ppo nowhere");
  await still(element);
  expect(drawnConcepts(element)).toContain("ppo");
});

it("break no rule of axe, and can be touched", async () => {
  const element = await show({ map, goal: "tuning", selected: "dpo" });
  expect(await violations(element)).toEqual([]);
  expect(findAll(element, ".offer").length).toBe(2);
});
