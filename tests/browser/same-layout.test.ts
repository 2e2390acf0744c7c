import { commands } from "vitest/browser";
import { expect, it } from "vitest";
import { layoutTexts } from "../support/layout-texts.js";

it("layouts and pictures are the same in the browser and in Node, byte for byte", async () => {
  const here = layoutTexts(await (await fetch("/data/chatgpt.json")).text());
  const there = await commands.layOutInNode();
  expect(Object.keys(here)).toEqual(Object.keys(there));
  for (const [name, text] of Object.entries(here)) {
    expect(text.length, name).toBeGreaterThan(1000);
    expect(text === there[name], name).toBe(true);
  }
}, 120_000);
