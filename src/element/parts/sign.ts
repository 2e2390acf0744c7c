import { html, type TemplateResult } from "lit";

/** What a button shows in the place of its name; the name as a tooltip is for eyes only, or it would be heard twice. */
export function signPart(name: string, sign: string | TemplateResult): TemplateResult {
  return html`<span class="glyph" aria-hidden="true" title=${name}>${sign}</span>`;
}
