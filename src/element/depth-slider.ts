import type { LitElement } from "lit";
import { depthsOfConcept, type DepthId } from "../model/index.js";
import { pathTo } from "../view/learner.js";
import type { Model } from "./model.js";
import { setOrNone, type Settings } from "./settings.js";

/** Of larger maps nobody wants to wait for paths that they have not asked for. */
const mostConcepts = 2000;

/** How long the path to the goal is at each of its depths, and the stop that a pointer has come to. */
export class DepthSlider {
  #times = new Map<DepthId, number>();
  #given: readonly unknown[] = [];
  #held: Element | undefined;

  constructor(private readonly host: LitElement & Pick<Settings, "choose">) {}

  /** Minutes that are left, by depth; those of depths that are not chosen come a moment later. */
  times({ map, goal, path, book, isFirst }: Model): ReadonlyMap<DepthId, number> {
    if (!goal || !path) return this.#times;
    const { choose } = this.host;
    const { settled } = book;
    const given = [map, goal.concept, settled, choose];
    const depths = depthsOfConcept(map, goal.concept);
    const isOther = given.some((value, place) => value !== this.#given[place]);
    // Until there are others, those of the reader's last step stand.
    const isAnew = isOther && (map !== this.#given[0] || goal.concept !== this.#given[1]);
    if (isAnew) this.#times = new Map();
    const own = goal.depth ?? depths.at(-1);
    if (own !== undefined) this.#times.set(own, path.minutes);
    if (!isOther || isFirst || map.order > mostConcepts) return this.#times;
    this.#given = given;
    const others = depths.filter((depth) => depth !== own);
    const work = (): void => {
      const depth = others.shift();
      if (given !== this.#given) return;
      if (depth === undefined) this.host.requestUpdate();
      else {
        this.#times.set(depth, pathTo(map, { ...goal, depth }, settled, setOrNone(choose))?.minutes ?? 0);
        setTimeout(work);
      }
    };
    setTimeout(work);
    return this.#times;
  }

  /** A pointer takes hold, or goes on where it holds: from stop to stop, each chosen as if it were clicked. */
  drag(event: PointerEvent): void {
    const slider = event.currentTarget as HTMLElement;
    if (!(event.buttons & 1)) this.#held = undefined;
    else if (event.type === "pointerdown") this.#held = nearestStop(slider, event.clientX);
    else if (this.#held) {
      const stop = nearestStop(slider, event.clientX);
      if (stop === this.#held) return;
      this.#held = stop;
      slider.setPointerCapture(event.pointerId);
      choose(stop);
    }
  }

  /** Arrow keys go to the next stop and choose it, Home and End the ends; the keys of radio buttons know no direction of writing. */
  key(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const stops = stopsOf(event.currentTarget as HTMLElement);
    const at = stops.indexOf(target as HTMLInputElement);
    const isTurned = getComputedStyle(target as Element).direction === "rtl";
    const forth = isTurned ? "ArrowLeft" : "ArrowRight";
    const next =
      key === "Home" || key === "End"
        ? stops.at(key === "Home" ? 0 : -1)
        : /^Arrow/.test(key)
          ? stops[Math.min(stops.length - 1, Math.max(0, at + (key === forth || key === "ArrowDown" ? 1 : -1)))]
          : undefined;
    if (!next) return;
    event.preventDefault();
    choose(next);
  }
}

function choose(stop: HTMLInputElement | undefined): void {
  stop?.focus({ preventScroll: true });
  if (!stop?.checked) stop?.click();
}

function nearestStop(slider: HTMLElement, x: number): HTMLInputElement | undefined {
  const away = (stop: Element): number => {
    const { left, right } = stop.getBoundingClientRect();
    return Math.abs(x - (left + right) / 2);
  };
  return stopsOf(slider).sort((one, other) => away(one) - away(other))[0];
}

function stopsOf(slider: HTMLElement): HTMLInputElement[] {
  return [...slider.querySelectorAll("input")];
}
