import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { comeLate } from "../support/late.js";
import { files, happen, lastSet, lifeOf, type Place } from "../support/life.js";
import { buttonOf, drawnConcepts, find, findAll, inkOf, nextFrame } from "../support/stage.js";

/** Lives that go on beside one another, so that they share the frames which all of them wait for. */
const beside = 20;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("a map that lives through anything", () => {
  it("shows what was set last, and is drawn as it should be in the end", { timeout: 300_000 }, async () => {
    const faults: unknown[] = [];
    const note = ({ reason, error }: Partial<PromiseRejectionEvent & ErrorEvent>): void =>
      void faults.push(reason ?? error);
    const lives = fc.array(lifeOf(12), { minLength: beside, maxLength: beside });

    await fc.assert(
      fc.asyncProperty(fc.scheduler(), lives, async (later, all) => {
        const frame = document.createElement("iframe");
        frame.style.cssText = "position: fixed; right: 0; bottom: 0; width: 100px; height: 100px";
        document.body.append(frame);
        for (const target of [window, frame.contentWindow!])
          for (const type of ["error", "unhandledrejection"]) target.addEventListener(type, note);
        comeLate(later, files);
        const born = all.map((life, index) => {
          const place: Place = { cell: cellAt(index), other: frame.contentDocument!, later };
          return { life, place, element: document.createElement("concept-map") };
        });

        for (let turn = 0; turn < 12; turn++) {
          for (const { life, element, place } of born) happen(life[turn] ?? [], element, place);
          await theseMicrotasks();
          for (let count = later.count() / 2; count > 0; count--) await later.waitNext(1);
          if (turn % 3 === 2) await nextFrame();
        }
        for (const { element, place } of born) endWell(element, place);
        await settled(
          later,
          born.map(({ element }) => element),
        );
        // Some have kept a place that they had where there was more room.
        for (const { element } of born) element.fit();
        for (let frame = 0; frame < 6; frame++) await nextFrame();
        for (const { life, element } of born) expectRight(element, lastSet(life), JSON.stringify(life));
        expect(faults).toEqual([]);
        document.body.replaceChildren();
        vi.unstubAllGlobals();
        vi.restoreAllMocks();
      }),
      // The message names the life that ended badly.
      { numRuns: 500 / beside, endOnFailure: true },
    );
    removeEventListener("error", note);
    removeEventListener("unhandledrejection", note);
  });
});

function cellAt(index: number): Element {
  const cell = document.createElement("div");
  const [column, row] = [index % 5, Math.floor(index / 5)];
  cell.style.cssText = `position: fixed; overflow: hidden; left: ${String(200 * column)}px; top: ${String(170 * row)}px; width: 195px; height: 165px`;
  document.body.append(cell);
  return cell;
}

/** As many as an update takes. */
async function theseMicrotasks(): Promise<void> {
  for (let count = 0; count < 10; count++) await Promise.resolve();
}

/** Has all come that is still awaited, until nothing more is, and every map is drawn. */
async function settled(later: fc.Scheduler, elements: readonly ConceptMapElement[]): Promise<void> {
  let calm = 0;
  for (let frame = 0; calm < 3 && frame < 300; frame++) {
    const isDrawn = elements.every((element) => !element.map || inkOf(element) > 0);
    calm = isDrawn && later.count() === 0 ? calm + 1 : 0;
    while (later.count() > 0) await later.waitNext(1);
    await nextFrame();
  }
}

function endWell(element: ConceptMapElement, { cell }: Place): void {
  element.hidden = false;
  element.style.cssText = "height: 100%; width: 100%";
  Object.assign(element, { goal: undefined, expanded: undefined, without: "head panel minimap" });
  cell.append(element);
}

function expectRight(element: ConceptMapElement, map: string | undefined, life: string): void {
  if (map !== undefined) expect(element.map?.getAttribute("id"), life).toBe(map);
  if (!element.map) {
    expect(find(element, ".canvas canvas"), life).toBeNull();
    return;
  }
  expect(drawnConcepts(element).toSorted(), life).toEqual(element.map.nodes().toSorted());
  expect(findAll(element, ".canvas canvas"), life).toHaveLength(3);
  for (const id of drawnConcepts(element))
    expect(inkOf(element, buttonOf(element, id).getBoundingClientRect()), `${id} ${life}`).toBeGreaterThan(0);
}
