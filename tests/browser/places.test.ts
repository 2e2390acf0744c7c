import { afterEach, describe, expect, it } from "vitest";
import "../../src/define.js";
import type { ConceptMapElement } from "../../src/element/index.js";
import { mapOf } from "../support/map-of.js";
import { find, still, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

/** Puts an element where `*` stands in the markup of a page. */
async function placed(markup: string, settings: Partial<ConceptMapElement>): Promise<ConceptMapElement> {
  const element = Object.assign(document.createElement("concept-map"), settings);
  document.body.innerHTML = markup.replace("*", "<b></b>");
  document.querySelector("b")!.replaceWith(element);
  await until(() => element.shadowRoot);
  await element.updateComplete;
  return element;
}

describe("an element", () => {
  it.each([
    '<div style="display: grid; place-items: center">*</div>',
    '<div style="display: flex"><p>beside</p>*</div>',
    "<table><tr><td>left</td><td>*</td></tr></table>",
    '<div style="display: inline-block">*</div>',
    '<div style="position: absolute">*</div>',
    "<dialog open>*</dialog>",
  ])("can be used where a place is as wide as what it holds: %s", async (markup) => {
    const element = await placed(markup, { map: mapOf("a -> b") });
    await still(element);
    expect(element.getBoundingClientRect().width).toBeGreaterThanOrEqual(300);
  });

  it.each(['<div style="width: 200px">*</div>', '<div style="width: 200px; display: grid">*</div>'])(
    "stays within a place that is narrower: %s",
    async (markup) => {
      const element = await placed(markup, { map: mapOf("a -> b") });
      await still(element);
      expect(element.getBoundingClientRect().width).toBe(200);
    },
  );

  it("lets readers scroll from the first of many faults of a map to the last", async () => {
    const needs = Array.from({ length: 15 }, (_, i) => ({ id: `c${String(i)}`, title: "C", prerequisites: ["none"] }));
    const src = `data:application/json,${JSON.stringify({ format: "concept-map/1", concepts: needs })}`;
    const element = await placed("*", { src });
    element.style.height = "15rem";
    await until(() => find(element, '[part="error"]'));
    const message = find(element, '[part="error"]')!;
    expect(message.scrollHeight).toBeGreaterThan(message.clientHeight);
    const top = (part: Element) => part.getBoundingClientRect().top;
    expect(top(find(element, '[part="error"] strong')!)).toBeGreaterThanOrEqual(top(message));
  });
});
