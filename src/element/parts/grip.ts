import { html, type TemplateResult } from "lit";
import type { ConceptId } from "../../model/index.js";
import type { Actions, Model } from "../model.js";

/** Pixels after which a finger draws the grip, and does not tap it. */
const slop = 20;

/** Where a pointer took hold of a grip; nothing once it has drawn it. */
const holds = new WeakMap<EventTarget, number | undefined>();

/** Makes details that lie over the picture low and high again, by a tap or by drawing; drawn from low, it closes them. */
export function gripPart({ words }: Model, id: ConceptId, actions: Actions): TemplateResult {
  const turn = (grip: HTMLElement, isHigh: boolean): void => {
    grip.ariaExpanded = String(isHigh);
    if (isHigh) actions.arriveAt(id);
  };
  const draw = (event: PointerEvent): void => {
    const grip = event.currentTarget as HTMLElement;
    const way = event.clientY - (holds.get(grip) ?? event.clientY);
    if (!event.buttons || Math.abs(way) < slop) return;
    holds.set(grip, undefined);
    if (way > 0 && grip.ariaExpanded === "false") void actions.close();
    else turn(grip, way < 0);
  };
  const tap = (event: MouseEvent): void => {
    const grip = event.currentTarget as HTMLElement;
    // A mouse clicks after drawing too.
    if (!holds.has(grip) || holds.get(grip) !== undefined) turn(grip, grip.ariaExpanded === "false");
    holds.delete(grip);
  };
  return html`
    <button
      class="grip"
      type="button"
      aria-expanded="true"
      aria-label=${words.table.details}
      @pointerdown=${({ currentTarget, pointerId, clientY }: PointerEvent) => {
        holds.set(currentTarget!, clientY);
        (currentTarget as HTMLElement).setPointerCapture(pointerId);
      }}
      @pointermove=${draw}
      @click=${tap}
    ></button>
  `;
}
