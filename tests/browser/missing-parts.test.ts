import { commands, userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptErrorEvent, ConceptMapElement } from "../../src/element/index.js";
import { ConceptMapView } from "../../src/view/index.js";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, click, drawnConcepts, find, focused, loadPage, nextFrame, still, until } from "../support/stage.js";

const files = {
  head: "/src/element/parts/head.ts",
  fields: "/src/element/parts/search.ts",
  depth: "/src/element/parts/depth.ts",
  minimap: "/src/element/minimap.ts",
  legend: "/src/element/parts/legend.ts",
  tools: "/src/element/parts/tools.ts",
  panel: "/src/element/parts/panel.ts",
  path: "/src/element/parts/path.ts",
  outline: "/src/element/parts/outline.ts",
  progress: "/src/element/parts/progress-menu.ts",
  details: "/src/element/parts/details.ts",
  choices: "/src/element/parts/choices.ts",
  found: "/src/element/parts/found.ts",
};
type Part = keyof typeof files;
const standsIn: Partial<Record<Part, Part>> = { depth: "head", path: "panel", outline: "panel", progress: "panel" };

interface Watched extends Window {
  readonly faults: unknown[];
  readonly told: ConceptErrorEvent[];
}

afterEach(() => {
  document.body.replaceChildren();
});

/** A page where files of the element are missing, as after a new version has been put in the place of the old one. */
function pageWithout(parts: readonly Part[]): Promise<Document> {
  return pageWith({ imports: Object.fromEntries(parts.map((part) => [files[part], "/no-such-file.js"])) });
}

async function pageWith(importMap: object): Promise<Document> {
  const html = `<!doctype html><html lang="en"><base href="${location.origin}/">
    <script>
      // Vitest wraps each import() in a function of its own page.
      globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
      var faults = [], told = [];
      addEventListener("error", ({ error }) => faults.push(String(error)));
      addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
      addEventListener("concept-error", (event) => told.push(event), true);
    </script>
    <script type="importmap">${JSON.stringify(importMap)}</script>
    <script type="module" src="/src/define.ts"></script>
    <concept-map src="/data/chatgpt.json" goal="rlhf@gist" style="height: 600px"></concept-map>`;
  const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
  await still(frame.contentDocument.querySelector("concept-map")!);
  return frame.contentDocument;
}

const windowOf = (page: Document): Watched => page.defaultView as unknown as Watched;

async function expectUsable(page: Document, element: ConceptMapElement): Promise<void> {
  const [first, second] = drawnConcepts(element) as [string, string];
  await click(buttonOf(element, first));
  await until(() => element.selected === first);
  await still(element);
  element.focusConcept(second);
  await still(element);
  expect((focused(page) as HTMLElement).dataset.concept).toBe(second);
  await userEvent.keyboard("{Enter}");
  await until(() => element.selected === second);
  expect(page.activeElement).toBe(element);
  await userEvent.keyboard("{Escape}");
  const { transform } = find(element, ".walk .layer")!.style;
  find(element, '.zoom [aria-label="Zoom in"]')!.click();
  await until(() => find(element, ".walk .layer")!.style.transform !== transform);
  element.progress = new Set([first]);
  element.goal = "reward-model@gist";
  await still(element);
  expect(drawnConcepts(element)).toContain("reward-model");
  element.goal = undefined;
  await still(element);
  expect(find(element, ".walk [data-area]")).not.toBeNull();
}

describe.each<[string, readonly Part[]]>([
  ["the panel", ["panel"]],
  ["any part that the first picture waits for", ["head", "panel", "minimap"]],
  ["what stands in head and panel", ["fields", "depth", "path", "outline", "progress", "legend"]],
  ["what is opened later", ["details", "choices", "found"]],
])("a map that cannot load %s", (_what, parts) => {
  const isMissing = (part: Part): boolean =>
    [part, standsIn[part]].some((file) => file !== undefined && parts.includes(file));

  it("says so once for each, is drawn and can be used without", { timeout: 60_000 }, async () => {
    const page = await pageWithout(parts);
    const element = page.querySelector("concept-map")!;
    for (const part of ["head", "depth", "panel", "path", "outline", "progress", "minimap", "legend"] as const)
      expect(find(element, `[part="${part}"]`) === null, part).toBe(isMissing(part));
    await element.updateComplete;
    expect(find(element, '[part="filter"]') === null).toBe(parts.includes("choices"));
    // A menu of all concepts stands in for the search.
    expect(find(element, 'select[part="goal"]') !== null).toBe(parts.includes("found") || parts.includes("fields"));
    await expectUsable(page, element);
    const { told, faults } = windowOf(page);
    expect(told.map(({ error }) => error.message)).toEqual(
      parts.map(() => expect.stringContaining("no-such-file") as string),
    );
    expect(faults).toEqual([]);

    // Nobody waits for what is not there, or hears of it again.
    const other = page.createElement("concept-map");
    other.style.height = "300px";
    page.body.prepend(Object.assign(other, { map: element.map, goal: "rlhf@gist" }));
    await still(other);
    element.without = "zoom";
    await still(element);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(told).toHaveLength(parts.length);
  });
});

