import { expect } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { buttonOf, click, drawnConcepts, find, nextFrame, until } from "./stage.js";

/** Clicks in two corners of concepts, and beside them all: each finds what it points at. */
export async function expectHits(
  element: ConceptMapElement,
  ids: readonly string[] = drawnConcepts(element).slice(0, 2),
): Promise<void> {
  for (const id of ids)
    for (const corner of [
      [0.12, 0.25],
      [0.88, 0.75],
    ] as const) {
      element.selected = undefined;
      await element.updateComplete;
      // What closes changes sizes, which are told in the next frame and followed in the one after it.
      for (let frame = 0; frame < 3; frame++) await nextFrame();
      await click(buttonOf(element, id), corner);
      await until(() => element.selected !== undefined);
      expect(element.selected, `${id} at ${corner.join()}`).toBe(id);
    }
  await click(find(element, ".canvas")!, [0.005, 0.03]);
  await until(() => element.selected === undefined);
}
