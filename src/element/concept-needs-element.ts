import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { repeat } from "lit/directives/repeat.js";
import { splitReference } from "../model/index.js";
import { edgeReason, type Speaker } from "../words/index.js";
import { needsOf, type Need, type Needs, type NeedsKind } from "./needs.js";
import { needPieces, needsSentence, type Piece } from "./needs-words.js";
import { SmallElement } from "./small-element.js";
import { minutesTo } from "./study.js";
import { needsStyles } from "./styles/needs.js";

/**
 * Says in a paragraph what a text about a concept assumes, how much of it the reader knows, and what the rest takes.
 *
 * @element concept-needs
 *
 * @fires {ConceptProgressEvent} concept-progress - The reader ticked or unticked a concept in a card, and no `<concept-map>` is on the page.
 *   Cancel it to keep the old progress.
 * @fires {ConceptErrorEvent} concept-error - The map at `src` could not be read; of those that name it, one element says so. Does not bubble.
 *
 * @slot - What shows before the map is there, or where it does not have the concept.
 *
 * @csspart text - The paragraph.
 * @csspart all - The list of all that is needed, folded at first.
 *
 * @cssprop --concept-map-quiet-text - Words of less weight in the list.
 * @cssprop --concept-map-focus - The keyboard's place.
 */
export class ConceptNeedsElement extends SmallElement {
  static override styles = needsStyles;

  /** The concept that the text is about: `id`, or `id@depth`; a bare id means its deepest depth. */
  @property({ reflect: true }) of?: string | undefined;

  /** What the concept asks for directly (`direct`), or all that is left to learn before it (`all`). */
  @property({ reflect: true }) kind: NeedsKind = "direct";

  protected override render(): TemplateResult {
    const { map, progress, states } = this.context ?? {};
    const kind = this.kind === "all" ? "all" : "direct";
    const needs = map && progress && states && needsOf(map, this.of ?? "", progress, states, kind);
    if (!needs) return html`<slot></slot>`;
    const { locale, words } = this.language;
    const speaker = { map, locale, words };
    return html`
      <div lang=${words.locale} dir=${words.direction}>
        <p part="text" tabindex="-1">${this.#pieces(needsSentence(speaker, needs), locale)}</p>
        ${needs.things.length > 0 ? this.#list(speaker, needs) : nothing}
      </div>
    `;
  }

  protected override update(changed: PropertyValues<this>): void {
    const before = this.shadowRoot?.activeElement;
    super.update(changed);
    // What was ticked leaves the sentence, and would take the focus along.
    if (before && !this.shadowRoot?.activeElement) this.shadowRoot?.querySelector("p")?.focus({ preventScroll: true });
  }

  #list(speaker: Speaker, { kind, goal, things }: Needs): TemplateResult {
    const { words, locale } = speaker;
    const items = things.map((need) => {
      const notes = this.#notes(speaker, need, goal.concept);
      return html`<li>
        ${this.#pieces(needPieces(words, need), locale)}
        ${notes.length > 0 ? html`<span class="quiet">${words.facts(notes)}</span>` : nothing}
      </li>`;
    });
    return html`
      <details part="all">
        <summary>${words.table.showAll}</summary>
        ${
          kind === "all"
            ? html`<ol>
                ${items}
              </ol>`
            : html`<ul>
                ${items}
              </ul>`
        }
      </details>
    `;
  }

  /** How long it takes, and why it is needed. */
  #notes(speaker: Speaker, { choices, isKnown }: Need, goal: string): string[] {
    const { map, words } = speaker;
    const [reference] = choices.length === 1 ? (choices[0] ?? []) : [];
    if (reference === undefined) return [];
    const { concept, depth } = splitReference(reference);
    const minutes = isKnown ? 0 : minutesTo(map, this.context?.progress ?? new Set(), concept, depth);
    return [minutes > 0 ? words.time(minutes) : "", edgeReason(speaker, concept, goal)].filter((note) => note !== "");
  }

  #pieces(pieces: readonly Piece[], locale: string): unknown {
    return repeat(
      pieces,
      (piece, place) => (typeof piece === "string" ? place : piece.reference),
      (piece) => (typeof piece === "string" ? piece : this.#link(piece.reference, locale)),
    );
  }

  #link(reference: string, locale: string): TemplateResult {
    return html`<concept-link
      to=${reference}
      for=${ifDefined(this.htmlFor)}
      src=${ifDefined(this.src)}
      href=${ifDefined(this.href)}
      locale=${locale}
    ></concept-link>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "concept-needs": ConceptNeedsElement;
  }
}
