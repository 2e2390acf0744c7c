import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { walk } from "../../src/element/walk.js";
import type { ConceptMapElement } from "../../src/element/index.js";
import { Picture } from "../../src/element/picture.js";
import type { Scene } from "../../src/view/index.js";
import { en } from "../../src/words/en.js";
import { arithmetic } from "../support/arithmetic.js";
import { many } from "../support/many.js";
import {
  around,
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  findAll,
  focused,
  inkOf,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

let element: ConceptMapElement;

beforeEach(async () => {
  const [before, after] = [document.createElement("button"), document.createElement("button")];
  before.id = "before";
  after.id = "after";
  document.body.append(before);
  element = await show({ map: arithmetic(), goal: "fractions@use", show: "map" });
  document.body.append(after);
});

afterEach(() => {
  document.body.replaceChildren();
});

/** The concept that the keyboard is on. */
const place = (): string | undefined => (focused() as HTMLElement | null)?.dataset.concept;
const isOnPicture = (): boolean => focused()?.closest(".walk") != null;
const press = async (keys: string): Promise<void> => {
  await userEvent.keyboard(keys);
  await element.updateComplete;
};

/** The scene that the element draws, from the same properties. */
function sceneOf({ map, goal, direction, progress, selected, show: part }: ConceptMapElement): Scene {
  const [concept = "", depth] = goal?.split("@") ?? [];
  const input = { map: map!, goal: { concept, depth }, direction, progress, selected, locale: "en", show: part };
  return new Picture({ arrived: () => undefined, failed: () => undefined }).compose({ ...input, breadth: Infinity })
    .scene;
}

async function enterPicture(): Promise<void> {
  find(element, '.walk [tabindex="0"]')!.focus();
  await still(element);
}

describe("the picture", () => {
  it("is one tab stop", () => {
    const stops = findAll(element, ".map *").filter(({ tabIndex }) => tabIndex >= 0);
    expect(stops).toEqual([find(element, '.walk [tabindex="0"]')]);
  });

  it("is come to and left by Tab, in both directions", async () => {
    document.querySelector<HTMLElement>("#before")!.focus();
    let presses = 0;
    while (!isOnPicture() && presses++ < 10) await press("{Tab}");
    expect(isOnPicture()).toBe(true);
    const there = place();
    await press("{Tab}");
    expect(isOnPicture()).toBe(false);
    expect(element.contains(document.activeElement)).toBe(true);
    await press("{Shift>}{Tab}{/Shift}");
    expect(place()).toBe(there);
    await press("{Shift>}{Tab}{/Shift}");
    expect(isOnPicture()).toBe(false);
  });

  it("can be walked as the scene says", async () => {
    await enterPicture();
    const scene = sceneOf(element);
    for (const key of [
      "Home",
      "ArrowDown",
      "ArrowRight",
      "ArrowRight",
      "ArrowUp",
      "ArrowLeft",
      "End",
      "ArrowUp",
      "m",
    ]) {
      const from = place()!;
      await press(key.length > 1 ? `{${key}}` : key);
      expect(place(), `${key} from ${from}`).toBe(walk(scene, from, key) ?? from);
    }
  });

  it("is walked along its arrows in another direction", async () => {
    element.direction = "right";
    await still(element);
    await enterPicture();
    await press("{Home}");
    const scene = sceneOf(element);
    const from = place()!;
    await press("{ArrowRight}");
    expect(place()).toBe(walk(scene, from, "ArrowRight"));
    expect(element.map!.hasDirectedEdge(from, place())).toBe(true);
  });

  it("shows where the keyboard is, in view and with a ring", async () => {
    element.style.height = "400px";
    element.style.width = "500px";
    await still(element);
    await enterPicture();
    for (const key of ["{Home}", "{End}"]) {
      await press(key);
      await still(element);
      const button = focused() as HTMLElement;
      const screen = find(element, ".map")!.getBoundingClientRect();
      const { left, right, top, bottom } = button.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(screen.left);
      expect(right).toBeLessThanOrEqual(screen.right);
      expect(top).toBeGreaterThanOrEqual(screen.top);
      expect(bottom).toBeLessThanOrEqual(screen.bottom);
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(button);
      const zoom = button.getBoundingClientRect().width / button.offsetWidth;
      expect(outlineStyle).toBe("solid");
      expect(Number.parseFloat(outlineWidth) * zoom).toBeGreaterThanOrEqual(2);
      expect(opacity).toBe("1");
      expect(inkOf(element, around(button, -4))).toBeGreaterThan(0);
    }
  });

  it("has its buttons over the concepts as they are drawn", () => {
    for (const id of drawnConcepts(element)) {
      const { x, y, width, height } = buttonOf(element, id).getBoundingClientRect();
      const ink = inkOf(element, new DOMRect(x + 3, y + 3, width - 6, height - 6));
      expect(ink / ((width - 6) * (height - 6)), id).toBeGreaterThan(0.9);
    }
  });

  it("opens the details with Enter and with Space, the focus on their title, and Escape comes back", async () => {
    const events = recordEvents(element);
    for (const key of ["{Enter}", " "]) {
      await enterPicture();
      const from = place();
      await press(key);
      await until(() => focused()?.id === "details-title");
      expect(element.selected).toBe(from);
      expect(detailsTitle(element)).toBeDefined();
      await press("{Escape}");
      await until(() => place() === from);
      expect(element.selected).toBeUndefined();
      expect(detailsTitle(element)).toBeUndefined();
    }
    expect(events.map(({ type }) => type)).toEqual(Array(4).fill("concept-select"));
  });

  it("zooms with + and -, and shows everything with 0", async () => {
    await enterPicture();
    const transform = (): string => find(element, ".walk .layer")!.style.transform;
    await press("0");
    await still(element);
    const before = transform();
    await press("+");
    await until(() => transform() !== before);
    await still(element);
    await press("0");
    await until(() => transform() === before);
  });

  it("leaves the browser its own keys", async () => {
    await enterPicture();
    const from = place();
    let wasLeft = 0;
    document.addEventListener("keydown", ({ defaultPrevented }) => (wasLeft += Number(!defaultPrevented)), {
      once: true,
    });
    await press("{Control>}f{/Control}");
    expect(wasLeft).toBe(1);
    expect(place()).toBe(from);
  });

  it("takes the focus where the reader clicks", async () => {
    await click(buttonOf(element, "adding"));
    await until(() => place() === "adding");
    await press("{Home}");
    expect(isOnPicture()).toBe(true);
    expect(place()).toBeDefined();
  });
});

describe("what the keyboard does in vain", () => {
  const status = (): string => find(element, '[role="status"]')!.textContent.trim();

  it("is said, and does not scroll the page", async () => {
    document.body.style.height = "3000px";
    await enterPicture();
    await press("{End}");
    const [from, top] = [place(), scrollY];
    await press("{ArrowDown}");
    await until(() => status() === en.deadEnd);
    expect(place()).toBe(from);
    await still(element);
    expect(scrollY).toBe(top);
    await press("x");
    await until(() => status() === en.nothingFound);
    document.body.style.height = "";
  });
});

describe("Escape in a dialog of the page", () => {
  let dialog: HTMLDialogElement;

  beforeEach(async () => {
    element.map = many();
    dialog = document.createElement("dialog");
    dialog.style.width = "900px";
    element.before(dialog);
    dialog.append(element);
    dialog.showModal();
    await still(element);
  });

  it.each([
    ["the details", "#details-title", () => element.selected === undefined],
    ["the picture beside the details", '.walk [tabindex="0"]', () => element.selected === undefined],
    ["the filter", ".filter summary", () => !find<HTMLDetailsElement>(element, ".filter")!.open],
    ["the menu of pictures", ".menu summary", () => !find<HTMLDetailsElement>(element, ".menu")!.open],
  ])("closes %s first, and then the dialog", async (_what, selector, isClosed) => {
    if (selector.includes("summary")) find(element, selector)!.click();
    else element.selected = "adding";
    await still(element);
    find(element, selector)!.focus();
    await press("{Escape}");
    await until(isClosed);
    expect(dialog.open).toBe(true);
    expect(document.activeElement).toBe(element);
    await press("{Escape}");
    await until(() => !dialog.open);
  });

  it("leaves the keyboard on the picture where it was when the details close", async () => {
    element.selected = "adding";
    await still(element);
    await enterPicture();
    await press("{Home}");
    const from = place();
    expect(from).not.toBe("adding");
    await press("{Escape}");
    await until(() => element.selected === undefined);
    expect(place()).toBe(from);
  });
});

describe("focusConcept", () => {
  it("puts the keyboard on a concept", async () => {
    element.focusConcept("multiplying");
    await element.updateComplete;
    expect(place()).toBe("multiplying");
    expect(find(element, '.walk [tabindex="0"]')?.dataset.concept).toBe("multiplying");
  });

  it("does nothing for what is not on the picture", () => {
    document.querySelector<HTMLElement>("#before")!.focus();
    element.focusConcept("elsewhere");
    expect(document.activeElement?.id).toBe("before");
  });
});

describe("the panel", () => {
  it("can be used by keyboard alone: find a concept, read it, tick it, make it the goal", async () => {
    element.goal = undefined;
    await still(element);
    document.querySelector<HTMLElement>("#after")!.focus();
    const goTo = async (isThere: (at: HTMLElement) => boolean): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        const at = focused() as HTMLElement | null;
        if (at && isThere(at)) return;
        await press("{Shift>}{Tab}{/Shift}");
      }
      throw new Error("never came there");
    };
    await goTo((at) => at.matches(".outline > summary"));
    await press("{ArrowDown}");
    expect(focused()!.textContent).toContain("Numbers");
    await press("{Enter}");
    await press("{ArrowDown}{ArrowDown}");
    expect(place()).toBe("adding");
    await press("{Enter}");
    await until(() => detailsTitle(element) === "Adding");
    await goTo((at) => at.matches("#know-gist"));
    await press(" ");
    expect(element.progress).toEqual(new Set(["adding@gist"]));
    await press("{Tab}{Tab}");
    await press("{Enter}");
    await until(() => element.goal === "adding@gist");
  });
});

