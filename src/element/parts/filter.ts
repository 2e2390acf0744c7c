import { html, nothing, type TemplateResult } from "lit";
import { filteredCount } from "../../render/filter.js";
import type { LoadedParts } from "../lazy-parts.js";
import type { Actions, Model } from "../model.js";
import { closeByEscape } from "./menu.js";

/** What of the map stays strong; what it is chosen by comes right after the first picture. */
export function filterPart(model: Model, actions: Actions, choices: LoadedParts["choices"]): TemplateResult {
  const { words, passes } = model;
  return html`
    <details class="filter" part="filter" @keydown=${closeByEscape} @toggle=${giveRoom}>
      <summary class=${passes ? "button active" : "button"}>
        ${words.table.filter}${
          passes
            ? html`<span class="quiet" aria-hidden="true">· ${words.digits(passes.size)}</span>
                <span class="visually-hidden">${filteredCount(model)}</span>`
            : nothing
        }
      </summary>
      <div class="choices" role="group" aria-label=${words.table.filter}>${choices?.choicesPart(model, actions)}</div>
    </details>
  `;
}

/** Lets the choices be as high as there is room above them for as long as they are open, and brings them into sight. */
function giveRoom({ currentTarget }: Event): void {
  const menu = currentTarget as HTMLDetailsElement;
  const choices = menu.querySelector<HTMLElement>(".choices");
  const frame = menu.closest(".frame");
  const map = frame?.querySelector(".map");
  if (!menu.open || !choices || !frame || !map) return;
  const measure = (): void => {
    // In a low element, what is above the bar is the picture alone.
    const { top } = (frame.matches(".low") ? map : frame).getBoundingClientRect();
    choices.style.setProperty("--room", `calc(${String(menu.getBoundingClientRect().top - top)}px - 1rem)`);
  };
  measure();
  choices.scrollIntoView({ block: "nearest" });
  const sizes = new ResizeObserver(measure);
  for (const part of [frame, map]) sizes.observe(part);
  menu.addEventListener(
    "toggle",
    () => {
      sizes.disconnect();
    },
    { once: true },
  );
}
