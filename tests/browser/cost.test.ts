import { cdp, server } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { find, nextFrame, show, still, until } from "../support/stage.js";

/** Frames that the page's scripts asked for, other than this test's own. */
let asked = 0;
const request = window.requestAnimationFrame.bind(window);
const ownFrame = (): Promise<number> => new Promise(request);

beforeEach(() => {
  window.requestAnimationFrame = (callback) => {
    asked++;
    return request(callback);
  };
});

afterEach(() => {
  window.requestAnimationFrame = request;
  document.body.replaceChildren();
});

/** How many frames are asked for while twenty go by. */
async function framesAsked(): Promise<number> {
  // What was asked for before still runs out.
  for (let frame = 0; frame < 10; frame++) await ownFrame();
  const before = asked;
  for (let frame = 0; frame < 20; frame++) await ownFrame();
  return asked - before;
}

describe("a map that nobody can see", () => {
  it.each([
    ["below the fold", (element: HTMLElement) => (element.style.marginTop = "3000px")],
    ["hidden", (element: HTMLElement) => (element.hidden = true)],
    ["taken out of the page", (element: HTMLElement) => element.remove()],
    [
      "scrolled out of a box",
      (element: HTMLElement) => {
        element.parentElement!.style.cssText = "height: 100px; overflow: hidden";
        element.style.marginTop = "500px";
      },
    ],
  ])("asks for no frames: %s", async (_how, hide) => {
    const parent = document.createElement("div");
    document.body.append(parent);
    const element = await show({ map: arithmetic() }, { parent });
    hide(element);
    await nextFrame();
    expect(await framesAsked()).toBe(0);
  });

  it("asks for none either where it was never seen", async () => {
    const element = document.createElement("concept-map");
    element.hidden = true;
    element.map = arithmetic();
    document.body.append(element);
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    expect(await framesAsked()).toBe(0);
  });

  it("is drawn again when it is seen", async () => {
    const element = await show({ map: arithmetic() });
    element.style.marginTop = "3000px";
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    expect(find(element, ".canvas canvas")).toBeNull();
    element.style.marginTop = "";
    await still(element);
  });
});

describe("a map that is seen", () => {
  it("asks for one frame a frame", async () => {
    await show({ map: arithmetic() });
    expect(await framesAsked()).toBeLessThanOrEqual(21);
  });
});

describe("twenty maps that came and went", () => {
  it("leave nothing behind", async () => {
    const gone: WeakRef<Element>[] = [];
    for (let cycle = 0; cycle < 20; cycle++) {
      const element = document.createElement("concept-map");
      element.style.height = "300px";
      document.body.append(Object.assign(element, { map: arithmetic(), goal: "fractions@use" }));
      await until(() => find(element, ".canvas canvas"));
      if (cycle % 2) await nextFrame();
      gone.push(new WeakRef(element), new WeakRef(find(element, ".canvas")!));
      element.remove();
    }
    expect(await framesAsked()).toBe(0);
    if (server.browser !== "chromium") return;
    await collectGarbage();
    expect(gone.filter((reference) => reference.deref()).length).toBeLessThanOrEqual(2);
  });
});

async function collectGarbage(): Promise<void> {
  // The promises above hold what they waited for until the next turns.
  for (let turn = 0; turn < 3; turn++) {
    await ownFrame();
    await (cdp() as { send(method: string): Promise<unknown> }).send("HeapProfiler.collectGarbage");
  }
}
