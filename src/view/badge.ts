import type { Box } from "../layout/index.js";
import type { Scene, SceneConcept } from "./scene.js";

const height = 22;

/** The box of a step's number: where no arrow ends, at the left side, or at the corner where arrows run sideways. */
export function badgeBox({ box, step = 0 }: SceneConcept, { direction }: Pick<Scene, "direction">): Box {
  const isUpright = direction === "down" || direction === "up";
  const width = step > 99 ? 30 : height;
  const middle = { x: box.x - 5, y: box.y + (isUpright ? box.height / 2 : 0) };
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}
