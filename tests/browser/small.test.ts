import { commands, userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptLinkElement, ConceptMapElement, ConceptNeedsElement } from "../../src/element/index.js";
import { violations } from "../support/axe.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import {
  click,
  detailsTitle,
  find,
  findAll,
  focused,
  nextFrame,
  placeOnScreen,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Prose";
});

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("style");
  await commands.pointer([{ move: [990, 690] }]);
  vi.restoreAllMocks();
});

/** Writes a text into the page, before or after its map. */
async function write(text: string): Promise<HTMLElement> {
  const main = document.createElement("main");
  main.innerHTML = `<h1>Prose</h1>${text}`;
  document.body.prepend(main);
  await nextFrame();
  return main;
}

const link = (id = ""): ConceptLinkElement => document.querySelector(`concept-link${id}`)!;
const needs = (): ConceptNeedsElement => document.querySelector("concept-needs")!;
const chip = (element: Element = link()): HTMLElement => find(element, ".chip")!;
const card = (element: Element = link()): HTMLElement | null => find(element, ".card");
const stateOf = (element: Element = link()): string | undefined =>
  /mastered|ready|locked/.exec(find(element, ".chip")?.className ?? "")?.[0];
const sentence = (): string =>
  [...find(needs(), "p")!.childNodes]
    .filter((node) => !(node instanceof Comment))
    .map((node) => (node instanceof HTMLElement ? find(node, "slot")?.textContent : node.textContent))
    .join("");

async function pointAt(target: Element): Promise<void> {
  const { left, top, width, height } = placeOnScreen(target);
  await commands.pointer([{ move: [left + width / 2, top + height / 2] }]);
}

/** A file with a map, and how often it was asked for. */
function serve(data: object = arithmeticData): { url: string; requests: () => number } {
  const url = `/maps/${String(Math.random())}.json`;
  const real = window.fetch.bind(window);
  const spy = vi
    .spyOn(window, "fetch")
    .mockImplementation((input, init) =>
      (input as URL).pathname === url ? Promise.resolve(new Response(JSON.stringify(data))) : real(input, init),
    );
  return { url, requests: () => spy.mock.calls.length };
}

