import type { Scene } from "./scene.js";

/** Do the titles of lanes stand over them? Where lanes lie under one another, there is room inside. */
export function areTitlesOver({ lanes: [first, second], direction }: Pick<Scene, "lanes" | "direction">): boolean {
  const isStack = second !== undefined && second.box.x === first?.box.x;
  return (direction === "down" || direction === "up") && !isStack;
}
