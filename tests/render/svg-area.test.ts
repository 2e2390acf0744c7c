import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Picture, type PictureInput } from "../../src/element/picture.js";
import { parseJson } from "../../src/formats/index.js";
import { formatSvg, lightTheme } from "../../src/render/index.js";

const map = parseJson(readFileSync(new URL("../../data/chatgpt.json", import.meta.url), "utf8"));
const tops = (map.getAttribute("areas") ?? []).filter(({ parent }) => parent === undefined);
const input: PictureInput = {
  map,
  goal: undefined,
  progress: new Set(["probability"]),
  selected: undefined,
  locale: "en",
  direction: "down",
  show: "map",
  breadth: Infinity,
  expanded: new Set(),
};

function svgOf(change: Partial<PictureInput>, detail: "full" | "marks" = "full"): string {
  const picture = new Picture({ arrived: () => undefined, failed: () => undefined });
  return formatSvg(picture.compose({ ...input, ...change }).scene, lightTheme, { detail });
}

describe("the picture of a map whose areas fold", () => {
  it("holds each folded area with its title, what there is to learn and how much is known", () => {
    const svg = svgOf({});
    expect(svg.match(/<g class="area"/g)).toHaveLength(tops.length);
    for (const { title } of tops) expect(svg).toContain((title as Record<string, string>)["en"]!.replace("&", "&amp;"));
    expect(svg).toMatch(/<title>Mathematics · 105 [^<]*<\/title>/);
    expect(svg.match(/class="known"/g)).toHaveLength(tops.length);
    expect(svgOf({}, "marks")).not.toContain('class="known"');
  });

  it("holds a frame with its title for each unfolded area, beneath what lies in it", () => {
    const svg = svgOf({ expanded: new Set(["rl"]) });
    const [frame, concepts, title] = [
      '<g class="frame" data-id="rl">',
      '<g class="areas">',
      '<g class="frame-titles">',
    ].map((part) => svg.indexOf(part));
    expect(frame).toBeGreaterThan(0);
    expect(frame).toBeLessThan(concepts!);
    expect(concepts).toBeLessThan(title!);
    expect(svg.slice(title)).toContain("Reinforcement learning");
  });
});
