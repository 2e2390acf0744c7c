import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { find, loadPage, nextFrame, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

/** By the names of `without`; what is searched, by `find` or by `goal`. */
const files = {
  head: "head",
  depth: "depth",
  minimap: "minimap",
  legend: "legend",
  panel: "panel",
  path: "path",
  outline: "outline",
  progress: "progress-menu",
  details: "details",
  filter: "choices",
  print: "print-vectors",
};
const tools = ["tools"];
const searching = ["search", "found", "search-concepts"];
const all = [...Object.values(files), ...tools, ...searching, "svg-of"].toSorted();

/** A page with a map, and the files of parts that it has asked for. */
async function pageWith(
  attributes: string,
  content = "",
): Promise<{ readonly element: ConceptMapElement; readonly loaded: () => string[] }> {
  const html = `<!doctype html><html lang="en"><base href="${location.origin}/">
    <script>
      // Vitest wraps each import() in a function of its own page.
      performance.setResourceTimingBufferSize(10_000);
      globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
    </script>
    <script type="module" src="/src/define.ts"></script>
    <concept-map ${attributes} style="height: 600px">${content}</concept-map>`;
  const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
  const element = frame.contentDocument.querySelector("concept-map")!;
  await still(element);
  await element.updateComplete;
  const loaded = (): string[] =>
    frame
      .contentWindow!.performance.getEntriesByType("resource")
      .flatMap(({ name }) => /\/(?:element|parts|search|render(?=\/svg-of))\/([\w-]+)\.ts/.exec(name)?.[1] ?? [])
      .filter((name) => all.includes(name))
      .toSorted();
  // What writes the picture for paper comes when there is nothing else to do.
  await new Promise((resolve) => frame.contentWindow!.requestIdleCallback(resolve, { timeout: 2000 }));
  for (let frame = 0; frame < 30; frame++) await nextFrame();
  return { element, loaded };
}

// A server of sources sends hundreds of them to each page.
describe("a page with modules", { timeout: 60_000 }, () => {
  it("loads no part that it leaves out, until it is wanted", async () => {
    const rest = "head minimap details path outline progress legend zoom export fullscreen filter print";
    const { element, loaded } = await pageWith(`src="/data/chatgpt.json" goal="rlhf@gist" without="panel ${rest}"`);
    expect(loaded()).toEqual([]);
    element.without = rest;
    await until(() => find(element, ".panel"));
    expect(loaded()).toEqual(["panel"]);
    element.without = "head details path outline progress print";
    await until(() => find(element, ".filter input"));
    expect(loaded()).toEqual(["choices", "legend", "minimap", "panel", "tools"]);
  });

  it("asks for the files of all that it shows, and of what draws the picture for paper once there is time", async () => {
    const { loaded } = await pageWith('src="/data/chatgpt.json" goal="rlhf@gist"');
    await until(() => loaded().includes("svg-of"));
    expect(loaded()).toEqual(all);
  });

  it.each([
    ["legend", ["legend"]],
    ["print", ["print-vectors", "svg-of"]],
    ["zoom export fullscreen", tools],
    ["find goal", searching],
    ["depth path progress", ["depth", "path", "progress-menu"]],
    ["outline", ["outline"]],
  ])("that leaves out %s asks for no file of it, and for all others", async (without, gone) => {
    const { loaded } = await pageWith(`src="/data/chatgpt.json" goal="rlhf@gist" without="${without}"`);
    expect(loaded()).toEqual(all.filter((name) => !gone.includes(name)));
  });

  it("asks for nothing to search and to filter a map of few concepts by", async () => {
    const map = { format: "concept-map/1", concepts: [{ id: "adding", title: "Adding" }] };
    const { loaded } = await pageWith("", `<script type="application/json">${JSON.stringify(map)}</script>`);
    expect(loaded()).toEqual(all.filter((name) => name !== "choices" && !searching.includes(name)));
  });

  it.each([
    ["as soon as there is the address of a map", "", true],
    ["not where nobody can see the picture yet", "margin-top: 5000px", false],
  ])("asks for what draws %s", async (_when, place, isAsked) => {
    const html = `<!doctype html><html lang="en"><base href="${location.origin}/">
      <script>
        globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
        performance.setResourceTimingBufferSize(10_000);
      </script>
      <script type="module" src="/src/define.ts"></script>
      <concept-map src="/no-such-map.json" style="height: 600px; ${place}"></concept-map>`;
    const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
    const element = frame.contentDocument.querySelector("concept-map")!;
    await until(() => find(element, '[part="error"]'));
    const asked = (): boolean =>
      frame.contentWindow!.performance.getEntriesByType("resource").some(({ name }) => name.includes("/cytoscape.js"));
    if (isAsked) await until(asked);
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    expect(asked()).toBe(isAsked);
  });
});
