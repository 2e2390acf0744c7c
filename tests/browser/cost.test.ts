import type { Core } from "cytoscape";
import { cdp, server } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { mapOf } from "../support/map-of.js";
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
    [
      "without height",
      (element: HTMLElement) => {
        element.style.cssText = "height: 0; border: 0";
      },
    ],
    [
      "in a box without size",
      ({ parentElement }: HTMLElement) => {
        parentElement!.style.cssText = "width: 0; height: 0; overflow: hidden";
      },
    ],
    [
      "in content that is skipped",
      ({ parentElement }: HTMLElement) => {
        parentElement!.style.contentVisibility = "hidden";
      },
    ],
    [
      "in details that are closed",
      (element: HTMLElement) => {
        const details = document.body.appendChild(document.createElement("details"));
        details.append(element);
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

describe.runIf(server.browser === "chromium")("a hundred maps that came and went", () => {
  it("leave the page's memory, elements and listeners as they were", async () => {
    const comeAndGo = async (times: number): Promise<void> => {
      for (let cycle = 0; cycle < times; cycle++) {
        const element = document.createElement("concept-map");
        element.style.height = "300px";
        document.body.append(Object.assign(element, { map: fifty, goal: "c49" }));
        await until(() => find(element, ".canvas canvas"));
        element.remove();
        await nextFrame();
      }
    };
    const measure = async (): Promise<Counts> => {
      await collectGarbage();
      const { usedSize } = await session().send<{ usedSize: number }>("Runtime.getHeapUsage");
      return { ...(await session().send<Counts>("Memory.getDOMCounters")), usedSize };
    };
    await comeAndGo(10);
    const before = await measure();
    await comeAndGo(100);
    const after = await measure();
    expect(after.nodes - before.nodes).toBeLessThan(100);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(50);
    expect(after.usedSize - before.usedSize).toBeLessThan(500_000);
  }, 60_000);
});

/** What Chromium counts of all that a page holds. */
interface Counts {
  readonly nodes: number;
  readonly jsEventListeners: number;
  readonly usedSize: number;
}

const session = (): { send<T>(method: string): Promise<T> } => cdp() as never;

const fifty = mapOf(...Array.from({ length: 49 }, (_, i) => `c${String(Math.floor(i / 2))} -> c${String(i + 1)}`));

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

it("a concept that is drawn is not taken for changed by it", async () => {
  const element = await show({ map: arithmetic(), show: "map" });
  await still(element);
  const { cy } = (find(element, ".canvas") as HTMLElement & { _cyreg: { cy: Core } })._cyreg;
  const renderer = (cy as unknown as { renderer(): { drawElement(context: unknown, node: unknown): void } }).renderer();
  let changes = 0;
  cy.on("style", "node", () => changes++);
  const context = document.createElement("canvas").getContext("2d");
  const nodes = cy.nodes();
  expect(nodes.length).toBeGreaterThan(3);
  for (const node of nodes) renderer.drawElement(context, node);
  expect(changes).toBe(0);
});