describe("the focus stays in the element", () => {
  const stays = async (): Promise<void> => {
    await still(element);
    expect(document.activeElement).toBe(element);
    expect(focused()?.getRootNode()).toBe(element.shadowRoot);
  };

  it("after a click on a concept, beside all concepts, and after moving the picture", async () => {
    await click(buttonOf(element, "adding"));
    await stays();
    await click(find(element, ".canvas")!, [0.005, 0.5]);
    await stays();
  });

  it("after the last tick", async () => {
    element.show = "path";
    await still(element);
    for (let box = find(element, '[part="path"] > ol input'); box; box = find(element, '[part="path"] > ol input')) {
      box.focus();
      await press(" ");
      expect(document.activeElement).toBe(element);
    }
    await stays();
  });

  it("after a change of goal in the details", async () => {
    element.selected = "folding";
    await still(element);
    find(element, '[part="details"] .actions button')!.focus();
    await press("{Enter}");
    await until(() => element.goal?.startsWith("folding"));
    await stays();
    await press("{Enter}");
    await until(() => element.goal === undefined);
    await stays();
  });

  it("after a change between path and whole map", async () => {
    find(element, '[part="show"] input:checked')!.focus();
    await press("{ArrowLeft} ");
    expect(element.show).toBe("path");
    await stays();
  });

  it("where the concept that has it goes from the picture", async () => {
    element.focusConcept("folding");
    await still(element);
    element.goal = "adding@gist";
    element.show = "path";
    await stays();
    expect(isOnPicture()).toBe(true);
    expect(drawnConcepts(element)).toContain(place());
  });

  it("where the selected concept is closed and is not on the picture", async () => {
    element.goal = "adding@gist";
    element.show = "path";
    element.selected = "folding";
    await still(element);
    find(element, "#details-title")!.focus();
    await press("{Escape}");
    await until(() => element.selected === undefined);
    await stays();
  });

  it("after another try at a file that could not be read", async () => {
    element.map = undefined;
    element.src = "/data/no-such-file.json";
    await until(() => find(element, '[part="error"] button'));
    find(element, '[part="error"] button')!.focus();
    element.src = "/data/chatgpt.json";
    await until(() => find(element, ".walk button"));
    await stays();
  });

  it("with the filter, when it is cleared", async () => {
    element.map = many();
    element.filter = { areas: ["shapes"] };
    await still(element);
    find(element, ".filter summary")!.focus();
    await press("{Enter}");
    find(element, ".outcome button")!.focus();
    await press("{Enter}");
    await until(() => focused() === find(element, ".filter summary"));
    expect(element.filter).toBeUndefined();
    await stays();
  });

  it("with the list and the details, when nothing is left to be taken back", async () => {
    element.show = "path";
    await still(element);
    find(element, '[part="path"] > ol .tick input')!.focus();
    await press(" ");
    find(element, ".undo")!.focus();
    await press("{Enter}");
    await until(() => focused()?.closest(".panel button"));
    element.selected = "adding";
    await still(element);
    find(element, ".mine [aria-pressed]")!.click();
    await element.updateComplete;
    find(element, ".card .undo")!.focus();
    await press("{Enter}");
    await until(() => focused()?.id === "details-title");
  });

  it("with the lists, where what it is in is folded away", async () => {
    element.map = many();
    element.goal = undefined;
    element.expanded = new Set(["shapes", "numbers", "parts"]);
    await still(element);
    find(element, '.outline [data-concept="tiling-1"]')!.focus();
    element.expanded = new Set();
    await until(() => focused()?.matches(".panel summary"));
    await stays();
  });

  it("where the page puts another map", async () => {
    element.focusConcept("folding");
    const other = arithmetic();
    other.dropNode("folding");
    element.map = other;
    await stays();
  });
});
