import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

/** A choice of one among few, shown side by side. */
export function segments<T extends string>(
  label: string,
  name: string,
  value: T | undefined,
  options: readonly (readonly [T, string])[],
  choose: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="segments" part=${name}>
      <legend class="visually-hidden">${label}</legend>
      ${options.map(
        ([option, title]) => html`
          <label>
            <input
              type="radio"
              name=${name}
              .checked=${live(option === value)}
              @change=${() => {
                choose(option);
              }}
            />
            ${title}
          </label>
        `,
      )}
    </fieldset>
  `;
}
