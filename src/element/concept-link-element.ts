import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { formatReference, splitReference } from "../model/index.js";
import { areaScale, topArea } from "../view/index.js";
import { goalOf } from "../view/learner.js";
import { nameOf, tagOf } from "../words/index.js";
import { HoverCard } from "./hover-card.js";
import { cardPart, markOf, type CardModel } from "./parts/card.js";
import { areaColor } from "./parts/marks.js";
import { safeUrl } from "./safe-url.js";
import { SmallElement } from "./small-element.js";
import { stateAt } from "./study.js";
import { linkStyles } from "./styles/link.js";

/** Keeps the mark on the line of the first word. */
const wordJoiner = "\u2060";

/**
 * A concept in running text: its state, a card on hover and focus, and the way to it on the map of the page.
 *
 * @element concept-link
 *
 * @fires {ConceptProgressEvent} concept-progress - The reader ticked or unticked the concept, and no `<concept-map>` is on the page, which
 *   would fire it instead. Cancel it to keep the old progress.
 * @fires {ConceptErrorEvent} concept-error - The map at `src` could not be read; of those that name it, one element says so. Does not bubble.
 *
 * @slot - The words of the link; the concept's title, where there are none.
 *
 * @csspart link - The link, with its state as a second name: `mastered`, `ready` or `locked`.
 * @csspart mark - The mark that tells the state.
 * @csspart card - The card.
 *
 * @cssprop --concept-map-background - Behind the card.
 * @cssprop --concept-map-text - Words of the link and of its card.
 * @cssprop --concept-map-quiet-text - Words of less weight in the card.
 * @cssprop --concept-map-path - The tick in the card.
 * @cssprop --concept-map-focus - The keyboard's place.
 * @cssprop --concept-map-area-1 - The colour of a concept in the first top area of the map.
 * @cssprop --concept-map-area-2 - In the second.
 * @cssprop --concept-map-area-3 - In the third.
 * @cssprop --concept-map-area-4 - In the fourth.
 * @cssprop --concept-map-area-5 - In the fifth.
 * @cssprop --concept-map-area-6 - In the sixth.
 * @cssprop --concept-map-area-7 - In the seventh.
 * @cssprop --concept-map-area-8 - In the eighth.
 * @cssprop --concept-map-font - The typeface of the card.
 */
export class ConceptLinkElement extends SmallElement {
  static override styles = linkStyles;

  /** The concept: `id`, or `id@depth`; a bare id means its deepest depth. */
  @property({ reflect: true }) to?: string | undefined;

  readonly #card = new HoverCard(
    this,
    () => this.shadowRoot?.querySelector<HTMLElement>(".chip"),
    () => this.shadowRoot?.querySelector<HTMLElement>(".card"),
  );
  #model: CardModel | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#model = this.#compose();
    if (changed.has("to") || !this.#model) this.#card.close();
  }

  protected override render(): TemplateResult {
    const model = this.#model;
    const href = this.#address;
    const { concept } = splitReference(this.to ?? "");
    if (!model) {
      const words = html`<slot>${concept}</slot>`;
      return href === undefined ? words : html`<a class="plain" href=${href}>${words}</a>`;
    }
    const { isOpen } = this.#card;
    const role = href !== undefined ? nothing : this.#jump ? "link" : "button";
    // No space may come between, for it would show in the text.
    return html`<a
        class="chip ${model.state}"
        part="link ${model.state}"
        href=${href ?? nothing}
        role=${role}
        tabindex=${href === undefined ? 0 : nothing}
        aria-details=${isOpen ? "card" : nothing}
        .style=${areaColor(model.area)}
        @click=${this.#click}
        @keydown=${this.#press}
        ><span class="start aside">${markOf(model.state)}${wordJoiner}</span
        ><bdi
          ><slot
            ><span lang=${tagOf(model, model.map.getNodeAttribute(concept, "title"))}
              >${nameOf(model, concept)}</span
            ></slot
          ></bdi
        ><span class="aside visually-hidden" lang=${model.words.locale}>, ${model.words.table[model.state]}</span></a
      >${isOpen ? cardPart(model, { setKnown: this.#setKnown, jump: this.#jump }) : nothing}`;
  }

  #compose(): CardModel | undefined {
    const { map, progress, states } = this.context ?? {};
    const of = map && goalOf(map, this.to);
    if (!of || !progress || !states) return undefined;
    const { locale, words } = this.language;
    const state = stateAt(map, states, of.concept, of.depth);
    return { map, locale, words, of, state, states, progress, area: areaScale(map)(topArea(map, of.concept)) };
  }

  get #address(): string | undefined {
    const { concept } = splitReference(this.to ?? "");
    return this.href && safeUrl(this.href.replaceAll("{id}", encodeURIComponent(concept)), this.baseURI);
  }

  get #jump(): (() => void) | undefined {
    const jump = this.context?.jump;
    const id = this.#model?.of.concept;
    if (!jump || id === undefined) return undefined;
    return () => {
      this.#card.close();
      jump(id);
    };
  }

  readonly #setKnown = (isKnown: boolean): void => {
    const { of } = this.#model ?? {};
    if (of) this.context?.setKnown(formatReference(of.concept, of.depth), isKnown, this);
    // A tick that the page refused is taken back.
    this.requestUpdate();
  };

  readonly #click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const isTouch = "pointerType" in event && event.pointerType === "touch";
    const jump = this.#jump;
    // A finger cannot hover: its first tap opens the card.
    if (isTouch && !this.#card.isOpen) this.#card.open();
    else if (jump) jump();
    else if (this.#address !== undefined) return;
    else if (event.detail === 0 && this.#card.isOpen) this.#card.close();
    else this.#card.open();
    event.preventDefault();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const isPressed = event.key === "Enter" || (event.key === " " && !this.#jump);
    if (!isPressed || this.#address !== undefined) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "concept-link": ConceptLinkElement;
  }
}
