import { commands } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { Arrangements } from "../../src/element/arrangements.js";
import { parseJson } from "../../src/formats/index.js";
import type { ConceptMap } from "../../src/model/index.js";
import { ConceptMapView } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, drawnConcepts, find, inkOf, nextFrame, still } from "../support/stage.js";

let large: ConceptMap;

beforeEach(async () => {
  large ??= parseJson(await (await fetch("/data/chatgpt.json")).text());
  // Where motion is welcome, a picture that is laid out or fitted twice would be seen to move.
  await commands.prefer({ reducedMotion: "no-preference" });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A place without size, and how to show what is in it. */
type Place = readonly [how: string, make: () => readonly [place: HTMLElement, show: () => void]];

function place<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}) {
  const element = Object.assign(document.createElement(name), properties);
  document.body.append(element);
  return element;
}

const places: readonly Place[] = [
  [
    "a tab that is not chosen",
    () => {
      const tab = place("section", { hidden: true });
      return [tab, () => (tab.hidden = false)];
    },
  ],
  [
    "a box that is not displayed",
    () => {
      const box = place("div");
      box.style.display = "none";
      return [box, () => (box.style.display = "block")];
    },
  ],
  [
    "a closed dialog",
    () => {
      const dialog = place("dialog");
      dialog.style.cssText = "width: 900px; max-width: none";
      return [
        dialog,
        () => {
          dialog.showModal();
        },
      ];
    },
  ],
  [
    "details that are closed",
    () => {
      const details = place("details");
      return [details, () => (details.open = true)];
    },
  ],
  [
    "a popover",
    () => {
      const popover = place("div", { popover: "manual" });
      popover.style.width = "900px";
      return [
        popover,
        () => {
          popover.showPopover();
        },
      ];
    },
  ],
  [
    "a box without size",
    () => {
      const box = place("div");
      box.style.cssText = "width: 0; height: 0; overflow: hidden";
      return [box, () => box.removeAttribute("style")];
    },
  ],
  [
    "content that is skipped",
    () => {
      const box = place("div");
      box.style.contentVisibility = "hidden";
      return [box, () => (box.style.contentVisibility = "visible")];
    },
  ],
];

const maps = [
  ["a path", "fractions@use", arithmetic],
  ["all of a map", undefined, arithmetic],
  ["a path through a large map", "attention@gist", () => large],
] as const;

describe.each(places)("a map that starts in %s", (_how, make) => {
  it.each(maps)("is laid out and fitted once when it shows: %s", async (_what, goal, map) => {
    const [place, show] = make();
    const element = document.createElement("concept-map");
    element.style.height = "760px";
    const load = vi.spyOn(ConceptMapView, "load");
    place.append(Object.assign(element, { map: map(), goal }));
    await element.updateComplete;
    await load.mock.results[0]!.value;
    // What there is to see has been told by now.
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    await expectShownAtOnce(element, show);
  });
});

it.each(maps)(
  "a map that shows before its canvas is there is laid out and fitted once: %s",
  async (_what, goal, map) => {
    let answer = (): void => undefined;
    const load = ConceptMapView.load.bind(ConceptMapView);
    const coming = new Promise<void>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(ConceptMapView, "load").mockImplementation(async () => {
      await coming;
      return load();
    });
    const element = document.createElement("concept-map");
    element.style.height = "760px";
    element.hidden = true;
    document.body.append(Object.assign(element, { map: map(), goal }));
    await element.updateComplete;
    await nextFrame();
    await expectShownAtOnce(element, () => {
      element.hidden = false;
      requestAnimationFrame(answer);
    });
  },
);

/** One layout at most is made, the picture comes to one place at once, and what is to be read first is in view. */
async function expectShownAtOnce(element: ConceptMapElement, show: () => void): Promise<void> {
  const arrange = vi.spyOn(Arrangements.prototype, "of");
  const before = find(element, ".walk .layer")!.style.transform;
  const places = new Set<string>();
  const watch = new MutationObserver(() => places.add(find(element, ".walk .layer")!.style.transform));
  watch.observe(find(element, ".walk .layer")!, { attributes: true, attributeFilter: ["style"] });
  show();
  await still(element);
  watch.disconnect();
  places.delete(before);
  expect(new Set(arrange.mock.results.map(({ value }) => value as unknown)).size).toBeLessThanOrEqual(1);
  expect([...places].length, [...places].join(" ")).toBeLessThanOrEqual(1);

  const screen = find(element, ".map")!.getBoundingClientRect();
  const ids = drawnConcepts(element);
  for (const id of element.map === large ? ids.slice(0, 1) : ids) {
    const place = buttonOf(element, id).getBoundingClientRect();
    expect(inkOf(element, place), id).toBeGreaterThan(0);
    expect(place.left, id).toBeGreaterThanOrEqual(screen.left);
    expect(place.right, id).toBeLessThanOrEqual(screen.right);
    expect(place.top, id).toBeGreaterThanOrEqual(screen.top);
    expect(place.bottom, id).toBeLessThanOrEqual(screen.bottom);
  }
}
