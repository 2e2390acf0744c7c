import { scaleLinear } from "d3-scale";
import { afterEach, describe, expect, it } from "vitest";
import languages from "../../docs/languages.md?raw";
import layOut from "../../docs/lay-out.md?raw";
import progress from "../../docs/progress.md?raw";
import readme from "../../README.md?raw";
import type { ConceptMapElement } from "../../src/element/index.js";
import type { Layout } from "../../src/layout/index.js";
import { emptyProgress, formatProgress, markProgress } from "../../src/progress/index.js";
import { mapOf } from "../support/map-of.js";
import { drawnConcepts, find, loadPage, until } from "../support/stage.js";

/** The code for pages in README and docs by the name in the comment before it, `<!-- page: name -->`. */
const pages = new Map(
  [
    ...[readme, layOut, progress, languages].join("\n").matchAll(/<!-- page: (\w+) -->\s*```(?:html|js)\n(.*?)```/gs),
  ].map(([, name, code]) => [name!, code!]),
);

const code = (name: string): string => pages.get(name)!;
const script = (text: string): string => `<script type="module">${text}</script>`;

/** What a page of the README's reader has beside it: the map, the package, and here a place for what it leaves open. */
const around = `<!doctype html><html lang="en"><base href="${location.origin}/data/">
  <script type="importmap">${JSON.stringify({
    imports: {
      "concept-map": `${location.origin}/dist/concept-map.bundle.js`,
      "concept-map/element": `${location.origin}/dist/concept-map.bundle.js`,
      "concept-map/worker": `${location.origin}/dist/worker.js`,
    },
  })}</script>`;
const bundle = script('import "concept-map";');

type Window = NonNullable<HTMLIFrameElement["contentWindow"]> & Record<string, unknown>;

async function open(html: string): Promise<{ readonly page: Document; readonly window: Window }> {
  const whole = around + html.replace("concept-map.bundle.js", `${location.origin}/dist/concept-map.bundle.js`);
  const frame = await loadPage(URL.createObjectURL(new Blob([whole], { type: "text/html" })));
  return { page: frame.contentDocument, window: frame.contentWindow as Window };
}

/** The picture without the look. */
async function plainSvg(element: ConceptMapElement): Promise<string> {
  element.nodeStyle = undefined;
  await element.updateComplete;
  return element.exportSvg();
}

const elementOf = (page: Document): ConceptMapElement => page.querySelector("concept-map")!;

afterEach(() => {
  document.body.replaceChildren();
});

