import { afterEach, beforeEach, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, click, find, recordEvents, show, until } from "../support/stage.js";

const bare = location.href.replace(/#.*/, "");

beforeEach(() => {
  history.replaceState(null, "", bare);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", bare);
});

const hashIs = (hash: string): Promise<void> => until(() => location.hash === hash);

it("writes what differs from the page's settings, and nothing without the attribute", async () => {
  const silent = await show({ map: arithmetic(), goal: "fractions@use" });
  silent.selected = "adding";
  await silent.updateComplete;
  silent.remove();
  const element = await show({ map: arithmetic(), deepLink: true, goal: "fractions@use", id: "numbers" });
  expect(location.hash).toBe("");
  await click(buttonOf(element, "multiplying"));
  await hashIs("#numbers=selected:multiplying");
  Object.assign(element, { selected: undefined, show: "map", locale: "ja" });
  await hashIs("#numbers=show:map;locale:ja");
});

it("writes no filter that lets all pass, but that the page's own is gone", async () => {
  const element = await show({ map: arithmetic(), deepLink: true, id: "numbers", filter: { states: ["ready"] } });
  element.filter = { areas: ["numbers"] };
  await until(() => location.hash.includes("areas"));
  element.filter = { states: [] };
  await hashIs("#numbers=filter:");
  element.remove();
  const again = await show({ map: arithmetic(), deepLink: true, id: "numbers", filter: { states: ["ready"] } });
  expect(again.filter).toBeUndefined();
});

it("opens what a link tells, silently, and passes over what is wrong", async () => {
  location.hash = "#top&map=goal:fractions@use;selected:adding;show:map;color:red";
  const element = await show({ map: arithmetic(), deepLink: true });
  expect(element).toMatchObject({ goal: "fractions@use", selected: "adding", show: "map" });
  const events = recordEvents(element);
  location.hash = "#top&map=goal:nowhere;show:nothing";
  await until(() => element.goal === undefined);
  expect(element).toMatchObject({ selected: undefined, show: "path" });
  expect(events).toEqual([]);
  await hashIs("#top");
});

it("reads the address when the map has come", async () => {
  location.hash = "#map=goal:rlhf@gist;locale:ja";
  const element = await show({ src: "/data/chatgpt.json", deepLink: true });
  expect(element).toMatchObject({ goal: "rlhf@gist", locale: "ja" });
  expect(location.hash).toBe("#map=goal:rlhf@gist;locale:ja");
});

it("lets Back go to the goal before", async () => {
  const element = await show({ map: arithmetic(), deepLink: true, goal: "adding@gist" });
  const { length } = history;
  element.selected = "counting";
  await hashIs("#map=selected:counting");
  expect(history.length).toBe(length);
  element.goal = "fractions@use";
  await hashIs("#map=goal:fractions@use;selected:counting");
  element.goal = undefined;
  await hashIs("#map=goal:;selected:counting");
  history.back();
  await until(() => element.goal === "fractions@use");
  await until(() => find(element, '[role="status"]')!.textContent === "6 steps, 5 hr 40 min");
  history.back();
  await until(() => element.goal === "adding@gist");
  expect(element.selected).toBe("counting");
  history.forward();
  await until(() => element.goal === "fractions@use");
});

it("writes nothing once it has left the page, whatever comes later", async () => {
  const element = await show({ map: arithmetic(), deepLink: true });
  element.remove();
  element.goal = "adding@gist";
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(location.hash).toBe("");
});

it("keeps several maps apart by their ids", async () => {
  const one = await show({ map: arithmetic(), deepLink: true, id: "one" });
  const two = await show({ map: arithmetic(), deepLink: true, id: "two" });
  one.goal = "adding@gist";
  two.selected = "drawing";
  await until(() => location.hash.includes("one") && location.hash.includes("two"));
  expect(location.hash.slice(1).split("&").toSorted()).toEqual(["one=goal:adding@gist", "two=selected:drawing"]);
  one.remove();
  location.hash = "#two=goal:fractions@use";
  await until(() => two.goal === "fractions@use");
  expect(one.goal).toBe("adding@gist");
});
