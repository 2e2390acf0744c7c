import type { Direction, Point } from "../layout/index.js";
import { endsOf, type Scene, type StopId } from "../view/index.js";
import { enclosing, isInside, stopsOf, type Stop } from "./stops.js";

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
 * What a key leads to from a concept or an area: with the arrows to the nearest that needs it, or against them to its
 * nearest prerequisite, and at the end of the arrows to the frame around it; across, to the next beside it; to the first
 * and last; or to the next whose title begins so. From a frame the arrows lead to what is in it.
 */
export function walk(scene: Scene, from: StopId | undefined, key: string): StopId | undefined {
  const order = inReadingOrder(scene);
  const here = order.find(({ id }) => id === from);
  if (key === "Home") return order[0]?.id;
  if (key === "End") return order.at(-1)?.id;
  if ([...key].length === 1) return byLetter(order, here, key);
  if (!key.startsWith("Arrow")) return undefined;
  if (!here) return order[0]?.id;
  if (key === forwardKey[scene.direction]) return forward(scene, order, here);
  if (key === backwardKey[scene.direction]) return backward(scene, order, here);
  return beside(order, here, key, scene.direction);
}

function forward(scene: Scene, order: readonly Stop[], here: Stop): StopId | undefined {
  if (here.frame) return order.find((stop) => stop !== here && isInside(stop, here))?.id;
  const ids = new Set<StopId>();
  for (const { from, to } of scene.arrows.map(endsOf)) if (from === here.id) ids.add(to);
  return nearest(here, order, ids);
}

function backward(scene: Scene, order: readonly Stop[], here: Stop): StopId | undefined {
  const inner = new Set(order.filter((stop) => stop === here || isInside(stop, here)).map(({ id }) => id));
  const ids = new Set<StopId>();
  for (const { from, to } of scene.arrows.map(endsOf)) if (inner.has(to) && !inner.has(from)) ids.add(from);
  return nearest(here, order, ids) ?? enclosing(order, here)?.id;
}

/** Steps of the path come before what lies beside it. */
function nearest(here: Stop, order: readonly Stop[], ids: ReadonlySet<StopId>): StopId | undefined {
  const distance = ({ at, isQuiet }: Stop): number =>
    Math.hypot(at.x - here.at.x, at.y - here.at.y) + (isQuiet ? 1e6 : 0);
  return order.filter(({ id }) => ids.has(id)).toSorted((a, b) => distance(a) - distance(b))[0]?.id;
}

/** The next in the same layer, and at its end the next layer's. */
function beside(order: readonly Stop[], here: Stop, key: string, direction: Direction): StopId | undefined {
  const isVertical = direction === "down" || direction === "up";
  if (isVertical !== (key === "ArrowLeft" || key === "ArrowRight")) return undefined;
  const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  return order[order.indexOf(here) + step]?.id;
}

function byLetter(order: readonly Stop[], here: Stop | undefined, letter: string): StopId | undefined {
  const start = here ? order.indexOf(here) + 1 : 0;
  const wanted = letter.toLocaleLowerCase();
  return [...order.slice(start), ...order.slice(0, start)].find(({ title }) =>
    title.toLocaleLowerCase().startsWith(wanted),
  )?.id;
}

/** Layer by layer along the direction, and within a layer as one reads; a frame right before what begins in it. */
export function inReadingOrder(scene: Scene): Stop[] {
  const { direction } = scene;
  const sign = direction === "down" || direction === "right" ? 1 : -1;
  const isVertical = direction === "down" || direction === "up";
  const along = ({ x, y }: Point): number => Math.round(sign * (isVertical ? y : x));
  const across = ({ x, y }: Point): number => (isVertical ? x : y);
  return stopsOf(scene).toSorted((a, b) => along(a.at) - along(b.at) || across(a.at) - across(b.at));
}