describe("a link to a concept", () => {
  it("shows its own words or the title, with its state in a mark and in words", async () => {
    await write(
      `<p>On <concept-link to="adding">sums</concept-link> and <concept-link id="b" to="counting@gist" lang="ja"></concept-link></p>`,
    );
    expect(find(link(), ".chip")).toBeNull();
    const map = await show({ map: arithmetic(), progress: new Set(["counting@gist"]) });
    await link().updateComplete;
    expect([stateOf(), chip().textContent]).toEqual(["ready", "\u2060Adding, ready to learn"]);
    expect(find(link("#b"), "slot")!.textContent).toBe("数える");
    expect(stateOf(link("#b"))).toBe("mastered");
    map.progress = new Set();
    await until(() => stateOf() === "locked");
    expect(chip().textContent).toContain("not yet");
  });

  it("follows the map of the page as it comes, is replaced and goes", async () => {
    await write(`<concept-link to="counting">Count</concept-link>`);
    const map = await show({ map: arithmetic() });
    expect(stateOf()).toBe("ready");
    map.remove();
    await until(() => !find(link(), ".chip"));
    document.body.append(map);
    await until(() => stateOf() === "ready");
    const other = document.createElement("concept-map");
    document.body.append(Object.assign(other, { map: arithmetic(), progress: new Set(["counting"]), id: "other" }));
    await other.updateComplete;
    expect(stateOf()).toBe("ready");
    link().htmlFor = "other";
    await until(() => stateOf() === "mastered");
    other.remove();
    await until(() => !find(link(), ".chip"));
  });

  it("takes the map that stands first, however late it comes", async () => {
    await show({ map: arithmetic() });
    await write(`<concept-link to="counting">Count</concept-link>`);
    expect(stateOf()).toBe("ready");
    const first = document.createElement("concept-map");
    document.body.prepend(Object.assign(first, { map: arithmetic(), progress: new Set(["counting"]) }));
    await until(() => stateOf() === "mastered");
  });

  it("jumps to the map of the page by pointer and keyboard", async () => {
    const map = await show({ map: arithmetic(), goal: "adding@gist" });
    await write(`<p><concept-link to="multiplying">Times</concept-link></p><div style="height: 2000px"></div>`);
    const events = recordEvents(map);
    scrollTo(0, 0);
    await click(chip());
    await until(() => map.selected === "multiplying" && focused()?.getAttribute("data-concept") === "multiplying");
    expect(map.getBoundingClientRect().top).toBeLessThan(innerHeight);
    expect(detailsTitle(map)).toBe("Multiplying");
    expect(events.map(({ type }) => type)).toEqual(["concept-select"]);
    map.selected = undefined;
    await still(map);
    chip().focus();
    await userEvent.keyboard("{Enter}");
    await until(() => map.selected === "multiplying");
    expect(card()).toBeNull();
  });

  it("leads to an address where no map is on the page", async () => {
    const { url } = serve();
    await write(`<concept-link to="adding@gist" src="${url}" href="#go-{id}">sums</concept-link>`);
    expect(find(link(), "a")!.getAttribute("href")).toMatch(/#go-adding$/);
    await until(() => stateOf() === "locked");
    find(link(), "a")!.click();
    expect(location.hash).toBe("#go-adding");
    history.replaceState(null, "", location.pathname + location.search);
    link().href = "javascript:alert(1)";
    await link().updateComplete;
    expect(find(link(), "a")!.hasAttribute("href")).toBe(false);
  });

  it("keeps its mark on the line of its first word", async () => {
    await show({ map: arithmetic() });
    const main = await write(`<p>Some words and <concept-link to="adding">addition</concept-link></p>`);
    for (let width = 100; width < 300; width += 3) {
      main.style.width = `${String(width)}px`;
      const mark = find(link(), ".mark")!.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(link());
      expect(Math.abs(mark.bottom - words.getBoundingClientRect().bottom), String(width)).toBeLessThan(12);
    }
  });

  it("is plain text for a concept of another map", async () => {
    await show({ map: arithmetic() });
    await write(`<concept-link to="poetry">Poetry</concept-link>`);
    expect(find(link(), "a")).toBeNull();
    expect(link().offsetWidth).toBeGreaterThan(20);
  });
});

describe("the card of a link", () => {
  let map: ConceptMapElement;

  beforeEach(async () => {
    map = await show({ map: arithmetic(), goal: "fractions@use" });
    await write(
      `<p style="padding: 40px">On <concept-link to="counting@gist">counting</concept-link>, and
       <concept-link id="b" to="adding@gist">adding</concept-link>.</p><button id="after">After</button>`,
    );
  });

  it("opens under the pointer's link, can be pointed at, and goes with the pointer", async () => {
    await pointAt(chip());
    await until(() => card());
    expect(card()!.matches(":popover-open")).toBe(true);
    expect(card()!.textContent).toContain("One, two, three.");
    expect(card()!.textContent).toMatch(/ready to learn · 10 min · Get the gist/);
    const [box, words] = [card()!.getBoundingClientRect(), chip().getBoundingClientRect()];
    expect(box.top).toBeGreaterThanOrEqual(words.bottom);
    await pointAt(card()!);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(card()).not.toBeNull();
    await pointAt(chip(link("#b")));
    await until(() => card(link("#b")) && !card());
    await commands.pointer([{ move: [990, 690] }]);
    await until(() => !card(link("#b")));
  });

  it("is not opened by a pointer that only passes", async () => {
    await pointAt(chip());
    await commands.pointer([{ move: [990, 690] }]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(card()).toBeNull();
  });

  it("goes with Escape, wherever the focus is, and stays away", async () => {
    await pointAt(chip());
    await until(() => card());
    await userEvent.keyboard("{Escape}");
    await until(() => !card());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(card()).toBeNull();
  });

  it("opens for the keyboard, which walks through it and back with Escape", async () => {
    chip().focus();
    await until(() => card());
    await userEvent.keyboard("{Tab}");
    expect(focused()!.className).toBe("link");
    await userEvent.keyboard("{Tab}");
    expect((focused() as HTMLInputElement).type).toBe("checkbox");
    await userEvent.keyboard("{Escape}");
    await until(() => !card());
    expect(focused()).toBe(chip());
    await userEvent.keyboard("{Tab}");
    await until(() => card(link("#b")));
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    expect(document.activeElement!.id).toBe("after");
    await until(() => !card(link("#b")));
  });

  it("ticks through the map, which may refuse, and hears of ticks there", async () => {
    const events = recordEvents(map);
    chip().focus();
    await until(() => card());
    await userEvent.keyboard("{Tab}{Tab}[Space]");
    await until(() => stateOf() === "mastered");
    expect([...map.progress]).toEqual(["counting@gist"]);
    expect(events.map(({ type }) => type)).toEqual(["concept-progress"]);
    expect(card()!.textContent).toContain("You know this.");
    expect(stateOf(link("#b"))).toBe("ready");

    map.addEventListener("concept-progress", (event) => event.preventDefault());
    const box = find<HTMLInputElement>(link(), "input")!;
    box.click();
    await link().updateComplete;
    expect([box.checked, stateOf()]).toEqual([true, "mastered"]);
    map.progress = new Set();
    await until(() => stateOf() === "ready" && !box.checked);
  });

  it.each(["light", "dark"] as const)("and all around it is fine with axe in %s", async (colorScheme) => {
    await commands.prefer({ colorScheme });
    document.documentElement.style.colorScheme = "light dark";
    document.documentElement.style.background = "Canvas";
    document
      .querySelector("main")!
      .insertAdjacentHTML(
        "beforeend",
        `<concept-needs of="fractions@use"></concept-needs><concept-needs of="fractions@use" kind="all" lang="ja"></concept-needs>`,
      );
    await nextFrame();
    for (const details of findAll<HTMLDetailsElement>(needs(), "details")) details.open = true;
    chip().focus();
    await until(() => card());
    expect(await violations("main")).toEqual([]);
  });
});

describe("what a text needs", () => {
  it("is said with links to what is missing, and follows the map", async () => {
    await write(`<concept-needs of="fractions@use">Ask your teacher.</concept-needs>`);
    expect(find(needs(), "slot")).not.toBeNull();
    const map = await show({ map: arithmetic(), progress: new Set(["counting", "adding", "multiplying", "drawing"]) });
    await until(() => find(needs(), "p"));
    await nextFrame();
    expect(sentence()).toBe("This assumes two things; you know one. The missing one, Halving, takes 15 min.");
    expect(findAll(needs(), "li concept-link").map((item) => item.getAttribute("to"))).toEqual([
      "halving@use",
      "multiplying@use",
    ]);
    map.progress = new Set([...map.progress, "halving"]);
    await until(() => sentence() === "This assumes two things; you know them all.");
    needs().kind = "all";
    needs().locale = "ja";
    await until(() => sentence() === "前提はすべて学習済みです。");
  });

  it("keeps the focus where what had it is learnt", async () => {
    await write(`<concept-needs of="adding@gist"></concept-needs>`);
    await show({ map: arithmetic() });
    await until(() => find(needs(), "p concept-link"));
    const missing = find(needs(), "p concept-link")!;
    await until(() => find(missing, ".chip"));
    chip(missing).focus();
    await until(() => card(missing));
    await userEvent.keyboard("{Tab}{Tab}[Space]");
    await until(() => !find(needs(), "p concept-link"));
    expect(document.activeElement).toBe(needs());
  });
});

describe("small elements without a map on the page", () => {
  it("read the file once, and share what is known", async () => {
    const { url, requests } = serve();
    const main = await write(
      `<concept-link to="adding@gist" src="${url}" progress="counting@gist">adding</concept-link>
       <concept-link id="b" to="counting@gist" src="${url}" progress="adding">counting</concept-link>
       <concept-needs of="adding@gist" src="${url}"></concept-needs>`,
    );
    await until(() => stateOf() === "ready" && stateOf(link("#b")) === "mastered");
    expect(requests()).toBe(1);
    const events = recordEvents(main);
    chip(link("#b")).focus();
    await until(() => card(link("#b")));
    find(link("#b"), "input")!.click();
    await until(() => stateOf() === "locked");
    expect(events.map(({ type, target }) => [type, target])).toEqual([["concept-progress", link("#b")]]);
    await until(() => sentence().startsWith("This assumes one thing, which you do not know yet."));
    const map = await show({ map: arithmetic(), progress: new Set(["adding"]) });
    expect(stateOf()).toBe("mastered");
    map.remove();
    await until(() => stateOf() === "locked");
  });

  it("begin with what the file says is known, where none of them says it", async () => {
    const { url } = serve({ ...arithmeticData, known: ["counting"] });
    await write(`<concept-link to="counting" src="${url}">counting</concept-link>`);
    await until(() => stateOf() === "mastered");
    const other = serve({ ...arithmeticData, known: ["counting"] });
    await write(`<concept-link to="counting" src="${other.url}" progress="drawing">counting</concept-link>`);
    await until(() => stateOf() === "ready");
  });

  it("say once what could not be read, and stay plain text", async () => {
    const errors: Event[] = [];
    document.addEventListener("concept-error", (event) => errors.push(event), { capture: true });
    await write(
      `<concept-link to="a" src="/no-such.json">A</concept-link><concept-link to="b" src="/no-such.json">B</concept-link>`,
    );
    await until(() => errors.length > 0);
    await nextFrame();
    expect(errors).toHaveLength(1);
    expect(find(link(), ".chip")).toBeNull();
  });
});

describe("two hundred links", () => {
  it("follow a tick within a few frames", async () => {
    const map = await show({ map: arithmetic() });
    const ids = arithmeticData.concepts.map(({ id }) => id);
    await write(
      Array.from({ length: 200 }, (_, n) => `<concept-link to="${ids[n % ids.length]!}@gist">x</concept-link> `).join(
        "",
      ),
    );
    const links = [...document.querySelectorAll("concept-link")];
    const updates = vi.fn();
    for (const element of links) element.addController({ hostUpdated: updates });
    await Promise.all(links.map(({ updateComplete }) => updateComplete));
    updates.mockClear();
    map.selected = "adding";
    await still(map);
    expect(updates).not.toHaveBeenCalled();
    map.progress = new Set(["counting@gist"]);
    await until(() => stateOf() === "mastered");
    expect(updates).toHaveBeenCalledTimes(200);
  });
});