describe("the README in a page", () => {
  it("has these pieces of code", () => {
    expect([...pages.keys()]).toEqual([
      ...["embed", "style", "look", "listen", "prose", "link", "panel", "parts", "worker", "store", "language"],
    ]);
  });

  it("embeds a map", async () => {
    const { page } = await open(code("embed"));
    await until(() => drawnConcepts(elementOf(page)).includes("rlhf"));
    expect(elementOf(page).goal).toBe("rlhf@gist");
  });

  it("shows what stands inside the element until scripts have run, and not beside the map", async () => {
    const isShown = (page: Document): boolean => page.querySelector("concept-map a")!.getClientRects().length > 0;
    const scriptless = await open(code("embed").replace(/<script.*<\/script>/, ""));
    expect(isShown(scriptless.page)).toBe(true);
    const { page } = await open(code("embed"));
    await until(() => drawnConcepts(elementOf(page)).includes("rlhf"));
    expect(isShown(page)).toBe(false);
  });

  it("gives each concept a look of its own", async () => {
    Object.assign(globalThis, { scaleLinear });
    const scales = URL.createObjectURL(
      new Blob(["export const { scaleLinear } = parent;"], { type: "text/javascript" }),
    );
    const { page } = await open(
      `${bundle}<concept-map src="chatgpt.json" goal="rlhf@gist"></concept-map>${script(code("look").replace('"d3-scale"', `"${scales}"`))}`,
    );
    const element = elementOf(page);
    await until(() => drawnConcepts(element).includes("rlhf"));
    const svg = await element.exportSvg();
    expect(svg).toContain(scaleLinear([0, 120], ["#ffffe5", "#41ab5d"])(10));
    expect(await plainSvg(element)).not.toBe(svg);
  });

  it("has a part that the page adds", async () => {
    const { page } = await open(`${bundle}${code("panel")}`);
    await until(() => page.querySelector("p")?.textContent.match(/^At 30 minutes a day: [1-9]\d* days$/));
  });

  it("has parts that the page puts in the place of the element's", async () => {
    const { page } = await open(`${bundle}${code("parts")}`);
    const element = elementOf(page);
    const output = page.querySelector("output")!;
    await until(() => /^\d+ concepts$/.test(output.value));
    await until(() => find(element, ".walk button"));
    for (const part of element.children) expect(part.getClientRects().length).toBeGreaterThan(0);
    const transform = (): string => find(element, ".walk .layer")!.style.transform;
    const before = transform();
    const [nearer, everything] = element.querySelectorAll("button");
    nearer!.click();
    await until(() => transform() !== before);
    const near = transform();
    everything!.click();
    await until(() => transform() !== near);
  });

  it("lays out in a worker, and stops what was asked before", async () => {
    const layouts = "globalThis.layouts = []; const show = (layout) => layouts.push(layout);";
    const { window } = await open(script(`${code("worker")}; ${layouts} globalThis.draw = draw;`));
    await until(() => window.draw);
    const draw = window.draw as (map: unknown) => Promise<void>;
    const [before, after] = [mapOf("a -> b"), mapOf("a -> b", "b -> c")];
    await Promise.all([draw(before), draw(after)]);
    const last = (window.layouts as Layout[]).at(-1)!;
    expect([...last.positions.keys()].toSorted()).toEqual(["a", "b", "c"]);
  });

  it("keeps progress where the page says, under other names", async () => {
    const kept = formatProgress(markProgress(emptyProgress("chatgpt"), "rlhf", { standing: { state: "mastered" } }));
    const fetching = `const real = fetch; globalThis.asked = []; globalThis.fetch = async (address, options) => {
      if (!String(address).startsWith("/progress/")) return real(address, options);
      asked.push([address, options?.method]);
      return new Response(${JSON.stringify(kept)});
    };`;
    const { page, window } = await open(
      `<script>${fetching}</script>${bundle}<concept-map src="chatgpt.json"></concept-map>${script(code("store"))}`,
    );
    const element = elementOf(page);
    await until(() => [...element.progress].some((reference) => reference.startsWith("rlhf")));
    expect(window.asked).toEqual([["/progress/chatgpt", undefined]]);
    expect(element.scale?.names.mastered).toEqual(expect.objectContaining({ ja: "チョットデキる" }));
  });

  it("is styled by progress", async () => {
    const concepts = ["counting", "adding", "fractions"].map((id, place, all) => ({
      id,
      title: id,
      ...(place > 0 ? { prerequisites: [all[place - 1]] } : {}),
    }));
    const map = URL.createObjectURL(new Blob([JSON.stringify({ format: "concept-map/1", concepts })]));
    const { page, window } = await open(bundle + code("style").replace("map.json", map));
    const element = elementOf(page);
    await until(() => drawnConcepts(element).length > 0);
    expect([...element.progress]).toEqual(["counting", "adding"]);
    expect(window.getComputedStyle(element).getPropertyValue("--concept-map-path")).toBe("#7a1fa2");
    expect(element.clientHeight).toBe(Math.round(window.innerHeight * 0.8));
  });

  it("hears of progress", async () => {
    const { page } = await open(
      `${bundle}<concept-map src="chatgpt.json" goal="rlhf@gist"></concept-map>${script(code("listen"))}`,
    );
    await until(() => drawnConcepts(elementOf(page)).length > 0);
    localStorage.removeItem("known");
    find<HTMLInputElement>(elementOf(page), '[part=path] input[type="checkbox"]')!.click();
    await until(() => localStorage.getItem("known") !== null);
    expect(JSON.parse(localStorage.getItem("known")!)).toEqual([...elementOf(page).progress]);
    localStorage.removeItem("known");
  });

  it("learns a language", async () => {
    const { page } = await open(
      `${bundle}<concept-map src="chatgpt.json" goal="rlhf@gist" locale="fr"></concept-map>${script(code("language"))}`,
    );
    await until(() => find(elementOf(page), "h2 small")?.textContent.startsWith("448 notions · 19 étapes"));
    expect(find(elementOf(page), ".frame")?.lang).toBe("fr");
  });

  it("marks concepts in prose", async () => {
    const { page } = await open(bundle + code("prose"));
    const [link, needs] = [page.querySelector("concept-link")!, page.querySelector("concept-needs")!];
    await until(() => find(link, "[part~=link]") && find(needs, "[part=text]"));
    expect(find(needs, "[part=text]")!.textContent).toContain("This assumes");
  });

  it("marks a concept on a page without a map", async () => {
    const { page } = await open(bundle + code("link"));
    await until(() => find(page.querySelector("concept-link")!, "[part~=link]"));
    expect(find<HTMLAnchorElement>(page.querySelector("concept-link")!, "a")!.getAttribute("href")).toMatch(
      /\/learn\/rlhf$/,
    );
  });
});
