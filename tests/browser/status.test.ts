import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { formatProgress } from "../../src/progress/index.js";
import { en } from "../../src/words/en.js";
import { ja } from "../../src/words/ja.js";
import { many } from "../support/many.js";
import { find, findAll, focused, nextFrame, show, until } from "../support/stage.js";

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

type Act = (element: ConceptMapElement) => unknown;

const clicks =
  (selector: string, place = 0): Act =>
  (element) => {
    findAll(element, selector).at(place)!.click();
  };

const chooses =
  (selector: string, value: string): Act =>
  (element) => {
    const menu = find<HTMLSelectElement>(element, selector)!;
    menu.value = value;
    menu.dispatchEvent(new Event("change", { bubbles: true }));
  };

const types =
  (selector: string, value: string): Act =>
  (element) => {
    const field = find<HTMLInputElement | HTMLTextAreaElement>(element, selector)!;
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

const readsFile: Act = async (element) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([formatProgress(element.record!)], "progress.json"));
  const field = find<HTMLInputElement>(element, "input[type=file]")!;
  field.files = transfer.files;
  field.dispatchEvent(new Event("change"));
  const told = [en, ja].map(({ progressNews }) => progressNews.imported);
  await until(() => told.includes(find(element, '[role="status"]')!.textContent));
};

/** All that a reader can do, one after the other, and whether something is said of it. */
const actions: readonly (readonly [what: string, act: Act, isTold: boolean])[] = [
  ["finds", types("#find", "ti"), true],
  ["goes to what was found", clicks(".hit"), false],
  ["closes the details", clicks(".close:not(.field .close)"), false],
  ["shows the path", clicks('[part="show"] input'), false],
  ["selects on the picture", clicks('.walk [data-concept="adding"]'), false],
  ["selects in the list", clicks('[part="path"] > ol .item .link'), true],
  ["ticks a step", clicks('[part="path"] > ol .item input'), true],
  ["takes it back", clicks(".undo button, button.undo"), true],
  ["stars", clicks(".mine [aria-pressed]"), false],
  ["says how far they are", chooses(".mine select", "mastered"), true],
  ["chooses another depth", clicks('[part="depth"] input'), true],
  ["shows the whole map", clicks('[part="show"] input', 1), false],
  ["filters", clicks(".choices input[type=checkbox]"), true],
  ["filters more", clicks(".choices input[type=checkbox]", 1), true],
  ["clears the filter", clicks(".choices .outcome button"), true],
  ["unfolds an area", clicks(".walk [data-area]"), false],
  ["folds it", clicks(".walk .frame-title"), false],
  ["zooms", clicks('[part="zoom"] button'), false],
  ["shows all", clicks('[part="zoom"] button', 2), false],
  ["saves the picture", clicks("[data-format=svg]"), true],
  ["gives up the goal", clicks(".field .close"), true],
];

describe.each(["en", "ja"])("what a screen reader is told in %s", (locale) => {
  it("is one message at most for each thing that a reader does, of 120 characters at most", async () => {
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    const element = await show({ map: many(), goal: "fractions@use", expanded: new Set(), locale });
    const status = find(element, '[role="status"]')!;
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(status.textContent.trim()));
    watch.observe(status, { characterData: true, childList: true, subtree: true });
    for (const [what, act, isTold] of actions) {
      said.length = 0;
      await act(element);
      if (isTold) await until(() => said.length > 0);
      await element.updateComplete;
      for (let frame = 0; frame < 3; frame++) await nextFrame();
      const messages = said.filter((text) => text !== "");
      expect(messages.length, `${what}: ${said.join(" | ")}`).toBeLessThanOrEqual(1);
      for (const text of messages) expect([...text].length, text).toBeLessThanOrEqual(120);
    }
    watch.disconnect();
  }, 40_000);

  it("is what happened, even where the same happened before, and never what the keyboard's place says", async () => {
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    const element = await show({ map: many(), goal: "fractions@use", locale });
    const status = find(element, '[role="status"]')!;
    const said = new Set<string>();
    for (let time = 0; time < 2; time++) {
      const before = status.textContent;
      find(element, "[data-format=svg]")!.click();
      await until(() => status.textContent !== before);
      said.add(status.textContent.trim());
    }
    expect(said.size).toBe(1);
    const before = status.textContent;
    find(element, '.walk [data-concept="adding"]')!.click();
    await until(() => focused()?.id === "details-title");
    await element.updateComplete;
    expect(status.textContent).toBe(before);
  });

  it.each<[what: string, act: Act]>([
    ["a file", readsFile],
    ["a star", clicks(".mine [aria-pressed]")],
    ["a note", types(".mine textarea", "Ask again")],
  ])("is that %s is taken back", async (_, act) => {
    const words = locale === "ja" ? ja : en;
    const element = await show({ map: many(), goal: "fractions@use", selected: "adding", locale });
    await act(element);
    await until(() => find(element, "button.undo"));
    find(element, "button.undo")!.click();
    await until(() => find(element, '[role="status"]')!.textContent === words.undone);
    expect(find(element, "button.undo")).toBeNull();
  });

  it("is that there is no goal any more, where the keyboard clears it", async () => {
    const element = await show({ map: many(), goal: "fractions@use", locale });
    find(element, ".field .close")!.focus();
    await userEvent.keyboard("{Enter}");
    const status = find(element, '[role="status"]')!;
    await until(() => status.textContent !== "");
    expect(status.textContent).toBe((locale === "ja" ? ja : en).goalCleared);
    expect(focused()?.id).toBe("goal");
  });

  it("is why a map could not be read, in an alert", async () => {
    vi.spyOn(window, "fetch").mockResolvedValue(new Response("", { status: 404, statusText: "Not Found" }));
    const element = document.createElement("concept-map");
    document.body.append(Object.assign(element, { locale, src: "map.json" }));
    await until(() => find(element, '[role="alert"]'));
    expect(findAll(element, '[role="alert"]')).toHaveLength(1);
    expect(find(element, '[role="status"]')!.textContent).toBe("");
  });
});