describe("a part that could not be loaded", { timeout: 60_000 }, () => {
  afterEach(() => commands.block());

  it("is asked for again when it is wanted next, and told of once until then", async () => {
    await commands.block("**/parts/panel.ts*");
    const page = await pageWith({});
    const element = page.querySelector("concept-map")!;
    const { told, faults } = windowOf(page);
    expect(find(element, ".panel")).toBeNull();
    expect(told).toHaveLength(1);

    // Once more in vain.
    windowOf(page).dispatchEvent(new Event("online"));
    for (let frame = 0; frame < 20; frame++) await nextFrame();
    expect(find(element, ".panel")).toBeNull();
    expect(told).toHaveLength(1);

    await commands.block();
    element.goal = "vectors@gist";
    await still(element);
    expect(find(element, ".panel")).toBeNull();
    windowOf(page).dispatchEvent(new Event("online"));
    await until(() => find(element, ".panel"));
    await still(element);
    expect(told).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it.each<[string, (element: ConceptMapElement) => void]>([
    [
      "the map is put back into the page",
      (element) => {
        element.parentElement!.append(element);
      },
    ],
    [
      "another map comes into the page",
      (element) => {
        const other = element.ownerDocument.createElement("concept-map");
        element.parentElement!.append(Object.assign(other, { map: element.map }));
      },
    ],
    ["other parts are left out", (element) => (element.without = "minimap")],
  ])("comes where %s", async (_when, happen) => {
    await commands.block("**/parts/panel.ts*");
    const page = await pageWith({});
    await commands.block();
    happen(page.querySelector("concept-map")!);
    await until(() => find([...page.querySelectorAll("concept-map")].at(-1)!, ".panel"));
    expect(windowOf(page).told).toHaveLength(1);
  });
});

it("a map that gets no canvas to draw on says so once, and serves as a list", async () => {
  const told: Event[] = [];
  const faults: unknown[] = [];
  const note = ({ reason }: PromiseRejectionEvent): void => void faults.push(reason);
  addEventListener("unhandledrejection", note);
  const canvas = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const element = document.createElement("concept-map");
  element.style.height = "500px";
  element.addEventListener("concept-error", (event) => told.push(event));
  document.body.append(Object.assign(element, { map: arithmetic(), goal: "fractions@use" }));
  await until(() => told.length > 0);
  for (const selected of ["counting", "adding", undefined]) {
    element.selected = selected;
    await element.updateComplete;
    await nextFrame();
  }
  expect(buttonOf(element, "counting").ariaLabel).toContain("Counting");
  expect(find(element, ".canvas")!.childElementCount).toBe(0);
  expect(told).toHaveLength(1);
  canvas.mockRestore();
  removeEventListener("unhandledrejection", note);
  expect(faults).toEqual([]);
  element.selected = "counting";
  await still(element);
  expect(find(element, ".canvas canvas")).not.toBeNull();
});

it("a map whose canvas cannot be loaded says so once, serves as a list, and is drawn when it can", async () => {
  const told: Event[] = [];
  const load = vi.spyOn(ConceptMapView, "load").mockRejectedValue(new Error("gone"));
  const element = document.createElement("concept-map");
  element.style.height = "500px";
  element.addEventListener("concept-error", (event) => told.push(event));
  document.body.append(Object.assign(element, { map: arithmetic(), goal: "fractions@use" }));
  await until(() => told.length > 0);
  element.selected = "counting";
  await element.updateComplete;
  expect(find(element, '[part="panel"]')!.textContent).toContain("Counting");
  expect(find(element, ".canvas canvas")).toBeNull();
  expect(told).toHaveLength(1);
  load.mockRestore();
  element.selected = undefined;
  await still(element);
  expect(drawnConcepts(element)).toContain("counting");
  expect(find(element, ".canvas canvas")).not.toBeNull();
  expect(told).toHaveLength(1);
});
