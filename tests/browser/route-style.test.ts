import cytoscape, { type Core, type EdgeSingular } from "cytoscape";
import { afterEach, describe, expect, it } from "vitest";
import type { Direction, Point } from "../../src/layout/index.js";
import { createConceptMap } from "../../src/model/index.js";
import { arrange, composeScene, type Scene } from "../../src/view/index.js";
import { elementsOf } from "../../src/view/elements.js";
import { stylesheet } from "../../src/view/stylesheet.js";
import type { Theme } from "../../src/view/theme.js";

let core: Core | undefined;

afterEach(() => {
  core?.destroy();
  document.body.replaceChildren();
});

const theme: Theme = {
  background: "rgb(255, 255, 255)",
  text: "rgb(0, 0, 0)",
  quietText: "rgb(90, 90, 90)",
  arrow: "rgb(120, 120, 120)",
  path: "rgb(0, 0, 90)",
  onPath: "rgb(255, 255, 255)",
  selected: "rgb(255, 160, 0)",
  areas: [{ strong: "rgb(0, 0, 200)", soft: "rgb(230, 230, 255)" }],
};

/** A map whose layers are far apart for some arrows, so that these bend. */
const map = createConceptMap({
  concepts: [
    ["a"],
    ["b", "a"],
    ["c", "a"],
    ["d", "b", "c"],
    ["e", "a", "d"],
    ["f", "a", "b", "e"],
    ["g", "c", "e"],
  ].map(([id = "", ...prerequisites]) => ({ id, title: `Concept ${id}`, prerequisites })),
});

function draw(scene: Scene): Core {
  const container = document.createElement("div");
  container.style.cssText = "width: 800px; height: 600px";
  document.body.append(container);
  core = cytoscape({ container, layout: { name: "preset" }, elements: elementsOf(scene), style: stylesheet(theme) });
  return core;
}

/** The points that Cytoscape leads an arrow through; it ends a line a little before its target, for the head. */
function drawnPoints(edge: EdgeSingular): Point[] {
  return [edge.sourceEndpoint(), ...(edge.segmentPoints() ?? []), edge.targetEndpoint()];
}

describe.each<Direction>(["down", "up", "right", "left"])("arrows that point %s", (direction) => {
  it("are drawn through the points of their routes", () => {
    const standing = {
      stateOf: () => "ready" as const,
      missingFor: () => [],
      steps: new Map<string, never>(),
      goals: new Set<string>(),
      selected: undefined,
    };
    const scene = composeScene(map, arrange(map, { locale: "en", direction }), standing, "en");
    const edges = draw(scene).edges();
    expect(edges).toHaveLength(map.size);
    let bends = 0;
    edges.forEach((edge) => {
      const { points } = scene.arrows.find(({ source, target }) => edge.id() === `${source} ${target}`)!;
      const drawn = drawnPoints(edge);
      expect(drawn, edge.id()).toHaveLength(points.length);
      points.forEach((point, place) => {
        const distance = Math.hypot(drawn[place]!.x - point.x, drawn[place]!.y - point.y);
        expect(distance, `${edge.id()}, point ${String(place)}`).toBeLessThan(0.5);
      });
      bends += points.length - 2;
    });
    expect(bends).toBeGreaterThan(0);
  });
});
