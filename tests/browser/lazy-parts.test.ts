import { afterEach, expect, it } from "vitest";
import { find, loadPage, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

it("loads no part that the page leaves out, until it is wanted", async () => {
  const html = `<!doctype html><html lang="en"><base href="${location.origin}/">
    <script>
      // Vitest wraps each import() in a function of its own page.
      performance.setResourceTimingBufferSize(10_000);
      globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
    </script>
    <script type="module" src="/src/define.ts"></script>
    <concept-map src="/data/chatgpt.json" goal="rlhf@gist" without="head panel minimap" style="height: 600px"></concept-map>`;
  const frame = await loadPage(URL.createObjectURL(new Blob([html], { type: "text/html" })));
  const loaded = (): string[] =>
    frame
      .contentWindow!.performance.getEntriesByType("resource")
      .map(({ name }) => /\/(?:element|parts|search)\/(head|panel|minimap|search-concepts)\.ts/.exec(name)?.[1])
      .filter((name) => name !== undefined);
  const element = frame.contentDocument.querySelector("concept-map")!;
  await still(element);
  expect(loaded()).toEqual([]);
  element.without = "head";
  await until(() => find(element, ".panel"));
  await until(() => String(loaded().toSorted()) === "minimap,panel");
  expect(find(element, ".head")).toBeNull();
});
