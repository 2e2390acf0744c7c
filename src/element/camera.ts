import type { PropertyValues } from "lit";
import type { AreaId } from "../model/index.js";
import type { Composed } from "./composer.js";
import { turnedAreas } from "./folding.js";
import type { Lookout } from "./lookout.js";
import { setOrNone, type Settings } from "./settings.js";

/** Turns the canvas to what a change was about. */
export class Camera {
  #layout: Composed["layout"] | undefined;

  constructor(private readonly lookout: Lookout) {}

  /** `taken` is what the reader has ticked or chosen last. */
  follow({ model, layout }: Composed, changed: PropertyValues<Settings>, taken: string | undefined): void {
    const isSelected = changed.has("selected") && model.selected !== undefined;
    const isFirst = this.#layout === undefined;
    const isSame = layout === this.#layout;
    this.#layout = layout;
    const isOther = isFirst || (["goal", "map", "show"] as const).some((name) => changed.has(name));
    const turned = turnedOf(model, changed);
    const isTicked = changed.has("progress") && !isFirst && !changed.has("goal") && !changed.has("map");
    if (isSame && isSelected) this.#reveal(model.selected);
    // What is ticked leaves the reader where they are, with the next step of a path in view.
    else if (isTicked && !(isSame && model.show === "map"))
      this.lookout.follow(model.scene.concepts.find(({ step }) => step === 1)?.id);
    else if (isSame) return;
    // What is taken instead of something else comes into view, where it is not seen.
    else if (changed.has("choose") && !isOther) this.lookout.follow(taken ?? model.selected);
    else if (isOther || !changed.has("expanded")) this.lookout.open(!isFirst);
    else if (isSelected) this.#reveal(model.selected);
    else if (turned.length > 1) this.lookout.open(true);
    else if (turned[0] !== undefined) this.lookout.turnTo(turned[0]);
  }

  #reveal(id: string | undefined): void {
    if (id !== undefined) this.lookout.reveal(id);
  }
}

/** The areas that were unfolded or folded, each with all that it holds. */
function turnedOf({ map, scene, expanded }: Composed["model"], changed: PropertyValues<Settings>): AreaId[] {
  const shown = scene.areas.map(({ id }) => id);
  return turnedAreas(map, setOrNone(changed.get("expanded")), expanded, shown);
}
