import { afterEach, describe, expect, it } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { buttonOf, click, drawnConcepts, find, findAll, loadPage, still, until } from "../support/stage.js";

interface Watched extends Window {
  readonly violations: readonly string[];
  readonly faults: readonly string[];
}

afterEach(() => {
  document.body.replaceChildren();
});

/** Does once what a reader can do. */
async function useAll(element: ConceptMapElement): Promise<void> {
  const then = async (action: () => unknown): Promise<void> => {
    await action();
    await still(element);
  };
  // A PNG is made through a picture from `blob:`, which these policies forbid.
  const all = findAll(element, '.bar button:not([data-format="png"])');
  await then(() => click(buttonOf(element, drawnConcepts(element)[1]!)));
  await then(() => find(element, '.item input[type="checkbox"]')!.click());
  await then(() => find(element, '.depths input[type="checkbox"]')!.click());
  const typed = { find: "rlhf", goal: "transformer" };
  for (const [name, text] of Object.entries(typed))
    await then(async () => {
      const field = find<HTMLInputElement>(element, `#${name}`)!;
      field.value = text;
      field.dispatchEvent(new Event("input"));
      await element.updateComplete;
      find(element, ".hit")!.click();
    });
  await then(() => {
    find(element, ".filter summary")!.click();
    find(element, ".choices input")!.click();
  });
  for (const radio of findAll(element, '.head input[type="radio"], .bar input[type="radio"]'))
    await then(() => {
      radio.click();
    });
  for (const button of all)
    await then(() => {
      button.click();
    });
  const link = element.ownerDocument.querySelector("concept-link")!;
  await until(() => find(link, ".chip"));
  find(link, ".chip")!.dispatchEvent(new PointerEvent("click", { bubbles: true, pointerType: "touch" }));
  await until(() => find(link, ".card"));
  await then(() => {
    find(link, ".card input")!.click();
    find(link, ".card button")!.click();
  });
  expect(element.selected).toBe("rlhf");
  await then(() => (element.locale = "ja"));
  await then(() => (element.direction = "right"));
  await then(() => (element.goal = undefined));
  await then(() => (element.src = "no-such-file.json"));
  await until(() => find(element, '[part="error"]'));
}

describe.each(["strict.html", "trusted-types.html"])("a page under the policy of %s", (file) => {
  it("shows the map, lets all of it be used, and asks for nothing else", { timeout: 60_000 }, async () => {
    const frame = await loadPage(`/tests/browser/pages/${file}`);
    const window = frame.contentWindow as Watched;
    const element = frame.contentDocument.querySelector("concept-map")!;
    await until(() => drawnConcepts(element).length > 0);
    await still(element);
    await useAll(element);

    expect(window.violations).toEqual([]);
    expect(window.faults).toEqual([]);
    const requests = window.performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    expect(new Set(requests)).toEqual(
      new Set([
        "/tests/browser/pages/watch.js",
        "/dist/concept-map.bundle.js",
        "/data/chatgpt.json",
        "/tests/browser/pages/no-such-file.json",
      ]),
    );
  });

  it("is not lax: what it forbids is seen", async () => {
    const frame = await loadPage(`/tests/browser/pages/${file}`);
    frame.contentDocument.body.setAttribute("style", "color: red");
    await until(() => (frame.contentWindow as Watched).violations.length > 0);
    expect((frame.contentWindow as Watched).violations[0]).toMatch(/^style-src/);
  });
});
