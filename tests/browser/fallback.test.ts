import { afterEach, describe, expect, it, vi } from "vitest";
import type { ConceptMapElement } from "../../src/element/index.js";
import { renderPage } from "../../src/render/index.js";
import { violations } from "../support/axe.js";
import { arithmetic } from "../support/arithmetic.js";
import { detailsTitle, drawnConcepts, find, show, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

/** The element of a static page, with what the page put into it. */
function fromPage(src: string): ConceptMapElement {
  const page = new DOMParser().parseFromString(
    renderPage(arithmetic(), { goal: "fractions@use", element: { src } }),
    "text/html",
  );
  return document.importNode(page.querySelector("concept-map")!, true);
}

const isSeen = (part: Element | null): boolean => (part?.getClientRects().length ?? 0) > 0;
const article = (element: Element): Element => element.querySelector("article, li")!;

describe("what stands between the element's tags", () => {
  it("shows while the map loads, and makes way for it without a jump", async () => {
    const element = fromPage("/data/chatgpt.json");
    element.goal = "rlhf@gist";
    const file = await fetch("/data/chatgpt.json");
    let answer = (): void => undefined;
    const coming = new Promise<Response>((resolve) => {
      answer = () => {
        resolve(file);
      };
    });
    vi.spyOn(globalThis, "fetch").mockReturnValueOnce(coming);
    document.body.append(element);
    await element.updateComplete;
    expect(isSeen(article(element))).toBe(true);
    expect(isSeen(find(element, '[part="loading"]'))).toBe(true);
    expect(find(element, '[part="empty"]')).toBeNull();
    expect(element.matches(":state(loading)")).toBe(true);
    const height = element.offsetHeight;
    answer();
    await still(element);
    expect(element.offsetHeight).toBe(height);
    expect(isSeen(article(element))).toBe(false);
    expect(drawnConcepts(element)).toContain("rlhf");
    expect(element.matches(":state(path)")).toBe(true);
    expect(element.matches(":state(loading)")).toBe(false);
  });

  it("leads on to the concept that the address names in it", async () => {
    history.replaceState(null, "", "#concept-adding");
    const element = fromPage("/data/no-such-file.json");
    document.body.append(element);
    element.map = arithmetic();
    await still(element);
    expect(element.selected).toBe("adding");
    expect(detailsTitle(element)).toBe("Adding");
    history.replaceState(null, "", "#concept-elsewhere");
    element.remove();
    const other = fromPage("/data/no-such-file.json");
    document.body.append(other);
    other.map = arithmetic();
    await still(other);
    expect(other.selected).toBeUndefined();
    history.replaceState(null, "", location.pathname + location.search);
  });

  it("makes way for the map without anything visible that moves", async () => {
    const moved: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
    });
    observer.observe({ type: "layout-shift" });
    const element = fromPage("/data/chatgpt.json");
    element.goal = "rlhf@gist";
    document.body.append(element);
    await still(element);
    observer.disconnect();
    expect(moved).toEqual([]);
  });

  it("stays beside the error where the map cannot be read", async () => {
    const element = fromPage("/data/no-such-file.json");
    document.body.append(element);
    await until(() => isSeen(find(element, '[part="error"]')));
    const error = find(element, '[part="error"]')!.getBoundingClientRect();
    const content = article(element).getBoundingClientRect();
    expect(isSeen(article(element))).toBe(true);
    expect(content.top).toBeGreaterThanOrEqual(error.bottom);
    expect(error.bottom).toBeLessThan(element.getBoundingClientRect().bottom);
    expect(element.matches(":state(error)")).toBe(true);
    expect(await violations(element, { rules: { region: { enabled: false } } })).toEqual([]);
  });

  it("lets its links be followed", async () => {
    const element = document.createElement("concept-map");
    const link = Object.assign(document.createElement("a"), { href: "#there", textContent: "The map as data" });
    element.append(link);
    document.body.append(element);
    await element.updateComplete;
    const { x, y, width, height } = link.getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(link);
    expect(find(element, '[part="empty"]')).toBeNull();
    link.remove();
    await until(() => find(element, '[part="empty"]'));
  });

  it("comes back when the map is taken away", async () => {
    const element = await show({ map: arithmetic() });
    element.append("Nothing here yet");
    element.map = undefined;
    await until(() => isSeen(find(element, ".fallback")));
    expect(find(element, ".fallback.seen")).not.toBeNull();
  });
});

describe("without it", () => {
  it("says that there is no map, in the middle", async () => {
    const element = document.createElement("concept-map");
    element.innerHTML = ' <script type="application/json">{ no json</script> ';
    document.body.append(element);
    await until(() => element.matches(":state(error)"));
    expect(find(element, ".message.error")).not.toBeNull();
    const empty = document.createElement("concept-map");
    document.body.append(empty);
    await until(() => empty.matches(":state(empty)"));
    expect(find(empty, ".message")!.getBoundingClientRect().height).toBeGreaterThan(300);
  });
});
