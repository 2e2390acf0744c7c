import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { arithmetic, arithmeticData } from "../support/arithmetic.js";
import { buttonOf, drawnConcepts, find, inkOf, nextFrame, still } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const file = URL.createObjectURL(new Blob([JSON.stringify(arithmeticData)]));

/** What may happen to a map in a page, in any order. */
const happenings: Readonly<Record<string, (element: ConceptMapElement) => unknown>> = {
  "a frame": nextFrame,
  "a turn": () => Promise.resolve(),
  "put into the page": (element) => {
    document.body.append(element);
  },
  "taken out": (element) => {
    element.remove();
  },
  hidden: (element) => (element.hidden = true),
  shown: (element) => (element.hidden = false),
  "made small": (element) => (element.style.height = "0"),
  "made large": (element) => (element.style.height = "500px"),
  "out of sight": (element) => (element.style.marginTop = "4000px"),
  "in sight": (element) => (element.style.marginTop = ""),
  "another map": (element) => (element.map = arithmetic()),
  "no map": (element) => (element.map = undefined),
  "a file": (element) => (element.src = file),
  "a missing file": (element) => (element.src = "/data/no-such-file.json"),
  "a goal": (element) => (element.goal = "fractions@use"),
  "no goal": (element) => (element.goal = undefined),
  "a selection": (element) => (element.selected = "adding"),
  "the whole map": (element) => (element.show = "map"),
  "areas unfolded": (element) =>
    (element.expanded = new Set(
      arithmetic()
        .getAttribute("areas")
        ?.map(({ id }) => id),
    )),
  "areas folded": (element) => (element.expanded = new Set()),
  progress: (element) => (element.progress = new Set(["counting"])),
  Japanese: (element) => (element.locale = "ja"),
  rightwards: (element) => (element.direction = "right"),
};

describe("a map that lives through anything", () => {
  it("is drawn as it should be in the end", { timeout: 60_000 }, async () => {
    const faults: unknown[] = [];
    const note = ({ reason, error }: Partial<PromiseRejectionEvent & ErrorEvent>): void =>
      void faults.push(reason ?? error);
    addEventListener("unhandledrejection", note);
    addEventListener("error", note);

    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(happenings)), { maxLength: 25 }), async (life) => {
        const element = document.createElement("concept-map");
        for (const happening of life) await happenings[happening]!(element);

        const end = {
          map: arithmetic(),
          src: undefined,
          hidden: false,
          goal: "fractions@use",
          show: "map" as const,
          expanded: undefined,
        };
        element.style.cssText = "height: 500px";
        document.body.append(Object.assign(element, end));
        await still(element);
        // Where all of it is in view.
        element.fit();
        await still(element);
        expect(drawnConcepts(element)).toHaveLength(7);
        for (const id of drawnConcepts(element))
          expect(inkOf(element, buttonOf(element, id).getBoundingClientRect()), id).toBeGreaterThan(0);
        expect(element.shadowRoot!.querySelectorAll(".canvas canvas")).toHaveLength(3);
        expect(find(element, '[part="error"]')).toBeNull();
        element.remove();
      }),
      { numRuns: 25 },
    );

    removeEventListener("unhandledrejection", note);
    removeEventListener("error", note);
    expect(faults).toEqual([]);
  });
});
