import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { SceneConcept } from "../../view/index.js";
import { bundlesOf, bundleWords, type Bundles } from "../bundles.js";
import { hiderOf } from "../folding.js";
import { stepOf } from "../../words/index.js";
import { inReadingOrder, walk } from "../walk.js";
import type { Actions, Model } from "../model.js";
import type { Stop } from "../stops.js";
import { areaButton } from "./area-button.js";
import { stateWord } from "./marks.js";
import { placeOf } from "./place.js";

/**
 * A button over every concept and area of the picture, for keyboard, screen reader and voice: one tab stop, arrow keys
 * inside.
 *
 * The buttons let the pointer through to the canvas beneath, but for the titles of frames.
 */
export function walkPart(model: Model, actions: Actions): TemplateResult {
  const { map, scene, selected, focused, expanded, words, isFirst } = model;
  const order = isFirst ? [] : inReadingOrder(scene);
  const bundles = bundlesOf(scene);
  const hider = expanded && focused !== undefined ? hiderOf(map, expanded, focused) : undefined;
  const current =
    order.find(({ id }) => id === focused) ??
    order.find(({ id }) => id === hider) ??
    order.find(({ id }) => id === selected) ??
    order.find(({ concept }) => concept?.step === 1) ??
    order[0];
  return html`
    <div
      class="walk"
      tabindex="-1"
      role="application"
      aria-roledescription=${words.table.conceptMap}
      aria-label=${words.table.map}
      aria-describedby="keys"
      @keydown=${(event: KeyboardEvent) => {
        onKey(event, model, actions);
      }}
    >
      <div class="layer">
        ${repeat(
          order,
          ({ id }) => id,
          (stop) => stopButton(model, stop, stop === current, bundles, actions),
        )}
      </div>
    </div>
    <p id="keys" class="visually-hidden">${words.table.keys}</p>
  `;
}

function stopButton(model: Model, stop: Stop, isCurrent: boolean, bundles: Bundles, actions: Actions): unknown {
  const { concept } = stop;
  if (!concept) return areaButton(model, stop, isCurrent, bundles, actions);
  const { locale, words, book, scale, path } = model;
  const bundled = bundleWords(model, concept.id, bundles);
  // Few of thousands change at a time, and to render one again takes as long as to draw it.
  return guard([concept, isCurrent, locale, words, book.record, scale, path?.steps.length, bundled.join()], () =>
    conceptButton(model, concept, isCurrent, bundled, actions),
  );
}

function conceptButton(
  model: Model,
  concept: SceneConcept,
  isCurrent: boolean,
  bundled: readonly string[],
  actions: Actions,
): TemplateResult {
  const { words } = model;
  const { id, title, box, step } = concept;
  const place = step === undefined ? "" : stepOf(model, step);
  return html`
    <button
      type="button"
      tabindex=${isCurrent ? 0 : -1}
      data-stop=${id}
      data-concept=${id}
      aria-label=${[title, stateWord(model, concept.state, id), place].filter((part) => part !== "").join(", ")}
      aria-description=${words.list([...connections(model, id), ...bundled])}
      aria-current=${concept.isSelected || nothing}
      .style=${placeOf(box)}
      @click=${() => {
        void actions.open(id);
      }}
      @focus=${() => {
        actions.arriveAt(id);
      }}
    ></button>
  `;
}

function connections({ map, words }: Model, id: string): string[] {
  return [
    words.count(words.table.needsCount, map.inDegree(id)),
    words.count(words.table.unlocksCount, map.outDegree(id)),
  ];
}

function onKey(event: KeyboardEvent, { scene, focused, selected, words }: Model, actions: Actions): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === " " || event.key === "Enter") return;
  const from = (event.target as HTMLElement).dataset.stop ?? focused ?? selected;
  if (event.key === "+" || event.key === "-") actions.zoom(event.key === "+" ? 1.3 : 1 / 1.3);
  else if (event.key === "0") actions.fit();
  else if (event.key === "Escape") {
    // With nothing to close, the key is the page's.
    if (selected === undefined) return;
    actions.select(undefined);
  } else {
    const next = walk(scene, from, event.key);
    if (next !== undefined) actions.walkTo(next);
    // What leads nowhere is said, and does not scroll the page.
    else if (event.key.startsWith("Arrow")) actions.announce(words.table.deadEnd);
    else {
      if (/^\p{L}$/u.test(event.key)) actions.announce(words.table.nothingFound);
      return;
    }
  }
  event.preventDefault();
}
