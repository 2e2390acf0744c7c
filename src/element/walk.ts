import type { ConceptId } from "../model/index.js";
import type { Direction } from "../layout/index.js";
import type { Scene, SceneConcept } from "../view/index.js";

const forwardKey: Readonly<Record<Direction, string>> = {
  down: "ArrowDown",
  up: "ArrowUp",
  right: "ArrowRight",
  left: "ArrowLeft",
};
const backwardKey: Readonly<Record<Direction, string>> = {
  down: "ArrowUp",
  up: "ArrowDown",
  right: "ArrowLeft",
  left: "ArrowRight",
};

/**
 * The concept that a key leads to from another: with the arrows to the nearest that needs it, or against them to its
 * nearest prerequisite; across, to the next beside it; to the first and last; or to the next whose title begins so.
 */
export function walk(scene: Scene, from: ConceptId | undefined, key: string): ConceptId | undefined {
  const here = scene.concepts.find(({ id }) => id === from);
  const order = inReadingOrder(scene);
  if (key === "Home") return order[0]?.id;
  if (key === "End") return order.at(-1)?.id;
  if ([...key].length === 1) return byLetter(order, here, key);
  if (!key.startsWith("Arrow")) return undefined;
  if (!here) return order[0]?.id;
  if (key === forwardKey[scene.direction]) return nearest(here, neighbours(scene, "source", "target", here.id));
  if (key === backwardKey[scene.direction]) return nearest(here, neighbours(scene, "target", "source", here.id));
  return beside(order, here, key, scene.direction);
}

function neighbours(scene: Scene, end: "source" | "target", other: "source" | "target", id: ConceptId): SceneConcept[] {
  const ids = new Set(scene.arrows.filter((arrow) => arrow[end] === id).map((arrow) => arrow[other]));
  return scene.concepts.filter((concept) => ids.has(concept.id));
}

/** Steps of the path come before what lies beside it. */
function nearest(here: SceneConcept, candidates: readonly SceneConcept[]): ConceptId | undefined {
  const distance = (other: SceneConcept): number =>
    Math.hypot(center(other).x - center(here).x, center(other).y - center(here).y) + (other.isQuiet ? 1e6 : 0);
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.id;
}

/** The next in the same layer, and at its end the next layer's. */
function beside(
  order: readonly SceneConcept[],
  here: SceneConcept,
  key: string,
  direction: Direction,
): ConceptId | undefined {
  const isVertical = direction === "down" || direction === "up";
  if (isVertical !== (key === "ArrowLeft" || key === "ArrowRight")) return undefined;
  const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  return order[order.indexOf(here) + step]?.id;
}

function byLetter(
  order: readonly SceneConcept[],
  here: SceneConcept | undefined,
  letter: string,
): ConceptId | undefined {
  const start = here ? order.indexOf(here) + 1 : 0;
  const wanted = letter.toLocaleLowerCase();
  return [...order.slice(start), ...order.slice(0, start)].find(({ title }) =>
    title.toLocaleLowerCase().startsWith(wanted),
  )?.id;
}

/** Layer by layer along the direction, and within a layer as one reads. */
export function inReadingOrder({ concepts, direction }: Scene): SceneConcept[] {
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  const isVertical = direction === "down" || direction === "up";
  const along = (concept: SceneConcept): number =>
    Math.round(sign * (isVertical ? center(concept).y : center(concept).x));
  const across = (concept: SceneConcept): number => (isVertical ? center(concept).x : center(concept).y);
  return concepts.toSorted((a, b) => along(a) - along(b) || across(a) - across(b));
}

function center({ box }: SceneConcept): { readonly x: number; readonly y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
