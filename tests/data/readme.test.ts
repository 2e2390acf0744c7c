import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { data, map } from "./shipped-map.js";
import { everNeeded, unitsOf } from "./study-units.js";
import { countsByArea, countsByKind, goalsOfReadme, studyFor } from "./tables.js";

const readme = readFileSync(new URL("../../data/README.md", import.meta.url), "utf8");

/** The lines from a heading to the next. */
function linesUnder(heading: string): string[] {
  const lines = readme.split("\n");
  const start = lines.indexOf(heading) + 1;
  expect(start, `data/README.md has no heading "${heading}"`).toBeGreaterThan(0);
  const length = lines.slice(start).findIndex((line) => line.startsWith("#"));
  return lines.slice(start, length < 0 ? undefined : start + length);
}

const tablesUnder = (heading: string) => linesUnder(heading).filter((line) => line.startsWith("|"));

describe("data/README.md", () => {
  it("names the members of the file as they are", () => {
    const [, example = ""] = /```jsonc\n([^]*?)```/.exec(linesUnder("## The file in short").join("\n")) ?? [];
    const whole = example.replaceAll(/\s\/\/ .*$/gm, "").replaceAll(/,? … (?=[\]}])/g, "");
    const shown = JSON.parse(whole) as Readonly<Record<string, unknown>>;
    expect(Object.keys(shown)).toEqual(Object.keys(data).filter((name) => name in shown));
    expect(Object.keys(data).filter((name) => !(name in shown))).toEqual([]);
  });

  it("shows a concept as it stands in the map", () => {
    const [, example = ""] = /```json\n([^]*?)```/.exec(linesUnder("## A concept").join("\n")) ?? [];
    const shown = JSON.parse(example) as { readonly id: string };
    expect(shown).toEqual(data.concepts.find(({ id }) => id === shown.id));
  });

  it("counts concepts, resources and hours as they are", () => {
    expect(tablesUnder("### Concepts by area and depth")).toEqual(countsByArea(map));
    expect(tablesUnder("### Resources by kind and language")).toEqual(countsByKind(map));
    expect(tablesUnder("### Time to a goal")).toEqual(studyFor(map, goalsOfReadme));
  });

  it("tells the truth about what a path leaves out", () => {
    const left: Readonly<Record<string, string>> = {
      "transformer@derive": "recurrent-networks sequence-to-sequence",
      "rlhf@gist": "ppo transformer backpropagation",
      "chatgpt@gist": "transformer",
      "rlhf@derive": "recurrent-networks dynamic-programming q-learning bandits",
      "policy-gradient@derive": "value-function bellman-equation",
      "backpropagation@gist": "chain-rule",
      "dpo@derive": "rlhf ppo",
    };
    const units = unitsOf(map);
    const ever = everNeeded(units);
    const wrong = Object.entries(left).flatMap(([goal, concepts]) => {
      const path = new Set([...ever(units.get(goal)!.needs)].map((id) => units.get(id)!.concept));
      return concepts
        .split(" ")
        .filter((id) => path.has(id))
        .map((id) => `${goal} needs ${id}; mend the map, or what data/README.md says of it`);
    });
    expect(wrong).toEqual([]);
    expect([...ever(units.get("chatgpt@use")!.needs)]).toContain("transformer@use");
    expect([...ever(units.get("rlhf@use")!.needs)]).toContain("temporal-difference@use");
  });
});
