import { afterEach, expect, it, vi } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { click, find, show, still, until } from "../support/stage.js";

afterEach(async () => {
  vi.restoreAllMocks();
  if (document.fullscreenElement) await document.exitFullscreen();
  document.body.replaceChildren();
});

it("has no button where the browser cannot fill the screen", async () => {
  vi.spyOn(document, "fullscreenEnabled", "get").mockReturnValue(false);
  const element = await show({ map: arithmetic() });
  expect(find(element, '[part="fullscreen"]')).toBeNull();
});

it("fills the screen and leaves it by its button, and fits the picture again", async () => {
  vi.spyOn(document, "fullscreenEnabled", "get").mockReturnValue(true);
  const element = await show({ map: arithmetic(), goal: "fractions@use", direction: "right" });
  let isFull = false;
  const matches = element.matches.bind(element);
  vi.spyOn(element, "matches").mockImplementation((selector) =>
    selector === ":fullscreen" ? isFull : matches(selector),
  );
  const change = (to: boolean): Promise<void> => {
    isFull = to;
    element.style.height = to ? "690px" : "450px";
    element.dispatchEvent(new Event("fullscreenchange"));
    return Promise.resolve();
  };
  vi.spyOn(element, "requestFullscreen").mockImplementation(() => change(true));
  vi.spyOn(document, "exitFullscreen").mockImplementation(() => change(false));
  const button = (): HTMLElement => find(element, '[part="fullscreen"] button')!;
  const before = find(element, ".walk .layer")!.style.transform;
  await click(button());
  await until(() => button().getAttribute("aria-label") === "Leave full screen");
  await still(element);
  expect(find(element, ".walk .layer")!.style.transform).not.toBe(before);
  button().click();
  await until(() => button().getAttribute("aria-label") === "Full screen");
});

it("says where the browser refuses", async () => {
  vi.spyOn(document, "fullscreenEnabled", "get").mockReturnValue(true);
  const element = await show({ map: arithmetic() });
  vi.spyOn(element, "requestFullscreen").mockRejectedValue(new TypeError("Permissions check failed"));
  find(element, '[part="fullscreen"] button')!.click();
  await until(() => find(element, '[role="status"]')?.textContent === "Permissions check failed");
});
