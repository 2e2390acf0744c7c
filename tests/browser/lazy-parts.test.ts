import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { find, loadPage, nextFrame, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const files = ["head", "minimap", "tools", "legend", "panel", "details", "choices", "found", "search-concepts"];

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
      .map(({ name }) => /\/(?:element|parts|search)\/([\w-]+)\.ts/.exec(name)?.[1] ?? "")
      .filter((name) => files.includes(name));
  return { element, loaded };
}

// A server of sources sends hundreds of them to each page.
describe("a page with modules", { timeout: 60_000 }, () => {
  it("loads no part that it leaves out, until it is wanted", async () => {
    const { element, loaded } = await pageWith(
      'src="/data/chatgpt.json" goal="rlhf@gist" without="head panel minimap legend zoom export fullscreen filter"',
    );
    expect(loaded()).toEqual([]);
    element.without = "head minimap details filter legend zoom export fullscreen";
    await until(() => find(element, ".panel"));
    expect(loaded()).toEqual(["panel"]);
    element.without = "head details";
    await until(() => find(element, ".filter input"));
    expect(loaded().toSorted()).toEqual(["choices", "legend", "minimap", "panel", "tools"]);
  });

  it("that leaves out legend and tools asks for no file of them, and for all others", async () => {
    const { loaded } = await pageWith(
      'src="/data/chatgpt.json" goal="rlhf@gist" without="legend zoom export fullscreen"',
    );
    expect(loaded().toSorted()).toEqual(files.filter((name) => name !== "tools" && name !== "legend").toSorted());
  });

  it("asks for nothing to search and to filter a map of few concepts by", async () => {
    const map = { format: "concept-map/1", concepts: [{ id: "adding", title: "Adding" }] };
    const { loaded } = await pageWith("", `<script type="application/json">${JSON.stringify(map)}</script>`);
    expect(loaded().toSorted()).toEqual(["details", "head", "legend", "minimap", "panel", "tools"]);
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
