import { afterEach, describe, expect, it } from "vitest";
import { arithmetic } from "../support/arithmetic.js";
import {
  buttonOf,
  click,
  detailsTitle,
  drawnConcepts,
  find,
  inkOf,
  nextFrame,
  recordEvents,
  show,
  still,
  until,
} from "../support/stage.js";

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

    find(first, '[part="path"] > ol input')!.click();
    await first.updateComplete;
    expect(first.progress.size).toBe(1);
    expect([second.progress.size, third.progress.size]).toEqual([0, 0]);
  });
});

it("a map out of sight is there in words, and gets its canvas when it comes into sight", async () => {
  const [first, last] = await Promise.all(
    [0, 1].map(async (place) => {
      const element = Object.assign(document.createElement("concept-map"), {
        map: arithmetic(),
        goal: "fractions@use",
      });
      element.style.cssText = `height: 600px; margin-block-start: ${String(2000 * place)}px`;
      document.body.append(element);
      await element.updateComplete;
      return element;
    }),
  );
  await still(first!);
  for (let frame = 0; frame < 10; frame++) await nextFrame();
  expect(find(last!, ".canvas canvas")).toBeNull();
  expect(drawnConcepts(last!)).toEqual(drawnConcepts(first!));
  expect(find(last!, '[part="path"] ol')!.children).toHaveLength(6);
  expect(await last!.exportSvg()).toContain("Fractions");
  last!.selected = "halving";
  await last!.updateComplete;
  last!.scrollIntoView({ block: "end" });
  await still(last!);
  const canvas = find(last!, ".canvas")!.getBoundingClientRect();
  const chosen = buttonOf(last!, "halving").getBoundingClientRect();
  expect(chosen.top > canvas.top && chosen.bottom < canvas.bottom).toBe(true);
  expect(inkOf(last!, chosen)).toBeGreaterThan(1000);
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
