import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Fields } from "../combobox.js";
import { heightIfLow, isNarrow } from "../free-room.js";
import type { GivenMap } from "../given-map.js";
import { leadToSearch } from "../lead-to-search.js";
import type { LoadedParts } from "../lazy-parts.js";
import type { Model } from "../model.js";
import type { Reader } from "../reader.js";
import type { ShownParts } from "../shown-parts.js";
import type { Stage } from "../stage.js";
import { stopWhereFocused, walkGroup } from "../toolbar.js";
import type { Words } from "../../words/index.js";
import { barPart } from "./bar.js";
import { fallbackPart, hasFallback } from "./fallback.js";
import { overCanvas, underCanvas } from "./map.js";
import { messagePart } from "./message.js";

/** What the frame is made from. */
export interface FrameInput {
  readonly host: LitElement;
  /** Nothing before there is a map. */
  readonly model: Model | undefined;
  readonly words: Words;
  readonly reader: Reader;
  readonly given: GivenMap;
  readonly stage: Stage;
  readonly shown: ShownParts;
  /** Those whose files have come. */
  readonly parts: LoadedParts;
  readonly fields: Fields;
}

/** All of the element: head, canvas with what lies over and under it, bar and panel; the canvas is never rendered anew. */
export function framePart(input: FrameInput): TemplateResult {
  const { host, model, words, reader, given, stage, shown, parts, fields } = input;
  const { announcement, isHinting, failure } = reader.place;
  const isSheet = isNarrow(host);
  const low = model && heightIfLow(host);
  const isFallback = !model && hasFallback(host);
  /** There is something in a slot that was empty, or no more. */
  const filled = (): void => {
    host.requestUpdate();
  };
  const hint = (text: string): TemplateResult => html`<p class="hint" aria-hidden="true">${text}</p>`;
  return html`
    <div
      class=${model ? (low ? "frame low" : "frame") : "frame alone"}
      .style=${low ? `--height: ${String(low)}px` : ""}
      lang=${words.locale}
      dir=${words.direction}
      @keydown=${(event: KeyboardEvent) => {
        leadToSearch(event, host.renderRoot);
        walkGroup(event);
      }}
      @focusin=${stopWhereFocused}
    >
      ${(model && parts.head?.headPart(model, reader, fields, shown, parts)) ?? nothing}
      <div
        class="map"
        part="map"
        tabindex="-1"
        @mousedown=${(event: MouseEvent) => {
          reader.press(event);
        }}
      >
        ${model ? underCanvas(model) : nothing}
        <div
          class="canvas"
          aria-hidden="true"
          @transitionend=${() => {
            stage.recolor();
          }}
        ></div>
        ${model ? html`${overCanvas(model, reader)}<slot name="minimap">${stage.overlay.minimapBy(parts.minimap)?.part ?? nothing}</slot>` : nothing}
        ${failure ? hint(failure) : nothing} ${model && isHinting ? hint(words.table.gesture) : nothing}
        ${messagePart(given.source, words, model ? "map" : isFallback ? "fallback" : undefined, () => {
          given.retry();
        })}
        ${model ? nothing : fallbackPart(isFallback, filled)}
      </div>
      ${(model && isSheet && parts.details?.detailsPart(model, reader, true)) || nothing}
      ${model ? barPart(host, model, reader, shown, parts, filled) : nothing}
      ${(model && parts.panel?.panelPart(host, model, reader, shown, parts, isSheet)) ?? nothing}
      <div class="visually-hidden" role="status">${announcement}</div>
    </div>
  `;
}
