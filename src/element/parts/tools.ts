import { html, nothing, type TemplateResult } from "lit";
import type { Actions, Model } from "../model.js";
import type { PictureFormat } from "../picture-file.js";
import { closeByEscape, closeMenu } from "./menu.js";
import { signPart } from "./marks.js";

/** How near the picture is. */
export function zoomPart({ words }: Model, actions: Actions): TemplateResult {
  return html`
    <div class="zoom" part="zoom">
      ${button(words.table.zoomOut, "−", () => {
        actions.zoom(1 / 1.5);
      })}
      ${button(words.table.zoomIn, "+", () => {
        actions.zoom(1.5);
      })}
      ${button(words.table.fit, icon(`${outwards}M5 5h6v6H5z`), () => {
        actions.fit();
      })}
    </div>
  `;
}

const formats: readonly PictureFormat[] = ["svg", "png"];

/** The picture as a file. */
export function exportPart({ words }: Model, actions: Actions): TemplateResult {
  const label = words.table.savePicture;
  return html`
    <details class="menu" part="export" @keydown=${closeByEscape} @focusout=${closeBehind}>
      <summary class="button square" aria-label=${label}>
        ${signPart(label, icon("M8 1v9M4 7l4 4 4-4M2 15h12"))}
      </summary>
      <div class="saves" role="group" aria-label=${label} tabindex="-1">
        ${formats.map(
          (format) => html`
            <button
              class="button"
              type="button"
              data-format=${format}
              @click=${(event: Event) => {
                closeMenu(event.currentTarget as Element);
                void actions.save(format);
              }}
            >
              ${format.toUpperCase()}
            </button>
          `,
        )}
      </div>
    </details>
  `;
}

/** The picture as large as the screen, where the browser can. */
export function fullscreenPart({ words, isFullscreen }: Model, actions: Actions): TemplateResult | typeof nothing {
  if (!document.fullscreenEnabled) return nothing;
  return html`
    <div class="fullscreen" part="fullscreen">
      ${button(
        isFullscreen ? words.table.leaveFullscreen : words.table.fullscreen,
        icon(isFullscreen ? inwards : outwards),
        () => {
          void actions.toggleFullscreen();
        },
      )}
    </div>
  `;
}

function button(label: string, sign: string | TemplateResult, action: () => void): TemplateResult {
  return html`
    <button class="button square" type="button" aria-label=${label} @click=${action}>${signPart(label, sign)}</button>
  `;
}

/** Four corners. */
const outwards = "M1 5V1h4M15 5V1h-4M1 11v4h4M15 11v4h-4";
const inwards = "M5 1v4H1M11 1v4h4M5 15v-4H1M11 15v-4h4";

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16"><path d=${path} /></svg>`;
}

/** A menu closes behind those who leave it. */
function closeBehind({ currentTarget, relatedTarget }: FocusEvent): void {
  const menu = currentTarget as HTMLDetailsElement;
  if (!menu.contains(relatedTarget as Node | null)) menu.open = false;
}
