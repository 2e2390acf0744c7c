import { userEvent } from "vitest/browser";
import { afterEach, expect, it, vi } from "vitest";
import { many } from "../support/many.js";
import { detailsTitle, find, focused, show, still, until } from "../support/stage.js";

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it("does all twelve tasks by the keyboard alone, and lets it leave in both directions", async () => {
  const link = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  document.body.innerHTML = '<button id="before"></button>';
  const element = await show({ map: many(), goal: "fractions@use" });
  document.body.append(Object.assign(document.createElement("button"), { id: "after" }));
  const press = async (keys: string): Promise<void> => {
    await userEvent.keyboard(keys);
    await element.updateComplete;
  };
  const place = (): string | undefined => (focused() as HTMLElement | null)?.dataset.stop;
  const tabTo = (selector: string, key = "{Tab}"): Promise<number> => tabUntil(() => focused()!.matches(selector), key);
  const transform = (): string => find(element, ".walk .layer")!.style.transform;
  document.querySelector<HTMLElement>("#before")!.focus();

  // Find, in eight keystrokes at most once inside, and read.
  await tabTo("#find");
  await press("til");
  await press("{Enter}");
  await until(() => place()?.startsWith("tiling"));
  expect(element.selected).toBe(place());
  await press("{Enter}");
  await until(() => focused()?.id === "details-title");
  expect(detailsTitle(element)).toMatch(/^Tiling/);
  await press("{Escape}");
  await until(() => place()?.startsWith("tiling"));
  expect(element.selected).toBeUndefined();

  // Walk prerequisites, and what they unlock: one key to a neighbour.
  await press("{ArrowUp}");
  expect(place()).toBe("drawing");
  await press("{ArrowDown}");
  expect(element.map!.hasDirectedEdge("drawing", place())).toBe(true);

  // Pan and zoom.
  await still(element);
  const before = transform();
  await press("+++");
  await still(element);
  const near = transform();
  expect(near).not.toBe(before);
  await press("{Home}{End}");
  await still(element);
  expect(transform()).not.toBe(near);
  await press("0");

  // Switch the view.
  await tabTo('[part="show"] input');
  await press("{Home} ");
  expect(element.show).toBe("path");

  // Filter.
  await press("{ArrowRight}{ArrowRight}");
  expect(focused()!.matches(".filter summary")).toBe(true);
  await press("{Enter}");
  await tabTo(".choices input");
  await press(" ");
  expect(element.filter).toBeDefined();
  await press("{Escape}");
  expect(focused()!.matches(".filter summary")).toBe(true);

  // Export.
  await press("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(focused()!.matches('[part="export"] summary')).toBe(true);
  await press("{Enter}");
  await tabTo("[data-format=svg]");
  await press("{Enter}");
  await until(() => link.mock.calls.length > 0);

  // All steps again, the next one first, and mark it as known.
  await tabTo(".panel [tabindex='0']");
  expect(focused()!.matches(".narrowed button")).toBe(true);
  await press("{Enter}");
  expect(element.filter).toBeUndefined();
  expect(focused()!.matches('[part="path"] > ol .item .link')).toBe(true);
  const step = focused()!.textContent.trim();
  await press("{Enter}");
  expect(detailsTitle(element)).toBe(step);
  await tabTo('[part="path"] > ol .item .link');
  await press("{ArrowRight} ");
  expect(element.progress.size).toBe(1);

  // A path to another goal.
  await tabTo("#goal", "{Shift>}{Tab}{/Shift}");
  await press("multi{Enter}");
  expect(element.goal).toMatch(/^multiplying/);

  await tabUntil(() => focused()?.id === "after");
  await tabUntil(() => focused()?.id === "before", "{Shift>}{Tab}{/Shift}");

  async function tabUntil(isThere: () => boolean, key = "{Tab}"): Promise<number> {
    for (let presses = 0; presses < 200; presses++) {
      if (presses > 0 && isThere()) return presses;
      await userEvent.keyboard(key);
    }
    throw new Error(`never came to where ${isThere.toString()}`);
  }
}, 40_000);
