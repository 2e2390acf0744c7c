import { afterEach, describe, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import { buttonOf, click, detailsTitle, drawnConcepts, find, recordEvents, show, until } from "../support/stage.js";

afterEach(() => {
  document.body.replaceChildren();
});

const host = (style = ""): HTMLElement => {
  const element = document.createElement("div");
  element.style.cssText = style;
  document.body.append(element);
  return element;
};

describe("several maps in one page", () => {
  it("each have their own goal, selection and language", async () => {
    const parent = host("display: grid; grid-template-columns: 1fr 1fr 1fr");
    const map = arithmetic();
    const first = await show({ map, goal: "fractions@use" }, { parent });
    const second = await show({ map, goal: "adding@gist", locale: "ja" }, { parent });
    const third = await show({ map }, { parent });
    const events = [first, second, third].map(recordEvents);
    expect(drawnConcepts(second)).toEqual(["counting", "adding"]);
    expect(drawnConcepts(third)).toHaveLength(7);

    await click(buttonOf(second, "adding"));
    await until(() => second.selected === "adding");
    await second.updateComplete;
    expect(detailsTitle(second)).toBe("足し算");
    expect([first.selected, third.selected]).toEqual([undefined, undefined]);
    expect(events.map(({ length }) => length)).toEqual([0, 1, 0]);

    find(first, '[part="path"] input')!.click();
    await first.updateComplete;
    expect(first.progress.size).toBe(1);
    expect([second.progress.size, third.progress.size]).toEqual([0, 0]);
  });
});

describe("the pointer's shape", () => {
  it("tells what can be clicked", async () => {
    const element = await show({ map: arithmetic() });
    const canvas = find(element, ".canvas")!;
    await click(buttonOf(element, "counting"));
    await until(() => canvas.style.cursor === "pointer");
    await click(canvas, [0.005, 0.5]);
    await until(() => canvas.style.cursor === "");
  });
});
